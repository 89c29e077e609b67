/**
 * Shows diagnostics: one renderer for each output format.
 *
 * <p>For the command line and for whoever runs the checks inside another program.
 *
 * <pre>{@code
 * RenderContext context = RenderContext.of(sentences).withColor(true).withWidth(120);
 * OutputFormat.FULL.renderer().render(diagnostics, context, out);
 * }</pre>
 *
 * <p>Renderers write the same characters for the same diagnostics and context, write as they go,
 * end every line with a line feed, and never flush or close what they write to. Whatever a file
 * contributed (values in sentences, source lines, paths) is made harmless for the place where it
 * will stand: {@link org.evidencematrix.diagnostic.output.TerminalText} does so for terminals and
 * logs, and is there for every other command that shows such text.
 *
 * <p>Nothing here decides what is wrong, which findings are new, or whether a run failed.
 */
@NullMarked
package org.evidencematrix.diagnostic.output;

import org.jspecify.annotations.NullMarked;
