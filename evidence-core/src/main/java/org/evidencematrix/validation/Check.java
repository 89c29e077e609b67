package org.evidencematrix.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.DocumentKind;
import org.evidencematrix.reading.LoadedMatrix;
import org.evidencematrix.reading.Node;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.rules.DocumentRule;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.Run;
import org.evidencematrix.rules.RunRule;
import org.jspecify.annotations.Nullable;

/**
 * One check of one matrix: takes documents while they are read, from several threads, then the
 * whole matrix.
 */
final class Check {
  private final RuleSet rules;
  private final ValidationOptions options;
  private final Findings findings;
  private final Set<String> unread = ConcurrentHashMap.newKeySet();
  private final Set<Run.Failure> failures =
      new ConcurrentSkipListSet<>(
          Comparator.comparing(Run.Failure::rule)
              .thenComparing(Run.Failure::path)
              .thenComparing(Run.Failure::cause));
  private final AtomicInteger items = new AtomicInteger();
  private final List<ReadDocument> settings = new ArrayList<>();
  private volatile @Nullable RuleContext context;
  private volatile Exemptions exemptions = new Exemptions(List.of());

  Check(RuleSet rules, ValidationOptions options) {
    this.rules = rules;
    this.options = options;
    this.findings = new Findings(options.perFile(), Findings.TOTAL);
  }

  /** Takes the settings; from now on documents are checked as they come. */
  void settings(Matrix matrix) {
    RuleContext made =
        new RuleContext(
            matrix.info(),
            matrix.framework(),
            matrix.vocabulary(),
            Countries.bundled(),
            Regions.bundled(),
            options.date().orElse(matrix.info().asOf()));
    exemptions = new Exemptions(matrix.exemptions());
    context = made;
    settings.forEach(document -> check(document, made));
    settings.clear();
  }

  /** Takes a document; returns what the check of the matrix must know of its faults. */
  Optional<ItemFaults> document(ReadDocument document) {
    RuleContext known = context;
    if (known == null) {
      settings.add(document); // the code lists are not read yet
      return Optional.empty();
    }
    return check(document, known);
  }

  private Optional<ItemFaults> check(ReadDocument document, RuleContext known) {
    Optional<ItemFaults> faults = ItemFaults.of(document);
    DocumentFindings sink = new DocumentFindings(document, faults, this);
    documentRules(document, known, sink);
    if (document.kind() == DocumentKind.ITEM) {
      items.incrementAndGet();
    }
    if (document.item().isPresent()) {
      itemRules(document, document.item().get(), known, sink);
    }
    noteUnread(document);
    return document.kind() == DocumentKind.ITEM ? faults : Optional.empty();
  }

  /** A plain loop, entered anew behind a rule that failed: it runs for every document there is. */
  private void documentRules(ReadDocument document, RuleContext known, DocumentFindings sink) {
    List<DocumentRule> all = rules.document();
    int i = 0;
    while (i < all.size()) {
      try {
        for (; i < all.size(); i++) {
          sink.rule(all.get(i));
          all.get(i).check(document, known, sink);
        }
      } catch (RuntimeException | StackOverflowError e) {
        failed(all.get(i++), document.tree().source().path(), e);
      }
    }
  }

  private void itemRules(
      ReadDocument document, Item item, RuleContext known, DocumentFindings sink) {
    List<ItemRule> all = rules.item();
    int i = 0;
    while (i < all.size()) {
      try {
        for (; i < all.size(); i++) {
          sink.rule(all.get(i));
          all.get(i).check(item, known, sink);
        }
      } catch (RuntimeException | StackOverflowError e) {
        failed(all.get(i++), document.tree().source().path(), e);
      }
    }
  }

  /** Notes a name that others may refer to and that no part of the matrix bears. */
  private void noteUnread(ReadDocument document) {
    if (document.name().isEmpty()) {
      return;
    }
    if (document.kind() == DocumentKind.ITEM) {
      if (document.item().isEmpty() || !document.item().get().id().equals(document.name())) {
        unread.add(document.name());
      }
    } else if (document.kind() == DocumentKind.SEARCH) {
      boolean same =
          FieldEdit.find(document.tree(), "id")
              .filter(n -> n instanceof Node.Scalar id && id.text().equals(document.name()))
              .isPresent();
      if (!same) {
        unread.add(document.name());
      }
    }
  }

  /**
   * Takes the whole matrix, after all documents.
   *
   * @throws IOException if the disk fails while a file is read again
   */
  Diagnostics matrix(LoadedMatrix loaded, List<ItemFaults> faults, Trees trees, String whole)
      throws IOException {
    RuleContext known = context;
    if (known == null) {
      throw new IllegalStateException("no settings yet");
    }
    RuleContext complete = known.withUnread(unread);
    Map<String, ItemFaults> byDocument = new HashMap<>();
    faults.forEach(f -> byDocument.put(f.line() + ":" + f.path(), f));
    MatrixFindings sink = new MatrixFindings(loaded, byDocument, trees, this);
    for (MatrixRule rule : rules.matrix()) {
      sink.rule(rule);
      try {
        rule.check(loaded.matrix(), complete, sink);
      } catch (RuntimeException | StackOverflowError e) {
        failed(rule, whole, e);
      }
    }
    Set<String> ids = new HashSet<>();
    for (Item item : loaded.matrix().items()) {
      ids.add(item.id());
    }
    Set<String> away = new TreeSet<>(unread);
    Run run = new Run(exemptions.uses(ids, away, options), List.copyOf(failures));
    for (RunRule rule : rules.run()) {
      sink.rule(rule);
      rule.check(run, sink);
    }
    sink.resolve();
    return new Diagnostics(
        findings.kept(), loaded.files(), items.get(), exemptions.silenced(), findings.withheld());
  }

  private void failed(Rule rule, String path, Throwable cause) {
    failures.add(new Run.Failure(rule.info().name(), path, cause.getClass().getSimpleName()));
  }

  /** Tells whether a finding is silenced by an exception. */
  boolean isSilenced(Rule rule, String item) {
    return exemptions.silences(rule.info().name(), item);
  }

  /** Tells whether findings of a file are shown. */
  boolean isReported(String path) {
    return options.reported().test(path);
  }

  Findings findings() {
    return findings;
  }

  ValidationOptions options() {
    return options;
  }

  /** Takes the problems of one rule at a time. */
  abstract static class Sink implements Consumer<Problem> {
    private @Nullable Rule rule;

    void rule(Rule value) {
      rule = value;
    }

    Rule rule() {
      Rule set = rule;
      if (set == null) {
        throw new IllegalStateException("no rule");
      }
      return set;
    }
  }
}
