package org.evidencematrix.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evidencematrix.reading.TextDecoder.Decoded;
import org.evidencematrix.text.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  @Property
  void takesWhateverBytes(@ForAll byte[] bytes) {
    Decoded decoded = TextDecoder.decode("made-up.yaml", bytes);
    int length = decoded.source().text().length();
    for (Fault fault : decoded.faults()) {
      assertTrue(fault.span().end() <= length);
      decoded.source().edited(fault.edits());
    }
    decoded.readable().ifPresent(r -> assertEquals(length, r.text().length()));
    assertTrue(decoded.readable().isPresent() || !decoded.faults().isEmpty());
  }

  @Provide
  Arbitrary<String> honestTexts() {
    Arbitrary<String> letters =
        Arbitraries.of(
            "É", "é", "è", "À", "à", "Ç", "ç", "ã", "Ã", "õ", "Õ", "ê", "Â", "â", "ł", "ż", "ą",
            "Đ", "đ", "ệ", "ữ", "Ứ", "ư", "ñ", "ü", "ß", "a", "S", "t", "Ж", "я", "ع", "世");
    Arbitrary<String> words = letters.list().ofMinSize(2).ofMaxSize(8).map(l -> String.join("", l));
    Arbitrary<String> between =
        Arbitraries.of(
            " ", ", ", ". ", " – ", " « ", " » ", "\u00A0: ", "’", " “", "” ", "… ", "-");
    return words
        .tuple2()
        .list()
        .ofMaxSize(6)
        .flatMap(
            pairs ->
                between.map(
                    b -> {
                      StringBuilder out = new StringBuilder();
                      pairs.forEach(p -> out.append(p.get1()).append(b).append(p.get2()));
                      return out.toString();
                    }));
  }

  @Property
  void takesUtf8AsItIs(@ForAll("honestTexts") String text) {
    Decoded decoded = decode(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(text, decoded.source().text());
    assertTrue(decoded.faults().stream().noneMatch(f -> f.variant().equals("not-utf-8")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "« C’est l’évaluation d’À côté », dit-il… « très bien » ; FRANÇAIS, ÉTÉ, GARÇON “CAFÉ”",
        "“AMANHÔ, disse; IRMÃ… À AÇÃO E À GESTÃO; NÃO! São João, pães, não; MANHû; «olá»… está»—",
        "Việt Nam: Đào tạo nhân viên công tác xã hội; NGUYỄN ÁNH, Ủy ban; ổn định… “Ẩn” ÂM ÀO",
        "Łódź, żółć, gęślą jaźń; ŻÓŁĆ “ŁÓDŹ” – Ćwiczenia… Å, Ä… ÄÖÜ, Straße, Ångström",
        "5 €, 10 °C, § 3, ½, ×, ±, Nº 3, 2ª edição, UNITɹ, Â© is rare but ® and ™ are not",
        "ελληνικά, Русский, العربية, 中文, हिन्दी, 😀"
      })
  void accusesNoHonestText(String text) {
    List<Fault> faults = decode(text.getBytes(StandardCharsets.UTF_8)).faults();
    boolean copyrightSign = text.contains("Â©");
    assertEquals(copyrightSign ? 1 : 0, faults.size(), faults.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "évaluation",
        "Étude",
        "à la carte",
        "l’été",
        "“quoted”",
        "São João",
        "Übung",
        "ciência",
        "Łódź",
        "Việt",
        "emoji 😀",
        "10 °C",
        "développé",
        "год",
        "50 €",
        "año",
        "naïve",
        "cœur"
      })
  void mendsGarbledText(String meant) {
    StringBuilder garbled = new StringBuilder();
    for (byte b : meant.getBytes(StandardCharsets.UTF_8)) {
      garbled.append(Windows1252.character(b & 0xFF));
    }
    Decoded decoded = decode(garbled.toString().getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of("garbled-text"), decoded.faults().stream().map(Fault::variant).distinct().toList());
    List<org.evidencematrix.text.TextEdit> edits =
        decoded.faults().stream().flatMap(f -> f.edits().stream()).toList();
    assertEquals(meant, decoded.source().edited(edits));
  }

  @Test
  void namesFirstBadByteAndOffersWindowsLetters() {
    byte[] bytes =
        "year: 2020\nname: Mar\u00EDa Mu\u00F1oz\n".getBytes(StandardCharsets.ISO_8859_1);
    Decoded decoded = decode(bytes);
    Fault fault = decoded.faults().get(0);
    assertEquals("windows-1252", fault.variant());
    assertEquals(new Position(2, 10), decoded.source().position(fault.span().start()));
    assertEquals("ED", fault.values().get("byte"));
    assertEquals("20", fault.values().get("offset"));
    assertEquals("2", fault.values().get("count"));
    assertEquals("year: 2020\nname: María Muñoz\n", decoded.source().edited(fault.edits()));
    assertEquals(1, decoded.faults().size());
  }

  @Test
  void refusesOverlongForms() {
    Decoded decoded = decode(new byte[] {'a', (byte) 0xC0, (byte) 0xAF});
    assertEquals("not-utf-8", decoded.faults().get(0).variant());
    assertEquals("1", decoded.faults().get(0).values().get("offset"));
    assertNotEquals("a/", decoded.source().text());
  }

  @Test
  void dropsByteOrderMark() {
    Decoded decoded = decode("\uFEFFa: 1".getBytes(StandardCharsets.UTF_8));
    assertEquals("a: 1", decoded.source().text());
    assertEquals(List.of("byte-order-mark"), variants(decoded));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void namesWiderEncodings(String encoding) {
    for (String text : List.of("id: made-up-2020\n", "\uFEFFid: made-up-2020\n")) {
      Decoded decoded = decode(text.getBytes(Charset.forName(encoding)));
      assertEquals(Optional.empty(), decoded.readable());
      assertEquals(encoding, decoded.faults().get(0).values().get("encoding"));
    }
  }

  @Test
  void knowsOfficeDocuments() {
    assertEquals(
        "zip", decode(new byte[] {'P', 'K', 3, 4, 0}).faults().get(0).values().get("format"));
  }

  @Test
  void refusesControlCharactersWithPlaceAndName() {
    Decoded decoded =
        decode("a: b\u0000\nc: \u202Ed\u0085\n\uFEFF".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(
            "U+0000 null",
            "U+202E right-to-left override",
            "U+0085 next line (nel)",
            "U+FEFF zero width no-break space"),
        decoded.faults().stream()
            .map(f -> f.values().get("code") + " " + f.values().get("name"))
            .toList());
    assertEquals(
        new Position(2, 4), decoded.source().position(decoded.faults().get(1).span().start()));
    assertEquals("a: b\uFFFD\nc: \uFFFDd\uFFFD\n\uFFFD", decoded.readable().orElseThrow().text());
  }

  @Test
  void countsWhatIsTooMuchToList() {
    Decoded decoded = decode("\u0001".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    assertEquals(21, decoded.faults().size());
    assertEquals("9980", decoded.faults().get(20).values().get("count"));
  }

  @Test
  void reportsLostLetters() {
    assertEquals(
        List.of("replacement-character"),
        variants(decode("a\uFFFDb".getBytes(StandardCharsets.UTF_8))));
  }

  private static Decoded decode(byte[] bytes) {
    return TextDecoder.decode("made-up.yaml", bytes);
  }

  private static List<String> variants(Decoded decoded) {
    return decoded.faults().stream().map(Fault::variant).toList();
  }
}
