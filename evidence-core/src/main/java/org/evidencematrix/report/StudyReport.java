package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Code;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.synthesis.Studies;
import tools.jackson.core.JsonGenerator;

/**
 * What belongs together and what it rests on, as a document: reviews, studies with several reports,
 * retractions and concerns, and what was inferred and not read.
 */
public final class StudyReport {
  private static final List<String> COLUMNS =
      List.of(
          "part",
          "id",
          "study",
          "kind",
          "to",
          "strategy",
          "outcome",
          "question",
          "year",
          "last-search",
          "tier-effect",
          "tier-understanding",
          "includes",
          "read",
          "inferred");

  private static final int PAIRS = 20;
  private static final int IDS = 4;

  private final Basis basis;
  private final Matrix matrix;
  private final Studies studies;

  /**
   * Makes a report.
   *
   * @param basis what it rests on
   * @param matrix the matrix
   * @param studies its studies
   */
  public StudyReport(Basis basis, Matrix matrix, Studies studies) {
    this.basis = basis;
    this.matrix = matrix;
    this.studies = studies;
  }

  /** Writes the report for a terminal. */
  public void text(Language language, int width, boolean color, Appendable out) throws IOException {
    page(Listing.terminal(language)).text(width, new Style(color), out);
  }

  /** Writes the report as Markdown. */
  public void markdown(Language language, Appendable out) throws IOException {
    page(Listing.markdown(language)).markdown(out);
  }

  private Page page(Listing say) {
    Page page = new Page();
    page.title(say.join("studies.title", "title", say.label(basis.title())));
    page.paragraph(say.say("studies.head", "items", studies.items(), "studies", studies.studies()));
    reviews(page, say);
    families(page, say);
    flagged(page, say);
    inference(page, say);
    return page.paragraph(say.say("stamp.plain", "version", basis.version()));
  }

  private void reviews(Page page, Listing say) {
    List<Studies.Review> reviews = studies.reviews();
    page.section(say.say("studies.reviews"));
    long listing = reviews.stream().filter(r -> !r.includes().isEmpty()).count();
    long closing = reviews.stream().filter(Studies.Review::closes).count();
    page.paragraph(
        say.say(
            "studies.reviews.head", "n", reviews.size(), "closing", closing, "listing", listing));
    List<List<String>> rows = new ArrayList<>();
    for (Studies.Review review : reviews) {
      rows.add(
          List.of(
              say.safe(review.item()),
              review.lastSearch().isPresent()
                  ? Integer.toString(review.lastSearch().getAsInt())
                  : "(" + review.year() + ')',
              tier(review, Question.EFFECT),
              tier(review, Question.UNDERSTANDING),
              Integer.toString(review.includes().size()),
              design(review.design(), say)));
    }
    page.table(
        say.columns("review", "searched", "works", "practice", "includes", "design"), rows, 0);
    if (reviews.stream().anyMatch(review -> review.lastSearch().isEmpty())) {
      page.paragraph(say.say("studies.reviews.legend"));
    }
    List<String> included = new ArrayList<>();
    for (Studies.Review review : reviews) {
      if (!review.includes().isEmpty()) {
        included.add(
            say.join(
                "studies.includes",
                "id",
                say.safe(review.item()),
                "list",
                say.ids(review.includes(), 20)));
      }
    }
    page.bullets(included);
  }

  private static String tier(Studies.Review review, Question question) {
    Integer tier = review.tiers().get(question);
    return tier == null ? "" : Integer.toString(tier);
  }

  private String design(String id, Listing say) {
    return matrix
        .vocabulary()
        .design(id)
        .map(d -> say.label(d.code().label()))
        .orElse(say.safe(id));
  }

