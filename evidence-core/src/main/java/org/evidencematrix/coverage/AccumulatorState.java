package org.evidencematrix.coverage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evidencematrix.model.Question;
import org.evidencematrix.rigor.Tier;

/**
 * What an accumulator has collected as bytes, for engines that send partial results from machine to
 * machine. The same counts give the same bytes. Only counts and ids are written: grid, filter, code
 * lists and links are the receiver's own, and must be the same.
 */
final class AccumulatorState {
  private static final int MAGIC = 0x45764d78;
  private static final int VERSION = 1;

  private AccumulatorState() {}

  /**
   * Returns the bytes.
   *
   * @param cells how many cells the grid has, to tell grids apart that cannot be the same
   */
  static byte[] write(CoverageAccumulator.Side[] sides, int cells) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(cells);
      Writer writer = new Writer(out);
      for (CoverageAccumulator.Side side : sides) {
        writer.side(side);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws IllegalArgumentException if the bytes are not from there, damaged, or of another grid
   */
  static void read(byte[] bytes, CoverageAccumulator.Side[] sides, int cells) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC || in.readInt() != VERSION) {
        throw new IllegalArgumentException("not the state of an accumulator of this version");
      }
      if (in.readInt() != cells) {
        throw new IllegalArgumentException("the state of an accumulator of another grid");
      }
      Reader reader = new Reader(in, bytes.length, cells);
      for (CoverageAccumulator.Side side : sides) {
        reader.side(side);
      }
      if (in.read() >= 0) {
        throw new IllegalArgumentException("more bytes than the state of an accumulator has");
      }
    } catch (EOFException cut) {
      throw new IllegalArgumentException("the state of an accumulator was cut off", cut);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Writes each part; maps by ascending keys. */
  private record Writer(DataOutputStream out) {
    void side(CoverageAccumulator.Side side) throws IOException {
      for (Question question : Question.values()) {
        ledger(side.ledger(question));
      }
      out.writeInt(side.linked.size());
      for (LinkedItem item : side.linked) {
        linked(item);
      }
    }

    private void ledger(Ledger ledger) throws IOException {
      Map<Integer, CellCount> counted = new TreeMap<>();
      ledger.cells.forEach(counted::put);
      out.writeInt(counted.size());
      for (Map.Entry<Integer, CellCount> cell : counted.entrySet()) {
        out.writeInt(cell.getKey());
        count(cell.getValue());
      }
      out.writeInt(ledger.globalReviews.size());
      for (Map.Entry<Integer, ReviewYears> line : new TreeMap<>(ledger.globalReviews).entrySet()) {
        out.writeInt(line.getKey());
        line.getValue().write(out);
      }
      for (Map<Integer, BitSet> bits : List.of(ledger.levels, ledger.cadres)) {
        out.writeInt(bits.size());
        for (Map.Entry<Integer, BitSet> entry : new TreeMap<>(bits).entrySet()) {
          out.writeInt(entry.getKey());
          longs(entry.getValue().toLongArray());
        }
      }
      for (TierCounts counts : List.of(ledger.rowFamilies, ledger.columnFamilies)) {
        out.writeInt(counts.size());
        counts.forEach(
            (line, tiers) -> {
              out.writeInt(line);
              tiers(tiers);
            });
      }
      tiers(ledger.families);
      ids(ledger.guessedYears);
    }

    private void count(CellCount count) throws IOException {
      SortedMap<Long, FirstIds> families = count.families.sorted();
      out.writeInt(families.size());
      for (Map.Entry<Long, FirstIds> alike : families.entrySet()) {
        out.writeLong(alike.getKey());
        ids(alike.getValue());
      }
      out.writeInt(count.reviewYears.size());
      for (Map.Entry<Long, Integer> year : new TreeMap<>(count.reviewYears).entrySet()) {
        out.writeLong(year.getKey());
        out.writeInt(year.getValue());
      }
      for (FirstIds items : count.items) {
        ids(items);
      }
      ids(count.retracted);
      for (long newest : count.newest) {
        out.writeLong(newest);
      }
      count.reviews.write(out);
      out.writeInt(count.pipeline);
    }

    private void ids(FirstIds ids) throws IOException {
      out.writeInt(ids.count());
      texts(ids.ids());
    }

    private void tiers(int[] counts) throws IOException {
      for (int count : counts) {
        out.writeInt(count);
      }
    }

    private void longs(long[] values) throws IOException {
      out.writeInt(values.length);
      for (long value : values) {
        out.writeLong(value);
      }
    }

    private void cells(int[] cells) throws IOException {
      out.writeInt(cells.length);
      for (int cell : cells) {
        out.writeInt(cell);
      }
    }

    private void texts(List<String> texts) throws IOException {
      out.writeInt(texts.size());
      for (String text : texts) {
        text(text);
      }
    }

    /** Not as {@code writeUTF}, which ends at 65,535 bytes. */
    private void text(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    private void perhaps(Optional<String> text) throws IOException {
      texts(text.stream().toList());
    }

    private void linked(LinkedItem item) throws IOException {
      text(item.id());
      perhaps(item.family());
      perhaps(item.translationOf());
      perhaps(item.supersedes());
      texts(item.includes());
      out.writeInt(item.year());
      out.writeBoolean(item.announced());
      out.writeInt(item.parts().size());
      for (Part part : item.parts()) {
        out.writeBoolean(part.question() == Question.EFFECT);
        out.writeByte(part.tier().value());
        out.writeBoolean(part.tier().synthesis());
        out.writeBoolean(part.tier().appraised());
        out.writeBoolean(part.tier().flaggedConcern());
        out.writeBoolean(part.tier().standing());
        out.writeBoolean(part.tier().closesSynthesis());
        cells(part.cells());
        cells(part.kept());
        out.write(part.directions());
        longs(part.traits());
      }
    }
  }

  /** Reads each part into what is there already; never makes room for more than can follow. */
  private record Reader(DataInputStream in, int most, int known) {
    void side(CoverageAccumulator.Side side) throws IOException {
      for (Question question : Question.values()) {
        ledger(side.ledger(question));
      }
      for (int i = size(); i > 0; i--) {
        side.linked.add(linked());
      }
    }

    private void ledger(Ledger ledger) throws IOException {
      for (int i = size(); i > 0; i--) {
        count(ledger.cell(place()));
      }
      for (int i = size(); i > 0; i--) {
        ledger.globalReviews.computeIfAbsent(in.readInt(), l -> new ReviewYears()).read(in);
      }
      for (Map<Integer, BitSet> bits : List.of(ledger.levels, ledger.cadres)) {
        for (int i = size(); i > 0; i--) {
          bits.computeIfAbsent(in.readInt(), k -> new BitSet()).or(BitSet.valueOf(longs()));
        }
      }
      for (TierCounts counts : List.of(ledger.rowFamilies, ledger.columnFamilies)) {
        for (int i = size(); i > 0; i--) {
          tiers(counts.of(place()));
        }
      }
      tiers(ledger.families);
      ids(ledger.guessedYears);
    }

    /** Reads the number of a cell, row or column: there are no more of these than cells. */
    private int place() throws IOException {
      int place = in.readInt();
      if (place < 0 || place >= known) {
        throw new IllegalArgumentException("the state of an accumulator is damaged");
      }
      return place;
    }

    private void count(CellCount count) throws IOException {
      for (int i = size(); i > 0; i--) {
        ids(count.families.of(in.readLong()));
      }
      for (int i = size(); i > 0; i--) {
        count.reviewYears.merge(in.readLong(), in.readInt(), Integer::sum);
      }
      for (FirstIds items : count.items) {
        ids(items);
      }
      ids(count.retracted);
      for (int tier = 0; tier < CellCount.TIERS; tier++) {
        count.newest[tier] = Math.max(count.newest[tier], in.readLong());
      }
      count.reviews.read(in);
      count.pipeline += in.readInt();
    }

    private void ids(FirstIds ids) throws IOException {
      ids.add(in.readInt(), texts());
    }

    private void tiers(int[] counts) throws IOException {
      for (int tier = 0; tier < counts.length; tier++) {
        counts[tier] += in.readInt();
      }
    }

    private int size() throws IOException {
      int size = in.readInt();
      if (size < 0 || size > most) {
        throw new IllegalArgumentException("the state of an accumulator is damaged");
      }
      return size;
    }

    private long[] longs() throws IOException {
      long[] values = new long[size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = in.readLong();
      }
      return values;
    }

    private int[] cells() throws IOException {
      int[] cells = new int[size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = in.readInt();
      }
      return cells;
    }

    private List<String> texts() throws IOException {
      List<String> texts = new ArrayList<>();
      for (int i = size(); i > 0; i--) {
        texts.add(text());
      }
      return texts;
    }

    private String text() throws IOException {
      byte[] bytes = new byte[size()];
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }

    private Optional<String> perhaps() throws IOException {
      return texts().stream().findFirst();
    }

    private LinkedItem linked() throws IOException {
      return new LinkedItem(
          text(),
          perhaps(),
          perhaps(),
          perhaps(),
          texts(),
          in.readInt(),
          in.readBoolean(),
          parts());
    }

    private List<Part> parts() throws IOException {
      List<Part> parts = new ArrayList<>();
      for (int i = size(); i > 0; i--) {
        Question question = in.readBoolean() ? Question.EFFECT : Question.UNDERSTANDING;
        int value = in.readUnsignedByte();
        boolean synthesis = in.readBoolean();
        boolean appraised = in.readBoolean();
        boolean concern = in.readBoolean();
        boolean standing = in.readBoolean();
        boolean closes = in.readBoolean();
        // How the tier came about is told by the items themselves; counting does not need it.
        Tier tier = new Tier(value, List.of(), synthesis, appraised, concern, standing, closes);
        int[] cells = cells();
        int[] kept = cells();
        byte[] directions = new byte[kept.length];
        in.readFully(directions);
        parts.add(new Part(question, tier, cells, kept, directions, longs(), null));
      }
      return parts;
    }
  }
}
