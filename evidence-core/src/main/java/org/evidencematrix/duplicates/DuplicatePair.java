package org.evidencematrix.duplicates;

import java.util.List;
import org.evidencematrix.message.Message;

/**
 * Two records that are, or may be, of the same source.
 *
 * @param first place of the one among the candidates, from 0
 * @param second place of the other, greater than {@code first}
 * @param level how sure it is
 * @param weight how much speaks for it, for sorting; the greater, the surer
 * @param reasons what agrees, then what does not, for {@link DuplicateSentences}
 */
public record DuplicatePair(int first, int second, Level level, int weight, List<Message> reasons) {

  /** Copies the reasons. */
  public DuplicatePair {
    reasons = List.copyOf(reasons);
  }
}
