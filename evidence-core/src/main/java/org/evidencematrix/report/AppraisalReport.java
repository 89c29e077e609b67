package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.evidencematrix.coverage.AppraisalQueue;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Instrument;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;

/** Which items are worth appraising first, as a document. */
public final class AppraisalReport {
  /** How many items text for people shows. */
  public static final int TOP = 20;

  private static final int CELLS = 6;

  private final Basis basis;
  private final Matrix matrix;
  private final AppraisalQueue queue;
  private final OptionalInt top;
  private final Map<String, Item> items = new HashMap<>();

  /**
   * Makes a report.
   *
   * @param basis what it rests on
   * @param matrix the matrix
   * @param queue the queue
   * @param top how many items to show; absent: {@link #TOP} for people, all for programs
   */
  public AppraisalReport(Basis basis, Matrix matrix, AppraisalQueue queue, OptionalInt top) {
    this.basis = basis;
    this.matrix = matrix;
    this.queue = queue;
    this.top = top;
    matrix.items().forEach(item -> items.putIfAbsent(item.id(), item));
  }

  /** Writes the report for a terminal. */
  public void text(Language language, int width, boolean color, Appendable out) throws IOException {
    page(Listing.terminal(language)).text(width, new Style(color), out);
  }

  /** Writes the report as Markdown. */
  public void markdown(Language language, Appendable out) throws IOException {
    page(Listing.markdown(language)).markdown(out);
  }

  private List<AppraisalQueue.Entry> shown(int most) {
    return queue.entries().subList(0, Math.min(top.orElse(most), queue.entries().size()));
  }

  private Page page(Listing say) {
    Page page = new Page();
    page.title(say.join("appraisal.title", "title", say.label(basis.title())));
    page.paragraph(String.join(" ", basis.sentences(say.words())));
    page.paragraph(
        say.say("appraisal.head", "candidates", queue.candidates(), "n", queue.entries().size()));
    page.paragraph(say.say("appraisal.how"));
    List<AppraisalQueue.Entry> shown = shown(TOP);
    for (AppraisalQueue.Entry entry : shown) {
      String rank = entry.rank() + (entry.sharing() > 1 ? "=" : "");
      Item item = items.get(entry.item());
      page.paragraph(rank + ' ' + (item == null ? say.safe(entry.item()) : say.item(item)));
      List<String> cells = new ArrayList<>();
      cells.add(
          say.join(
              "appraisal.with",
              "n",
              entry.moves().size(),
              "instrument",
              instrument(entry.instrument(), say),
              "tiers",
              tiers(entry, say)));
      for (AppraisalQueue.Move move : entry.moves()) {
        if (cells.size() > CELLS) {
          cells.add(say.say("appraisal.more", "n", entry.moves().size() - CELLS));
          break;
        }
        cells.add(move(move, say));
      }
      page.bullets(cells);
    }
    if (shown.size() < queue.entries().size()) {
      page.paragraph(
          say.say("appraisal.shown", "shown", shown.size(), "all", queue.entries().size()));
    }
    if (shown.stream().anyMatch(entry -> entry.sharing() > 1)) {
      page.paragraph(say.say("appraisal.ties"));
    }
    return page.paragraph(basis.stamp(say.words())).paragraph(basis.credit());
  }

  private String instrument(String id, Listing say) {
    return matrix
        .vocabulary()
        .instrument(id)
        .map(Instrument::code)
        .map(code -> say.label(code.label()))
        .orElse(say.safe(id));
  }

  private static String tiers(AppraisalQueue.Entry entry, Listing say) {
    List<String> tiers = new ArrayList<>();
    for (Question question : Question.values()) {
      AppraisalQueue.Tiers of = entry.tiers().get(question);
      if (of != null) {
        tiers.add(
            say.say(
                "appraisal.tiers",
                "question",
                say.question(question),
                "now",
                of.now(),
                "best",
                of.best(),
                "worst",
                of.worst()));
      }
    }
    return String.join(say.language().semicolon(), tiers);
  }

  private static String move(AppraisalQueue.Move move, Listing say) {
    String key =
        move.best() == move.now()
            ? "appraisal.down"
            : move.worst() == move.now() ? "appraisal.up" : "appraisal.both";
    return say.join(
        key,
        "cell",
        say.cell(move.question(), move.row(), move.column()),
        "now",
        band(move.now(), say),
        "best",
        band(move.best(), say),
        "worst",
        band(move.worst(), say));
  }

  private static String band(Band band, Listing say) {
    return band.label(say.language());
  }

  /** Writes a line for each item and cell. */
  public void csv(Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (AppraisalQueue.Entry entry : shown(Integer.MAX_VALUE)) {
      for (AppraisalQueue.Move move : entry.moves()) {
        AppraisalQueue.Tiers tiers =
            entry.tiers().getOrDefault(move.question(), new AppraisalQueue.Tiers(0, 0, 0));
        rows.add(
            List.of(
                Integer.toString(entry.rank()),
                Integer.toString(entry.sharing()),
                entry.item(),
                entry.instrument(),
                Integer.toString(entry.moves().size()),
                move.question().code(),
                move.row().id(),
                move.column().id(),
                Integer.toString(tiers.now()),
                Integer.toString(tiers.best()),
                Integer.toString(tiers.worst()),
                move.now().id(),
                move.best().id(),
                move.worst().id()));
      }
    }
    Csv.write(
        List.of(
            "rank",
            "shared-by",
            "item",
            "instrument",
            "cells",
            "question",
            "row",
            "column",
            "tier",
            "tier-best",
            "tier-worst",
            "band",
            "band-best",
            "band-worst"),
        rows,
        out);
  }

  /** Writes everything as one JSON object. */
  public void json(Appendable out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          basis.json("appraisal-queue", json);
          json.writeNumberProperty("candidates", queue.candidates());
          json.writeArrayPropertyStart("queue");
          for (AppraisalQueue.Entry entry : shown(Integer.MAX_VALUE)) {
            json.writeStartObject();
            json.writeNumberProperty("rank", entry.rank());
            json.writeNumberProperty("shared-by", entry.sharing());
            json.writeStringProperty("item", entry.item());
            json.writeStringProperty("instrument", entry.instrument());
            json.writeArrayPropertyStart("tiers");
            for (Question question : Question.values()) {
              AppraisalQueue.Tiers tiers = entry.tiers().get(question);
              if (tiers != null) {
                json.writeStartObject();
                json.writeStringProperty("question", question.code());
                json.writeNumberProperty("now", tiers.now());
                json.writeNumberProperty("best", tiers.best());
                json.writeNumberProperty("worst", tiers.worst());
                json.writeEndObject();
              }
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("cells");
            for (AppraisalQueue.Move move : entry.moves()) {
              json.writeStartObject();
              json.writeStringProperty("cell", move.cell());
              json.writeStringProperty("now", move.now().id());
              json.writeStringProperty("best", move.best().id());
              json.writeStringProperty("worst", move.worst().id());
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
