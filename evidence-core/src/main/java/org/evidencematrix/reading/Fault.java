package org.evidencematrix.reading;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/**
 * A problem met while reading, before any words are made of it.
 *
 * @param kind which rule it belongs to
 * @param variant which sentence of that rule fits, such as {@code second-colon}
 * @param span where it is
 * @param field path of the field it is about, such as {@code findings[0].strategy}; empty if none
 * @param values values for the sentence, as typed
 * @param edits a mend by text edits; empty if there is none
 * @param safe whether the mend is certain
 */
public record Fault(
    Kind kind,
    String variant,
    Span span,
    String field,
    Map<String, String> values,
    List<TextEdit> edits,
    boolean safe) {

  /** Copies the collections. */
  public Fault {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    edits = List.copyOf(edits);
  }

  /** Returns a fault that belongs to no field and has no mend. */
  public static Fault of(Kind kind, String variant, Span span, Map<String, String> values) {
    return new Fault(kind, variant, span, "", values, List.of(), false);
  }

  /** Tells whether a value, or the whole document, is left out because of the fault. */
  public boolean leavesOut() {
    return kind != Kind.MISTYPED_BY_OTHERS
        && kind != Kind.UNREADABLE_TEXT
        && kind != Kind.UNREAD_FILE;
  }

  /** Which rule a fault belongs to. */
  public enum Kind {
    /**
     * Bytes that are not readable text, or no bytes at all: encoding, control characters, garbled
     * accents, files that are refused.
     *
     * <table>
     *   <caption>Variants and the names of their values</caption>
     *   <tr><th>variant<th>values
     *   <tr><td>byte-order-mark<td>none
     *   <tr><td>other-encoding<td>encoding
     *   <tr><td>not-text<td>format
     *   <tr><td>not-utf-8<td>byte, offset, count, meant
     *   <tr><td>windows-1252<td>byte, offset, count, meant
     *   <tr><td>control-character<td>code, name
     *   <tr><td>further-control-characters<td>count
     *   <tr><td>escaped-control-character<td>code, name
     *   <tr><td>garbled-text<td>text, meant
     *   <tr><td>further-garbled-text<td>count
     *   <tr><td>replacement-character<td>none
     *   <tr><td>further-replacement-characters<td>count
     *   <tr><td>not-a-file<td>none
     *   <tr><td>link-outside<td>none
     *   <tr><td>broken-link<td>none
     *   <tr><td>missing-file<td>none
     *   <tr><td>no-permission<td>none
     * </table>
     */
    UNREADABLE_TEXT("unreadable-text"),
    /**
     * Text that does not follow the syntax of its format, or passes a limit on hostile input.
     *
     * <table>
     *   <caption>Variants and the names of their values</caption>
     *   <tr><th>variant<th>values
     *   <tr><td>large-file<td>size, limit
     *   <tr><td>large-line<td>size, limit
     *   <tr><td>long-line<td>length, limit
     *   <tr><td>too-deep<td>limit
     *   <tr><td>long-number<td>length, limit
     *   <tr><td>further-faults<td>count
     *   <tr><td>empty-file<td>none
     *   <tr><td>not-a-group<td>found
     *   <tr><td>not-a-list<td>found
     *   <tr><td>duplicate-field<td>field, first-line
     *   <tr><td>unclosed-quote<td>character
     *   <tr><td>unclosed-list<td>none
     *   <tr><td>unclosed-group<td>none
     *   <tr><td>wrong-bracket<td>found, expected
     *   <tr><td>missing-comma<td>none
     *   <tr><td>empty-place<td>none
     *   <tr><td>unknown-escape<td>text
     *   <tr><td>only-comments<td>none
     *   <tr><td>second-colon<td>text, character
     *   <tr><td>tab<td>none
     *   <tr><td>needs-quotes<td>text, character
     *   <tr><td>text-after-quote<td>text, character
     *   <tr><td>wrong-indentation<td>indentation, expected
     *   <tr><td>missing-colon<td>text
     *   <tr><td>no-space-after-colon<td>field
     *   <tr><td>list-behind-name<td>text
     *   <tr><td>stray-bracket<td>found
     *   <tr><td>unexpected-text<td>text
     *   <tr><td>block-text-indentation<td>none
     *   <tr><td>alias<td>text
     *   <tr><td>anchor<td>text
     *   <tr><td>tag<td>text
     *   <tr><td>merge-key<td>none
     *   <tr><td>complex-key<td>none
     *   <tr><td>second-document<td>none
     *   <tr><td>directive<td>text
     *   <tr><td>forbidden-character<td>none
     *   <tr><td>not-understood<td>parser
     *   <tr><td>json-last-comma<td>none
     *   <tr><td>json-comment<td>none
     *   <tr><td>json-wrong-quotes<td>none
     *   <tr><td>json-name-without-quotes<td>text
     *   <tr><td>json-text-without-quotes<td>text
     *   <tr><td>json-number<td>text
     *   <tr><td>json-missing-colon<td>none
     *   <tr><td>json-tab-in-text<td>none
     *   <tr><td>json-text-after-end<td>none
     *   <tr><td>json-unexpected<td>text
     * </table>
     */
    SYNTAX_ERROR("syntax-error"),
    /** A field that the format does not have. */
    UNKNOWN_FIELD("unknown-field"),
    /** A required field that is not there or empty. */
    MISSING_FIELD("missing-field"),
    /** A value of another type than the field takes. */
    WRONG_TYPE("wrong-type"),
    /** A plain word that other tools read as something else. */
    MISTYPED_BY_OTHERS("mistyped-by-others"),
    /** A code that is not in its closed list. */
    UNKNOWN_CODE("unknown-code"),
    /** A file that is not read because its name has another ending. */
    UNREAD_FILE("unread-file");

    private final String rule;

    Kind(String rule) {
      this.rule = rule;
    }

    /** Returns the name of the rule. */
    public String rule() {
      return rule;
    }
  }
}
