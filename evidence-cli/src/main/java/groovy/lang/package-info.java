/** Holds a stand-in for a class that picocli looks for and that this program does not have. */
@NullMarked
package groovy.lang;

import org.jspecify.annotations.NullMarked;
