/**
 * Where the command line starts: {@link org.evidencematrix.cli.Main} and the root of the commands.
 */
@NullMarked
package org.evidencematrix.cli;

import org.jspecify.annotations.NullMarked;
