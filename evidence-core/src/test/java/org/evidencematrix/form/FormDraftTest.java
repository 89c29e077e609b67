package org.evidencematrix.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.evidencematrix.message.Language;
import org.evidencematrix.reading.Defaults;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.MatrixReader;
import org.evidencematrix.reading.TreeReader;
import org.junit.jupiter.api.Test;

class FormDraftTest {
  private static final Set<String> GARBLED =
      Set.of(
          "replacement-character",
          "further-replacement-characters",
          "garbled-text",
          "further-garbled-text");

  /** A form with an answer to every question, as GitHub stores it. */
  private static String filled(Language language) {
    StringBuilder out = new StringBuilder();
    for (FormField field : FormField.ALL) {
      List<String> options = field.options(Defaults.matrix(), language);
      String answer =
          switch (field.id()) {
            case "title" -> "A made-up study of supervision";
            case "authors" -> "Doe, Jane\nMinistry of Made-up Affairs";
            case "year" -> "2021";
            case "link" -> "https://doi.org/10.1234/made-up";
            case "countries" -> language == Language.FR ? "Tanzanie, Ouganda" : "Tanzania, Uganda";
            case "data-years" -> "2018 - 2019";
            default ->
                options.isEmpty()
                    ? "Made up."
                    : field.kind() == FormField.Kind.CHOICES
                        ? String.join(", ", options)
                        : options.get(0);
          };
      out.append("### ").append(field.label(language)).append("\r\n\r\n");
      out.append(answer.replace("\n", "\r\n")).append("\r\n\r\n");
    }
    return out.toString();
  }

  private static FormDraft draft(String text) {
    return FormDraft.of(SubmittedForm.read(text).orElseThrow(), Defaults.matrix());
  }

  private static List<String> words(FormDraft draft) {
    return draft.missing().stream()
        .map(message -> FormDraft.words(Language.EN).render(message))
        .toList();
  }

  @Test
  void aFullFormGivesACompleteItemInBothLanguages() {
    FormDraft english = draft(filled(Language.EN));
    assertEquals(List.of(), words(english));
    assertEquals("doe-2021-supervision", english.item().id());
    assertEquals(List.of("TZA", "UGA"), english.item().countries());
    assertEquals(Optional.of("10.1234/made-up"), english.item().doi());
    assertEquals(3, english.item().findings().size());
    assertEquals(Defaults.vocabulary().ids("cadres"), english.item().cadres());
    FormDraft french = draft(filled(Language.FR));
    assertEquals(english.item(), french.item());
    assertEquals(Language.FR, SubmittedForm.read(filled(Language.FR)).orElseThrow().language());
  }

  @Test
  void namesWhatIsMissing() {
    FormDraft draft =
        draft("### What is the title?\n\nMade up\n\n### Who wrote it?\n\n_No response_\n");
    assertEquals("Made up", draft.item().title());
    assertFalse(draft.isComplete());
    assertTrue(words(draft).contains("“Who wrote it?” has no answer"), words(draft)::toString);
    Set<String> asked = new TreeSet<>();
    FormField.ALL.stream()
        .filter(FormField::required)
        .forEach(f -> asked.add(f.label(Language.EN)));
    asked.remove("What is the title?");
    for (String question : asked) {
      assertTrue(words(draft).contains("“" + question + "” has no answer"), question);
    }
  }

  @Test
  void saysWhatItDidNotUnderstand() {
    String text =
        filled(Language.EN)
            .replace("2018 - 2019", "long ago")
            .replace("Tanzania", "Narnia")
            .replace("https://doi.org/10.1234/made-up", "javascript:alert(1)");
    List<String> words = words(draft(text));
    assertEquals(3, words.size(), words::toString);
    assertTrue(words.get(0).contains("`javascript:alert(1)` could not be understood"));
    assertTrue(words.get(1).contains("`Narnia` is not one country"));
    assertTrue(words.get(2).contains("`long ago` could not be understood"));
  }

