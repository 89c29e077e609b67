package org.evidencematrix.cli;

import picocli.CommandLine.Command;

/** The root command: holds the subcommands, {@code --help} and {@code --version}. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    version = "evidence 0.1.0",
    description = "Reads an evidence matrix, checks it, and shows where evidence is missing.")
final class EvidenceCommand {}
