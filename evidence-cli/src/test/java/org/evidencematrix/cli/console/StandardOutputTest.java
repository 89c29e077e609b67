package org.evidencematrix.cli.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
  @Test
  void passesBytesOn() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    StandardOutput out = new StandardOutput(target, () -> false);
    out.write('a');
    out.write(new byte[] {'b', 'c', 'd'}, 1, 2);
    assertArrayEquals(new byte[] {'a', 'c', 'd'}, target.toByteArray());
  }

  @Test
  void dropsTheRestOnceTheReaderHasGone() throws IOException {
    Failing target = new Failing("Broken pipe");
    StandardOutput out = new StandardOutput(target, () -> false);
    out.write('a');
    out.write('b');
    out.flush();
    assertEquals(1, target.attempts);
  }

  @Test
  void knowsAPipeWhateverLanguageTheFaultIsIn() throws IOException {
    Failing target = new Failing("a made-up language");
    StandardOutput out = new StandardOutput(target, () -> true);
    out.write('a');
    out.write('b');
    assertEquals(1, target.attempts);
  }

  @Test
  void passesOtherFaultsOn() {
    StandardOutput out = new StandardOutput(new Failing("No space left on device"), () -> false);
    IOException fault = assertThrows(IOException.class, () -> out.write('a'));
    assertEquals("No space left on device", fault.getMessage());
  }

  private static final class Failing extends OutputStream {
    private final String reason;
    private int attempts;

    Failing(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      attempts++;
      throw new IOException(reason);
    }

    @Override
    public void flush() throws IOException {
      throw new IOException(reason);
    }
  }
}
