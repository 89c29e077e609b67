package org.evidencematrix.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.text.Position;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.TextEdit;

/** Laws that hold for every text, however broken. */
class ValidatorPropertyTest {
  private static final String PATH = "items/" + MiniMatrix.ID + ".yaml";

  /** Bits of text that mean something to YAML, to the format, or to a screen. */
  @Provide
  Arbitrary<String> bits() {
    return Arbitraries.of(
        "\n",
        "  ",
        "\t",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "\"",
        "'",
        "#",
        "&a ",
        "*a ",
        "!t ",
        "|\n",
        "~",
        "no",
        "2021",
        "title: x\n",
        "findings:\n",
        "cadres: [x, supervisor, ~]\n",
        "countries: [Kenya, {a: b}, XXX]\n",
        "doi: https://doi.org/10.1234/x\n",
        "---\n",
        "\u0000",
        "\u202e",
        "Ã©",
        "\ud83d\ude00",
        "é",
        "\\",
        "<<: ",
        "? ",
        "%",
        "@",
        "`",
        "\r\n");
  }

  @Property(tries = 150)
  void findingsOfBrokenTextsAreWellFormed(
      @ForAll @Size(max = 8) List<@From("bits") String> bits,
      @ForAll @Size(max = 8) List<@IntRange(max = 600) Integer> places) {
    MiniMatrix matrix = broken(bits, places);
    String text = matrix.text(PATH);
    SourceFile source = SourceFile.of(PATH, text);
    Position end = source.position(text.length());
    for (Diagnostic finding : matrix.validate().diagnostics().findings()) {
      assertFalse(finding.rule().equals("internal-problem"), () -> MiniMatrix.shown(finding));
      assertTrue(finding.location().start().compareTo(finding.location().end()) <= 0);
      assertTrue(finding.location().end().compareTo(end) <= 0);
      assertReadable(finding);
    }
  }

  @Property(tries = 100)
  void quotingRemovesOneFindingWhereTheSyntaxIsSound(
      @ForAll @Size(max = 3) List<@From("fields") String> fields) {
    MiniMatrix matrix = MiniMatrix.item(fields.toArray(String[]::new));
    String text = matrix.text(PATH);
    List<Diagnostic> before = matrix.validate().diagnostics().findings();
    for (Diagnostic finding : before) {
      if (finding.rule().equals("mistyped-by-others") && finding.fix().isPresent()) {
        List<TextEdit> edits = finding.fix().get().edits().stream().map(Fix.Edit::edit).toList();
        matrix.with(PATH, SourceFile.of(PATH, text).edited(edits));
        List<Diagnostic> after = matrix.validate().diagnostics().findings();
        assertEquals(before.size() - 1, after.size());
        assertFalse(after.stream().anyMatch(d -> d.location().equals(finding.location())));
      }
    }
  }

  /** Fields with words that other tools read differently, sound and unsound ones mixed. */
  @Provide
  Arbitrary<String> fields() {
    Arbitrary<String> words = Arbitraries.of("no", "12", "2020-01-01", "Null", "1e3", "word", "é");
    return Arbitraries.of("venue", "volume", "issue", "publisher", "unheard-of", "family")
        .flatMap(name -> words.map(word -> name + ": " + word));
  }

  private static void assertReadable(Diagnostic finding) {
    for (Language language : Language.values()) {
      Catalogue sentences = Catalogue.of(Rule.class, "rules", language);
      assertFalse(sentences.render(finding.message()).isBlank());
      for (Message help : finding.help().stream().toList()) {
        assertFalse(sentences.render(help).isBlank());
      }
      for (Fix fix : finding.fix().stream().toList()) {
        assertFalse(sentences.render(fix.title()).isBlank());
      }
    }
  }

  /** Returns an item into whose text some bits were thrown. */
  private static MiniMatrix broken(List<String> bits, List<Integer> places) {
    MiniMatrix matrix = MiniMatrix.item("cadres: [supervisor]", "language: no");
    StringBuilder text = new StringBuilder(matrix.text(PATH));
    for (int i = 0; i < Math.min(bits.size(), places.size()); i++) {
      text.insert(Math.min(places.get(i), text.length()), bits.get(i));
    }
    return matrix.with(PATH, text.toString());
  }
}