  @Test
  void saysWhichCountryMayBeMeant() {
    String text = filled(Language.EN);
    Map<String, String> answers =
        Map.of(
            "Tanzanai", "`Tanzanai` is no country that is known here; did you mean Tanzania?",
            "Congo", "`Congo` can mean several countries; write one of ",
            "Czechoslovakia",
                "the country `Czechoslovakia` is no more; write those countries of today",
            "West Africa", "`West Africa` is a region; write its countries",
            "Narnia", "`Narnia` is not one country that is known here");
    answers.forEach(
        (typed, answer) -> {
          List<String> words = words(draft(text.replace("Tanzania, Uganda", typed + ", Uganda")));
          assertEquals(1, words.size(), words::toString);
          assertTrue(words.get(0).contains(answer), words.get(0));
        });
    FormDraft french = draft(filled(Language.FR).replace("Tanzanie", "Tanzanei"));
    String said = FormDraft.words(Language.FR).render(french.missing().get(0));
    assertTrue(said.contains("vouliez-vous dire Tanzanie"), said);
    assertEquals(List.of("UGA"), french.item().countries());
  }

  @Test
  void refusesASummaryWithoutWords() {
    String question = "### What does it find, in one or two sentences?";
    String text =
        filled(Language.EN).replace(question + "\r\n\r\nMade up.", question + "\r\n\r\nok");
    List<String> words = words(draft(text));
    assertEquals(1, words.size(), words::toString);
    assertTrue(words.get(0).contains("`ok` says nothing; write what was done"), words.get(0));
  }

  @Test
  void remarksOnAYearThatIsStillToCome() {
    FormDraft draft =
        draft(
            filled(Language.EN).replace("2021\r", "2091\r").replace("2018 - 2019", "2018 - 2092"));
    assertEquals(2091, draft.item().year());
    assertEquals(
        List.of(
            "“In which year was it published?”: 2091 is still to come (this is 2026); please check"
                + " the year",
            "“From which years are the data?”: 2092 is still to come (this is 2026);"
                + " please check the year"),
        draft.remarks().stream()
            .filter(message -> message.key().equals("draft.future"))
            .map(message -> FormDraft.words(Language.EN).render(message))
            .toList());
    FormDraft later =
        FormDraft.of(
            SubmittedForm.read(filled(Language.EN).replace("2021\r", "2091\r")).orElseThrow(),
            Defaults.matrix(),
            LocalDate.of(2091, 1, 1));
    assertTrue(later.remarks().stream().noneMatch(m -> m.key().equals("draft.future")));
  }

  @Test
  void aHeadingWithinAnAnswerIsPartOfIt() {
    String text =
        filled(Language.EN)
            .replace(
                "A made-up study",
                "A made-up study\r\n### What is the title?\r\n### Evil\r\nid: x");
    assertEquals(
        "A made-up study ### What is the title? ### Evil id: x of supervision",
        draft(text).item().title());
  }

  @Test
  void anotherTextIsNoForm() {
    assertTrue(SubmittedForm.read("").isEmpty());
    assertTrue(SubmittedForm.read("### Something else\n\nx").isEmpty());
    assertTrue(SubmittedForm.read("x".repeat(SubmittedForm.LONGEST + 1)).isEmpty());
  }

  @Property(tries = 300)
  void anyAnswersGiveAFileThatReadsAsTheSameItem(
      @ForAll String title, @ForAll String author, @ForAll String summary) throws IOException {
    String text =
        "### What is the title?\n\n"
            + title
            + "\n\n### Who wrote it?\n\n"
            + author
            + "\n\n### What does it find, in one or two sentences?\n\n"
            + summary
            + "\n";
    FormDraft draft = draft(text);
    String yaml = draft.yaml(Language.FR);
    Path place = Files.createTempDirectory("form-draft");
    Path items = Files.createDirectories(place.resolve("items"));
    Path file = items.resolve(draft.item().id() + ".yaml");
    try {
      Files.writeString(file, yaml);
      List<Fault> faults = TreeReader.read("a.yaml", Files.readAllBytes(file)).faults();
      // A person may send garbled letters; they are kept, and the check says so.
      faults.forEach(fault -> assertTrue(GARBLED.contains(fault.variant()), () -> fault + yaml));
      assertEquals(List.of(draft.item()), MatrixReader.load(place).matrix().items(), yaml);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(items);
      Files.delete(place);
    }
  }
}
