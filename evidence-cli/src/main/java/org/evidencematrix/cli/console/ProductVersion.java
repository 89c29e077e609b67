package org.evidencematrix.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version that the build wrote into the resource {@code version.txt}. */
public final class ProductVersion {
  private ProductVersion() {}

  /** Returns the version, such as {@code 0.1.0}. */
  public static String text() {
    try (InputStream text =
        ProductVersion.class.getResourceAsStream("/org/evidencematrix/cli/version.txt")) {
      if (text == null) {
        throw new IllegalStateException("version.txt is missing in org.evidencematrix.cli");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
