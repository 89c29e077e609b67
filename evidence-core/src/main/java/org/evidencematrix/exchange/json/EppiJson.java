package org.evidencematrix.exchange.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.Sink;
import org.evidencematrix.exchange.record.TextReader;
import org.evidencematrix.reference.Contributor.Role;

/**
 * The JSON that EPPI-Reviewer exports: {@code CodeSets}, a tree of codes, and {@code References}
 * with the codes that each was given. The names of a reference's codes are kept as tags.
 */
public final class EppiJson implements RecordReader {
  private static final String SETS = "CodeSets";
  private static final String REFERENCES = "References";

  @Override
  public boolean recognises(Head head) {
    char first = head.firstCharacter();
    return first == '{'
        && (head.text().contains('"' + SETS + '"') || head.text().contains('"' + REFERENCES + '"'));
  }

  @Override
  public void read(Input input, Sink sink) throws IOException {
    try (Reader text = TextReader.of(input, sink)) {
      JsonRecords records = new JsonRecords(text, Set.of(SETS, REFERENCES));
      Problems problems = new Problems(input.name());
      Map<String, String> codes = new HashMap<>();
      for (Optional<JsonRecords.Found> found = records.next();
          found.isPresent();
          found = records.next()) {
        if (found.get().list().equals(SETS)) {
          JsonText.group(found.get(), problems).ifPresent(set -> codes(set, codes));
          problems.take().forEach(sink::problem);
        } else {
          read("eppi-json", input.name(), found.get(), codes, problems, sink);
        }
      }
    }
  }

  /** Gathers the names of codes by their ids, each behind the names above it. */
  private static void codes(JsonGroup set, Map<String, String> codes) {
    children(set, set.text("SetName"), codes);
  }

  private static void children(JsonGroup parent, String path, Map<String, String> codes) {
    for (JsonGroup attributes : parent.groups("Attributes")) {
      for (JsonGroup code : attributes.groups("AttributesList")) {
        String name = path + " / " + code.text("AttributeName");
        codes.putIfAbsent(code.text("AttributeId"), name);
        children(code, name, codes);
      }
    }
  }

  /** Reads one reference of EPPI-Reviewer or EPPI-Mapper. */
  static void read(
      String format,
      String file,
      JsonRecords.Found found,
      Map<String, String> codes,
      Problems problems,
      Sink sink) {
    Optional<JsonGroup> group = JsonText.group(found, problems);
    if (group.isEmpty()) {
      sink.refused(found.line(), problems.take());
      return;
    }
    JsonGroup item = group.get();
    PartialReference out = new PartialReference(problems);
    citation(item, out);
    for (JsonGroup code : item.groups("Codes")) {
      String id = code.text("AttributeId");
      String text = code.text("AdditionalText").strip();
      out.tag(codes.getOrDefault(id, "code " + id), text);
    }
    if (out.isEmpty()) {
      problems.error("empty-record", "", "");
      sink.refused(found.line(), problems.take());
    } else {
      sink.read(out.reference(format, file, found.line()), problems.take());
    }
  }

  private static void citation(JsonGroup item, PartialReference out) {
    String type = item.text("TypeName");
    if (type.startsWith(EppiTypes.CODE)) {
      out.typeCode(type.substring(EppiTypes.CODE.length()));
    }
    out.type(EppiTypes.word(type));
    out.title(item.text("Title"));
    // The short title is "Doe (2021)", made by the program.
    people(item.text("Authors"), Role.AUTHOR, "Authors", out);
    people(item.text("ParentAuthors"), Role.EDITOR, "ParentAuthors", out);
    String month = item.text("Month").strip();
    out.date(item.text("Year") + (month.isEmpty() ? "" : " " + month), "Year");
    out.container(item.text("ParentTitle"));
    out.volume(item.text("Volume"));
    out.issue(item.text("Issue"));
    out.pages(item.text("Pages"), "");
    out.edition(item.text("Edition"));
    out.publisher(item.text("Publisher"));
    out.publisher(item.text("Institution"));
    out.place(item.text("City"));
    out.standardNumbers(item.text("StandardNumber"), "StandardNumber");
    out.doi(item.text("DOI"), "DOI");
    out.url(item.text("URL"), "URL");
    out.abstractText(item.text("Abstract"));
    for (String keyword : keywords(item.text("Keywords"))) {
      out.keyword(keyword);
    }
    out.note(item.text("Comments"));
    String own = item.text("OldItemId");
    out.databaseId(own.isEmpty() ? item.text("ItemId") : own);
  }

  private static void people(String typed, Role role, String tag, PartialReference out) {
    for (String name : typed.split(";", -1)) {
      out.contributor(name, role, tag);
    }
  }

  private static List<String> keywords(String typed) {
    List<String> keywords = new ArrayList<>();
    String between = typed.indexOf('\n') >= 0 || typed.indexOf('\r') >= 0 ? "[\r\n]+" : ";";
    for (String keyword : typed.split(between, -1)) {
      keywords.add(keyword);
    }
    return keywords;
  }
}
