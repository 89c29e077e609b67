/**
 * BibTeX and BibLaTeX: the file as entries, TeX as text, names, and entries as references.
 *
 * <p>An entry that is not closed, or lacks an equals sign or a quote, costs that entry only:
 * reading goes on at the next line that begins with {@code @word}. Macros may be defined behind
 * their use, and entries may inherit from entries behind them; for that the whole file is in
 * memory. TeX is read as far as bibliographies use it; it is no typesetting.
 */
@NullMarked
package org.evidencematrix.exchange.bibtex;

import org.jspecify.annotations.NullMarked;
