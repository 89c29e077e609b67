package org.evidencematrix.citation;

import java.util.List;
import java.util.Set;
import org.evidencematrix.vocabulary.Nearest;

/**
 * What tells names of persons from names of organisations, without accents and in small letters.
 * The lists need not be complete: a name that they do not know is left alone.
 */
public final class NameWords {
  private static final Set<String> OF_ORGANISATIONS =
      Set.of(
          ("academia academie academy acao accion action affairs agence agencia agency aid aide"
                  + " alianca alianza alliance and asociacion assembly associacao associates"
                  + " association authority banco bank banque biblioteca bibliotheque board bureau"
                  + " care caritas center centre centro child children childrens church city civil"
                  + " clinic clinica club cluster coalition colegio collective college comision"
                  + " comissao comissio comite commission committee community company conseil consejo"
                  + " consortium consulting corporation council country county court cross"
                  + " departamento departement department development diocese direccion direction"
                  + " directorate district division ecole ediciones edition editions editora editorial"
                  + " education eglise enfance enfants escuela europe european faculte faculty"
                  + " families family federacion federation fondation for foundation frontiers fund"
                  + " fundacao fundacion gobierno gouvernement government group groupe grupo hall haut"
                  + " health help hospital house human iglesia inc independent initiative institut"
                  + " institute institution instituto instituut internacional international"
                  + " intrahealth journal justice kementerian lab laboratory labour league library"
                  + " limited ltd mairie medical ministere ministerial ministerio ministry mission"
                  + " municipality municipio museum nacional national nations network ngo observatoire"
                  + " observatorio observatory of office oficina ong organisation organizacion"
                  + " organization oxfam parish parliament partners partnership plan policy prefecture"
                  + " press presse program programa programme programmes programs project projet"
                  + " protection province proyecto public publications publique publisher publishers"
                  + " publishing red red-cross region regional registration relief republic republica"
                  + " republique research reseau resource resources review revista revue rights royal"
                  + " rural save school schools secretaria secretariado secretariat section senat"
                  + " senate service services skills social sociedad societe society solutions state"
                  + " states studies study support survey systems task team thesis training tribunal"
                  + " trust undp unesco unfpa unhcr unicef union unit united universidad universidade"
                  + " universitat universite university unrwa urban usaid verlag ville vision welfare"
                  + " who women work workers workforce working works world youth")
              .split(" "));

  /** Common given names of several continents. */
  private static final Set<String> GIVEN =
      Set.of(
          ("abdul abdullah abebe abigail adam adriana agnes ahmed aisha alain alan albert alejandra"
                  + " alejandro alex alexander alexandra alfred ali alice alicia alison amadou amanda"
                  + " amina amir amy ana andre andrea andreas andrew angela anita ann anna anne annie"
                  + " anthony antoine antonio anya arthur asha aslam awa barbara beatrice beatriz ben"
                  + " benjamin bernard beth betty bilal bob brenda brian bridget bruce camila camille"
                  + " carla carlos carmen carol caroline catherine cecilia celine charles charlotte"
                  + " chidi chinwe christian christina christine christopher claire clara claudia"
                  + " colin cristina daniel daniela danielle david deborah denise dennis diana diane"
                  + " diego donald donna dorothy edith eduardo edward elena elise elizabeth ellen"
                  + " emeka emily emma eric erica esther eva eve fatima fatou felipe felix fernando"
                  + " fiona florence frances francesca francis francisco francois frank frederic"
                  + " gabriel gabriela gary geoffrey george gerald gilbert gloria grace graham"
                  + " guillaume gustavo hannah hans harold harry hassan heather helen helene henri"
                  + " henry hugo hussein ian ibrahim ines irene isaac isabel isabelle ivan jack"
                  + " jackson jacob jacqueline jacques jaime james jan jane janet janice javier jean"
                  + " jeanne jeff jeffrey jennifer jeremy jessica jill jim joan joanna joao joe joel"
                  + " johan johanna john jon jonas jonathan jordan jorge jose joseph josephine joshua"
                  + " joy joyce juan juana judith julia julian juliana julie julien juma karen karin"
                  + " karl kate katherine kathleen keith kelly kenneth kevin khadija kim kofi kwame"
                  + " kwesi larry laura lauren laurence laurent lawrence leila leon leonardo leticia"
                  + " lila lily linda lisa louis louise lucas lucia lucy luis luisa luiz lynn"
                  + " magdalena mamadou manuel marc marcel marcela marco marcos margaret maria mariam"
                  + " mariana marie mario mark marta martha martin martine mary matthew maureen"
                  + " mauricio maxime megan mehmet mercy michael michel michelle miguel mike mina"
                  + " mohamed mohammad mohammed monica monique moses moussa muhammad mustafa nadia"
                  + " nancy natalia natalie nathalie nathan nelson nicholas nicolas nicole nikolai"
                  + " nina nora olga oliver olivia omar oscar oumar pablo pamela pascal patricia"
                  + " patrick paul paula paulo pedro peter philip philippe pierre priya rachel rafael"
                  + " raj ramon raquel raul rebecca renee ricardo richard rita robert roberto roger"
                  + " ronald rosa rose roy ruth ryan sabrina sally salma samantha samuel sandra sara"
                  + " sarah scott sean sergio sharon sheila simon simone sofia sonia sophia sophie"
                  + " stephanie stephen steven sunita susan susana suzanne sylvie tamara tanya teresa"
                  + " thabo thandi theresa thomas timothy tom tomas tony valentina valerie vanessa"
                  + " vera veronica veronique victor victoria vincent virginia walter wanjiru wendy"
                  + " william yann yolanda youssef yusuf yves zainab zoe")
              .split(" "));

