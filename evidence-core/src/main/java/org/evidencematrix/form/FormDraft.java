package org.evidencematrix.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evidencematrix.draft.ItemIds;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.geo.Resolution;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.SummaryText;
import org.evidencematrix.model.YearRange;
import org.evidencematrix.writing.ItemWriter;

/**
 * A draft of an item, made from the answers of a form: what was answered is filled in, what was not
 * or could not be understood is named.
 *
 * @param item the draft, with a free id
 * @param missing what a complete item needs and the answers do not give, one sentence each, in the
 *     order of the form; values in it are as typed
 * @param remarks what a person should look at, one sentence each
 */
public record FormDraft(Item item, List<Message> missing, List<Message> remarks) {
  private static final Pattern CODE = Pattern.compile("\\[([a-z0-9-]+)\\]");
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(1[89]|20)[0-9]{2}(?![0-9])");
  private static final Pattern DOI =
      Pattern.compile(
          "(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.[0-9]{4,}[0-9.]*/\\S+)$");
  private static final Pattern ADDRESS = Pattern.compile("(?i)^https?://\\S+$");

  /** Copies the lists. */
  public FormDraft {
    missing = List.copyOf(missing);
    remarks = List.copyOf(remarks);
  }

  /** Returns the sentences of {@link #missing} and {@link #remarks} in a language. */
  public static Catalogue words(Language language) {
    return FormField.words(language);
  }

  /**
   * Makes a draft.
   *
   * @param form the answers
   * @param matrix the matrix that the item is for: its code lists, the ids that are taken, and the
   *     date by which a year is still to come
   */
  public static FormDraft of(SubmittedForm form, Matrix matrix) {
    return of(form, matrix, matrix.info().asOf());
  }

  /**
   * Makes a draft.
   *
   * @param form the answers
   * @param matrix the matrix that the item is for: its code lists, and the ids that are taken
   * @param date the date by which a year is still to come
   */
  public static FormDraft of(SubmittedForm form, Matrix matrix, LocalDate date) {
    return new Maker(form, matrix, date.getYear()).draft();
  }

  /** Tells whether nothing is missing. */
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /**
   * Returns the draft as the text of its file: the item, with what is missing as comments above it.
   *
   * @param language language of the comments
   */
  public String yaml(Language language) {
    StringBuilder out = new StringBuilder();
    List<Message> above = new ArrayList<>(missing);
    above.addAll(remarks);
    if (!above.isEmpty()) {
      out.append("# ").append(FormField.say(Message.of("draft.open"), language)).append('\n');
      for (Message message : above) {
        String sentence = words(language).render(message, FormText::line);
        out.append("# - ").append(sentence).append('\n');
      }
      out.append('\n');
    }
    return out.append(ItemWriter.yaml(item)).toString();
  }

  /** Makes one draft. */
  private static final class Maker {
    private final SubmittedForm form;
    private final Matrix matrix;
    private final int now;
    private final List<Message> missing = new ArrayList<>();
    private final List<Message> remarks = new ArrayList<>();

    Maker(SubmittedForm form, Matrix matrix, int now) {
      this.form = form;
      this.matrix = matrix;
      this.now = now;
    }

    FormDraft draft() {
      Item.Builder item = Item.builder();
      citation(item);
      about(item);
      item.design(code("design"));
      item.findings(findings());
      item.themes(codes("themes"));
      String basis = code("basis");
      if (!basis.isEmpty()) {
        item.coding(new Coding(Optional.of(basis), Optional.empty(), Optional.empty()));
      }
      answer("remarks").ifPresent(text -> remark("draft.remark", "text", text));
      Item draft = item.build();
      String id = ItemIds.of(matrix).propose(draft);
      return new FormDraft(draft.toBuilder().id(id).build(), missing, remarks);
    }

