/**
 * What every command shares: where it prints, in which colours and width, with which options, and
 * how it ends.
 *
 * <p>For whoever writes a command. A command is a class with mixins:
 *
 * <pre>{@code
 * @Mixin private final CommonOptions common;
 * @Mixin private final MatrixOptions matrix;
 * @Mixin private final OutputOptions<Format> output;
 *
 * public Integer call() throws IOException {
 *   Matrix read = matrix.load();
 *   output.write((format, look, out) -> ...);
 *   return ExitCode.FINE;
 * }
 * }</pre>
 *
 * <p>Nothing here knows any command, and nothing here ends the process.
 */
@NullMarked
package org.evidencematrix.cli.console;

import org.jspecify.annotations.NullMarked;
