package org.evidencematrix.exchange;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.exchange.bibtex.BibtexReader;
import org.evidencematrix.exchange.bibtex.BibtexWriter;
import org.evidencematrix.exchange.json.CslJson;
import org.evidencematrix.exchange.json.EppiJson;
import org.evidencematrix.exchange.json.EppiMap;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.RecordWriter;
import org.evidencematrix.exchange.table.CsvFile;
import org.evidencematrix.exchange.table.Xlsx;
import org.evidencematrix.exchange.tagged.NbibReader;
import org.evidencematrix.exchange.tagged.ReferReader;
import org.evidencematrix.exchange.tagged.RisReader;
import org.evidencematrix.exchange.tagged.RisWriter;
import org.evidencematrix.exchange.tagged.WosReader;
import org.evidencematrix.exchange.xml.EndNoteXml;
import org.evidencematrix.exchange.xml.PubMedXml;

/** Which class reads which format. */
final class Formats {
  /** In the order in which a file is tried: the formats that cannot be mistaken come first. */
  private static final Map<ReferenceFormat, RecordReader> READERS = readers();

  private static final Map<ReferenceFormat, RecordWriter> WRITERS = writers();

  private Formats() {}

  private static Map<ReferenceFormat, RecordReader> readers() {
    Map<ReferenceFormat, RecordReader> readers = new LinkedHashMap<>();
    readers.put(ReferenceFormat.XLSX, new Xlsx());
    readers.put(ReferenceFormat.EPPI_JSON, new EppiJson());
    readers.put(ReferenceFormat.CSL_JSON, new CslJson());
    readers.put(ReferenceFormat.PUBMED_XML, new PubMedXml());
    readers.put(ReferenceFormat.ENDNOTE_XML, new EndNoteXml());
    readers.put(ReferenceFormat.EPPI_MAP, new EppiMap());
    readers.put(ReferenceFormat.BIBTEX, new BibtexReader());
    readers.put(ReferenceFormat.RIS, new RisReader());
    readers.put(ReferenceFormat.NBIB, new NbibReader());
    readers.put(ReferenceFormat.WOS, new WosReader());
    readers.put(ReferenceFormat.REFER, new ReferReader());
    readers.put(ReferenceFormat.CSV, new CsvFile());
    return readers;
  }

  private static Map<ReferenceFormat, RecordWriter> writers() {
    Map<ReferenceFormat, RecordWriter> writers = new LinkedHashMap<>();
    writers.put(ReferenceFormat.BIBTEX, new BibtexWriter());
    writers.put(ReferenceFormat.CSL_JSON, new CslJson());
    writers.put(ReferenceFormat.ENDNOTE_XML, new EndNoteXml());
    writers.put(ReferenceFormat.RIS, new RisWriter());
    return writers;
  }

  /** Returns the formats that can be written. */
  static Set<ReferenceFormat> written() {
    return Collections.unmodifiableSet(WRITERS.keySet());
  }

  /** Returns the writer of a format. */
  static RecordWriter writer(ReferenceFormat format) {
    RecordWriter writer = WRITERS.get(format);
    if (writer == null) {
      throw new IllegalArgumentException("no writer of " + format);
    }
    return writer;
  }

  /** Returns the formats that can be read, in the order in which a file is tried. */
  static List<ReferenceFormat> read() {
    return List.copyOf(READERS.keySet());
  }

  /** Returns the format of a file by its beginning; empty when it looks like none. */
  static Optional<ReferenceFormat> of(Head head) {
    for (Map.Entry<ReferenceFormat, RecordReader> entry : READERS.entrySet()) {
      if (entry.getValue().recognises(head)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** Returns the reader of a format. */
  static RecordReader reader(ReferenceFormat format) {
    RecordReader reader = READERS.get(format);
    if (reader == null) {
      throw new IllegalArgumentException(
          "no reader of " + format + ", only of " + Arrays.toString(READERS.keySet().toArray()));
    }
    return reader;
  }
}
