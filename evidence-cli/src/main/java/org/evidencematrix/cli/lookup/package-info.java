/**
 * Asks the registries of DOIs for what they know of a source: the only code of the program that
 * uses the network, and only when it is asked to.
 *
 * <p>What comes back is a stranger's: it is bounded in size and time, nothing is unpacked, and no
 * other host is followed to. Nothing here makes an item of it.
 */
@NullMarked
package org.evidencematrix.cli.lookup;

import org.jspecify.annotations.NullMarked;
