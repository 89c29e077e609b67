package org.evidencematrix.rules.item;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.citation.CheckDigit;
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

/**
 * An identifier does not have the form of its kind, or its check digit does not fit: ISBN, ISSN,
 * PMID, PMCID, handle, OpenAlex, and ORCIDs written beside names.
 */
public final class MalformedIdentifier implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("malformed-identifier");
  private static final String NAME = "malformed-identifier";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (!item.identifiers().isEmpty()) {
      for (Map.Entry<String, String> entry : item.identifiers().entrySet()) {
        check(entry.getKey(), entry.getValue(), problems);
      }
    }
    checkOrcids("authors", item.authors(), problems);
    checkOrcids("contributors", item.contributors(), problems);
  }

  private static void check(String kind, String typed, Consumer<Problem> problems) {
    if (typed.isEmpty()) {
      return;
    }
    Optional<Problem> problem =
        switch (kind) {
          case "isbn" -> isbn(typed);
          case "issn" -> issn(typed);
          case "pmid" -> form(kind, typed, isPmid(typed), without(typed, "pmid"));
          case "pmcid" -> form(kind, typed, isPmcid(typed), pmcid(typed));
          case "handle" -> form(kind, typed, isHandle(typed), afterHost(typed, "hdl.handle.net/"));
          case "openalex" ->
              form(kind, typed, isOpenAlex(typed), afterHost(typed, "openalex.org/"));
          default -> Optional.empty();
        };
    problem.ifPresent(problems);
  }

  private static Optional<Problem> isbn(String typed) {
    String digits = digits(without(typed, "isbn"));
    boolean ten = isNumber(digits, 10);
    boolean thirteen =
        isNumber(digits, 13)
            && (digits.startsWith("978") || digits.startsWith("979"))
            && digits.charAt(12) != 'X';
    if (!ten && !thirteen) {
      return form("isbn", typed, false, "");
    }
    char expected = ten ? CheckDigit.ofIsbn10(digits) : CheckDigit.ofIsbn13(digits);
    if (digits.charAt(digits.length() - 1) != expected) {
      return checkDigit("identifiers.isbn", "isbn", typed, expected);
    }
    // Hyphens, of any kind, are part of how an ISBN is printed; words before it are not.
    return form("isbn", typed, digits(typed).equals(digits), digits);
  }

  private static Optional<Problem> issn(String typed) {
    String digits = digits(without(typed, "issn"));
    if (!isNumber(digits, 8)) {
      return form("issn", typed, false, "");
    }
    char expected = CheckDigit.ofIssn(digits);
    if (digits.charAt(7) != expected) {
      return checkDigit("identifiers.issn", "issn", typed, expected);
    }
    String whole = digits.substring(0, 4) + '-' + digits.substring(4);
    return form("issn", typed, typed.equals(whole), whole);
  }

  /** Reports a wrong form; {@code instead} is offered where it is a right one. */
  private static Optional<Problem> form(String kind, String typed, boolean fits, String instead) {
    if (fits) {
      return Optional.empty();
    }
    String path = "identifiers." + kind;
    Problem.Builder problem =
        Problem.at(Place.value(path), Message.of(NAME + ".message-" + kind, "typed", typed));
    if (!instead.isEmpty() && !instead.equals(typed) && isGood(kind, instead)) {
      problem
          .help(Message.of(NAME + ".help", "instead", instead))
          .mend(
              new Mend(
                  Message.of(NAME + ".mend", "instead", instead),
                  Fix.Grade.SAFE,
                  FieldEdit.replace(path, instead)));
    } else {
      problem.help(Message.of(NAME + ".help-" + kind));
    }
    return Optional.of(problem.build());
  }

  private static boolean isGood(String kind, String text) {
    return switch (kind) {
      case "isbn", "issn" -> true;
      case "pmid" -> isPmid(text);
      case "pmcid" -> isPmcid(text);
      case "handle" -> isHandle(text);
      default -> isOpenAlex(text);
    };
  }

  private static Optional<Problem> checkDigit(
      String path, String kind, String typed, char expected) {
    return Optional.of(
        Problem.at(
                Place.value(path),
                Message.of(
                    kind.equals("isbn") ? NAME + ".message" : NAME + ".message-check-" + kind,
                    "typed",
                    typed,
                    "expected",
                    expected))
            .help(Message.of(NAME + ".help-check"))
            .build());
  }

  private static void checkOrcids(String field, List<String> names, Consumer<Problem> problems) {
    for (int i = 0; i < names.size(); i++) {
      Optional<String> orcid = Orcid.in(names.get(i));
      if (orcid.isPresent() && !Orcid.isSound(orcid.get())) {
        checkDigit(Paths.entry(field, i), "orcid", orcid.get(), Orcid.checkDigit(orcid.get()))
            .ifPresent(problems);
      }
    }
  }

  private static boolean isPmid(String text) {
    return text.length() <= 8 && isAllDigits(text, 0) && text.charAt(0) != '0';
  }

  private static boolean isPmcid(String text) {
    return text.startsWith("PMC")
        && text.length() <= 11
        && isAllDigits(text, 3)
        && text.charAt(3) != '0';
  }

  private static String pmcid(String typed) {
    String rest = without(without(typed, "pmcid"), "pmc");
    return "PMC" + rest;
  }

  private static boolean isHandle(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        && slash + 1 < text.length()
        && text.charAt(0) >= '0'
        && text.charAt(0) <= '9'
        && !Doi.holdsBlank(text);
  }

  private static boolean isOpenAlex(String text) {
    return text.startsWith("W") && text.length() <= 12 && isAllDigits(text, 1);
  }

  private static boolean isAllDigits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > from;
  }

  private static boolean isNumber(String digits, int length) {
    if (digits.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = digits.charAt(i);
      if ((c < '0' || c > '9') && !(i == length - 1 && c == 'X')) {
        return false;
      }
    }
    return true;
  }

  /** Drops hyphens and dashes of any kind and blanks, and writes a small x large. */
  private static String digits(String typed) {
    StringBuilder out = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (Character.getType(c) != Character.DASH_PUNCTUATION
          && !Character.isSpaceChar(c)
          && Character.getType(c) != Character.FORMAT) {
        out.append(c == 'x' ? 'X' : c);
      }
    }
    return out.toString();
  }

  /** Drops a name such as "PMID:" before a number. */
  private static String without(String typed, String name) {
    String text = typed.strip();
    if (!text.regionMatches(true, 0, name, 0, name.length())) {
      return text;
    }
    String rest = text.substring(name.length());
    // ISBN-13: 978...
    for (String size : new String[] {"-13", "-10"}) {
      if (name.equals("isbn") && rest.startsWith(size)) {
        rest = rest.substring(size.length());
      }
    }
    int at = 0;
    while (at < rest.length() && (rest.charAt(at) == ':' || rest.charAt(at) == ' ')) {
      at++;
    }
    return rest.substring(at);
  }

  private static String afterHost(String typed, String host) {
    String text = typed.strip();
    int at = text.toLowerCase(Locale.ROOT).indexOf(host);
    String rest = at < 0 ? text : text.substring(at + host.length());
    rest = without(without(rest, "handle"), "hdl");
    return rest.startsWith("works/") ? rest.substring("works/".length()) : rest;
  }
}
