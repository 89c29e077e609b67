/**
 * Asks a person, line by line: for whoever adds a study without knowing the data format.
 *
 * <p>Questions are plain lines on standard error and answers are lines of standard input, so they
 * work over slow links, with screen readers and from a file. The end of input ends the questions.
 */
@NullMarked
package org.evidencematrix.cli.prompt;

import org.jspecify.annotations.NullMarked;
