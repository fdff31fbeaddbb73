package org.plumbline.models.study;

/** What became of one case. */
public sealed interface Outcome permits Solved, Failed {
  CaseKey key();
}
