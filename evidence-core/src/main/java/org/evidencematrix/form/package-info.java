/**
 * The form for those who add a study without files: what it asks, and what becomes of its answers.
 *
 * <p>For whoever sets up a repository, and for the program that reads what people sent in:
 *
 * <pre>{@code
 * String form = IssueForm.yaml(settings, Language.EN); // .github/ISSUE_TEMPLATE/add-a-study.yml
 * Optional<SubmittedForm> sent = SubmittedForm.read(textOfTheIssue);
 * FormDraft draft = FormDraft.of(sent.orElseThrow(), matrix);
 * }</pre>
 *
 * <p>The closed lists are those of the matrix. Answers are texts from strangers: they become values
 * of an item and nothing else. Nothing here touches a disk or a network.
 */
@NullMarked
package org.evidencematrix.form;

import org.jspecify.annotations.NullMarked;
