package org.evidencematrix.rigor;

import java.util.Locale;

/** Why a tier is what it is. The sentences are in the catalogue {@code rigor}. */
public enum Reason {
  /** Where it starts: the default of the design for the question. */
  DESIGN,
  /** The design is not in the code list: tier 0. */
  UNKNOWN_DESIGN,
  /** No appraisal: at most 3. */
  NOT_APPRAISED,
  /** The instrument does not fit the design or the question, so it counts as none: at most 3. */
  UNFIT_INSTRUMENT,
  /** The appraisal has no result or answers that can be read, so it counts as none: at most 3. */
  UNREADABLE_APPRAISAL,
  /** The appraisal confirms the tier. */
  CONFIRMED,
  /** AMSTAR 2 low: one lower, not below 1; does not close a synthesis gap. */
  AMSTAR_LOW,
  /** AMSTAR 2 critically low: two lower, not below 1; does not close a synthesis gap. */
  AMSTAR_CRITICALLY_LOW,
  /** RoB 2 low risk of a randomized trial: 5. */
  ROB_LOW,
  /** RoB 2 some concerns: at most 4. */
  ROB_SOME_CONCERNS,
  /** RoB 2 high risk: two lower. */
  ROB_HIGH,
  /** ROBINS-I low risk: one higher, at most 4. */
  ROBINS_LOW,
  /** ROBINS-I serious risk: one lower. */
  ROBINS_SERIOUS,
  /** ROBINS-I critical risk: 0. */
  ROBINS_CRITICAL,
  /** MMAT: a screening question answered no: at most 1. */
  MMAT_SCREENED_OUT,
  /** MMAT: three criteria met: at most 3. */
  MMAT_THREE,
  /** MMAT: two criteria met or fewer: one lower. */
  MMAT_TWO_OR_FEWER,
  /** Checklist: 50 to 69 per cent yes: at most 3. */
  CHECKLIST_MIDDLE,
  /** Checklist: fewer than 50 per cent yes: one lower. */
  CHECKLIST_LOW,
  /** The publisher has expressed concern: one lower. */
  CONCERN,
  /** Retracted: 0. */
  RETRACTED,
  /** Withdrawn: 0. */
  WITHDRAWN;

  /** Returns the name of its sentence in the catalogue, such as {@code reason.not-appraised}. */
  public String key() {
    return "reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