  private void families(Page page, Listing say) {
    page.section(say.say("studies.families"));
    int reports = studies.families().stream().mapToInt(f -> f.items().size()).sum();
    page.paragraph(
        say.say("studies.families.head", "n", studies.families().size(), "reports", reports));
    List<String> lines = new ArrayList<>();
    for (Studies.Family family : studies.families()) {
      List<String> reasons = new ArrayList<>();
      Map<String, List<String>> named = new LinkedHashMap<>();
      for (Studies.Tie tie : family.ties()) {
        if (tie.kind() == Studies.TieKind.FAMILY) {
          named.computeIfAbsent(tie.to(), to -> new ArrayList<>()).add(tie.item());
        } else {
          reasons.add(
              say.say("studies.tie." + Words.id(tie.kind()), "item", tie.item(), "to", tie.to()));
        }
      }
      named.forEach((to, ids) -> reasons.add(0, say.say("studies.tie.family", "to", to)));
      lines.add(
          say.join(
              "studies.family",
              "list",
              say.ids(family.items(), 20),
              "why",
              String.join(say.language().semicolon(), reasons)));
    }
    page.bullets(lines);
  }

  private void flagged(Page page, Listing say) {
    page.section(say.say("studies.flagged"));
    if (studies.flagged().isEmpty()) {
      page.paragraph(say.say("studies.flagged.none"));
      return;
    }
    List<String> lines = new ArrayList<>();
    for (Studies.Flagged item : studies.flagged()) {
      String status =
          matrix
              .vocabulary()
              .list("statuses")
              .flatMap(list -> list.code(item.status().code()))
              .map(code -> say.label(code.label()))
              .orElse(item.status().code());
      String line =
          say.join("studies.flagged.item", "id", say.safe(item.item()), "status", status)
              + item.note().map(note -> ' ' + say.safe(note)).orElse("");
      lines.add(
          item.usedBy().isEmpty()
              ? line
              : line + ' ' + say.join("studies.flagged.used", "list", say.ids(item.usedBy(), 20)));
    }
    page.bullets(lines);
    page.paragraph(say.say("studies.flagged.note"));
  }

  private void inference(Page page, Listing say) {
    page.section(say.say("studies.inference"));
    List<Studies.Pair> inferred =
        studies.pairs().stream().filter(Studies.Pair::restsOnInference).toList();
    page.paragraph(
        say.say(
            "studies.inference.head",
            "inferred",
            inferred.size(),
            "pairs",
            studies.pairs().size()));
    List<List<String>> fields = new ArrayList<>();
    studies
        .uncertain()
        .forEach((field, n) -> fields.add(List.of(say.safe(field), Integer.toString(n))));
    if (!fields.isEmpty()) {
      page.paragraph(say.say("studies.inference.fields"));
      page.table(say.columns("field", "items"), fields, 1);
    }
    if (inferred.isEmpty()) {
      return;
    }
    page.paragraph(say.say("studies.inference.pairs"));
    List<String> lines = new ArrayList<>();
    List<Studies.Pair> first = new ArrayList<>(inferred);
    first.sort((a, b) -> Integer.compare(b.inferred().size(), a.inferred().size()));
    for (Studies.Pair pair : first.subList(0, Math.min(PAIRS, first.size()))) {
      lines.add(
          say.join(
              "studies.pair",
              "strategy",
              strategy(pair, say),
              "outcome",
              outcome(pair, say),
              "question",
              say.question(pair.question()),
              "n",
              pair.inferred().size(),
              "list",
              say.ids(pair.inferred(), IDS)));
    }
    page.bullets(lines);
    if (inferred.size() > PAIRS) {
      page.paragraph(say.say("studies.inference.more", "n", inferred.size() - PAIRS));
    }
  }

  private String strategy(Studies.Pair pair, Listing say) {
    return matrix
        .framework()
        .strategy(pair.strategy())
        .map(Strategy::shortLabel)
        .map(say::label)
        .orElse(say.safe(pair.strategy()));
  }

  private String outcome(Studies.Pair pair, Listing say) {
    if (pair.outcome().isEmpty()) {
      return say.say("studies.no-outcome");
    }
    return matrix
        .vocabulary()
        .list("outcomes")
        .flatMap(list -> list.code(pair.outcome().get()))
        .map(Code::label)
        .map(say::label)
        .orElse(say.safe(pair.outcome().get()));
  }

