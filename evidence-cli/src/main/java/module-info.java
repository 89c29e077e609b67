/** The command {@code evidence}. Nothing is exported; picocli may look inside. */
module org.evidencematrix.cli {
  requires info.picocli;
  requires java.net.http;
  // For the command map: the library draws PNG with it.
  requires java.desktop;
  requires org.evidencematrix.core;
  requires static org.jspecify;
  requires tools.jackson.core;

  opens org.evidencematrix.cli to
      info.picocli;
  opens org.evidencematrix.cli.command to
      info.picocli;
  // The library reads the sentences that stand beside the classes.
  opens org.evidencematrix.cli.console to
      info.picocli,
      org.evidencematrix.core;
}
