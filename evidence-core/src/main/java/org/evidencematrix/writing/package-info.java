/**
 * From items to files: an item as YAML in the order and style of the data format.
 *
 * <p>For commands that make new files. What is written reads back as the same item:
 *
 * <pre>{@code
 * String yaml = ItemWriter.yaml(item);
 * }</pre>
 *
 * <p>Existing files are not rewritten by this: they are changed by text edits, so that comments and
 * everything else in them stay. Nothing here touches a disk.
 */
@NullMarked
package org.evidencematrix.writing;

import org.jspecify.annotations.NullMarked;
