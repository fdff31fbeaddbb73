package org.plumbline.cli;

import java.time.Duration;
import org.plumbline.models.study.Outcome;

/** Tells a person how far a run is, on standard error. May be called from several threads. */
interface Progress extends AutoCloseable {

  /** A part of the preparation begins. */
  void stage(String what);

  /** One case has ended. */
  void caseEnded(Outcome outcome, Duration took);

  @Override
  void close();

  /** For {@code --quiet}. */
  static Progress none() {
    return new Progress() {
      @Override
      public void stage(String what) {}

      @Override
      public void caseEnded(Outcome outcome, Duration took) {}

      @Override
      public void close() {}
    };
  }

  /** A bar on a terminal, otherwise one plain line for every case. */
  static Progress of(Session session, OutputOptions output, int cases) {
    if (output.quiet) {
      return none();
    }
    return session.terminal() && !output.verbose
        ? new ProgressOnTerminal(cases)
        : new ProgressLines(session.err(), cases);
  }
}
