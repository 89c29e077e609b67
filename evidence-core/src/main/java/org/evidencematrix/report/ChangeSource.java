package org.evidencematrix.report;

import java.util.List;

/**
 * What was compared, and what could not be.
 *
 * @param base name of the matrix before, as typed
 * @param head name of the matrix after, as typed
 * @param unread what could not be compared
 * @param version version of the product
 */
public record ChangeSource(String base, String head, List<Unread> unread, String version) {
  /** Copies the list. */
  public ChangeSource {
    unread = List.copyOf(unread);
  }

  /** Why something was not compared. */
  public enum Reason {
    /** A file that could not be read at all. */
    WHOLE,
    /** A file with faults that leave a value out: left out on both sides. */
    PARTLY,
    /** Settings, framework or a code list with faults: the library's own stand in. */
    SETTINGS,
    /** A side on which there was no matrix. */
    ABSENT;

    String id() {
      return Words.id(this);
    }
  }

  /**
   * Something that could not be compared.
   *
   * @param after whether it is on the side after
   * @param path file as messages show it; empty for {@link Reason#ABSENT}
   * @param reason why
   */
  public record Unread(boolean after, String path, Reason reason) {}
}
