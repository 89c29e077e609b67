package org.evidencematrix.cli;

import java.text.Normalizer;
import java.util.Set;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.validation.RuleCatalog;

/**
 * Has a second processor load tables that a command is going to need, while the first one looks at
 * the options. Everything here is loaded once in a process, whoever comes first, so nothing that is
 * printed depends on it.
 */
final class HeadStart implements Runnable {
  private static final Set<String> CHECKING = Set.of("validate");

  private HeadStart() {}

  /** Begins, if the command is one for which it pays and there is a second processor. */
  static void begin(String... arguments) {
    if (arguments.length > 0
        && CHECKING.contains(arguments[0])
        && Runtime.getRuntime().availableProcessors() > 1) {
      Thread thread = new Thread(new HeadStart(), "head-start");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Loads the tables, on this thread, in the order in which they are needed. */
  @Override
  public void run() {
    Catalogue.of(CommonOptions.class, "cli", Language.EN);
    Normalizer.normalize("é", Normalizer.Form.NFC);
    RuleCatalog.all();
    Countries.bundled();
    Regions.bundled();
    Normalizer.normalize("é", Normalizer.Form.NFKD);
    Catalogue.of(Rule.class, "rules", Language.EN);
  }
}
