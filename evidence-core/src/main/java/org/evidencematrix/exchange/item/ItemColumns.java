package org.evidencematrix.exchange.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
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
 * The columns of an item and back. The class is long because an item has many fields; each is named
 * once for writing and once for reading.
 */
final class ItemColumns {
  /** Columns of an item's own fields, in the order of the format. */
  static final List<String> NAMES = List.copyOf(cells(Item.builder().build()).keySet());

  /** Columns of the findings where an item is one row. */
  static final List<String> FINDING_LISTS =
      List.of(
          "strategies",
          "outcomes",
          "questions",
          "directions",
          "finding-countries",
          "finding-cadres",
          "finding-settings");

  private ItemColumns() {}

  /** Returns the cells of an item's own fields by column. */
  static Map<String, String> cells(Item item) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("id", item.id());
    citation(item, cells);
    about(item, cells);
    method(item, cells);
    links(item, cells);
    provenance(item, cells);
    return cells;
  }

  private static void citation(Item item, Map<String, String> cells) {
    cells.put("title", item.title());
    cells.put("title-translated", item.titleTranslated().orElse(""));
    cells.put("authors", ListText.join(item.authors()));
    cells.put("year", item.year() > 0 ? Integer.toString(item.year()) : "");
    cells.put("type", item.type());
    cells.put("venue", item.venue().orElse(""));
    cells.put("volume", item.volume().orElse(""));
    cells.put("issue", item.issue().orElse(""));
    cells.put("pages", item.pages().orElse(""));
    cells.put("publisher", item.publisher().orElse(""));
    cells.put("doi", item.doi().orElse(""));
    cells.put("url", item.url().orElse(""));
    List<String> identifiers = new ArrayList<>();
    item.identifiers().forEach((kind, value) -> identifiers.add(kind + ':' + value));
    cells.put("identifiers", ListText.join(identifiers));
    cells.put("language", item.language());
    cells.put("literature", item.literature().orElse(""));
    cells.put("summary", item.summary());
  }

  private static void about(Item item, Map<String, String> cells) {
    cells.put("field", item.field());
    cells.put("countries", ListText.join(item.countries()));
    cells.put("regions", ListText.join(item.regions()));
    cells.put("scope", item.scope().map(Scope::code).orElse(""));
    cells.put("data-years", item.dataYears().map(ItemColumns::years).orElse(""));
    cells.put("settings", ListText.join(item.settings()));
    cells.put("populations", ListText.join(item.populations()));
    cells.put("cadres", ListText.join(item.cadres()));
    cells.put("local-titles", ListText.join(item.localTitles()));
  }

  private static String years(YearRange range) {
    return range.first() == range.last()
        ? Integer.toString(range.first())
        : range.first() + ";" + range.last();
  }

  private static void method(Item item, Map<String, String> cells) {
    Optional<Appraisal> appraisal = item.appraisal();
    cells.put("design", item.design());
    cells.put("design-note", item.designNote().orElse(""));
    cells.put("sample-size", number(item.sample().map(Sample::size)));
    cells.put("sample-unit", item.sample().flatMap(Sample::unit).orElse(""));
    cells.put("appraisal-instrument", appraisal.map(Appraisal::instrument).orElse(""));
    cells.put("appraisal-screening", appraisal.map(a -> ListText.join(a.screening())).orElse(""));
    cells.put("appraisal-answers", appraisal.map(a -> ListText.join(a.answers())).orElse(""));
    cells.put("appraisal-result", appraisal.flatMap(Appraisal::result).orElse(""));
    cells.put("appraisal-date", appraisal.flatMap(Appraisal::date).orElse(""));
    cells.put("last-search", number(Optional.of(item.lastSearch())));
    cells.put("themes", ListText.join(item.themes()));
  }

  private static String number(Optional<OptionalInt> value) {
    OptionalInt number = value.orElse(OptionalInt.empty());
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  private static void links(Item item, Map<String, String> cells) {
    cells.put("family", item.family().orElse(""));
    cells.put("includes", ListText.join(item.includes()));
    cells.put("translation-of", item.translationOf().orElse(""));
    cells.put("supersedes", item.supersedes().orElse(""));
    cells.put("distinct-from", ListText.join(item.distinctFrom()));
    cells.put("status", item.status().code());
    cells.put("status-note", item.statusNote().orElse(""));
    cells.put("evidence", ListText.join(item.evidence()));
  }

  private static void provenance(Item item, Map<String, String> cells) {
    Optional<Rights> rights = item.rights();
    cells.put("rights-licence", rights.flatMap(Rights::licence).orElse(""));
    cells.put("rights-holder", rights.flatMap(Rights::holder).orElse(""));
    cells.put("rights-permission", rights.flatMap(Rights::permission).orElse(""));
    cells.put("rights-date", rights.flatMap(Rights::date).orElse(""));
    List<FoundIn> found = item.foundIn();
    cells.put(
        "found-in-searches",
        ListText.joinKnown(found.stream().map(f -> f.search().orElse("")).toList()));
    cells.put(
        "found-in-sources",
        ListText.joinKnown(found.stream().map(f -> f.source().orElse("")).toList()));
    cells.put("verified-at", item.verifiedAt().orElse(""));
    cells.put("coding-basis", item.coding().flatMap(Coding::basis).orElse(""));
    cells.put("coding-date", item.coding().flatMap(Coding::date).orElse(""));
    cells.put("uncertain", ListText.join(item.uncertain()));
    cells.put("contributors", ListText.join(item.contributors()));
  }

  /** Returns the cells of one finding. */
  static List<String> finding(Finding finding) {
    return List.of(
        finding.strategy(),
        finding.outcome().orElse(""),
        finding.question().map(Question::code).orElse(""),
        finding.direction().map(Direction::code).orElse(""),
        ListText.join(finding.countries()),
        ListText.join(finding.cadres()),
        ListText.join(finding.settings()));
  }

  /** Returns the cells of all findings, each a list with a value for each finding. */
  static List<String> findingLists(Item item) {
    List<String> lists = new ArrayList<>();
    for (int column = 0; column < FINDING_LISTS.size(); column++) {
      List<String> values = new ArrayList<>();
      for (Finding finding : item.findings()) {
        values.add(finding(finding).get(column));
      }
      // The first list tells how many there are.
      lists.add(column == 0 ? ListText.join(values) : ListText.joinKnown(values));
    }
    return lists;
  }

  /** Returns the codes of an item for a group of columns of 0 and 1. */
  static List<String> codes(String group, Item item) {
    return switch (group) {
      case "strategy" -> item.findings().stream().map(Finding::strategy).toList();
      case "outcome" -> item.findings().stream().flatMap(f -> f.outcome().stream()).toList();
      case "question" ->
          item.findings().stream().flatMap(f -> f.question().stream()).map(Question::code).toList();
      case "cadre" -> both(item, item.cadres(), Finding::cadres);
      case "setting" -> both(item, item.settings(), Finding::settings);
      case "population" -> item.populations();
      case "theme" -> item.themes();
      default -> throw new IllegalArgumentException("no group of columns " + group);
    };
  }

  private static List<String> both(
      Item item, List<String> own, Function<Finding, List<String>> ofFinding) {
    List<String> all = new ArrayList<>(own);
    item.findings().forEach(finding -> all.addAll(ofFinding.apply(finding)));
    return all;
  }

  /** An item that is read row by row. */
  static final class Draft {
    private final Map<String, String> cells;
    private final List<Finding> findings = new ArrayList<>();

    Draft(Map<String, String> cells) {
      this.cells = cells;
    }

    /** Adds the findings of a row. */
    void add(Map<String, String> row) {
      if (row.containsKey("strategies")) {
        List<String> strategies = ListText.split(row.getOrDefault("strategies", ""));
        int size = strategies.size();
        for (int i = 0; i < size; i++) {
          int at = i;
          findings.add(
              finding(
                  strategies.get(i),
                  name -> ListText.splitKnown(row.getOrDefault(name, ""), size).get(at),
                  "outcomes",
                  "questions",
                  "directions"));
        }
      } else if (!row.getOrDefault("finding", "").isEmpty()) {
        findings.add(
            finding(
                row.getOrDefault("strategy", ""),
                name -> row.getOrDefault(name, ""),
                "outcome",
                "question",
                "direction"));
      }
    }

    private static Finding finding(
        String strategy,
        Function<String, String> cell,
        String outcome,
        String question,
        String direction) {
      return new Finding(
          strategy,
          Optional.of(cell.apply(outcome)).filter(t -> !t.isEmpty()),
          Question.parse(cell.apply(question)),
          Direction.parse(cell.apply(direction)),
          ListText.split(cell.apply("finding-countries")),
          ListText.split(cell.apply("finding-cadres")),
          ListText.split(cell.apply("finding-settings")));
    }

    /** Returns the item; whatever cannot be read, such as a year in words, is not set. */
    Item item() {
      Item.Builder out = Item.builder().findings(findings);
      citation(out);
      about(out);
      method(out);
      links(out);
      provenance(out);
      return out.build();
    }

    private void citation(Item.Builder out) {
      out.id(cell("id")).title(cell("title")).authors(list("authors"));
      set("title-translated", out::titleTranslated);
      number("year").ifPresent(out::year);
      out.type(cell("type")).language(cell("language")).summary(cell("summary"));
      set("venue", out::venue);
      set("volume", out::volume);
      set("issue", out::issue);
      set("pages", out::pages);
      set("publisher", out::publisher);
      set("doi", out::doi);
      set("url", out::url);
      set("literature", out::literature);
      Map<String, String> identifiers = new LinkedHashMap<>();
      for (String each : list("identifiers")) {
        int colon = each.indexOf(':');
        if (colon > 0) {
          identifiers.put(each.substring(0, colon), each.substring(colon + 1));
        }
      }
      out.identifiers(identifiers);
    }

    private void about(Item.Builder out) {
      out.field(cell("field")).countries(list("countries")).regions(list("regions"));
      Scope.parse(cell("scope")).ifPresent(out::scope);
      List<String> years = list("data-years");
      if (!years.isEmpty()) {
        OptionalInt first = whole(years.get(0));
        OptionalInt last = whole(years.get(years.size() - 1));
        if (first.isPresent() && last.isPresent()) {
          out.dataYears(new YearRange(first.getAsInt(), last.getAsInt()));
        }
      }
      out.settings(list("settings")).populations(list("populations")).cadres(list("cadres"));
      out.localTitles(list("local-titles")).themes(list("themes"));
    }

    private void method(Item.Builder out) {
      out.design(cell("design"));
      set("design-note", out::designNote);
      if (isAny("sample-size", "sample-unit")) {
        out.sample(new Sample(number("sample-size"), optional("sample-unit")));
      }
      if (isAny(
          "appraisal-instrument",
          "appraisal-screening",
          "appraisal-answers",
          "appraisal-result",
          "appraisal-date")) {
        out.appraisal(
            new Appraisal(
                cell("appraisal-instrument"),
                list("appraisal-screening"),
                list("appraisal-answers"),
                optional("appraisal-result"),
                Optional.empty(),
                optional("appraisal-date")));
      }
      number("last-search").ifPresent(out::lastSearch);
    }

    private void links(Item.Builder out) {
      set("family", out::family);
      out.includes(list("includes"));
      set("translation-of", out::translationOf);
      set("supersedes", out::supersedes);
      out.distinctFrom(list("distinct-from")).evidence(list("evidence"));
      Status.parse(cell("status")).ifPresent(out::status);
      set("status-note", out::statusNote);
    }

    private void provenance(Item.Builder out) {
      if (isAny("rights-licence", "rights-holder", "rights-permission", "rights-date")) {
        out.rights(
            new Rights(
                optional("rights-licence"),
                optional("rights-holder"),
                optional("rights-permission"),
                optional("rights-date")));
      }
      List<String> searches = list("found-in-searches");
      List<String> sources = list("found-in-sources");
      int size = Math.max(searches.size(), sources.size());
      List<FoundIn> found = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        found.add(new FoundIn(at(searches, i), at(sources, i)));
      }
      out.foundIn(found);
      set("verified-at", out::verifiedAt);
      if (isAny("coding-basis", "coding-date")) {
        out.coding(new Coding(optional("coding-basis"), Optional.empty(), optional("coding-date")));
      }
      out.uncertain(list("uncertain")).contributors(list("contributors"));
    }

    private static Optional<String> at(List<String> values, int index) {
      return index < values.size()
          ? Optional.of(values.get(index)).filter(t -> !t.isEmpty())
          : Optional.empty();
    }

    private String cell(String name) {
      return cells.getOrDefault(name, "");
    }

    private Optional<String> optional(String name) {
      return Optional.of(cell(name)).filter(t -> !t.isEmpty());
    }

    private void set(String name, Consumer<String> setter) {
      optional(name).ifPresent(setter);
    }

    private List<String> list(String name) {
      return ListText.split(cell(name));
    }

    private OptionalInt number(String name) {
      return whole(cell(name));
    }

    private static OptionalInt whole(String text) {
      try {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
      } catch (NumberFormatException e) {
        return OptionalInt.empty();
      }
    }

    private boolean isAny(String... names) {
      for (String name : names) {
        if (!cell(name).isEmpty()) {
          return true;
        }
      }
      return false;
    }
  }
}