    private void citation(Item.Builder item) {
      String title = line("title");
      item.title(title);
      List<String> authors =
          answer("authors").map(text -> FormText.parts(text, false)).orElse(List.of());
      item.authors(authors);
      if (authors.isEmpty()) {
        absent("authors");
      }
      year().ifPresent(item::year);
      item.type(code("type"));
      answer("venue").map(FormText::line).ifPresent(item::venue);
      link(item);
      String language = code("language");
      if (language.equals("other")) {
        missing.add(Message.of("draft.language", "question", label("language")));
      } else {
        item.language(language);
      }
      String summary = line("summary");
      item.summary(summary);
      if (!summary.isEmpty() && !SummaryText.hasWords(summary)) {
        missing.add(Message.of("draft.no-words", "question", label("summary"), "typed", summary));
      }
    }

    private void about(Item.Builder item) {
      item.field(code("field"));
      Optional<Scope> scope = Scope.parse(code("scope"));
      scope.ifPresent(item::scope);
      List<String> countries = countries();
      item.countries(countries);
      boolean needed =
          scope.isPresent() && scope.get() != Scope.REGIONAL && scope.get() != Scope.GLOBAL;
      if (countries.isEmpty() && needed && answer("countries").isEmpty()) {
        absent("countries");
      }
      dataYears().ifPresent(item::dataYears);
      item.settings(codes("settings"));
      item.populations(codes("populations"));
      item.cadres(codes("cadres"));
    }

    private Optional<Integer> year() {
      Optional<String> typed = answer("year");
      if (typed.isEmpty()) {
        absent("year");
        return Optional.empty();
      }
      List<Integer> years = years(typed.get());
      if (years.size() != 1) {
        unclear("year", typed.get());
        return Optional.empty();
      }
      future("year", years.get(0));
      return Optional.of(years.get(0));
    }

    /** The year stays as the person wrote it; who looks at the draft knows that it is doubtful. */
    private void future(String id, int year) {
      if (year > now) {
        remark("draft.future", "question", label(id), "year", year, "now", now);
      }
    }

    private Optional<YearRange> dataYears() {
      Optional<String> typed = answer("data-years");
      List<Integer> years = typed.map(Maker::years).orElse(List.of());
      if (typed.isPresent() && (years.isEmpty() || years.size() > 2)) {
        unclear("data-years", typed.get());
        return Optional.empty();
      }
      years.stream().max(Integer::compare).ifPresent(year -> future("data-years", year));
      return years.isEmpty()
          ? Optional.empty()
          : Optional.of(new YearRange(years.get(0), years.get(years.size() - 1)));
    }

    private static List<Integer> years(String text) {
      return YEAR.matcher(text).results().map(found -> Integer.valueOf(found.group())).toList();
    }

    private void link(Item.Builder item) {
      String typed = answer("link").map(FormText::line).orElse("");
      Matcher doi = DOI.matcher(typed);
      if (doi.matches()) {
        item.doi(doi.group(1));
      } else if (ADDRESS.matcher(typed).matches()) {
        item.url(typed);
        // The person who sent the form had the page open.
        item.verifiedAt(typed);
      } else if (typed.isEmpty()) {
        absent("link");
      } else {
        unclear("link", typed);
      }
    }

    private List<String> countries() {
      Set<String> found = new LinkedHashSet<>();
      for (String typed :
          answer("countries").map(text -> FormText.parts(text, true)).orElse(List.of())) {
        Resolution resolution = Countries.bundled().resolve(typed);
        if (resolution instanceof Resolution.Resolved one) {
          found.add(one.country().alpha3());
          one.note()
              .ifPresent(
                  note ->
                      remark("draft.country-note", "typed", typed, "code", one.country().alpha3()));
        } else {
          missing.add(place(typed, resolution));
        }
      }
      return List.copyOf(found);
    }

