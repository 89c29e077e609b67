package org.evidencematrix.draft;

import java.util.List;
import org.evidencematrix.exchange.field.Clean;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.writing.ItemWriter;

/**
 * An item as far as a reference tells.
 *
 * @param item the item; its id is free, and fields that are not known are empty
 * @param missing names of the required fields that a person has to fill in, in the order of the
 *     data format; {@code source} stands for a DOI or an address, and without a DOI {@code
 *     verified-at} is among them
 */
public record Draft(Item item, List<String> missing) {
  private static final int LONGEST_REMARK = 300;

  /** Copies the list. */
  public Draft {
    missing = List.copyOf(missing);
  }

  /** Returns the sentences about drafts; {@code missing.FIELD} says what belongs in a field. */
  public static Catalogue sentences(Language language) {
    return Catalogue.of(Draft.class, "draft", language);
  }

  /**
   * Returns the text of the draft's file: where it comes from and what to look at as comments, the
   * fields that are known, and the others as comments that say what belongs there.
   *
   * @param language language of the comments
   * @param from where the draft comes from, such as {@code library.ris, line 12}; may be empty
   * @param remarks what a person should look at, a sentence each
   */
  public String yaml(Language language, String from, List<String> remarks) {
    Catalogue words = sentences(language);
    StringBuilder out = new StringBuilder(2048);
    comment(
        from.isEmpty()
            ? words.render(Message.of("head"))
            : words.render(Message.of("head.from", "from", from)),
        out);
    comment(words.render(Message.of("head.next")), out);
    for (String remark : remarks) {
      comment(words.render(Message.of("look", "remark", remark)), out);
    }
    out.append(ItemWriter.yaml(item));
    if (!missing.isEmpty()) {
      comment(words.render(Message.of("rest")), out);
      for (String field : missing) {
        for (String line : words.render(Message.of("missing." + field)).split("\n", -1)) {
          // No blank behind the sign: what is left without it is a field.
          out.append('#').append(line).append('\n');
        }
      }
    }
    return out.toString();
  }

  /** A comment ends where its line ends, whatever stands in a value. */
  private static void comment(String text, StringBuilder out) {
    String line = Clean.value(text);
    boolean cut = line.length() > LONGEST_REMARK;
    int end = cut ? LONGEST_REMARK : line.length();
    end -= cut && Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
    out.append("# ").append(line, 0, end).append(cut ? "\u2026" : "").append('\n');
  }
}
