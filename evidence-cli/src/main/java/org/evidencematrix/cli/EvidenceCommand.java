package org.evidencematrix.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The root command: holds the subcommands, {@code --help} and {@code --version}. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    versionProvider = EvidenceCommand.Version.class,
    description = "Reads an evidence matrix, checks it, and shows where evidence is missing.")
final class EvidenceCommand {

  /** Tells the version that the build wrote beside this class. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      try (InputStream text = EvidenceCommand.class.getResourceAsStream("version.txt")) {
        if (text == null) {
          throw new IOException("version.txt is missing beside " + EvidenceCommand.class);
        }
        return new String[] {
          "evidence " + new String(text.readAllBytes(), StandardCharsets.UTF_8).strip()
        };
      }
    }
  }
}
