package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.prompt.Ended;
import org.evidencematrix.cli.prompt.Prompt;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.duplicates.Candidate;
import org.evidencematrix.duplicates.DuplicateFinder;
import org.evidencematrix.duplicates.DuplicatePair;
import org.evidencematrix.duplicates.DuplicateSentences;
import org.evidencematrix.duplicates.Level;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;

/** Items of the matrix that a new one may be the same as. */
final class LookAlikes {
  private static final int TITLE_LIMIT = 100;

  private final Matrix matrix;
  private final CommonOptions common;

  LookAlikes(Matrix matrix, CommonOptions common) {
    this.matrix = matrix;
    this.common = common;
  }

  /**
   * Shows what is alike, and tells whether to go on: not where the study certainly is there
   * already, unless it says {@code distinct-from}, nor where the person says that it is.
   */
  boolean mayGoOn(ItemDraft draft, Optional<Prompt> prompt) throws IOException, Ended {
    List<Candidate> candidates = new ArrayList<>();
    matrix.items().forEach(item -> candidates.add(Candidate.of(item)));
    candidates.add(Candidate.of(draft.item()));
    int own = candidates.size() - 1;
    DuplicateSentences words =
        DuplicateSentences.in(common.language(), value -> TerminalText.clean(value, TITLE_LIMIT));
    for (DuplicatePair pair : DuplicateFinder.find(candidates, Level.POSSIBLE).pairs()) {
      if (pair.second() == own) {
        Item other = matrix.items().get(pair.first());
        boolean certain = pair.level() == Level.CERTAIN;
        common
            .console()
            .tell(
                common.say(
                    certain ? "add.there" : "add.alike",
                    "item",
                    other.id(),
                    "title",
                    other.title()));
        common.console().tell("  " + common.say("duplicates.why") + ' ' + words.reasons(pair));
        if (prompt.isPresent()
            && !prompt.get().confirm(common.say("add.another", "item", other.id()), !certain)) {
          common.console().tell(common.say("add.ended"));
          return false;
        }
        if (prompt.isPresent()) {
          String distinct = draft.value("distinct-from");
          draft.set("distinct-from", distinct.isEmpty() ? other.id() : distinct + ';' + other.id());
        } else if (certain) {
          common.console().tell("  " + common.say("add.settle", "item", other.id()));
          return false;
        } else {
          common
              .console()
              .tell("  " + common.say("duplicates.advice.known.possible", "known", other.id()));
        }
      }
    }
    return true;
  }
}
