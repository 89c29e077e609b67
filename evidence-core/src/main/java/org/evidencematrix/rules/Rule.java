package org.evidencematrix.rules;

/** Something that must hold. */
public sealed interface Rule permits DocumentRule, ItemRule, MatrixRule, RunRule {

  /** Returns the rule's name and severity. */
  RuleInfo info();
}
