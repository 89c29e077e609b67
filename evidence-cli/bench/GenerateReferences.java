import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes made-up references as RIS for measuring how fast duplicates are found. The words are made
 * of random letters; no record describes a real source. The same seed and number always give the
 * same bytes.
 *
 * <p>{@code java GenerateReferences.java FILE NUMBER SEED}
 */
public final class GenerateReferences {
  private static final String LETTERS = "aeioubcdfghklmnprst";

  private final Random random;
  private final List<String> words = new ArrayList<>();

  private GenerateReferences(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 4000; i++) {
      StringBuilder word = new StringBuilder();
      int length = 4 + random.nextInt(7);
      for (int j = 0; j < length; j++) {
        word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      words.add(word.toString());
    }
  }

  private record Source(
      String title, List<String> authors, int year, String journal, int volume, int page) {}

  /** Writes the file. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    int number = Integer.parseInt(arguments[1]);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      new GenerateReferences(Long.parseLong(arguments[2])).write(number, out);
    }
  }

  private void write(int number, Writer out) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      boolean again = i > 0 && random.nextInt(5) == 0;
      Source source = again ? sources.get(random.nextInt(sources.size())) : source();
      if (!again) {
        sources.add(source);
      }
      out.write("TY  - JOUR\n");
      for (String author : source.authors()) {
        int comma = author.indexOf(',');
        out.write("AU  - " + (again ? author.substring(0, comma + 3) : author) + '\n');
      }
      out.write("PY  - " + source.year() + '\n');
      out.write("TI  - " + (again ? slip(source.title()) : source.title()) + '\n');
      out.write("T2  - " + (again ? "J. " : "Journal of ") + source.journal() + '\n');
      out.write("VL  - " + source.volume() + '\n');
      out.write("SP  - " + source.page() + "\nEP  - " + (source.page() + 9) + '\n');
      out.write("ID  - r" + i + "\nER  - \n\n");
    }
  }

  private Source source() {
    StringBuilder title = new StringBuilder();
    int length = 6 + random.nextInt(8);
    for (int i = 0; i < length; i++) {
      // Some words are common, most are rare, as in a language.
      title.append(words.get((int) (Math.pow(random.nextDouble(), 3) * words.size()))).append(' ');
    }
    List<String> authors = new ArrayList<>();
    int people = 1 + random.nextInt(5);
    for (int i = 0; i < people; i++) {
      authors.add(words.get(random.nextInt(1500)) + ", " + words.get(random.nextInt(1500)));
    }
    return new Source(
        title.toString().strip(),
        authors,
        1990 + random.nextInt(35),
        words.get(random.nextInt(200)),
        1 + random.nextInt(60),
        1 + random.nextInt(990));
  }

  /** Two neighbouring letters change places in one title of three. */
  private String slip(String title) {
    if (random.nextInt(3) > 0) {
      return title;
    }
    int at = 1 + random.nextInt(title.length() - 2);
    StringBuilder out = new StringBuilder(title);
    out.setCharAt(at, title.charAt(at - 1));
    out.setCharAt(at - 1, title.charAt(at));
    return out.toString();
  }
}
