package org.evidencematrix.reading;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Makes items, and the groups in them, of those values that figures depend on. Does the work of
 * {@link ItemReader} for a million items, so it looks up each field once and not once an item.
 */
final class QuickItems {
  /** Makes what a group stands for. */
  interface Maker {
    /**
     * Makes it of the values in the order of the group's table; does not keep them.
     *
     * @param values null where a value is absent or not needed
     */
    Object make(@Nullable Object[] values);
  }

  /** What groups stand for that no figure depends on. */
  private static final Object NOTHING = new Object();

  private final Table table;

  private QuickItems(Table table) {
    this.table = table;
  }

  /** Returns the maker of a group by the name of its field, {@code item} for the outermost one. */
  static Maker maker(String group, Table table) {
    QuickItems items = new QuickItems(table);
    return switch (group) {
      case "item" -> items.items();
      case "findings" -> items.findings();
      case "appraisal" -> items.appraisals();
      case "coding" -> items.codings();
      default -> values -> NOTHING;
    };
  }

  private int index(String name) {
    Table.Column column = table.column(name);
    if (column == null) {
      throw new IllegalStateException("no field " + name);
    }
    return column.index();
  }

  private Maker items() {
    int id = index("id");
    int year = index("year");
    int type = index("type");
    int language = index("language");
    int literature = index("literature");
    int field = index("field");
    int countries = index("countries");
    int regions = index("regions");
    int scope = index("scope");
    int dataYears = index("data-years");
    int settings = index("settings");
    int populations = index("populations");
    int cadres = index("cadres");
    int design = index("design");
    int appraisal = index("appraisal");
    int lastSearch = index("last-search");
    int findings = index("findings");
    int themes = index("themes");
    int family = index("family");
    int includes = index("includes");
    int translationOf = index("translation-of");
    int supersedes = index("supersedes");
    int status = index("status");
    int coding = index("coding");
    return v -> {
      Item.Builder b =
          Item.builder()
              .id(text(v[id]))
              .year(v[year] instanceof Integer number ? number : 0)
              .type(text(v[type]))
              .language(text(v[language]))
              .field(text(v[field]))
              .countries(list(v[countries]))
              .regions(list(v[regions]))
              .settings(list(v[settings]))
              .populations(list(v[populations]))
              .cadres(list(v[cadres]))
              .design(text(v[design]))
              .findings(list(v[findings]))
              .themes(list(v[themes]))
              .includes(list(v[includes]))
              .status(optional(v[status]).flatMap(Status::parse).orElse(Status.CURRENT));
      optional(v[literature]).ifPresent(b::literature);
      optional(v[scope]).flatMap(Scope::parse).ifPresent(b::scope);
      ItemReader.years(list(v[dataYears])).ifPresent(b::dataYears);
      if (v[lastSearch] instanceof Integer number) {
        b.lastSearch(number);
      }
      optional(v[family]).ifPresent(b::family);
      optional(v[translationOf]).ifPresent(b::translationOf);
      optional(v[supersedes]).ifPresent(b::supersedes);
      if (v[appraisal] instanceof Appraisal made) {
        b.appraisal(made);
      }
      if (v[coding] instanceof Coding made) {
        b.coding(made);
      }
      return b.build();
    };
  }

  private Maker findings() {
    int strategy = index("strategy");
    int outcome = index("outcome");
    int question = index("question");
    int direction = index("direction");
    int countries = index("countries");
    int cadres = index("cadres");
    int settings = index("settings");
    return v ->
        new Finding(
            text(v[strategy]),
            optional(v[outcome]),
            optional(v[question]).flatMap(Question::parse),
            optional(v[direction]).flatMap(Direction::parse),
            list(v[countries]),
            list(v[cadres]),
            list(v[settings]));
  }

  private Maker appraisals() {
    int instrument = index("instrument");
    int screening = index("screening");
    int answers = index("answers");
    int result = index("result");
    return v ->
        new Appraisal(
            text(v[instrument]),
            list(v[screening]),
            list(v[answers]),
            optional(v[result]),
            Optional.empty(),
            Optional.empty());
  }

  private Maker codings() {
    int basis = index("basis");
    return v -> new Coding(optional(v[basis]), Optional.empty(), Optional.empty());
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  private static Optional<String> optional(@Nullable Object value) {
    return Optional.ofNullable((String) value);
  }

  /** What a list holds is decided by the table of fields. */
  @SuppressWarnings("unchecked")
  private static <T> List<T> list(@Nullable Object value) {
    return value == null ? List.of() : (List<T>) value;
  }
}
