package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A title as it is compared.
 *
 * @param squeezed all words in one, without a leading article
 * @param words the words
 * @param numbers what tells parts, years and versions apart: numbers and Roman numerals, in order
 * @param notice what kind of notice about another source this is; empty for a source of its own
 * @param segments the parts between colons, dashes and full stops, each squeezed; none when there
 *     is but one
 */
record TitleText(
    String squeezed,
    List<String> words,
    List<String> numbers,
    String notice,
    List<String> segments) {

  /** A title of which nothing is known. */
  static final TitleText NONE = new TitleText("", List.of(), List.of(), "", List.of());

  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "le", "la", "les", "el", "los", "las", "der", "die", "das");

  /** Where a source speaks of parts, a letter or numeral after such a word is a number. */
  private static final Set<String> PARTS =
      Set.of("part", "partie", "parte", "teil", "phase", "chapter", "volume", "vol", "study", "no");

  private static final Set<String> ROMAN =
      Set.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  private static final Set<String> LANGUAGES =
      Set.of(
          "english",
          "french",
          "spanish",
          "portuguese",
          "german",
          "italian",
          "dutch",
          "russian",
          "chinese",
          "japanese",
          "korean",
          "polish",
          "czech",
          "turkish",
          "arabic",
          "hebrew",
          "danish",
          "swedish",
          "norwegian",
          "finnish",
          "hungarian",
          "romanian",
          "greek",
          "persian",
          "croatian",
          "serbian",
          "slovak",
          "slovenian",
          "ukrainian",
          "bulgarian",
          "indonesian",
          "thai",
          "vietnamese",
          "catalan",
          "afrikaans");

  private static final Set<String> SECTION =
      Set.of(
          "editor",
          "editors",
          "editorial",
          "editorials",
          "comment",
          "comments",
          "commentary",
          "remarks",
          "from",
          "the",
          "to",
          "this",
          "of",
          "and",
          "a",
          "an",
          "in",
          "on",
          "introduction",
          "introducing",
          "special",
          "issue",
          "section",
          "foreword",
          "preface",
          "guest",
          "note",
          "notes",
          "letter",
          "letters",
          "message",
          "statement",
          "front",
          "back",
          "matter",
          "contents",
          "table",
          "index",
          "news",
          "review",
          "reviews",
          "book",
          "books",
          "board",
          "inaugural",
          "outgoing",
          "correspondence",
          "reply",
          "response",
          "announcement",
          "announcements",
          "annual",
          "yearly",
          "report",
          "minitrack",
          "track",
          "volume",
          "vol",
          "reviewers",
          "acknowledgments",
          "acknowledgements",
          "conclusion",
          "conclusions",
          "summary",
          "abstract",
          "abstracts",
          "paper",
          "papers",
          "obituary",
          "memoriam",
          "call",
          "for",
          "cover",
          "masthead",
          "information",
          "discussion",
          "overview",
          "background",
          "untitled",
          "title",
          "no",
          "anniversary",
          "welcome",
          "address",
          "editorialnote",
          "rapport",
          "annuel",
          "avant",
          "propos",
          "actualites",
          "sommaire",
          "resume",
          "resumes");

  /** {@code (Provisional abstract)}: how a database of reviews marks its own records. */
  private static final Set<String> RECORD =
      Set.of("provisional", "structured", "brief", "project", "abstract", "record");

  /** What databases add to a title in brackets begins so. */
  private static final Set<String> ADDED =
      Set.of(
          "review",
          "article",
          "erratum",
          "errata",
          "corrected",
          "correction",
          "retracted",
          "retraction",
          "comment",
          "commentary",
          "summary",
          "published",
          "see",
          "abstract",
          "letter",
          "editorial",
          "in",
          "dissertation",
          "thesis",
          "conference",
          "refs",
          "references",
          "republished",
          "reprint",
          "proceeding",
          "proceedings",
          "german",
          "update",
          "original",
          "electronic",
          "online",
          "clinical",
          "lecture",
          "meta",
          "case",
          "microform",
          "internet");

  /** By the first word. */
  private static final Map<String, List<Notice>> NOTICES =
      byFirstWord(
          new Notice("correction", "erratum"),
          new Notice("correction", "errata"),
          new Notice("correction", "corrigendum"),
          new Notice("correction", "corrigenda"),
          new Notice("correction", "correction"),
          new Notice("correction", "corrections"),
          new Notice("correction", "addendum"),
          new Notice("correction", "rectificatif"),
          new Notice("retraction", "retraction"),
          new Notice("reply", "reply"),
          new Notice("reply", "replies"),
          new Notice("reply", "response", "to"),
          new Notice("reply", "authors", "reply"),
          new Notice("reply", "authors", "response"),
          new Notice("reply", "reponse"),
          new Notice("comment", "comment", "on"),
          new Notice("comment", "comments", "on"),
          new Notice("comment", "commentary", "on"),
          new Notice("comment", "re"),
          new Notice("comment", "letter", "to"));

  private static Map<String, List<Notice>> byFirstWord(Notice... notices) {
    Map<String, List<Notice>> all = new HashMap<>();
    for (Notice notice : notices) {
      all.computeIfAbsent(notice.begins().get(0), first -> new ArrayList<>()).add(notice);
    }
    return all;
  }

  private record Notice(String kind, List<String> begins) {
    Notice(String kind, String... begins) {
      this(kind, List.of(begins));
    }
  }

  /** Reads a title; databases put translations and remarks into brackets. */
  static TitleText of(String raw) {
    if (raw.isEmpty()) {
      return NONE;
    }
    String text = withoutRemarks(PlainText.withoutMarkup(raw).strip());
    List<String> words = PlainText.words(text);
    String notice = notice(words);
    int label = labelEnd(text);
    if (label > 0) {
      text = text.substring(label);
      words = PlainText.words(text);
    }
    if (words.size() > 2 && words.get(0).equals("retracted")) {
      // The withdrawn article itself; the notice about it is called a retraction.
      words = words.subList(words.get(1).equals("article") ? 2 : 1, words.size());
    }
    if (words.size() > 2 && ARTICLES.contains(words.get(0))) {
      words = words.subList(1, words.size());
    }
    return new TitleText(
        String.join("", words), List.copyOf(words), numbers(words), notice, segments(text));
  }

  /** {@code Title [Title in English]} is two titles; the second is returned, else nothing. */
  static String translationWithin(String raw) {
    String text = raw.strip();
    int open = text.lastIndexOf('[');
    if (open < 8 || (!text.endsWith("]") && !text.endsWith("]."))) {
      return "";
    }
    String inside = text.substring(open + 1, text.lastIndexOf(']'));
    List<String> words = PlainText.words(inside);
    return words.size() >= 4 && !isRemark(words) ? inside : "";
  }

  private static String withoutRemarks(String text) {
    String rest = withoutTail(text);
    String next = rest;
    do {
      rest = next;
      int end = rest.length();
      while (end > 0 && (rest.charAt(end - 1) == '.' || rest.charAt(end - 1) == ' ')) {
        end--;
      }
      if (end < 2) {
        break;
      }
      int open = opening(rest, end - 1);
      if (open > 0) {
        boolean square = rest.charAt(end - 1) == ']';
        // In square brackets stands what a database added: a remark, or the title in English.
        if (square || isLanguageOrRetraction(PlainText.words(rest.substring(open + 1, end - 1)))) {
          next = rest.substring(0, open).strip();
        }
      }
    } while (!next.equals(rest));
    return next;
  }

  /** The place of the bracket that the one at {@code close} closes; -1 when there is none. */
  private static int opening(String text, int close) {
    char right = text.charAt(close);
    if (right != ']' && right != ')') {
      return -1;
    }
    char left = right == ']' ? '[' : '(';
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      depth += text.charAt(i) == right ? 1 : text.charAt(i) == left ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Some exports end a title with an erratum in brackets that is never closed. */
  private static String withoutTail(String text) {
    int open = text.lastIndexOf('[');
    if (open > 8
        && text.indexOf(']', open) < 0
        && isRemark(PlainText.words(text.substring(open)))) {
      return text.substring(0, open).strip();
    }
    return text;
  }

  private static boolean isRemark(List<String> words) {
    if (words.isEmpty() || (words.size() == 1 && LANGUAGES.contains(words.get(0)))) {
      return true;
    }
    if (words.stream().allMatch(w -> LANGUAGES.contains(w) || w.equals("and"))) {
      return true;
    }
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    return ADDED.contains(first)
        || (PlainText.isDigits(first) && last.startsWith("ref"))
        || first.equals("phd")
        || first.equals("ph");
  }

  /** {@code Editorial: X} is called X elsewhere; returns where X begins, 0 without such a label. */
  private static int labelEnd(String text) {
    for (int i = 1; i + 1 < text.length() && i < 60; i++) {
      if (isBreak(text, i)) {
        boolean label = isSection(PlainText.words(text.substring(0, i)), List.of());
        return label && !PlainText.words(text.substring(i + 1)).isEmpty() ? i + 1 : 0;
      }
    }
    return 0;
  }

  /**
   * Tells whether words name a section of a journal or a yearly report, and nothing else.
   *
   * @param names further words that say nothing, such as those of the journal's name
   */
  static boolean isSection(List<String> words, List<String> names) {
    for (String word : words) {
      if (!SECTION.contains(word) && !PlainText.isDigits(word) && !isName(word, names)) {
        return false;
      }
    }
    return !words.isEmpty();
  }

  /** A name may be abbreviated. */
  private static boolean isName(String word, List<String> names) {
    for (String name : names) {
      if (word.equals(name) || (name.length() > 2 && word.startsWith(name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLanguageOrRetraction(List<String> words) {
    return words.isEmpty()
        || LANGUAGES.contains(words.get(0))
        || words.get(0).startsWith("retract")
        || (words.size() == 2 && RECORD.containsAll(words))
        || (words.size() > 1 && words.get(0).equals("article") && words.get(1).equals("in"));
  }

  private static String notice(List<String> words) {
    int n = words.size();
    String first = n == 0 ? "" : words.get(0);
    for (Notice notice : NOTICES.getOrDefault(first, List.of())) {
      List<String> begins = notice.begins();
      if (n >= begins.size() && words.subList(0, begins.size()).equals(begins)) {
        return notice.kind();
      }
    }
    if (n > 2) {
      String last = words.get(n - 1);
      if (last.equals("erratum") || last.equals("corrigendum") || last.equals("correction")) {
        return "correction";
      }
      if (last.equals("reply") || last.equals("rejoinder")) {
        return "reply";
      }
      // Web of Science: "Title (vol 12, pg 3, 2010)" is the correction of what stands there.
      if (n > 6
          && words.get(n - 5).equals("vol")
          && (words.get(n - 3).equals("pg") || words.get(n - 3).equals("p"))) {
        return "correction";
      }
    }
    return "";
  }

  private static List<String> numbers(List<String> words) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean afterPart = i > 0 && PARTS.contains(words.get(i - 1));
      if (PlainText.isDigits(word)) {
        numbers.add(afterPart ? roman(word) : word);
      } else if ((ROMAN.contains(word) && (afterPart || word.length() > 1))
          || (afterPart && word.length() == 1)) {
        numbers.add(word);
      } else if (afterPart) {
        String ordinal = spelt(word);
        if (!ordinal.isEmpty()) {
          numbers.add(ordinal);
        }
      }
    }
    return List.copyOf(numbers);
  }

  private static String roman(String digits) {
    return switch (digits) {
      case "1" -> "i";
      case "2" -> "ii";
      case "3" -> "iii";
      case "4" -> "iv";
      case "5" -> "v";
      default -> digits;
    };
  }

  private static String spelt(String word) {
    return switch (word) {
      case "one" -> "i";
      case "two" -> "ii";
      case "three" -> "iii";
      case "four" -> "iv";
      default -> "";
    };
  }

  private static List<String> segments(String text) {
    List<String> segments = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isBreak(text, i)) {
        add(text.substring(from, i), segments);
        from = i + 1;
      }
    }
    if (from == 0) {
      return List.of();
    }
    add(text.substring(from), segments);
    return List.copyOf(segments);
  }

  private static boolean isBreak(String text, int i) {
    char c = text.charAt(i);
    boolean blankAfter = i + 1 < text.length() && text.charAt(i + 1) == ' ';
    boolean blankBefore = i > 0 && text.charAt(i - 1) == ' ';
    return switch (c) {
      case ':', ';', '?', '.', '=', '/', '(', ')', '|' -> blankAfter || c == ':' || c == '(';
      case '-', '–', '—' -> (blankAfter && blankBefore) || c == '—';
      default -> false;
    };
  }

  private static void add(String segment, List<String> segments) {
    List<String> words = PlainText.words(segment);
    if (words.size() > 2 && ARTICLES.contains(words.get(0))) {
      words = words.subList(1, words.size());
    }
    if (!words.isEmpty()) {
      segments.add(String.join("", words));
    }
  }
}
