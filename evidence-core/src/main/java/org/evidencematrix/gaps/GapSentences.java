package org.evidencematrix.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Figures;
import org.evidencematrix.coverage.Removal;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Question;
import org.evidencematrix.rigor.Tier;

/**
 * Gaps in whole sentences of one language.
 *
 * <p>Labels come from files: give an escape function for the place where the text will stand. It is
 * applied once to each value that goes into a sentence.
 */
public final class GapSentences {
  private static final int DESIGNS_NAMED = 3;
  private static final double SURE = 0.9;

  private final Language language;
  private final Catalogue catalogue;
  private final Coverage coverage;
  private final Optional<Message> appraisal;
  private final UnaryOperator<String> escape;

  private GapSentences(Language language, GapAnalysis analysis, UnaryOperator<String> escape) {
    this.language = language;
    this.catalogue = Catalogue.of(GapSentences.class, "gaps", language);
    this.coverage = analysis.coverage();
    this.appraisal = analysis.appraisal();
    this.escape = escape;
  }

  /** Returns the sentences of an analysis, with labels as they are. */
  public static GapSentences in(Language language, GapAnalysis analysis) {
    return in(language, analysis, UnaryOperator.identity());
  }

  /** Returns the sentences of an analysis, with values escaped. */
  public static GapSentences in(
      Language language, GapAnalysis analysis, UnaryOperator<String> escape) {
    return new GapSentences(language, analysis, escape);
  }

  /** Returns heading and sentences of a gap in one line. */
  public String text(Gap gap) {
    List<String> all = new ArrayList<>();
    all.add(heading(gap));
    all.addAll(sentences(gap));
    return String.join(" ", all);
  }

  /** Returns the words of a question, such as "what works". */
  public String question(Question question) {
    return raw("question." + question.code());
  }

  /** Returns the cell, the question and the kinds, ending with a full stop. */
  public String heading(Gap gap) {
    return heading(List.of(gap));
  }

  /**
   * Returns one heading for gaps of the same row, question and kinds, with all their columns.
   *
   * @param gaps at least one
   */
  public String heading(List<Gap> gaps) {
    Gap gap = gaps.get(0);
    return say(
        gap.kinds().isEmpty() ? "gap.no-kind" : "gap.heading",
        "row",
        label(gap.cell().row()),
        "column",
        joined(gaps.stream().map(g -> label(g.cell().column())).toList(), "list.and"),
        "question",
        question(gap.cell().question()),
        "kinds",
        joined(gap.kinds().stream().map(a -> a.kind().name(language)).toList(), "list.and"));
  }

  /**
   * Returns what is there, why that is a gap, what would close it, what lies nearest, on what the
   * band rests, and the rank with how sure it is: a sentence each.
   */
  public List<String> sentences(Gap gap) {
    List<String> all = new ArrayList<>(situation(gap));
    closing(gap).ifPresent(all::add);
    nearest(gap).ifPresent(all::add);
    allied(gap).ifPresent(all::add);
    restsOn(gap).ifPresent(all::add);
    rank(gap).ifPresent(all::add);
    unsure(gap).ifPresent(all::add);
    return List.copyOf(all);
  }

  /** Returns what is there and why that is a gap: the first of {@link #sentences}. */
  public List<String> situation(Gap gap) {
    List<String> all = new ArrayList<>();
    all.add(evidence(gap));
    gap.kinds().stream()
        .flatMap(a -> a.statement().stream())
        .forEach(m -> all.add(catalogue.render(m, escape)));
    return List.copyOf(all);
  }

  /** Returns what allied fields have in the cell; absent when that is nothing. */
  public Optional<String> allied(Gap gap) {
    int allied = gap.cell().allied().n();
    return allied > 0 ? Optional.of(say("allied.statement", "n", allied)) : Optional.empty();
  }

  private String evidence(Gap gap) {
    Figures figures = gap.cell().figures();
    String question = gap.cell().question().code();
    if (figures.n() == 0) {
      return say("evidence.none." + question);
    }
    String year = figures.newest().fromPublication() ? "published" : "data";
    String reviews = figures.reviews() == 0 ? "no-review" : "reviews";
    return say(
        "evidence." + question + '.' + year + '.' + reviews,
        "n",
        figures.n(),
        "tier",
        figures.bestTier().orElse(Tier.LOWEST),
        "year",
        figures.newest().year().orElse(0),
        "reviews",
        figures.reviews());
  }

  /**
   * Returns what would close the gap: to moderate where the cell is below, by studies of tier 3,
   * which need no appraisal; absent when nothing would.
   */
  public Optional<String> closing(Gap gap) {
    List<Closing> options = gap.moderate().isEmpty() ? gap.nextBand() : gap.moderate();
    return options.stream()
        .filter(c -> c.tier() == Tier.STRONG)
        .findFirst()
        .or(() -> options.stream().findFirst())
        .map(
            c ->
                say(
                    "closing.statement",
                    "n",
                    c.studies(),
                    "tier",
                    c.tier(),
                    "designs",
                    designs(c.designs()),
                    "band",
                    c.reached().label(language)));
  }