  /** Words before a family name that belong to it. */
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "der", "den", "ter", "ten", "de", "da", "do", "dos", "das", "del", "della",
          "di", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "zu", "af");

  /** Titles and degrees. */
  private static final Set<String> TITLES =
      Set.of(
          "dr",
          "dra",
          "prof",
          "professor",
          "profesor",
          "profesora",
          "professeur",
          "mr",
          "mrs",
          "ms",
          "mme",
          "mlle",
          "sr",
          "sra",
          "phd",
          "ph.d",
          "msw",
          "md",
          "rev");

  private NameWords() {}

  /** Tells whether a word is one that organisations have in their names and persons do not. */
  public static boolean isOfOrganisation(String word) {
    return OF_ORGANISATIONS.contains(bare(word));
  }

  /** Tells whether a word is a common given name, the first part of a hyphenated one included. */
  public static boolean isGiven(String word) {
    String bare = bare(word);
    int hyphen = bare.indexOf('-');
    return GIVEN.contains(hyphen > 0 ? bare.substring(0, hyphen) : bare);
  }

  /** Tells whether a word is a particle such as "van", written small. */
  public static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Tells whether a word is a title or a degree. */
  public static boolean isTitle(String word) {
    String bare = bare(word);
    return TITLES.contains(bare) && !word.equals("MS") && !word.equals("MD");
  }

  /** Tells whether a word is one to three initials: J, J., J.A., JA, J.-P. */
  public static boolean isInitials(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        letters++;
      } else if (i == 0 || (c != '.' && c != '-')) {
        return false;
      }
    }
    return letters > 0 && letters <= 3 && (letters < 3 || word.indexOf('.') > 0);
  }

  /** Tells whether a word is a capital followed by small letters, hyphens and apostrophes. */
  public static boolean isCapitalised(String word) {
    if (word.length() < 2 || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    boolean small = false;
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c) && "-'\u2019".indexOf(c) < 0) {
        return false;
      }
      small |= Character.isLowerCase(c);
    }
    return small;
  }

  /** Tells whether none of the words speaks of an organisation. */
  public static boolean nonOfOrganisation(List<String> words) {
    for (String word : words) {
      if (isOfOrganisation(word)) {
        return false;
      }
    }
    return true;
  }

  private static String bare(String word) {
    String folded = Nearest.folded(word);
    int end = folded.length();
    while (end > 0 && ".,;'\u2019".indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    return folded.substring(0, end);
  }
}
