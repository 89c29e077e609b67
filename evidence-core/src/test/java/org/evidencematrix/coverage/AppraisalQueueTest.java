package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Instrument;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Status;
import org.evidencematrix.model.Vocabulary;
import org.evidencematrix.reading.Defaults;
import org.evidencematrix.rigor.Rigor;
import org.evidencematrix.rigor.Tier;
import org.junit.jupiter.api.Test;

class AppraisalQueueTest {
  private static final Setup SETUP = setup();

  /** The made-up set-up with the real instruments, which know their results. */
  private static Setup setup() {
    Setup setup = MadeUp.setup();
    Vocabulary made = setup.vocabulary();
    return new Setup(
        setup.framework(),
        new Vocabulary(
            made.lists(), made.designs(), made.outcomes(), Defaults.vocabulary().instruments()),
        setup.grid(),
        setup.filter(),
        setup.scoring(),
        setup.asOf(),
        setup.searches());
  }

  private static Item trial(String id, String country) {
    return MadeUp.study(id, "randomized-trial", country, "s1");
  }

  @Test
  void namesTheCellThatATrialCouldMove() {
    AppraisalQueue queue = AppraisalQueue.of(SETUP, List.of(trial("a", MadeUp.LOW)));
    assertEquals(1, queue.candidates());
    AppraisalQueue.Entry entry = queue.entries().get(0);
    assertEquals("a", entry.item());
    assertEquals("mmat-2018", entry.instrument(), "the first of the list that could move as many");
    // Alone and not appraised: tier 3, .45. Appraised well: the tier of its design, at most .7.
    assertEquals(new AppraisalQueue.Tiers(3, 4, 1), entry.tiers().get(Question.EFFECT));
    AppraisalQueue.Move move = entry.moves().get(0);
    assertEquals("effect/s1/L", move.cell());
    assertEquals(
        List.of(Band.LIMITED, Band.MODERATE, Band.VERY_LIMITED),
        List.of(move.now(), move.best(), move.worst()));
  }

  @Test
  void itemsThatCouldMoveAsManyCellsShareARank() {
    Item wide =
        MadeUp.with(trial("c", MadeUp.HIGH), b -> b.countries(List.of("USA", "ZAF", "KEN")));
    AppraisalQueue queue =
        AppraisalQueue.of(
            SETUP, List.of(trial("b", MadeUp.LOW), trial("d", MadeUp.LOW), trial("a", "ATA")));
    assertTrue(queue.entries().stream().noneMatch(e -> e.item().equals("a")), "not classified");
    assertEquals(
        List.of("b 1 2", "d 1 2"),
        queue.entries().stream().map(e -> e.item() + " " + e.rank() + " " + e.sharing()).toList());
    assertEquals("c", AppraisalQueue.of(SETUP, List.of(wide)).entries().get(0).item());
  }

  @Test
  void leavesOutWhatCannotBeAppraisedOrAlreadyIs() {
    Item appraised =
        MadeUp.with(
            trial("a", MadeUp.LOW), b -> b.appraisal(MadeUp.result("rob-2", "some-concerns")));
    Item retracted = MadeUp.with(trial("b", MadeUp.LOW), b -> b.status(Status.RETRACTED));
    Item allied = MadeUp.with(trial("c", MadeUp.LOW), b -> b.field("health"));
    AppraisalQueue queue = AppraisalQueue.of(SETUP, List.of(appraised, retracted, allied));
    assertEquals(0, queue.candidates());
    assertEquals(List.of(), queue.entries());
  }

  @Test
  void anEmptyMatrixHasAnEmptyQueue() {
    assertEquals(new AppraisalQueue(List.of(), 0), AppraisalQueue.of(SETUP, List.of()));
  }

  @Property(tries = 60)
  void agreesWithReckoningTheWholeCoverageForEveryResult(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    assertEquals(naive(items), shown(AppraisalQueue.of(SETUP, items)));
  }

