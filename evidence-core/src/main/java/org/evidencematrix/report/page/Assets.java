package org.evidencematrix.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The page's own style and script, as they stand in the file, and their hashes. */
final class Assets {
  /** The parts of the script, in the order in which they need each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "engine.js",
          "sheet.js",
          "gaps.js",
          "certainty.js",
          "words.js",
          "cite.js",
          "draw.js",
          "views.js",
          "app.js");

  private Assets() {}

  /** Returns the whole script: one function, so that nothing of it is seen from outside. */
  static String script() {
    StringBuilder all = new StringBuilder("'use strict';\n(() => {\n");
    for (String name : SCRIPTS) {
      all.append(read(name));
    }
    return all.append("})();\n").toString();
  }

  static String style() {
    return read("page.css");
  }

  static String shapes() {
    return read("world-shapes.csv");
  }

  /** Returns the source expression of a policy that allows this text and no other. */
  static String hash(String text) {
    return "'sha256-" + Base64.getEncoder().encodeToString(sha256(text)) + "'";
  }

  /** Returns the SHA-256 of a text in UTF-8, in hexadecimal. */
  static String checksum(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
