import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes made-up items for measuring how fast they are read and checked. Every text says that it is
 * made up; no item describes a real source. All items keep all rules. The same seed and number
 * always give the same bytes.
 *
 * <p>{@code java GenerateItems.java FOLDER NUMBER SEED} makes {@code FOLDER/items/NNN/ID.yaml}, a
 * thousand files a sub-folder.
 */
public final class GenerateItems {
  private static final int A_FOLDER = 1000;
  private static final List<String> FAMILY_NAMES =
      List.of("Doe", "Roe", "Poe", "Moe", "Noe", "Coe", "Loe", "Foe", "Zoe", "Hoe");
  private static final List<String> GIVEN_NAMES =
      List.of("Jane", "John", "Ama", "Kofi", "Mary", "Paul", "Rosa", "Luis", "Lin", "Amina");
  private static final List<String> COUNTRIES =
      List.of("TZA", "UGA", "KEN", "GHA", "ZMB", "IND", "NPL", "PHL", "PER", "MDA");
  private static final List<String> CADRES =
      List.of("professional", "para-professional", "supervisor", "volunteer");
  private static final List<String> SETTINGS = List.of("rural", "urban", "camp", "institution");
  private static final List<String> POPULATIONS = List.of("children-affected-by-hiv", "families");
  private static final List<String> STRATEGIES =
      List.of(
          "support-performance-systems",
          "plan-hr-data",
          "develop-education-alignment",
          "plan-recruitment-deployment");
  private static final List<String> OUTCOMES = List.of("retention", "competence");
  private static final List<String> DIRECTIONS =
      List.of("favourable", "unfavourable", "mixed", "no-effect");
  private static final List<String> EFFECT_DESIGNS =
      List.of("randomized-trial", "quasi-experimental");
  private static final List<String> OTHER_DESIGNS =
      List.of("qualitative", "mixed-methods", "descriptive-survey", "case-study");
  private static final List<String> SUBJECTS =
      List.of("Supervision", "Training", "Pay", "Workload", "Recruitment", "Case records");
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

  private final Random random;

  private GenerateItems(long seed) {
    random = new Random(seed);
  }

  /**
   * Writes the items.
   *
   * @param args folder, number of items, seed
   * @throws IOException if the folder cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path items = Path.of(args[0]).resolve("items");
    int number = Integer.parseInt(args[1]);
    GenerateItems generator = new GenerateItems(Long.parseLong(args[2]));
    for (int i = 0; i < number; i++) {
      Path folder = items.resolve(String.format("%03d", i / A_FOLDER));
      if (i % A_FOLDER == 0) {
        Files.createDirectories(folder);
      }
      int year = 1990 + generator.random.nextInt(35);
      String id = "made-up-" + year + "-" + i;
      Files.write(
          folder.resolve(id + ".yaml"),
          generator.item(id, i, year).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String item(String id, int i, int year) {
    boolean several = random.nextInt(4) == 0;
    boolean effect = random.nextInt(3) == 0;
    int country = random.nextInt(COUNTRIES.size());
    StringBuilder out = new StringBuilder(1400);
    line(out, "id: " + id);
    line(out, "title: \"" + any(SUBJECTS) + " of social workers: made-up study " + i + "\"");
    int first = random.nextInt(FAMILY_NAMES.size());
    String others = name(first + 1) + "\", Ministry of Made-up Affairs]";
    line(out, "authors: [\"" + name(first) + "\", \"" + others);
    line(out, "year: " + year);
    line(out, "type: journal-article");
    line(out, "venue: Journal of Made-up Studies");
    line(out, "volume: \"" + (1 + random.nextInt(60)) + '"');
    line(out, "issue: \"" + (1 + random.nextInt(12)) + '"');
    line(out, "pages: " + (1 + i % 900) + "-" + (9 + i % 900));
    line(out, "doi: 10.5555/made-up." + i);
    line(out, "url: https://example.org/made-up/" + i);
    line(out, "language: en");
    line(out, "literature: academic");
    line(out, "summary: \"Made up: " + sentence(20 + random.nextInt(20)) + ".\"");
    line(out, "field: social-service");
    String second = COUNTRIES.get((country + 1) % COUNTRIES.size());
    line(out, "countries: [" + COUNTRIES.get(country) + (several ? ", " + second : "") + "]");
    line(out, "scope: " + (several ? "multi-country" : "national"));
    line(out, "data-years: [" + (year - 2) + ", " + (year - 1) + "]");
    line(out, "settings: [" + any(SETTINGS) + "]");
    line(out, "populations: [" + any(POPULATIONS) + "]");
    line(out, "cadres: [" + any(CADRES) + "]");
    line(out, "design: " + any(effect ? EFFECT_DESIGNS : OTHER_DESIGNS));
    line(out, "design-note: Made-up method, " + sentence(6) + ".");
    line(out, "sample: {size: " + (20 + random.nextInt(900)) + ", unit: workers}");
    line(out, "findings:");
    String strategy = any(STRATEGIES);
    line(out, "  - strategy: " + strategy);
    line(out, "    outcome: " + any(OUTCOMES));
    line(out, "    question: " + (effect ? "effect" : "understanding"));
    line(out, "    direction: " + (effect ? any(DIRECTIONS) : "descriptive"));
    line(out, "  - strategy: plan-alliances");
    line(out, "    question: understanding");
    line(out, "    direction: descriptive");
    line(out, "themes: [case-management]");
    line(out, "verified-at: https://example.org/made-up/" + i);
    line(out, "coding: {basis: abstract, by: MU, date: \"2026-03-01\"}");
    return out.toString();
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }

  private String name(int family) {
    return FAMILY_NAMES.get(family % FAMILY_NAMES.size()) + ", " + any(GIVEN_NAMES);
  }

  private String sentence(int words) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words; i++) {
      out.append(i == 0 ? "" : " ").append(any(WORDS));
    }
    return out.toString();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
