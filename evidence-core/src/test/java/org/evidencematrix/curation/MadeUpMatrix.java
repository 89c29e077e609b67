package org.evidencematrix.curation;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.model.Rights;
import org.evidencematrix.reading.Defaults;

/** A made-up matrix of four items. */
public final class MadeUpMatrix {
  private MadeUpMatrix() {}

  /** Returns the matrix with questions and collections. */
  public static Matrix with(List<ResearchQuestion> questions, List<Collection> collections) {
    Matrix defaults = Defaults.matrix();
    return new Matrix(
        defaults.info(),
        defaults.framework(),
        defaults.vocabulary(),
        List.of(
            item("a-trial", "randomized-trial", "report", Question.EFFECT).build(),
            item("b-qualitative", "qualitative", "report", Question.UNDERSTANDING)
                .rights(rights("refused"))
                .build(),
            item("c-tool", "tool", "tool", Question.UNDERSTANDING)
                .themes(List.of("case-management"))
                .rights(rights("granted"))
                .build(),
            item("d-tested", "tool", "guideline", Question.UNDERSTANDING)
                .themes(List.of("case-management"))
                .evidence(List.of("a-trial", "not-here"))
                .build()),
        List.of(),
        List.of(),
        List.of(),
        questions,
        collections);
  }

  private static Rights rights(String permission) {
    return new Rights(
        Optional.empty(), Optional.empty(), Optional.of(permission), Optional.empty());
  }

  private static Item.Builder item(String id, String design, String type, Question question) {
    return Item.builder()
        .id(id)
        .title("Made-up item " + id)
        .authors(List.of("Doe, Jane"))
        .year(2020)
        .type(type)
        .design(design)
        .summary("Made-up summary of " + id + ".")
        .url("https://example.org/" + id)
        .field("social-service")
        .countries(List.of("KEN"))
        .findings(List.of(Finding.of("plan-hr-data", question)));
  }
}
