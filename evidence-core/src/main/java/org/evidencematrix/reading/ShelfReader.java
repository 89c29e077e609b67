package org.evidencematrix.reading;

import java.util.Optional;
import org.evidencematrix.model.Answered;
import org.evidencematrix.model.Ballot;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.model.VotingRound;

/** Makes voting rounds, research questions and collections of their values. */
final class ShelfReader {
  private ShelfReader() {}

  static VotingRound round(Values v) {
    return new VotingRound(
        v.text("id"),
        v.text("date"),
        v.numberMap("criteria"),
        v.groups("ballots").stream().map(ShelfReader::ballot).toList(),
        new Labels(v.textMap("note")));
  }

  private static Ballot ballot(Values v) {
    return new Ballot(
        v.text("voter"), v.optional("sector"), v.optional("region"), v.numberTable("votes"));
  }

  static ResearchQuestion question(Values v) {
    return new ResearchQuestion(
        v.text("id"),
        v.text("pillar"),
        new Labels(v.textMap("text")),
        v.texts("cells"),
        v.groups("answered-by").stream().map(ShelfReader::answer).toList(),
        v.optional("source"),
        new Labels(v.textMap("note")));
  }

  private static ResearchQuestion.Answer answer(Values v) {
    return new ResearchQuestion.Answer(
        v.text("item"), v.optional("answers").flatMap(Answered::parse));
  }

  static Collection collection(Values v) {
    Optional<Collection.Review> review =
        v.group("review").map(r -> new Collection.Review(r.optional("due"), r.optional("state")));
    return new Collection(
        v.text("id"),
        v.text("owner"),
        new Labels(v.textMap("title")),
        v.optional("where"),
        v.texts("items"),
        v.flag("requires-permission", false),
        review,
        new Labels(v.textMap("note")));
  }
}
