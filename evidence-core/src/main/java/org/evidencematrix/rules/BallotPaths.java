package org.evidencematrix.rules;

/** Paths of the fields of a voting round, whose inner names are whatever somebody typed. */
public final class BallotPaths {
  private BallotPaths() {}

  /** Returns the path of the votes of a ballot, by its index. */
  public static String votes(int ballot) {
    return "ballots[" + ballot + "].votes";
  }

  /** Returns the path of what a ballot gives a strategy. */
  public static String vote(int ballot, String strategy) {
    return inside(votes(ballot), strategy);
  }

  /** Returns the path of one vote. */
  public static String vote(int ballot, String strategy, String criterion) {
    String row = vote(ballot, strategy);
    return row.equals(votes(ballot)) ? row : inside(row, criterion);
  }

  /** Returns the path of a name in a group, or that of the group where a path cannot hold it. */
  public static String inside(String group, String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.' || c == '[' || c == ']') {
        return group;
      }
    }
    return name.isEmpty() ? group : group + '.' + name;
  }
}
