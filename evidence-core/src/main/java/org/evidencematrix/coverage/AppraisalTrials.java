package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Instrument;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.rigor.Tier;
import org.jspecify.annotations.Nullable;

/** Tries what the results of instruments would do to the cells of single items. */
final class AppraisalTrials {
  private static final int QUESTIONS_OF_A_CHECKLIST = 10;
  private static final long NOTHING = -1;

  private final Setup setup;
  private final Weighting weighting;
  private final CellFinder finder;
  private final CoverageAccumulator.Side side;
  private final Families families;
  private final List<List<LinkedItem>> groups;
  private final Map<String, Integer> linked = new HashMap<>();
  private final boolean apart;
  private final int width;

  /** Numbers of the families that have a tied report in a cell. */
  private final Map<Question, Map<Integer, Set<Integer>>> groupsAt = new EnumMap<>(Question.class);

  private final Map<List<Object>, Band> known = new HashMap<>();

  AppraisalTrials(Setup setup, Iterable<Item> items) {
    this.setup = setup;
    this.weighting = Weighting.of(setup.scoring());
    this.finder = new CellFinder(setup);
    CoverageAccumulator all = CoverageAccumulator.of(setup, Links.of(items), finder);
    items.forEach(all::add);
    this.side = all.workforce();
    this.families = new Families(side.linked);
    this.groups = families.groups();
    this.apart = setup.grid().columnsApart();
    this.width = all.width();
    for (Question question : Question.values()) {
      groupsAt.put(question, new HashMap<>());
    }
    for (int g = 0; g < groups.size(); g++) {
      for (LinkedItem item : groups.get(g)) {
        linked.put(item.id(), g);
        for (Part part : item.parts()) {
          for (int cell : part.kept()) {
            groups(part.question(), cell).add(g);
          }
        }
      }
    }
  }

  private Set<Integer> groups(Question question, int cell) {
    return groupsAt.getOrDefault(question, Map.of()).computeIfAbsent(cell, c -> new TreeSet<>());
  }

  /** Tells whether an item counts, has no valid appraisal, and an instrument fits it. */
  boolean isCandidate(Item item) {
    if (!item.isScorable() || item.isAlliedField()) {
      return false;
    }
    List<Part> parts = finder.parts(item);
    return !parts.isEmpty()
        && parts.get(0).tier().standing()
        && parts.stream().allMatch(part -> part.tier().notAppraised())
        && parts.stream().anyMatch(part -> part.kept().length > 0)
        && setup.vocabulary().instruments().values().stream().anyMatch(i -> fits(i, item, parts));
  }

  private static boolean fits(Instrument instrument, Item item, List<Part> parts) {
    return parts.stream().anyMatch(part -> instrument.fits(item.design(), part.question()));
  }

  /** Returns what appraising an item could do; empty when no cell could get another band. */
  Optional<AppraisalQueue.Entry> entry(Item item) {
    List<Part> now = finder.parts(item);
    Optional<AppraisalQueue.Entry> most = Optional.empty();
    for (Instrument instrument : setup.vocabulary().instruments().values()) {
      if (fits(instrument, item, now)) {
        AppraisalQueue.Entry entry = tried(item, instrument, now);
        int before = most.map(e -> e.moves().size()).orElse(0);
        if (entry.moves().size() > before) {
          most = Optional.of(entry);
        }
      }
    }
    return most;
  }

  private AppraisalQueue.Entry tried(Item item, Instrument instrument, List<Part> now) {
    Map<Question, AppraisalQueue.Tiers> tiers = new EnumMap<>(Question.class);
    List<AppraisalQueue.Move> moves = new ArrayList<>();
    for (Part part : now) {
      if (!instrument.fits(item.design(), part.question())) {
        continue;
      }
      // Tiers alone tell the best and the worst result; what these two fill is found once each.
      Item best = item;
      Item worst = item;
      int highest = -1;
      int lowest = Integer.MAX_VALUE;
      for (Appraisal appraisal : results(instrument)) {
        Item appraised = item.toBuilder().appraisal(appraisal).build();
        Tier tier = finder.rigor().rate(appraised, part.question());
        if (tier.appraised() && tier.value() > highest) {
          highest = tier.value();
          best = appraised;
        }
        if (tier.appraised() && tier.value() < lowest) {
          lowest = tier.value();
          worst = appraised;
        }
      }
      Part up = part(best, part);
      Part down = part(worst, part);
      tiers.put(
          part.question(),
          new AppraisalQueue.Tiers(part.tier().value(), up.tier().value(), down.tier().value()));
      moves.addAll(moves(item, part, up, down));
    }
    return new AppraisalQueue.Entry(item.id(), 1, 1, instrument.code().id(), tiers, moves);
  }

  /** Returns what an item fills for the question of another part. */
  private Part part(Item item, Part like) {
    return finder.parts(item).stream()
        .filter(part -> part.question() == like.question())
        .findFirst()
        .orElse(like);
  }

