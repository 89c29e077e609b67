package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.searches.Flow;

/**
 * The file that the PRISMA2020 package for R and its web page read (Haddaway, Page, Pritchard and
 * McGuinness 2022, Campbell Systematic Reviews 18:e1230): a line for each count of the flow
 * diagram, found by the name in the column {@code data}. Titles and links are left as the template
 * has them, or empty.
 *
 * <p>All searches stand in the arm of databases and registers, because the data do not say which
 * source is which; the arms of earlier versions and other methods are {@code NA}, which R reads as
 * missing. So is every count that nobody kept. Studies are {@code NA}: a search counts reports.
 */
final class PrismaCsv {
  private static final List<String> COLUMNS =
      List.of("data", "node", "box", "description", "boxtext", "tooltips", "url", "n");
  private static final String NA = "NA";

  /** Names of reasons for removal that the diagram has a line of its own for. */
  private static final List<String> DUPLICATE = List.of("duplicate", "duplicates");

  private static final List<String> AUTOMATIC =
      List.of("automatic", "automation", "ineligible-by-automation");

  private PrismaCsv() {}

  private static final class Rows {
    final List<List<String>> rows = new ArrayList<>();

    void add(String data, int node, String box, String text, String n) {
      String place = node == 0 ? NA : "node" + node;
      rows.add(List.of(data, place, box, text, text, text, NA, n));
    }
  }

  static void write(Flow flow, Appendable out) throws IOException {
    Rows rows = new Rows();
    String none = NA;
    rows.add(NA, 4, "prevstud", "Previous studies", none);
    rows.add("previous_studies", 5, "box1", "Studies in an earlier version", none);
    rows.add("previous_reports", 0, "box1", "Reports in an earlier version", none);
    rows.add(NA, 6, "newstud", "New studies from databases and registers", none);
    rows.add("database_results", 7, "box2", "Databases", number(flow.identified()));
    rows.add(
        "database_specific_results",
        0,
        "box2",
        "Specific databases",
        flow.bySource().isEmpty() ? none : reasons(flow.bySource()));
    rows.add("register_results", 0, "box2", "Registers", none);
    rows.add("register_specific_results", 0, "box2", "Specific registers", none);
    rows.add(NA, 16, "othstud", "New studies by other methods", none);
    rows.add("website_results", 17, "box11", "Websites", none);
    rows.add("organisation_results", 0, "box11", "Organisations", none);
    rows.add("citations_results", 0, "box11", "Citation searching", none);
    removed(flow, rows);
    rows.add("records_screened", 9, "box4", "Records screened", number(flow.screened()));
    rows.add(
        "records_excluded", 10, "box5", "Records excluded", sum(flow.screened(), flow.excluded()));
    rows.add(
        "dbr_sought_reports", 11, "box6", "Reports sought for retrieval", number(flow.assessed()));
    rows.add(
        "dbr_notretrieved_reports",
        12,
        "box7",
        "Reports not retrieved",
        number(flow.notRetrieved()));
    rows.add("other_sought_reports", 18, "box12", "Reports sought for retrieval", none);
    rows.add("other_notretrieved_reports", 19, "box13", "Reports not retrieved", none);
    OptionalInt read =
        flow.assessed().isPresent()
            ? OptionalInt.of(flow.assessed().getAsInt() - flow.notRetrieved().orElse(0))
            : OptionalInt.empty();
    rows.add("dbr_assessed", 13, "box8", "Reports assessed for eligibility", number(read));
    Map<String, Long> excluded = flow.excludedAfterReading();
    rows.add(
        "dbr_excluded",
        14,
        "box9",
        "Reports excluded",
        excluded.isEmpty() ? sum(read, excluded) : reasons(excluded));
    rows.add("other_assessed", 20, "box14", "Reports assessed for eligibility", none);
    rows.add("other_excluded", 21, "box15", "Reports excluded", none);
    rows.add("new_studies", 15, "box10", "New studies included", none);
    rows.add("new_reports", 0, "box10", "Reports of new included studies", number(flow.included()));
    rows.add("total_studies", 22, "box16", "Total studies included", none);
    rows.add("total_reports", 0, "box16", "Reports of total included studies", none);
    rows.add("identification", 1, "identification", "Identification", none);
    rows.add("screening", 2, "screening", "Screening", none);
    rows.add("included", 3, "included", "Included", none);
    Csv.write(COLUMNS, rows.rows, out);
  }

  private static void removed(Flow flow, Rows rows) {
    long duplicates = 0;
    long automatic = 0;
    long other = 0;
    for (Map.Entry<String, Long> reason : flow.removed().entrySet()) {
      if (DUPLICATE.contains(reason.getKey())) {
        duplicates += reason.getValue();
      } else if (AUTOMATIC.contains(reason.getKey())) {
        automatic += reason.getValue();
      } else {
        other += reason.getValue();
      }
    }
    boolean kept = flow.identified().isPresent() || !flow.removed().isEmpty();
    rows.add("duplicates", 8, "box3", "Duplicate records", kept ? Long.toString(duplicates) : NA);
    rows.add(
        "excluded_automatic",
        0,
        "box3",
        "Records marked as ineligible by automation tools",
        kept ? Long.toString(automatic) : NA);
    rows.add(
        "excluded_other",
        0,
        "box3",
        "Records removed for other reasons",
        kept ? Long.toString(other) : NA);
  }

  private static String number(OptionalInt count) {
    return count.isPresent() ? Integer.toString(count.getAsInt()) : NA;
  }

  private static String sum(OptionalInt before, Map<String, Long> reasons) {
    return before.isEmpty() && reasons.isEmpty() ? NA : Long.toString(Flow.total(reasons));
  }

  /** The package parts reasons at semicolons, and a reason from its number at the comma. */
  private static String reasons(Map<String, Long> reasons) {
    Map<String, Long> plain = new TreeMap<>();
    reasons.forEach(
        (reason, n) ->
            plain.merge(
                TerminalText.clean(FlowReport.words(reason)).replaceAll("[,;\\s]+", " ").strip(),
                n,
                Long::sum));
    List<String> parts = new ArrayList<>();
    plain.forEach((reason, n) -> parts.add(reason + ", " + n));
    return String.join("; ", parts);
  }
}