    /** What is said of a name that is not one country of today, with what may be meant. */
    private Message place(String typed, Resolution resolution) {
      List<Country> meant = List.of();
      String key = "draft.country";
      if (resolution instanceof Resolution.Unresolved unresolved) {
        meant = unresolved.nearest();
        key = "draft.country-meant";
      } else if (resolution instanceof Resolution.Ambiguous ambiguous) {
        meant = ambiguous.candidates();
        key = "draft.country-which";
      } else if (resolution instanceof Resolution.Former former) {
        meant = former.country().successors();
        key = "draft.country-former";
      }
      Optional<Region> region = Regions.bundled().resolve(typed);
      if (region.isPresent()) {
        return Message.of("draft.region", "question", label("countries"), "typed", typed);
      }
      String names =
          meant.stream()
              .map(country -> country.name(form.language().code()))
              .collect(Collectors.joining(", "));
      return Message.of(
          meant.isEmpty() ? "draft.country" : key,
          "question",
          label("countries"),
          "typed",
          typed,
          "meant",
          names);
    }

    private List<Finding> findings() {
      List<Finding> findings = new ArrayList<>();
      for (int n = 1; n <= FormField.FINDINGS; n++) {
        String start = "finding-" + n + '-';
        boolean any =
            n == 1 || form.answers().keySet().stream().anyMatch(id -> id.startsWith(start));
        if (any) {
          String strategy = choice(start + "strategy", true);
          Optional<Question> question = Question.parse(choice(start + "question", true));
          String outcome = choice(start + "outcome", false);
          Optional<Direction> direction = Direction.parse(choice(start + "direction", false));
          if (!strategy.isEmpty() || question.isPresent()) {
            findings.add(
                new Finding(
                    strategy,
                    Optional.of(outcome).filter(text -> !text.isEmpty()),
                    question,
                    direction,
                    List.of(),
                    List.of(),
                    List.of()));
          }
        }
      }
      return findings;
    }

    // --- answers
    // ----------------------------------------------------------------------------------

    private Optional<String> answer(String id) {
      return Optional.ofNullable(form.answers().get(id));
    }

    private String line(String id) {
      Optional<String> typed = answer(id).map(FormText::line);
      if (typed.isEmpty()) {
        absent(id);
      }
      return typed.orElse("");
    }

    private String code(String id) {
      return choice(id, field(id).required());
    }

    private String choice(String id, boolean needed) {
      List<String> codes = codes(id);
      if (codes.size() > 1) {
        unclear(id, answer(id).orElse(""));
        return "";
      }
      if (codes.isEmpty() && answer(id).isEmpty() && needed) {
        absent(id);
      }
      return codes.isEmpty() ? "" : codes.get(0);
    }

    /** Returns the codes that an answer names in brackets; a label alone is looked up. */
    private List<String> codes(String id) {
      Optional<String> typed = answer(id);
      if (typed.isEmpty()) {
        return List.of();
      }
      FormField field = field(id);
      List<String> known = field.codes(matrix);
      Set<String> found = new LinkedHashSet<>();
      CODE.matcher(typed.get()).results().map(code -> code.group(1)).forEach(found::add);
      if (found.isEmpty()) {
        found.add(FormText.line(typed.get()));
      }
      if (!known.containsAll(found)) {
        found.removeAll(known);
        unclear(id, String.join(", ", found));
        return CODE.matcher(typed.get())
            .results()
            .map(code -> code.group(1))
            .filter(known::contains)
            .distinct()
            .toList();
      }
      return List.copyOf(found);
    }

    private static FormField field(String id) {
      return FormField.ALL.stream()
          .filter(field -> field.id().equals(id))
          .findFirst()
          .orElseThrow();
    }

    private String label(String id) {
      return field(id).label(form.language());
    }

    private void absent(String id) {
      missing.add(Message.of("draft.absent", "question", label(id)));
    }

    private void unclear(String id, String typed) {
      missing.add(Message.of("draft.unclear", "question", label(id), "typed", typed));
    }

    private void remark(String key, Object... pairs) {
      remarks.add(Message.of(key, pairs));
    }
  }
}
