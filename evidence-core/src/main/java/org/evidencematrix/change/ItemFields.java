package org.evidencematrix.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Format;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Rights;
import org.evidencematrix.model.Sample;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.YearRange;

/**
 * The values of an item by the table of fields, so that two items can be compared field by field.
 *
 * <p>The order of a list counts where it says something: authors, contributors, answers of an
 * appraisal, years. Codes and references are sets; {@code [a, b]} is no change of {@code [b, a]}.
 */
final class ItemFields {
  static final String FINDINGS = "findings";

  /** Lists whose order says something. */
  private static final Set<String> ORDERED =
      Set.of("authors", "contributors", "data-years", "appraisal.screening", "appraisal.answers");

  private ItemFields() {}

  /** Returns the fields other than findings that differ, in the order of the format. */
  static List<FieldChange> compare(Item before, Item after) {
    List<FieldChange> changes = new ArrayList<>();
    for (String path : paths(before, after)) {
      compare(path, values(before, path), values(after, path)).ifPresent(changes::add);
    }
    return changes;
  }

  /** Returns the fields of a finding that differ, in the order of the format. */
  static List<FieldChange> compare(Finding before, Finding after) {
    List<FieldChange> changes = new ArrayList<>();
    for (Field field : field(FINDINGS).fields()) {
      compare(field.name(), values(before, field.name()), values(after, field.name()))
          .ifPresent(changes::add);
    }
    return changes;
  }

  /** Compares two lists of values; the order counts only where it says something. */
  static Optional<FieldChange> compare(String path, List<String> before, List<String> after) {
    boolean same =
        ORDERED.contains(path)
            ? before.equals(after)
            : before.size() == after.size()
                && before.stream().sorted().toList().equals(after.stream().sorted().toList());
    return same ? Optional.empty() : Optional.of(new FieldChange(path, before, after));
  }

  private static Field field(String name) {
    return Format.ITEM.fields().stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no field " + name));
  }

  /** Returns the paths of all fields but findings, in the order of the format. */
  static List<String> paths(Item... items) {
    List<String> paths = new ArrayList<>();
    for (Field field : Format.ITEM.fields()) {
      if (field.name().equals("identifiers")) {
        // The reader keeps identifiers of any name.
        Set<String> names = new TreeSet<>();
        field.fields().forEach(f -> names.add(f.name()));
        for (Item item : items) {
          names.addAll(item.identifiers().keySet());
        }
        names.forEach(name -> paths.add("identifiers." + name));
      } else if (field.type() == FieldType.GROUP && !field.list()) {
        field.fields().forEach(inner -> paths.add(field.name() + '.' + inner.name()));
      } else if (!field.name().equals(FINDINGS)) {
        paths.add(field.name());
      }
    }
    return paths;
  }

  /**
   * Returns the values of a field of an item as texts; none when it is not given.
   *
   * @throws IllegalArgumentException if an item has no such field
   */
  static List<String> values(Item item, String path) {
    int dot = path.indexOf('.');
    if (dot > 0) {
      String name = path.substring(dot + 1);
      return switch (path.substring(0, dot)) {
        case "identifiers" -> one(Optional.ofNullable(item.identifiers().get(name)));
        case "sample" -> of(item.sample(), sample -> sample(sample, name));
        case "appraisal" -> of(item.appraisal(), appraisal -> appraisal(appraisal, name));
        case "rights" -> of(item.rights(), rights -> rights(rights, name));
        case "coding" -> of(item.coding(), coding -> coding(coding, name));
        default -> throw unknown(path);
      };
    }
    return switch (path) {
      case "id" -> text(item.id());
      case "title" -> text(item.title());
      case "title-translated" -> one(item.titleTranslated());
      case "authors" -> item.authors();
      case "year" -> item.year() > 0 ? List.of(Integer.toString(item.year())) : List.of();
      case "type" -> text(item.type());
      case "venue" -> one(item.venue());
      case "volume" -> one(item.volume());
      case "issue" -> one(item.issue());
      case "pages" -> one(item.pages());
      case "publisher" -> one(item.publisher());
      case "doi" -> one(item.doi());
      case "url" -> one(item.url());
      case "language" -> text(item.language());
      case "literature" -> one(item.literature());
      case "summary" -> text(item.summary());
      default -> coded(item, path);
    };
  }

