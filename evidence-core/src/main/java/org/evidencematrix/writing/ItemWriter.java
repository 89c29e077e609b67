package org.evidencematrix.writing;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Rights;
import org.evidencematrix.model.Sample;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Status;
import org.evidencematrix.model.YearRange;

/**
 * Writes an item as YAML: fields in the order of the data format, empty ones left out, lists on one
 * line where they fit, and quotes only where some reader would take a text for something else.
 */
public final class ItemWriter {
  private ItemWriter() {}

  /**
   * Returns the item as the text of its file, lines ended by LF. The same item gives the same text,
   * and reading the text gives the same item.
   */
  public static String yaml(Item item) {
    YamlLines out = YamlLines.document();
    citation(item, out);
    about(item, out);
    method(item, out);
    findings(item, out);
    out.texts("themes", item.themes());
    links(item, out);
    provenance(item, out);
    return out.toString();
  }

  private static void citation(Item item, YamlLines out) {
    out.text("id", item.id());
    out.text("title", item.title());
    out.text("title-translated", item.titleTranslated());
    out.texts("authors", item.authors());
    if (item.year() > 0) {
      out.number("year", item.year());
    }
    out.text("type", item.type());
    out.text("venue", item.venue());
    out.text("volume", item.volume());
    out.text("issue", item.issue());
    out.text("pages", item.pages());
    out.text("publisher", item.publisher());
    out.text("doi", item.doi());
    out.text("url", item.url());
    if (!item.identifiers().isEmpty()) {
      YamlLines group = out.group("identifiers");
      item.identifiers().forEach(group::text);
    }
    out.text("language", item.language());
    out.text("literature", item.literature());
    out.text("summary", item.summary());
  }

  private static void about(Item item, YamlLines out) {
    out.text("field", item.field());
    out.texts("countries", item.countries());
    out.texts("regions", item.regions());
    out.text("scope", item.scope().map(Scope::code));
    item.dataYears().ifPresent(years -> out.numbers("data-years", years(years)));
    out.texts("settings", item.settings());
    out.texts("populations", item.populations());
    out.texts("cadres", item.cadres());
    out.texts("local-titles", item.localTitles());
  }

  private static List<Integer> years(YearRange range) {
    return range.first() == range.last()
        ? List.of(range.first())
        : List.of(range.first(), range.last());
  }

  private static void method(Item item, YamlLines out) {
    out.text("design", item.design());
    out.text("design-note", item.designNote());
    if (item.sample().isPresent()) {
      Sample sample = item.sample().get();
      YamlLines group = out.group("sample");
      group.number("size", sample.size());
      group.text("unit", sample.unit());
    }
    if (item.appraisal().isPresent()) {
      Appraisal appraisal = item.appraisal().get();
      YamlLines group = out.group("appraisal");
      group.text("instrument", appraisal.instrument());
      group.quotedTexts("screening", appraisal.screening());
      group.quotedTexts("answers", appraisal.answers());
      group.text("result", appraisal.result());
      group.text("by", appraisal.by());
      group.text("date", appraisal.date());
    }
    out.number("last-search", item.lastSearch());
  }

  private static void findings(Item item, YamlLines out) {
    if (item.findings().isEmpty()) {
      return;
    }
    out.groups("findings");
    for (Finding finding : item.findings()) {
      YamlLines entry = out.entry();
      entry.text("strategy", finding.strategy());
      entry.text("outcome", finding.outcome());
      entry.text("question", finding.question().map(Question::code));
      entry.text("direction", finding.direction().map(Direction::code));
      entry.texts("countries", finding.countries());
      entry.texts("cadres", finding.cadres());
      entry.texts("settings", finding.settings());
    }
  }

  private static void links(Item item, YamlLines out) {
    out.text("family", item.family());
    out.texts("includes", item.includes());
    out.text("translation-of", item.translationOf());
    out.text("supersedes", item.supersedes());
    out.texts("distinct-from", item.distinctFrom());
    if (item.status() != Status.CURRENT) {
      out.text("status", item.status().code());
    }
    out.text("status-note", item.statusNote());
    out.texts("evidence", item.evidence());
  }

  private static void provenance(Item item, YamlLines out) {
    if (item.rights().isPresent()) {
      Rights rights = item.rights().get();
      YamlLines group = out.group("rights");
      group.text("licence", rights.licence());
      group.text("holder", rights.holder());
      group.text("permission", rights.permission());
      group.text("date", rights.date());
    }
    if (!item.foundIn().isEmpty()) {
      out.groups("found-in");
      for (FoundIn found : item.foundIn()) {
        YamlLines entry = out.entry();
        entry.text("search", found.search());
        entry.text("source", found.source());
      }
    }
    out.text("verified-at", item.verifiedAt());
    Optional<Coding> coding = item.coding();
    if (coding.isPresent()) {
      YamlLines group = out.group("coding");
      group.text("basis", coding.get().basis());
      group.text("by", coding.get().by());
      group.text("date", coding.get().date());
    }
    out.texts("uncertain", item.uncertain());
    out.texts("contributors", item.contributors());
  }
}
