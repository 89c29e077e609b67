package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.message.Message;

/** What a comparison found, as messages: first what agrees, then what does not. */
final class Reasons {
  private Reasons() {}

  static List<Message> of(Comparison c) {
    List<Message> reasons = new ArrayList<>();
    same(c, reasons);
    different(c, reasons);
    return reasons;
  }

  private static void same(Comparison c, List<Message> reasons) {
    if (c.doi() == Agreement.SAME) {
      reasons.add(
          Message.of(
              "doi.same",
              "doi",
              c.a().dois().stream().filter(c.b().dois()::contains).findFirst().orElse("")));
    }
    if (c.identifiers() == Agreement.SAME || c.identifiers() == Agreement.CLOSE) {
      reasons.add(
          Message.of(
              "identifier.same",
              "identifier",
              c.a().identifiers().stream()
                  .filter(c.b().identifiers()::contains)
                  .findFirst()
                  .orElse("")));
    }
    switch (c.title()) {
      case SAME -> reasons.add(Message.of(c.weakTitle() ? "title.same.weak" : "title.same"));
      case NEAR -> reasons.add(Message.of("title.near"));
      case PART -> reasons.add(Message.of("title.part"));
      case LIKE -> reasons.add(Message.of("title.like"));
      case UNKNOWN, TOLD_APART, OTHER -> {}
    }
    switch (c.authors()) {
      case SAME -> reasons.add(Message.of("authors.same"));
      case FIRST -> reasons.add(Message.of("authors.first"));
      case SOME -> reasons.add(Message.of("authors.some"));
      case UNKNOWN, OTHER -> {}
    }
    if (c.year() == Agreement.SAME) {
      reasons.add(Message.of("year.same", "year", c.a().year()));
    }
    if (c.container().agrees()) {
      reasons.add(
          Message.of(c.container() == Agreement.SAME ? "container.same" : "container.close"));
    }
    if (c.volume().agrees()) {
      reasons.add(Message.of("volume.same"));
    }
    if (c.pages().agrees()) {
      reasons.add(Message.of(c.pages() == Agreement.SAME ? "pages.same" : "pages.close"));
    }
    if (c.url() == Agreement.SAME) {
      reasons.add(Message.of("url.same"));
    }
  }

  private static void different(Comparison c, List<Message> reasons) {
    if (c.title() == TitleMatch.TOLD_APART) {
      reasons.add(Message.of("title.told-apart"));
    }
    if (c.title() == TitleMatch.OTHER) {
      reasons.add(Message.of("title.other"));
    }
    if (c.authors() == AuthorMatch.OTHER) {
      reasons.add(Message.of("authors.other"));
    }
    if (c.year() == Agreement.CLOSE || c.year() == Agreement.OTHER) {
      reasons.add(
          Message.of(
              "year.other",
              "first",
              Math.min(c.a().year(), c.b().year()),
              "last",
              Math.max(c.a().year(), c.b().year())));
    }
    other("container.other", c.container(), reasons);
    other("volume.other", c.volume(), reasons);
    other("issue.other", c.issue(), reasons);
    other("pages.other", c.pages(), reasons);
    other("doi.other", c.doi(), reasons);
    other("identifier.other", c.identifiers(), reasons);
  }

  private static void other(String key, Agreement agreement, List<Message> reasons) {
    if (agreement == Agreement.OTHER) {
      reasons.add(Message.of(key));
    }
  }
}
