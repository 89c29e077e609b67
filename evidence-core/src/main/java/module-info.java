/**
 * Reads, checks and analyses an evidence matrix: the library. It prints nothing, ends nothing,
 * reads no clock and needs no network.
 *
 * <p>Where to begin:
 *
 * <ul>
 *   <li>{@link org.evidencematrix.reading.MatrixReader#load} reads a folder or a file of items into
 *       a {@link org.evidencematrix.model.Matrix}, which can be built without files, too.
 *   <li>{@link org.evidencematrix.coverage.Coverage} says how much is known where, {@link
 *       org.evidencematrix.gaps.GapAnalysis} what is not.
 *   <li>{@link org.evidencematrix.validation.Validator} says what is wrong with the files.
 *   <li>{@link org.evidencematrix.geo.Countries} and {@link org.evidencematrix.geo.IncomeHistory}
 *       know places and their income classes.
 * </ul>
 *
 * <p>Each package begins with a page that says who it is for and what it does not do.
 */
module org.evidencematrix.core {
  requires com.github.benmanes.caffeine;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires java.xml;
  requires org.apache.commons.compress;
  requires org.apache.commons.text;
  requires org.dhatim.fastexcel;
  requires org.dhatim.fastexcel.reader;
  // For pictures as PNG only.
  requires static java.desktop;
  requires static transitive org.jspecify;
  requires org.snakeyaml.engine;
  requires transitive tools.jackson.core;

  exports org.evidencematrix.change;
  exports org.evidencematrix.coverage;
  exports org.evidencematrix.curation;
  exports org.evidencematrix.diagnostic.output;
  exports org.evidencematrix.diagnostic;
  exports org.evidencematrix.duplicates;
  exports org.evidencematrix.draft;
  exports org.evidencematrix.exchange.export;
  exports org.evidencematrix.exchange.item;
  exports org.evidencematrix.exchange;
  exports org.evidencematrix.form;
  exports org.evidencematrix.gaps;
  exports org.evidencematrix.geo;
  exports org.evidencematrix.message;
  exports org.evidencematrix.model;
  exports org.evidencematrix.planning;
  exports org.evidencematrix.reading;
  exports org.evidencematrix.reference;
  exports org.evidencematrix.report;
  exports org.evidencematrix.report.page;
  exports org.evidencematrix.report.picture;
  exports org.evidencematrix.rigor;
  exports org.evidencematrix.rules;
  exports org.evidencematrix.schema;
  exports org.evidencematrix.searches;
  exports org.evidencematrix.synthesis;
  exports org.evidencematrix.text;
  exports org.evidencematrix.validation;
  exports org.evidencematrix.vocabulary;
  exports org.evidencematrix.writing;
}
