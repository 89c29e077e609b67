package org.evidencematrix.diagnostic.output;

import com.google.common.io.CharStreams;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON that is the same on every system and shows nothing raw that a terminal would obey. */
public final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .characterEscapes(new VisibleEscapes())
          .build();

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private JsonText() {}

  /** Writes one value. */
  public interface Body {
    /**
     * Writes the whole document.
     *
     * @param json where to write it; open, with nothing written
     */
    void write(JsonGenerator json);
  }

  /**
   * Writes one document, indented by two, and a line feed.
   *
   * @param out where to write; neither flushed nor closed
   * @param body writes the value
   * @throws IOException if {@code out} throws it
   */
  public static void write(Appendable out, Body body) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), CharStreams.asWriter(out))) {
      body.write(json);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.append('\n');
  }

  /** Returns a text in which every lone surrogate is a replacement character. */
  public static String wellFormed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      out.appendCodePoint(lone ? 0xFFFD : c);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    private final PrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  /**
   * Surrogates are escaped as a whole, because hidden characters beyond U+FFFF are made of them.
   */
  private static final class VisibleEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7F;

    private final int[] ascii = standardAsciiEscapesForJSON();

    VisibleEscapes() {
      ascii[DELETE] = ESCAPE_STANDARD;
      // A log of GitHub Actions takes "##[" for a command.
      ascii['#'] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      if (!TerminalText.isHidden(c)) {
        return null;
      }
      String hex = Integer.toHexString(c);
      return new SerializedString("\\u" + "0".repeat(4 - hex.length()) + hex);
    }
  }
}
