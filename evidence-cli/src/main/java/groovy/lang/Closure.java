package groovy.lang;

/**
 * Nothing: this program has no Groovy, and this class tells picocli so at once.
 *
 * <p>When it starts, picocli asks for the class of this name, to be able to make objects by what a
 * Groovy script gives it. Where there is none, Java opens every jar and reads its table of contents
 * before it says no, which took 15 ms of a quarter of a second. Picocli makes nothing by a class
 * that is not a kind of this one, and none can be.
 */
public final class Closure {
  private Closure() {}
}
