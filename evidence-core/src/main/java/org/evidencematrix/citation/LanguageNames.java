package org.evidencematrix.citation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.vocabulary.Nearest;

/** What languages are called, and their two-letter codes of ISO 639-1. */
public final class LanguageNames {
  private static final int LONGEST_NAME = 40;

  /** ISO 639-1, 183 codes; {@code sh} and {@code bh}, since withdrawn, are not among them. */
  private static final Set<String> CODES =
      Set.of(
          ("aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu"
                  + " cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv"
                  + " ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk"
                  + " kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr"
                  + " ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm"
                  + " rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th"
                  + " ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu")
              .split(" "));

  /**
   * Names in English, French, Spanish and the language itself, three-letter codes of ISO 639-2 and
   * withdrawn codes, without accents and in small letters.
   */
  private static final Map<String, String> NAMES =
      names(
          "en english anglais ingles eng",
          "fr french francais frances fra fre",
          "es spanish espagnol espanol castellano spa",
          "pt portuguese portugais portugues por",
          "ar arabic arabe ara",
          "ru russian russe ruso rus",
          "zh chinese chinois chino mandarin zho chi",
          "sw swahili kiswahili swa",
          "am amharic amharique amharico amh",
          "rw kinyarwanda kin",
          "so somali som",
          "ha hausa haoussa hau",
          "yo yoruba yor",
          "zu zulu zul",
          "xh xhosa xho",
          "af afrikaans afr",
          "mg malagasy malgache mlg mag",
          "ht haitian creole kreyol hat",
          "hi hindi hin",
          "bn bengali bangla ben",
          "ur urdu ourdou urd",
          "ne nepali nepalais nep",
          "id indonesian indonesien indonesio ind in",
          "ms malay malais malayo msa may",
          "vi vietnamese vietnamien vietnamita vie",
          "th thai tha",
          "km khmer khm",
          "ja japanese japonais japones jpn",
          "ko korean coreen coreano kor",
          "de german allemand aleman deutsch deu ger",
          "it italian italien italiano ita",
          "nl dutch neerlandais neerlandes nederlands nld dut",
          "sv swedish suedois sueco svenska swe",
          "no norwegian norvegien noruego norsk nor",
          "da danish danois danes dansk dan",
          "fi finnish finnois fines suomi fin",
          "pl polish polonais polaco polski pol",
          "cs czech tcheque checo ces cze",
          "ro romanian roumain rumano ron rum mo",
          "hu hungarian hongrois hungaro hun",
          "el greek grec griego ell gre",
          "tr turkish turc turco tur",
          "uk ukrainian ukrainien ucraniano ukr",
          "hr croatian croate croata hrv",
          "sr serbian serbe serbio srp",
          "bs bosnian bosnien bosnio bos",
          "sq albanian albanais albanes sqi alb",
          "bg bulgarian bulgare bulgaro bul",
          "ka georgian georgien georgiano kat geo",
          "hy armenian armenien armenio hye arm",
          "az azerbaijani azeri aze",
          "fa persian persan persa farsi fas per",
          "ps pashto pachto pastun pus",
          "he hebrew hebreu hebreo heb iw",
          "yi yiddish yid ji");

  private LanguageNames() {}

  /** Tells whether a text is a code of ISO 639-1 in small letters. */
  public static boolean isCode(String text) {
    return CODES.contains(text);
  }

  /** Returns the code of a name, of another code, or of a code with a country such as en-GB. */
  public static Optional<String> code(String typed) {
    if (typed.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String folded = Nearest.folded(typed);
    String named = NAMES.get(folded);
    if (named != null) {
      return Optional.of(named);
    }
    int hyphen = folded.indexOf('-');
    String code = hyphen == 2 ? folded.substring(0, 2) : folded;
    return CODES.contains(code) ? Optional.of(code) : Optional.empty();
  }

  private static Map<String, String> names(String... lines) {
    Map<String, String> found = new HashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      for (String word : words) {
        found.put(word, words[0]);
      }
    }
    return Map.copyOf(found);
  }
}
