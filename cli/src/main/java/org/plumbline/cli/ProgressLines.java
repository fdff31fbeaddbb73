package org.plumbline.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;

/** One plain line for every stage and case, for logs. */
final class ProgressLines implements Progress {
  private final PrintWriter err;
  private final int cases;
  private final long start = System.nanoTime();
  private long firstCaseBegan = -1;
  private int ended;

  ProgressLines(PrintWriter err, int cases) {
    this.err = err;
    this.cases = cases;
  }

  @Override
  public synchronized void stage(String what) {
    err.println(String.format(Locale.ROOT, "%7.1f s  %s", secondsSince(start), what));
    err.flush();
  }

  @Override
  public synchronized void caseEnded(Outcome outcome, Duration took) {
    if (firstCaseBegan < 0) {
      firstCaseBegan = System.nanoTime() - took.toNanos();
    }
    ended++;
    err.println(
        String.format(
            Locale.ROOT,
            "%7.1f s  %d/%d  %s  %s%s",
            secondsSince(start),
            ended,
            cases,
            outcome.key(),
            wording(outcome, took),
            left()));
    err.flush();
  }

  static String wording(Outcome outcome, Duration took) {
    if (outcome instanceof Solved solved) {
      return String.format(
          Locale.ROOT,
          "solved in %.1f s, %d passes, force balance %.0e",
          took.toNanos() * 1e-9,
          solved.proof().passes(),
          solved.proof().forceImbalance());
    }
    Failed failed = (Failed) outcome;
    return "FAILED (" + failed.kind() + "): " + failed.reason();
  }

  private String left() {
    if (ended >= cases) {
      return "";
    }
    double perCase = secondsSince(firstCaseBegan) / ended;
    return String.format(Locale.ROOT, ", about %.0f s left", perCase * (cases - ended));
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) * 1e-9;
  }

  @Override
  public void close() {
    err.flush();
  }
}
