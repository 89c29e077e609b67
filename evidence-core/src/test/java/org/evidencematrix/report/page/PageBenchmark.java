package org.evidencematrix.report.page;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;

/**
 * How large and how fast the page is with how many items: {@code evidence-core/src/tools/
 * page-benchmark.sh 338 10000}. Not a test: figures of one machine hold for it only.
 *
 * <p>Items beyond those of the repository are made up from them: titles, summaries and names are
 * mixed anew word by word, so that texts repeat as little as real ones do.
 */
final class PageBenchmark {
  private static final int ROUNDS = 41;

  /**
   * Milliseconds from a change of a filter to everything shown and laid out, one number a round.
   */
  private static final String CHANGES =
      """
      const app = evidenceMatrix.app, rounds = arguments[0], times = [];
      const facets = ['income', 'strategy', 'cadre', 'design', 'country'];
      for (let i = 0; i < rounds; i++) {
        const facet = facets[i % facets.length];
        const size = app.matrix.axis(facet, 'wb').ids.length;
        const start = performance.now();
        app.toggle(facet, (i * 7) % Math.min(size, 6));
        document.body.getBoundingClientRect();
        document.querySelector('table') && document.querySelector('table').offsetHeight;
        times.push(performance.now() - start);
      }
      app.clear();
      return times;
      """;

  private static final String SEARCHES =
      """
      const app = evidenceMatrix.app, times = [];
      for (const text of ['supervision', 'retention kenya', 'travail social', 'burnout 2018', 'training trial']) {
        const start = performance.now();
        app.set({text});
        document.body.getBoundingClientRect();
        times.push(performance.now() - start);
      }
      app.set({text: ''});
      return times;
      """;

  /**
   * In the list of gaps: milliseconds until a change is shown, and until its rank intervals are.
   */
  private static final String DRAWS =
      """
      const rounds = arguments[0], done = arguments[1];
      const app = evidenceMatrix.app, shown = [], drawn = [];
      app.set({view: 'gaps'});
      const round = i => {
        const start = performance.now();
        app.toggle('income', i % 4);
        document.body.getBoundingClientRect();
        shown.push(performance.now() - start);
        const wait = () => {
          if (app.drawing) { setTimeout(wait, 1); return; }
          drawn.push(performance.now() - start);
          if (i + 1 < rounds) round(i + 1);
          else done([shown, drawn]);
        };
        wait();
      };
      round(0);
      """;

  private PageBenchmark() {}

  /**
   * Prints a line for each number of items.
   *
   * @param arguments numbers of items
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println(
        "items\tbytes\twrite ms\tinteractive ms\tfilter ms (median)\tworst\tfirst search\tsearch"
            + "\tgaps\tintervals");
    for (String count : arguments) {
      out.println(measured(Integer.parseInt(count)));
    }
  }

  private static String measured(int count) throws IOException {
    Path folder = Files.createTempDirectory("page-benchmark");
    Matrix matrix = matrix(count);
    long start = System.nanoTime();
    Path page = Pages.file(folder, "page.html", matrix);
    long written = (System.nanoTime() - start) / 1_000_000;
    List<Double> interactive = new ArrayList<>();
    double[] changes;
    double[] searches;
    List<?> draws;
    try (Browser browser = Browser.in(folder)) {
      for (int i = 0; i < 5; i++) {
        browser.open(page, "");
        interactive.add(number(browser.run("return window.evidenceMatrix.ready")));
      }
      changes = numbers(browser.run(CHANGES, ROUNDS));
      searches = numbers(browser.run(SEARCHES));
      draws = (List<?>) browser.driver().executeAsyncScript(DRAWS, 9);
    }
    double first = searches[0];
    return String.join(
        "\t",
        "" + count,
        "" + Files.size(page),
        "" + written,
        one(median(interactive.stream().mapToDouble(d -> d).toArray())),
        one(median(changes)),
        one(Arrays.stream(changes).max().orElse(0)),
        one(first),
        one(median(searches)),
        one(median(numbers(draws.get(0)))),
        one(median(numbers(draws.get(1)))));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static double[] numbers(Object list) {
    return ((List<?>) list).stream().mapToDouble(PageBenchmark::number).toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String one(double value) {
    return Double.toString(Math.round(value * 10) / 10.0);
  }

  static Matrix matrix(int count) {
    Matrix real = Pages.real();
    if (count <= real.items().size()) {
      return with(real, real.items().subList(0, count));
    }
    Random random = new Random(1);
    List<String> words = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> countries = new ArrayList<>();
    for (Item item : real.items()) {
      words.addAll(List.of((item.title() + " " + item.summary()).split(" ")));
      item.authors().forEach(a -> names.addAll(List.of(a.split(" "))));
      countries.addAll(item.countries());
    }
    List<Item> items = new ArrayList<>(real.items());
    for (int i = items.size(); i < count; i++) {
      Item from = real.items().get(random.nextInt(real.items().size()));
      items.add(
          from.toBuilder()
              .id("made-up-" + i + "-" + from.id().replaceAll("[0-9]", "x"))
              .title(mixed(from.title(), words, random))
              .summary(mixed(from.summary(), words, random))
              .authors(from.authors().stream().map(a -> mixed(a, names, random)).toList())
              .year(2000 + random.nextInt(26))
              .countries(
                  from.countries().stream()
                      .map(c -> countries.get(random.nextInt(countries.size())))
                      .distinct()
                      .toList())
              .url("https://example.org/made-up/" + Long.toHexString(random.nextLong()))
              .family("made-up-family-" + random.nextInt(count))
              .build());
    }
    return with(real, items);
  }

  private static Matrix with(Matrix real, List<Item> items) {
    return new Matrix(
        real.info(), real.framework(), real.vocabulary(), items, real.searches(), List.of());
  }

  private static String mixed(String text, List<String> words, Random random) {
    List<String> mixed = new ArrayList<>();
    for (int i = text.split(" ").length; i > 0; i--) {
      mixed.add(words.get(random.nextInt(words.size())));
    }
    return String.join(" ", mixed);
  }
}