  @Property(tries = 20)
  void agreesUnderAFilterOfTiers(@ForAll long seed) {
    List<Item> items = RandomMatrix.of(seed, 8);
    Filter filter =
        ((FilterResult.Parsed) Filter.parse("tier>=3", SETUP.framework(), SETUP.vocabulary()))
            .filter();
    Setup filtered = SETUP.withFilter(filter);
    Map<String, List<String>> found = shown(AppraisalQueue.of(filtered, items));
    Coverage before = Coverage.of(filtered, items);
    for (AppraisalQueue.Entry entry : AppraisalQueue.of(filtered, items).entries()) {
      for (AppraisalQueue.Move move : entry.moves()) {
        assertEquals(
            before.cell(move.question(), move.row().id(), move.column().id()).figures().band(),
            move.now(),
            found::toString);
      }
    }
  }

  private static Map<String, List<String>> shown(AppraisalQueue queue) {
    Map<String, List<String>> shown = new TreeMap<>();
    for (AppraisalQueue.Entry entry : queue.entries()) {
      List<String> moves = new ArrayList<>();
      for (AppraisalQueue.Move m : entry.moves()) {
        moves.add(m.cell() + ' ' + m.worst() + ' ' + m.now() + ' ' + m.best());
      }
      shown.put(entry.item() + ' ' + entry.instrument(), moves);
    }
    return shown;
  }

  /** Computes the whole coverage for each item, instrument and result. */
  private static Map<String, List<String>> naive(List<Item> items) {
    Rigor rigor = Rigor.of(SETUP.vocabulary());
    Map<String, List<String>> found = new TreeMap<>();
    Coverage now = Coverage.of(SETUP, items);
    for (Item item : items) {
      List<Question> questions =
          List.of(Question.values()).stream()
              .filter(q -> item.findings().stream().anyMatch(f -> f.question().orElseThrow() == q))
              .toList();
      if (item.isAlliedField()
          || questions.isEmpty()
          || !rigor.rate(item, Question.EFFECT).standing()
          || questions.stream().anyMatch(q -> rigor.rate(item, q).appraised())) {
        continue;
      }
      List<String> most = List.of();
      String with = "";
      for (Instrument instrument : SETUP.vocabulary().instruments().values()) {
        List<String> moves = new ArrayList<>();
        for (Question question : questions) {
          if (instrument.fits(item.design(), question)) {
            moves.addAll(moves(items, item, instrument, question, now, rigor));
          }
        }
        if (moves.size() > most.size()) {
          most = moves;
          with = instrument.code().id();
        }
      }
      if (!most.isEmpty()) {
        found.put(item.id() + ' ' + with, most);
      }
    }
    return found;
  }

  private static List<String> moves(
      List<Item> items,
      Item item,
      Instrument instrument,
      Question question,
      Coverage now,
      Rigor rigor) {
    Map<Integer, Coverage> byTier = new HashMap<>();
    for (Appraisal appraisal : everyResult(instrument)) {
      Item appraised = item.toBuilder().appraisal(appraisal).build();
      Tier tier = rigor.rate(appraised, question);
      if (tier.appraised()) {
        List<Item> changed = new ArrayList<>(items);
        changed.set(items.indexOf(item), appraised);
        byTier.put(tier.value(), Coverage.of(SETUP, changed));
      }
    }
    if (byTier.isEmpty()) {
      return List.of();
    }
    Coverage best = byTier.get(byTier.keySet().stream().max(Integer::compare).orElseThrow());
    Coverage worst = byTier.get(byTier.keySet().stream().min(Integer::compare).orElseThrow());
    List<String> moves = new ArrayList<>();
    for (Cell cell : now.cells(question)) {
      Band before = cell.figures().band();
      Band up = best.cell(question, cell.row().id(), cell.column().id()).figures().band();
      Band down = worst.cell(question, cell.row().id(), cell.column().id()).figures().band();
      if (cell.isClassified() && (up != before || down != before)) {
        moves.add(cell.id() + ' ' + down + ' ' + before + ' ' + up);
      }
    }
    return moves;
  }

  private static List<Appraisal> everyResult(Instrument instrument) {
    List<Appraisal> all = new ArrayList<>();
    String code = instrument.code().id();
    instrument.results().forEach(result -> all.add(MadeUp.result(code, result)));
    if (all.isEmpty()) {
      for (int yes = 0; yes <= 10; yes++) {
        all.add(MadeUp.answers(code, List.of("yes", "yes"), yes, 10 - yes));
        all.add(MadeUp.answers(code, List.of("yes", "yes"), yes, 5 - Math.min(5, yes)));
      }
      all.add(MadeUp.answers(code, List.of("no", "no"), 5, 0));
    }
    return all;
  }
}
