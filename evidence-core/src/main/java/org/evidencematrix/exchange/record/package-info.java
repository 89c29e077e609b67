/**
 * What every reader and writer of references is built on: bytes as lines of text whatever their
 * encoding, the places of problems, and the two interfaces {@link
 * org.evidencematrix.exchange.record.RecordReader} and {@link
 * org.evidencematrix.exchange.record.RecordWriter}.
 *
 * <p>For those who add a format. A reader takes an {@link org.evidencematrix.exchange.record.Input}
 * and gives each record to a {@link org.evidencematrix.exchange.record.Sink} as soon as it is read,
 * so that a library of any length needs the memory of one record. It knows no format.
 */
@NullMarked
package org.evidencematrix.exchange.record;

import org.jspecify.annotations.NullMarked;
