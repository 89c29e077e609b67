package org.evidencematrix.rules.item;

import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.citation.Doi;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** An address that no reader can open, or that would do something else than open a page. */
public final class MalformedUrl implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("malformed-url");

  /** RFC 3986 leaves these out of addresses; they must be written with a percent sign. */
  private static final String FORBIDDEN = "<>\"{}|\\^`";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.url().isPresent()) {
      check("url", item.url().get(), problems);
    }
    if (item.verifiedAt().isPresent()) {
      check("verified-at", item.verifiedAt().get(), problems);
    }
  }

  private static void check(String field, String typed, Consumer<Problem> problems) {
    if (typed.isEmpty()) {
      return;
    }
    int start = hostStart(typed);
    if (Doi.holdsBlank(typed)) {
      problems.accept(problem(field, typed, "-blank", Optional.of(Doi.withoutBlanks(typed))));
    } else if (start < 0) {
      problems.accept(otherStart(field, typed));
    } else if (!isHost(typed, start)) {
      problems.accept(problem(field, typed, "-host", Optional.empty()));
    } else if (forbidden(typed) >= 0) {
      int at = forbidden(typed);
      problems.accept(
          Problem.at(
                  Place.value(field),
                  Message.of(
                      "malformed-url.message-character",
                      "typed",
                      typed,
                      "character",
                      typed.charAt(at)))
              .help(Message.of("malformed-url.help-character"))
              .build());
    }
  }

  private static Problem otherStart(String field, String typed) {
    int colon = typed.indexOf(':');
    boolean scheme = colon > 0 && isScheme(typed, colon) && !isPort(typed, colon);
    if (scheme) {
      return Problem.at(
              Place.value(field),
              Message.of(
                  "malformed-url.message-start",
                  "typed",
                  typed,
                  "start",
                  typed.substring(0, colon + 1)))
          .label(Message.of("malformed-url.label"))
          .help(Message.of("malformed-url.help-start"))
          .build();
    }
    String whole = "https://" + (typed.startsWith("//") ? typed.substring(2) : typed);
    boolean likely = isHost(whole, 8) && forbidden(whole) < 0;
    return problem(field, typed, "", likely ? Optional.of(whole) : Optional.empty());
  }

  private static Problem problem(
      String field, String typed, String variant, Optional<String> instead) {
    Problem.Builder problem =
        Problem.at(
                Place.value(field), Message.of("malformed-url.message" + variant, "typed", typed))
            .label(Message.of("malformed-url.label"));
    Optional<String> good =
        instead.filter(url -> hostStart(url) > 0 && isHost(url, hostStart(url)));
    if (good.isPresent()) {
      // Blanks around an address are certain; inside it, a part may be missing.
      Fix.Grade grade = good.get().equals(typed.strip()) ? Fix.Grade.SAFE : Fix.Grade.REVIEW;
      problem
          .help(Message.of("malformed-url.help", "url", good.get()))
          .mend(
              new Mend(
                  Message.of("malformed-url.mend", "url", good.get()),
                  grade,
                  FieldEdit.replace(field, good.get())));
    } else {
      problem.help(Message.of("malformed-url.help-start"));
    }
    return problem.build();
  }

  private static int hostStart(String url) {
    if (url.regionMatches(true, 0, "https://", 0, 8)) {
      return 8;
    }
    return url.regionMatches(true, 0, "http://", 0, 7) ? 7 : -1;
  }

  /**
   * Tells whether a name of a site on the open web stands there: labels with a dot between them, no
   * user name before it, at most a port behind it.
   */
  private static boolean isHost(String url, int start) {
    int end = start;
    int dots = 0;
    int label = 0;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      char c = url.charAt(end);
      if (c == '.') {
        if (label == 0) {
          return false;
        }
        dots++;
        label = 0;
      } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c >= 0x80) {
        label++;
      } else {
        return false;
      }
      end++;
    }
    return dots > 0 && label > 1 && isPortAt(url, end);
  }

  private static boolean isPortAt(String url, int at) {
    if (at >= url.length() || url.charAt(at) != ':') {
      return true;
    }
    return isPort(url, at);
  }

  private static boolean isPort(String url, int colon) {
    int end = colon + 1;
    while (end < url.length() && url.charAt(end) >= '0' && url.charAt(end) <= '9') {
      end++;
    }
    int digits = end - colon - 1;
    return digits > 0 && digits < 6 && (end == url.length() || url.charAt(end) == '/');
  }

  private static boolean isScheme(String url, int colon) {
    for (int i = 0; i < colon; i++) {
      char c = Character.toLowerCase(url.charAt(i));
      if (!(c >= 'a' && c <= 'z') && !(i > 0 && c >= '0' && c <= '9') && c != '+' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static int forbidden(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      // Letters and digits are nearly everything; the list is looked at for the rest.
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '-' && c <= '9');
      if (!plain && FORBIDDEN.indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