  private String designs(List<String> ids) {
    List<String> labels =
        ids.stream()
            .limit(DESIGNS_NAMED)
            .flatMap(id -> coverage.setup().vocabulary().design(id).stream())
            .map(d -> inSentence(d.code().label().in(language.code())))
            .toList();
    return ids.size() > DESIGNS_NAMED
        ? raw("list.among", "list", String.join(", ", labels))
        : joined(labels, "list.or");
  }

  /** Returns the nearest evidence; absent when there is none. */
  public Optional<String> nearest(Gap gap) {
    if (gap.nearest().isEmpty()) {
      return Optional.empty();
    }
    List<String> places =
        gap.nearest().stream()
            .map(n -> raw("nearest.place", "place", label(n.place()), "n", n.n()))
            .toList();
    return Optional.of(say("nearest.statement", "places", apart(places)));
  }

  /** Returns the rank with how sure it is, as a sentence; absent for a gap that is not ranked. */
  public Optional<String> rank(Gap gap) {
    if (gap.rank().isEmpty()) {
      return Optional.empty();
    }
    Rank rank = gap.rank().get();
    String key = rank.isShared() ? "rank.shared" : "rank.alone";
    String votes = raw(coverage.votes().isPresent() ? "votes.some" : "votes.none");
    if (gap.certainty().isEmpty()) {
      return Optional.of(
          say(key, "rank", rank.position(), "sharing", rank.sharing(), "votes", votes));
    }
    Certainty certainty = gap.certainty().get();
    boolean robust = certainty.stability() == Stability.ROBUST;
    String side = robust ? (certainty.isMostlyTop() ? "-in" : "-out") : "";
    boolean out = robust && !certainty.isMostlyTop();
    return Optional.of(
        say(
            key + '.' + certainty.stability().id() + side,
            "rank",
            rank.position(),
            "sharing",
            rank.sharing(),
            "votes",
            votes,
            "interval",
            raw("interval", "from", certainty.from(), "to", certainty.to()),
            "top",
            certainty.top(),
            "share",
            percent(out ? 1 - certainty.topShare() : certainty.topShare())));
  }

  /** Rounds away from 0 and 100 per cent, which are said only where they are meant. */
  private String percent(double share) {
    long rounded = Math.round(share * 100);
    if (rounded == 100 && share < 1) {
      rounded = 99;
    } else if (rounded == 0 && share > 0) {
      rounded = 1;
    }
    return raw("percent", "n", rounded);
  }

  /** Returns on which single study the band rests; absent where it rests on none or on several. */
  public Optional<String> restsOn(Gap gap) {
    if (!gap.restsOnOneStudy()) {
      return Optional.empty();
    }
    Removal removal = gap.restsOn().first().get(0);
    return Optional.of(
        say(
            "rests-on.statement",
            "items",
            joined(removal.reports(), "list.and"),
            "band",
            removal.band().label(language)));
  }

  /**
   * Returns which of the gap's kinds hold in fewer than 90 per cent of the draws; absent where none
   * is so close to a limit of its rule.
   */
  public Optional<String> unsure(Gap gap) {
    List<String> unsure = new ArrayList<>();
    for (Attribute attribute : gap.kinds()) {
      double share = gap.certainty().map(c -> c.shareOf(attribute.kind().id())).orElse(1.0);
      if (share < SURE) {
        unsure.add(
            raw("unsure.kind", "kind", attribute.kind().name(language), "share", percent(share)));
      }
    }
    return unsure.isEmpty()
        ? Optional.empty()
        : Optional.of(say("unsure.statement", "kinds", apart(unsure)));
  }

  /**
   * Returns a gap of a row as a sentence.
   *
   * @throws IllegalArgumentException if its kind is not one of {@link GapKinds}
   */
  public String text(RowGap gap) {
    return say(
        "row." + gap.kind().id(),
        "row",
        label(gap.row()),
        "question",
        question(gap.question()),
        "n",
        gap.families(),
        "values",
        apart(gap.values().stream().map(this::label).toList()));
  }

  /** Returns the one sentence about missing appraisals, when it is said for the whole matrix. */
  public Optional<String> appraisal() {
    return appraisal.map(m -> catalogue.render(m, escape));
  }

  private String label(AxisValue value) {
    return value.label().in(language.code());
  }

  /** Labels have commas and "and" within: only semicolons tell them apart. */
  private String apart(List<String> labels) {
    return String.join(language.semicolon(), labels);
  }

  /** Labels start with a capital; abbreviations keep theirs. */
  private static String inSentence(String label) {
    boolean word =
        label.length() > 1
            && Character.isUpperCase(label.charAt(0))
            && Character.isLowerCase(label.charAt(1));
    return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
  }

  private String joined(List<String> parts, String last) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return raw(
        last,
        "first",
        String.join(", ", parts.subList(0, parts.size() - 1)),
        "last",
        parts.get(parts.size() - 1));
  }

  /** A part of a sentence: escaped with the whole value that it becomes part of. */
  private String raw(String key, Object... values) {
    return catalogue.render(Message.of(key, values));
  }

  private String say(String key, Object... values) {
    return catalogue.render(Message.of(key, values), escape);
  }
}
