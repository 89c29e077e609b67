package org.evidencematrix.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.message.Message;

/**
 * What a rule reports: one cause at one place.
 *
 * @param place where it is
 * @param message what is there, quoting what was typed
 * @param label a few words under the caret, if any
 * @param related related places and reasons, in the order to show
 * @param help what to write instead, if it can be said
 * @param mend a mend by text edits, if there is one
 * @param dependsOn paths of further fields that it rests on: while one of them could not be read,
 *     the problem may be a mere consequence and is not shown
 * @param severity how much it matters, where that differs from the rule's own severity
 */
public record Problem(
    Place place,
    Message message,
    Optional<Message> label,
    List<Related> related,
    Optional<Message> help,
    Optional<Mend> mend,
    List<String> dependsOn,
    Optional<Severity> severity) {

  /** Copies the lists. */
  public Problem {
    related = List.copyOf(related);
    dependsOn = List.copyOf(dependsOn);
  }

  /**
   * A related place or reason.
   *
   * @param message the sentence
   * @param place the place, if there is one
   */
  public record Related(Message message, Optional<Place> place) {}

  /** Starts a problem at a place. */
  public static Builder at(Place place, Message message) {
    return new Builder(place, message);
  }

  /** Collects the parts of a problem; every setter returns the builder. */
  public static final class Builder {
    private final Place place;
    private final Message message;
    private final List<Related> related = new ArrayList<>();
    private List<String> dependsOn = List.of();
    private Optional<Severity> severity = Optional.empty();
    private Optional<Message> label = Optional.empty();
    private Optional<Message> help = Optional.empty();
    private Optional<Mend> mend = Optional.empty();

    private Builder(Place place, Message message) {
      this.place = place;
      this.message = message;
    }

    /** Sets the words under the caret. */
    public Builder label(Message value) {
      label = Optional.of(value);
      return this;
    }

    /** Sets what to write instead. */
    public Builder help(Message value) {
      help = Optional.of(value);
      return this;
    }

    /** Adds a reason. */
    public Builder note(Message value) {
      related.add(new Related(value, Optional.empty()));
      return this;
    }

    /** Adds a related place. */
    public Builder note(Message value, Place where) {
      related.add(new Related(value, Optional.of(where)));
      return this;
    }

    /** Sets the mend. */
    public Builder mend(Mend value) {
      mend = Optional.of(value);
      return this;
    }

    /** Sets the paths of further fields that the problem rests on, beside its place. */
    public Builder dependsOn(String... paths) {
      dependsOn = List.of(paths);
      return this;
    }

    /** Sets how much it matters, where that differs from the rule's own severity. */
    public Builder severity(Severity value) {
      severity = Optional.of(value);
      return this;
    }

    /** Returns the problem. */
    public Problem build() {
      return new Problem(place, message, label, related, help, mend, dependsOn, severity);
    }
  }
}
