/** The command {@code evidence}. Nothing is exported; picocli may look inside. */
module org.evidencematrix.cli {
  requires info.picocli;
  requires org.evidencematrix.core;
  requires static org.jspecify;

  opens org.evidencematrix.cli to
      info.picocli;
}
