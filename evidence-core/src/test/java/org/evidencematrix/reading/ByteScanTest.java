package org.evidencematrix.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Eight bytes at a time find what one at a time finds. */
class ByteScanTest {
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "\\u",
          "\n",
          "\0",
          " ",
          "a",
          "!",
          "#",
          "]",
          "[",
          "é",
          "子",
          "\u0001",
          "\u007f",
          "\"family\"",
          "\"includes\"",
          "\"translation-of\"",
          "\"supersedes\"",
          "\"fa",
          "\"i",
          "\"\"family\"",
          "abcdefgh");

  private static byte[] bytes(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  @Property(tries = 5000)
  void findsTheFirstOfACharacter(@ForAll Random random) {
    byte[] bytes = bytes(random);
    int from = random.nextInt(bytes.length + 1);
    for (char wanted : new char[] {'\n', '"', ']', '}'}) {
      int expected = from;
      while (expected < bytes.length && bytes[expected] != wanted) {
        expected++;
      }
      assertEquals(expected, ByteScan.find(bytes, from, bytes.length, wanted));
    }
  }

  @Property(tries = 5000)
  void findsWhereATextDoesNotSimplyGoOn(@ForAll Random random) {
    byte[] bytes = bytes(random);
    int from = random.nextInt(bytes.length + 1);
    int expected = from;
    while (expected < bytes.length
        && bytes[expected] >= ' '
        && bytes[expected] != '"'
        && bytes[expected] != '\\') {
      expected++;
    }
    assertEquals(expected, ByteScan.endOfPlain(bytes, from, bytes.length));
  }

  @Property(tries = 5000)
  void missesNoNameThatTies(@ForAll Random random) {
    byte[] bytes = bytes(random);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (int from = 0; from <= bytes.length; from++) {
      int found = ByteScan.mayTie(bytes, from, bytes.length);
      int expected = bytes.length;
      for (String name :
          List.of("\"family\"", "\"includes\"", "\"translation-of\"", "\"supersedes\"", "\\")) {
        int at = text.indexOf(name, from);
        expected = at < 0 ? expected : Math.min(expected, at);
      }
      assertTrue(found >= from && found <= expected, text);
    }
  }

  @Property(tries = 5000)
  void tellsWhetherBytesStandAtAPlace(@ForAll Random random) {
    byte[] bytes = bytes(random);
    int at = random.nextInt(bytes.length + 1);
    byte[] wanted = Arrays.copyOfRange(bytes, at, at + random.nextInt(bytes.length - at + 1));
    assertTrue(ByteScan.same(bytes, at, wanted));
    if (wanted.length > 0) {
      wanted[random.nextInt(wanted.length)]++;
      assertFalse(ByteScan.same(bytes, at, wanted));
    }
  }
}
