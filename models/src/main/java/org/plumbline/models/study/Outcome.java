package org.plumbline.models.study;

/** What became of one case. */
public sealed interface Outcome permits Solved, Failed {
  CaseKey key();

  /** The same outcome as a case of a study whose second swept parameter has a value. */
  Outcome at(String axis2, String value);

  /** The same outcome as a case of the study at that value alone. */
  Outcome withoutAxis2();
}
