/** Reads, checks and analyses an evidence matrix: the library. */
module org.evidencematrix.core {
  requires com.github.benmanes.caffeine;
  requires com.google.common;
  requires org.apache.commons.text;
  requires static transitive org.jspecify;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;
}
