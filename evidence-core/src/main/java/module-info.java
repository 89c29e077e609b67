/** Reads, checks and analyses an evidence matrix: the library. */
module org.evidencematrix.core {
  requires com.github.benmanes.caffeine;
  requires com.google.common;
  requires org.apache.commons.text;
  requires static transitive org.jspecify;
  requires org.snakeyaml.engine;
  requires transitive tools.jackson.core;

  exports org.evidencematrix.coverage;
  exports org.evidencematrix.diagnostic.output;
  exports org.evidencematrix.diagnostic;
  exports org.evidencematrix.gaps;
  exports org.evidencematrix.geo;
  exports org.evidencematrix.message;
  exports org.evidencematrix.model;
  exports org.evidencematrix.reading;
  exports org.evidencematrix.report;
  exports org.evidencematrix.rigor;
  exports org.evidencematrix.rules;
  exports org.evidencematrix.schema;
  exports org.evidencematrix.text;
  exports org.evidencematrix.validation;
  exports org.evidencematrix.vocabulary;
  exports org.evidencematrix.writing;
}