  /**
   * Writes a line for each review, report of a study with several, flagged item and pair; the
   * column {@code part} says which.
   */
  public void csv(Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Studies.Review review : studies.reviews()) {
      rows.add(
          row(
              "part", "review",
              "id", review.item(),
              "kind", review.design(),
              "year", Integer.toString(review.year()),
              "last-search",
                  review.lastSearch().isPresent()
                      ? Integer.toString(review.lastSearch().getAsInt())
                      : "",
              "tier-effect", tier(review, Question.EFFECT),
              "tier-understanding", tier(review, Question.UNDERSTANDING),
              "includes", String.join("; ", review.includes())));
    }
    for (Studies.Family family : studies.families()) {
      for (Studies.Tie tie : family.ties()) {
        rows.add(
            row(
                "part", "family",
                "id", tie.item(),
                "study", family.items().get(0),
                "kind", Words.id(tie.kind()),
                "to", tie.to()));
      }
    }
    for (Studies.Flagged item : studies.flagged()) {
      rows.add(row("part", "flagged", "id", item.item(), "kind", item.status().code()));
    }
    for (Studies.Pair pair : studies.pairs()) {
      rows.add(
          row(
              "part", "pair",
              "strategy", pair.strategy(),
              "outcome", pair.outcome().orElse(""),
              "question", pair.question().code(),
              "read", String.join("; ", pair.read()),
              "inferred", String.join("; ", pair.inferred())));
    }
    Csv.write(COLUMNS, rows, out);
  }

  private static List<String> row(String... pairs) {
    List<String> row = new ArrayList<>(COLUMNS.stream().map(c -> "").toList());
    for (int i = 0; i < pairs.length; i += 2) {
      row.set(COLUMNS.indexOf(pairs[i]), pairs[i + 1]);
    }
    return row;
  }

  /** Writes everything as one JSON object. */
  public void json(Appendable out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          basis.json("studies", json);
          json.writeNumberProperty("studies", studies.studies());
          json.writeArrayPropertyStart("reviews");
          studies.reviews().forEach(review -> review(review, json));
          json.writeEndArray();
          json.writeArrayPropertyStart("families");
          for (Studies.Family family : studies.families()) {
            json.writeStartObject();
            texts("items", family.items(), json);
            json.writeArrayPropertyStart("ties");
            for (Studies.Tie tie : family.ties()) {
              json.writeStartObject();
              json.writeStringProperty("kind", Words.id(tie.kind()));
              json.writeStringProperty("item", tie.item());
              json.writeStringProperty("to", tie.to());
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayPropertyStart("flagged");
          for (Studies.Flagged item : studies.flagged()) {
            json.writeStartObject();
            json.writeStringProperty("item", item.item());
            json.writeStringProperty("status", item.status().code());
            item.note().ifPresent(note -> json.writeStringProperty("note", note));
            texts("used-by", item.usedBy(), json);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayPropertyStart("uncertain");
          studies
              .uncertain()
              .forEach(
                  (field, n) -> {
                    json.writeStartObject();
                    json.writeStringProperty("field", field);
                    json.writeNumberProperty("items", n);
                    json.writeEndObject();
                  });
          json.writeEndArray();
          json.writeArrayPropertyStart("pairs");
          studies.pairs().forEach(pair -> pair(pair, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void review(Studies.Review review, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("item", review.item());
    json.writeStringProperty("design", review.design());
    json.writeNumberProperty("year", review.year());
    review.lastSearch().ifPresent(year -> json.writeNumberProperty("last-search", year));
    review
        .tiers()
        .forEach((question, tier) -> json.writeNumberProperty("tier-" + question.code(), tier));
    json.writeBooleanProperty("appraised", review.appraised());
    json.writeBooleanProperty("closes-synthesis", review.closes());
    texts("includes", review.includes(), json);
    json.writeEndObject();
  }

  private static void pair(Studies.Pair pair, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("strategy", pair.strategy());
    pair.outcome().ifPresent(outcome -> json.writeStringProperty("outcome", outcome));
    json.writeStringProperty("question", pair.question().code());
    json.writeBooleanProperty("rests-on-inference", pair.restsOnInference());
    texts("read", pair.read(), json);
    texts("inferred", pair.inferred(), json);
    json.writeEndObject();
  }

  private static void texts(String name, List<String> texts, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
