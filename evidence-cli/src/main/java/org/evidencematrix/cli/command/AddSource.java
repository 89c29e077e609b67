package org.evidencematrix.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.lookup.DoiRegistry;
import org.evidencematrix.cli.lookup.LookupFailure;
import org.evidencematrix.exchange.ReadOptions;
import org.evidencematrix.exchange.ReadRecord;
import org.evidencematrix.exchange.ReferenceFormat;
import org.evidencematrix.exchange.ReferenceReader;
import org.evidencematrix.reference.Reference;
import org.jspecify.annotations.Nullable;

/** Where the bibliographic facts of a new item come from. */
final class AddSource {
  private AddSource() {}

  static void fill(
      ItemDraft draft,
      @Nullable Path from,
      @Nullable Integer line,
      @Nullable String doi,
      @Nullable String registry,
      CommonOptions common)
      throws IOException {
    if (from != null) {
      draft.fill(ofFile(from, line, common));
    }
    if (doi != null) {
      Reference found = ofRegistry(doi, registry, common);
      draft.fill(found);
      draft.verified(found);
    }
  }

  private static Reference ofFile(Path typed, @Nullable Integer line, CommonOptions common)
      throws IOException {
    Path file = common.console().resolve(typed);
    if (!Files.isRegularFile(file)) {
      throw common.cannotRun("duplicates.no-file", "file", typed);
    }
    List<ReadRecord> records = new ArrayList<>();
    ReferenceReader.read(
        typed.toString(),
        file,
        ReadOptions.DEFAULT,
        each -> {
          // The first few suffice to see that there are several.
          boolean wanted = line == null ? records.size() < 2 : each.line() == line;
          if (wanted && each.reference().isPresent()) {
            records.add(each);
          }
        });
    if (records.isEmpty()) {
      throw common.cannotRun("add.no-record", "file", typed);
    }
    if (records.size() > 1) {
      throw common.cannotRun(
          "add.several",
          "file",
          typed,
          "first",
          records.get(0).line(),
          "second",
          records.get(1).line());
    }
    return records.get(0).reference().orElseThrow();
  }

  private static Reference ofRegistry(String typed, @Nullable String registry, CommonOptions common)
      throws IOException {
    int start = typed.indexOf("10.");
    String doi = start < 0 ? "" : typed.substring(start).strip();
    if (!doi.matches("10\\.[0-9]{4,9}(\\.[0-9]+)*/\\S{1,300}")) {
      throw common.usage(common.say("add.doi", "typed", typed));
    }
    try {
      DoiRegistry asked =
          registry == null ? DoiRegistry.everyone() : DoiRegistry.at(registry, DoiRegistry.LONGEST);
      byte[] answer = common.during(common.say("add.asking", "doi", doi), () -> ask(asked, doi));
      List<Reference> found =
          ReferenceReader.read(
                  doi,
                  answer,
                  new ReadOptions(Optional.of(ReferenceFormat.CSL_JSON), Optional.empty()))
              .references();
      if (found.isEmpty() || found.get(0).title().isBlank()) {
        throw common.cannotRun("add.empty-answer", "doi", doi);
      }
      Reference first = found.get(0);
      // The registry may spell it otherwise; what was asked for is what was meant.
      return first.dois().isEmpty() ? first.toBuilder().dois(List.of(doi)).build() : first;
    } catch (LookupFailure e) {
      throw common.cannotRun(e.reason());
    } catch (Asked e) {
      throw common.cannotRun(e.failure.reason());
    }
  }

  private static byte[] ask(DoiRegistry registry, String doi) {
    try {
      return registry.find(doi);
    } catch (LookupFailure e) {
      throw new Asked(e);
    }
  }

  /** Carries a failure through work that can only fail at the disk. */
  private static final class Asked extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient LookupFailure failure;

    private Asked(LookupFailure failure) {
      super(failure);
      this.failure = failure;
    }
  }
}
