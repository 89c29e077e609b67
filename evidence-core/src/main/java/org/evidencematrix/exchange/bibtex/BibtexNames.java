package org.evidencematrix.exchange.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evidencematrix.citation.NameWords;
import org.evidencematrix.exchange.field.Clean;
import org.evidencematrix.exchange.field.Names;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Contributor.Role;

/**
 * Names as BibTeX has them: {@code and} between people, {@code First von Last}, {@code von Last,
 * First}, {@code von Last, Jr, First}, organisations in braces; and BibLaTeX's {@code family=...,
 * given=...}.
 */
final class BibtexNames {
  private BibtexNames() {}

  /** Adds the people of a value in TeX. */
  static void add(String tex, Role role, String field, PartialReference reference) {
    for (String name : split(tex, true)) {
      String trimmed = name.strip();
      if (trimmed.equalsIgnoreCase("others")) {
        reference.problems().warning("authors-left-out", field, trimmed);
      } else if (!trimmed.isEmpty()) {
        one(trimmed, role, field, reference);
      }
    }
  }

  private static void one(String tex, Role role, String field, PartialReference reference) {
    if (isGroup(tex)) {
      String whole = plain(tex);
      if (!whole.isEmpty()) {
        reference.contributor(Names.literal(whole, role));
      }
      return;
    }
    List<String> parts = split(tex, false);
    if (parts.get(0).strip().matches("(family|given|prefix|suffix|given-i|useprefix)\\s*=.*")) {
      extended(parts, role, reference);
    } else if (parts.size() == 1) {
      withoutComma(tex, role, field, reference);
    } else {
      String suffix = parts.size() > 2 ? plain(parts.get(1)) : "";
      String given = plain(parts.get(parts.size() > 2 ? 2 : 1));
      String family = plain(parts.get(0));
      if (isGroup(parts.get(0).strip()) && !family.isEmpty()) {
        reference.contributor(new Contributor(role, family, given, "", suffix, ""));
      } else if (!(family + given + suffix).isEmpty()) {
        reference.contributor(Names.person(family, given, suffix, role));
      }
    }
  }

  private static void withoutComma(
      String tex, Role role, String field, PartialReference reference) {
    String name = plain(tex);
    List<String> words = List.of(name.split(" ", -1));
    int particle = 1;
    while (particle < words.size() - 1 && !startsSmall(words.get(particle))) {
      particle++;
    }
    int last = words.size() - 1;
    boolean initialsBehind =
        NameWords.isInitials(words.get(last)) || words.get(last).matches("\\p{Lu}{2,3}");
    boolean whole = words.size() == 1 || !NameWords.nonOfOrganisation(words) || initialsBehind;
    if (name.isEmpty() || whole) {
      reference.contributor(name, role, field);
      return;
    }
    int family = particle < last ? particle : last;
    reference.contributor(
        Names.person(
            String.join(" ", words.subList(family, words.size())),
            String.join(" ", words.subList(0, family)),
            "",
            role));
  }

  private static boolean startsSmall(String word) {
    return !word.isEmpty() && Character.isLowerCase(word.charAt(0));
  }

  private static void extended(List<String> parts, Role role, PartialReference reference) {
    Map<String, String> values = new HashMap<>();
    for (String part : parts) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        String value = plain(part.substring(equals + 1)).replace("\"", "");
        values.put(part.substring(0, equals).strip().toLowerCase(Locale.ROOT), value);
      }
    }
    String family = values.getOrDefault("family", "");
    String given = values.getOrDefault("given", "");
    String prefix = values.getOrDefault("prefix", "");
    String suffix = values.getOrDefault("suffix", "");
    if (!family.isEmpty()) {
      reference.contributor(new Contributor(role, family, given, prefix, suffix, ""));
    } else if (!given.isEmpty()) {
      reference.contributor(Names.literal(given, role));
    }
  }

  private static String plain(String tex) {
    return Clean.plain(Tex.text(tex));
  }

  /** Tells whether one pair of braces holds the whole name. */
  private static boolean isGroup(String tex) {
    if (!tex.startsWith("{") || !tex.endsWith("}") || tex.startsWith("{\\")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < tex.length() - 1; i++) {
      depth += tex.charAt(i) == '{' ? 1 : tex.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }

  /** Splits outside braces: at the word "and" or at commas. */
  private static List<String> split(String tex, boolean atAnd) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth <= 0 && !atAnd && c == ',') {
        parts.add(tex.substring(from, i));
        from = i + 1;
      } else if (depth <= 0 && atAnd && isAnd(tex, i)) {
        parts.add(tex.substring(from, i));
        from = i + 4;
        i += 3;
      }
    }
    parts.add(tex.substring(from));
    return parts;
  }

  private static boolean isAnd(String tex, int at) {
    return Character.isWhitespace(tex.charAt(at))
        && tex.regionMatches(true, at + 1, "and", 0, 3)
        && at + 4 < tex.length()
        && Character.isWhitespace(tex.charAt(at + 4));
  }
}
