import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Writes made-up items, one a line, for measuring how fast they are counted. Every text says that
 * it is made up; no item describes a real source. One item in twenty is tied to others: reports of one
 * study, translations, later editions, reviews with what they include. The same number and seed
 * always give the same bytes.
 *
 * <p>{@code java GenerateLines.java FILE NUMBER SEED [lean]}; {@code lean} leaves out the texts that
 * no figure depends on, so that a line is half as long.
 */
public final class GenerateLines {
  private static final List<String> COUNTRIES =
      List.of(
          "TZA", "UGA", "KEN", "GHA", "ZMB", "IND", "NPL", "PHL", "PER", "MDA", "MWI", "ETH", "NGA",
          "ZAF", "BRA", "CHN", "USA", "GBR", "AUS", "SWE");
  private static final List<String> STRATEGIES =
      List.of(
          "plan-strategic-approach",
          "plan-hr-data",
          "plan-recruitment-deployment",
          "plan-alliances",
          "develop-education-alignment",
          "develop-curricula",
          "develop-faculty-teaching",
          "develop-professional-development",
          "support-performance-systems",
          "support-satisfaction-retention",
          "support-professional-associations");
  private static final List<String> OUTCOMES =
      List.of("retention", "competence", "client-outcome", "service-quality");
  private static final List<String> DIRECTIONS =
      List.of("favourable", "unfavourable", "mixed", "no-effect");
  private static final List<String> EFFECT_DESIGNS =
      List.of("randomized-trial", "quasi-experimental", "before-after");
  private static final List<String> OTHER_DESIGNS =
      List.of("qualitative", "mixed-methods", "descriptive-survey", "case-study");
  private static final List<String> CADRES =
      List.of("professional", "para-professional", "supervisor", "volunteer");
  private static final List<String> WORDS =
      List.of(
          "workers",
          "reported",
          "fewer",
          "visits",
          "after",
          "monthly",
          "support",
          "from",
          "district",
          "offices",
          "while",
          "records",
          "became",
          "clearer",
          "and",
          "families",
          "waited",
          "less");

  private static final Set<String> PROSE =
      Set.of("venue", "doi", "url", "summary", "design-note", "verified-at");

  private final Random random;
  private final boolean lean;
  private final StringBuilder out = new StringBuilder(2000);

  private GenerateLines(long seed, boolean lean) {
    random = new Random(seed);
    this.lean = lean;
  }

  /**
   * Writes the items.
   *
   * @param args file, number of items, seed, and {@code lean} or nothing
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    int number = Integer.parseInt(args[1]);
    GenerateLines generator = new GenerateLines(Long.parseLong(args[2]), args.length > 3);
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      for (int i = 0; i < number; i++) {
        to.write(generator.line(i).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static String id(int i) {
    return "made-up-" + (1990 + i % 35) + "-" + i;
  }

  private String line(int i) {
    out.setLength(0);
    int year = 1990 + i % 35;
    int tie = random.nextInt(100);
    boolean review = tie < 1;
    boolean effect = random.nextInt(3) == 0;
    boolean several = random.nextInt(4) == 0;
    int country = random.nextInt(COUNTRIES.size());
    out.append("{\"id\": \"").append(id(i)).append('"');
    text("title", "Made-up study " + i + (lean ? "" : " of social workers: " + sentence(8)));
    out.append(", \"authors\": [\"Doe, Jane\", \"Ministry of Made-up Affairs\"]");
    out.append(", \"year\": ").append(year);
    text("type", "journal-article");
    text("venue", "Journal of Made-up Studies");
    text("doi", "10.5555/made-up." + i);
    text("url", "https://example.org/made-up/" + i);
    text("language", "en");
    text("literature", "academic");
    text("summary", "Made up: " + sentence(25));
    text("field", random.nextInt(20) == 0 ? "health" : "social-service");
    out.append(", \"countries\": [\"").append(COUNTRIES.get(country)).append('"');
    if (several) {
      out.append(", \"").append(COUNTRIES.get((country + 1) % COUNTRIES.size())).append('"');
    }
    out.append(']');
    text("scope", several ? "multi-country" : "national");
    if (random.nextInt(3) > 0) {
      out.append(", \"data-years\": [").append(year - 3).append(", ").append(year - 2).append(']');
    }
    out.append(", \"cadres\": [\"").append(any(CADRES)).append("\"]");
    text("design", review ? "systematic-review" : any(effect ? EFFECT_DESIGNS : OTHER_DESIGNS));
    text("design-note", "Made-up method: " + sentence(6));
    if (random.nextInt(10) == 0 && !review && effect) {
      out.append(", \"appraisal\": {\"instrument\": \"jbi\", \"answers\": [\"yes\", \"yes\"]}");
    }
    out.append(", \"findings\": [");
    int findings = 1 + random.nextInt(3);
    for (int f = 0; f < findings; f++) {
      out.append(f == 0 ? "" : ", ").append("{\"strategy\": \"").append(any(STRATEGIES));
      out.append("\", \"outcome\": \"").append(OUTCOMES.get(f));
      out.append("\", \"question\": \"").append(effect ? "effect" : "understanding");
      out.append("\", \"direction\": \"").append(effect ? any(DIRECTIONS) : "descriptive");
      out.append("\"}");
    }
    out.append(']');
    tie(i, tie);
    text("verified-at", "https://example.org/made-up/" + i);
    out.append(", \"coding\": {\"basis\": \"abstract\", \"by\": \"MU\"}}\n");
    return out.toString();
  }

  private void tie(int i, int tie) {
    if (i < 100 || tie >= 5) {
      return;
    }
    if (tie < 1) {
      out.append(", \"includes\": [");
      for (int n = 0; n < 4; n++) {
        out.append(n == 0 ? "\"" : ", \"").append(id(random.nextInt(i))).append('"');
      }
      out.append(']');
    } else if (tie < 3) {
      text("family", "made-up-family-" + i / 40);
    } else if (tie < 4) {
      text("translation-of", id(i - 1 - random.nextInt(99)));
    } else {
      text("supersedes", id(i - 1 - random.nextInt(99)));
    }
  }

  private void text(String name, String value) {
    if (lean && PROSE.contains(name)) {
      return;
    }
    out.append(", \"").append(name).append("\": \"").append(value).append('"');
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(i == 0 ? "" : " ").append(any(WORDS));
    }
    return sentence.append('.').toString();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
