package org.plumbline.mutants;

/**
 * What its gates say about a mutant.
 *
 * @param outcome what happened
 * @param reason first message of the gate that failed, or what kept it from judging
 */
record Verdict(Outcome outcome, String reason) {
  /** Whether a gate saw the defect. */
  enum Outcome {
    /** A gate failed by an assertion, or the product refused to give a result. */
    SEEN,
    /** All tests of a gate passed: it does not see the defect. */
    SURVIVED,
    /**
     * A gate could not judge: no test ran, or one broke down for another reason than the defect.
     */
    NOT_JUDGED
  }
}