  /** Returns appraisals that between them have every effect that the instrument can have. */
  private static List<Appraisal> results(Instrument instrument) {
    String code = instrument.code().id();
    List<Appraisal> results = new ArrayList<>();
    for (String result : instrument.results()) {
      results.add(appraisal(code, List.of(), List.of(), Optional.of(result)));
    }
    if (instrument.results().isEmpty()) {
      int asked = instrument.answers().orElse(QUESTIONS_OF_A_CHECKLIST);
      List<String> screened = Collections.nCopies(instrument.screening().orElse(0), "yes");
      for (int met = asked; met >= 0; met--) {
        List<String> answers = new ArrayList<>(Collections.nCopies(met, "yes"));
        answers.addAll(Collections.nCopies(asked - met, "no"));
        results.add(appraisal(code, screened, answers, Optional.empty()));
      }
      if (!screened.isEmpty()) {
        List<String> out = Collections.nCopies(screened.size(), "no");
        results.add(appraisal(code, out, List.of(), Optional.empty()));
      }
    }
    return results;
  }

  private static Appraisal appraisal(
      String code, List<String> screening, List<String> answers, Optional<String> result) {
    return new Appraisal(code, screening, answers, result, Optional.empty(), Optional.empty());
  }

  private List<AppraisalQueue.Move> moves(Item item, Part now, Part best, Part worst) {
    Set<Integer> touched = new TreeSet<>();
    for (Part part : List.of(now, best, worst)) {
      for (int cell : part.kept()) {
        touched.add(cell);
      }
    }
    List<AppraisalQueue.Move> moves = new ArrayList<>();
    for (int cell : touched) {
      AxisValue row = finder.rows().all().get(cell / width);
      AxisValue column = finder.columns().all().get(cell % width);
      if (row.special() || column.special()) {
        continue;
      }
      Band before = band(item, now, now, cell);
      Band up = band(item, now, best, cell);
      Band down = band(item, now, worst, cell);
      if (up != before || down != before) {
        moves.add(new AppraisalQueue.Move(now.question(), row, column, before, up, down));
      }
    }
    return moves;
  }

  /** Returns the band of a cell with one part of an item in place of another. */
  private Band band(Item item, Part now, Part after, int cell) {
    Integer group = linked.get(item.id());
    return group == null ? single(now, after, cell) : tied(item.id(), group, after, cell);
  }

  private Band single(Part now, Part after, int cell) {
    Question question = now.question();
    long out = key(now, cell);
    long in = key(after, cell);
    // Items that stand alone and have the same keys do the same to a cell.
    List<Object> trial = List.of(question, cell, out, in);
    Band band = known.get(trial);
    if (band == null) {
      CellCount count = counted(question, cell);
      if (out != NOTHING) {
        count.families.takeOne(out);
      }
      if (in != NOTHING) {
        // A band depends on numbers only, not on which family it is.
        count.family(in, "");
      }
      band = band(new Tally(count, tiedTo(question, cell, null)));
      known.put(trial, band);
    }
    return band;
  }

  private long key(Part part, int cell) {
    for (int i = 0; i < part.kept().length; i++) {
      if (part.kept()[i] == cell) {
        return FamilyKey.alone(part, i, Result.k(filled(part), cell, apart, width));
      }
    }
    return NOTHING;
  }

  private static Set<Integer> filled(Part part) {
    Set<Integer> filled = new HashSet<>();
    for (int cell : part.cells()) {
      filled.add(cell);
    }
    return filled;
  }

  private CellCount counted(Question question, int cell) {
    CellCount count = new CellCount();
    CellCount there = side.ledger(question).cells.find(cell);
    if (there != null) {
      count.families.merge(there.families);
    }
    return count;
  }

  private Band tied(String id, int group, Part after, int cell) {
    List<LinkedItem> reports = new ArrayList<>();
    for (LinkedItem report : groups.get(group)) {
      reports.add(report.id().equals(id) ? with(report, after) : report);
    }
    CellCount count = counted(after.question(), cell);
    return band(new Tally(count, tiedTo(after.question(), cell, new Changed(group, reports))));
  }

  private static LinkedItem with(LinkedItem report, Part after) {
    List<Part> parts =
        report.parts().stream()
            .map(part -> part.question() == after.question() ? after : part)
            .toList();
    return new LinkedItem(
        report.id(),
        report.family(),
        report.translationOf(),
        report.supersedes(),
        report.includes(),
        report.year(),
        report.announced(),
        parts);
  }

  /** The reports of a family with one of them changed. */
  private record Changed(int group, List<LinkedItem> reports) {}

  private LinkedCell tiedTo(Question question, int cell, @Nullable Changed changed) {
    LinkedCell tied = new LinkedCell();
    TreeSet<Integer> here = new TreeSet<>(groups(question, cell));
    if (changed != null) {
      here.add(changed.group());
    }
    for (int group : here) {
      List<LinkedItem> reports =
          changed != null && changed.group() == group ? changed.reports() : groups.get(group);
      TreeSet<Integer> filled = new TreeSet<>();
      Map<Integer, Result.Offer> offers = new TreeMap<>(Result.offers(reports, question, filled));
      Result.Offer offer = offers.get(cell);
      if (offer != null) {
        Result.place(group, families, offer, Result.k(filled, cell, apart, width), tied);
      }
    }
    return tied;
  }

  private Band band(Tally tally) {
    return Band.of(tally.coverage(weighting), tally.n(weighting));
  }
}
