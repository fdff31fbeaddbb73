package org.plumbline.models.study;

/** Hears how a run goes on. Calls come one at a time, from whichever thread finished a case. */
public interface RunListener {
  /** Hears nothing. */
  RunListener SILENT = (outcome, done, total) -> {};

  /**
   * A case has ended.
   *
   * @param done cases ended so far, this one included
   * @param total cases of the run
   */
  void finished(Outcome outcome, int done, int total);

  /** A case is about to be solved. */
  default void started(CaseKey key) {}
}