  private static List<String> coded(Item item, String path) {
    return switch (path) {
      case "field" -> text(item.field());
      case "countries" -> item.countries();
      case "regions" -> item.regions();
      case "scope" -> one(item.scope().map(Scope::code));
      case "data-years" -> item.dataYears().map(ItemFields::years).orElse(List.of());
      case "settings" -> item.settings();
      case "populations" -> item.populations();
      case "cadres" -> item.cadres();
      case "local-titles" -> item.localTitles();
      case "design" -> text(item.design());
      case "design-note" -> one(item.designNote());
      case "last-search" -> number(item.lastSearch());
      case "themes" -> item.themes();
      case "family" -> one(item.family());
      case "includes" -> item.includes();
      case "translation-of" -> one(item.translationOf());
      case "supersedes" -> one(item.supersedes());
      case "distinct-from" -> item.distinctFrom();
      case "status" -> List.of(item.status().code());
      case "status-note" -> one(item.statusNote());
      case "evidence" -> item.evidence();
      case "found-in" -> item.foundIn().stream().map(ItemFields::foundIn).toList();
      case "verified-at" -> one(item.verifiedAt());
      case "uncertain" -> item.uncertain();
      case "contributors" -> item.contributors();
      default -> throw unknown(path);
    };
  }

  /**
   * Returns the values of a field of a finding as texts.
   *
   * @throws IllegalArgumentException if a finding has no such field
   */
  static List<String> values(Finding finding, String name) {
    return switch (name) {
      case "strategy" -> text(finding.strategy());
      case "outcome" -> one(finding.outcome());
      case "question" -> one(finding.question().map(Question::code));
      case "direction" -> one(finding.direction().map(Direction::code));
      case "countries" -> finding.countries();
      case "cadres" -> finding.cadres();
      case "settings" -> finding.settings();
      default -> throw unknown("findings." + name);
    };
  }

  private static List<String> sample(Sample sample, String name) {
    return switch (name) {
      case "size" -> number(sample.size());
      case "unit" -> one(sample.unit());
      default -> throw unknown("sample." + name);
    };
  }

  private static List<String> appraisal(Appraisal appraisal, String name) {
    return switch (name) {
      case "instrument" -> text(appraisal.instrument());
      case "screening" -> appraisal.screening();
      case "answers" -> appraisal.answers();
      case "result" -> one(appraisal.result());
      case "by" -> one(appraisal.by());
      case "date" -> one(appraisal.date());
      default -> throw unknown("appraisal." + name);
    };
  }

  private static List<String> rights(Rights rights, String name) {
    return switch (name) {
      case "licence" -> one(rights.licence());
      case "holder" -> one(rights.holder());
      case "permission" -> one(rights.permission());
      case "date" -> one(rights.date());
      default -> throw unknown("rights." + name);
    };
  }

  private static List<String> coding(Coding coding, String name) {
    return switch (name) {
      case "basis" -> one(coding.basis());
      case "by" -> one(coding.by());
      case "date" -> one(coding.date());
      default -> throw unknown("coding." + name);
    };
  }

  private static String foundIn(FoundIn found) {
    return found
        .search()
        .map(search -> "search: " + search)
        .or(() -> found.source().map(source -> "source: " + source))
        .orElse("");
  }

  private static List<String> years(YearRange years) {
    return years.first() == years.last()
        ? List.of(Integer.toString(years.first()))
        : List.of(Integer.toString(years.first()), Integer.toString(years.last()));
  }

  private static <T> List<String> of(Optional<T> group, Function<T, List<String>> values) {
    return group.map(values).orElse(List.of());
  }

  private static List<String> one(Optional<String> value) {
    return value.map(List::of).orElse(List.of());
  }

  private static List<String> text(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  private static List<String> number(OptionalInt value) {
    return value.isPresent() ? List.of(Integer.toString(value.getAsInt())) : List.of();
  }

  private static IllegalArgumentException unknown(String path) {
    return new IllegalArgumentException("an item has no field " + path);
  }
}
