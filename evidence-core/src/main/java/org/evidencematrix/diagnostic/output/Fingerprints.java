package org.evidencematrix.diagnostic.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.evidencematrix.diagnostic.Diagnostic;

/**
 * Names for findings that stay the same when lines move: a hash of rule, item (or path where there
 * is none), field and what was typed. Lines and columns are left out, also those inside a sentence,
 * that is, values whose name ends with {@code line} or {@code column}. Findings that agree in all
 * this are numbered in their order.
 */
final class Fingerprints {
  private static final int BYTES = 16;

  private final MessageDigest digest;
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the fingerprint of the next finding. */
  String of(Diagnostic finding) {
    add(finding.rule());
    add(finding.item().orElse(finding.location().path()));
    add(finding.field().orElse(""));
    // Sorted: the order of the values may be another in each run of Java.
    new TreeMap<>(finding.message().values())
        .forEach(
            (name, value) -> {
              if (!name.endsWith("line") && !name.endsWith("column")) {
                add(name);
                add(value);
              }
            });
    String hash = HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    int count = seen.merge(hash, 1, Integer::sum);
    return count == 1 ? hash : hash + ":" + count;
  }

  private void add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    // Lengths first, so that parts cannot flow into each other.
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
