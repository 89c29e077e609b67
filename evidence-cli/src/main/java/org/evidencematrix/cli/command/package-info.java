/**
 * One class for each command: its options, one call into the library, one choice of renderer.
 *
 * <p>A command is constructed with the console it prints to and run by picocli. It returns an exit
 * code and ends nothing itself.
 */
@NullMarked
package org.evidencematrix.cli.command;

import org.jspecify.annotations.NullMarked;
