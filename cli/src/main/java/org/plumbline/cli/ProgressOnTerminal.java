package org.plumbline.cli;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;

/**
 * A bar with the time left, redrawn in place. Without colour, so {@code NO_COLOR} changes nothing.
 */
final class ProgressOnTerminal implements Progress {
  private static final int REFRESH_MS = 250;
  private final ProgressBar bar;
  private int failed;

  ProgressOnTerminal(int cases) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("cases")
            .setInitialMax(cases)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(REFRESH_MS)
            .build();
  }

  @Override
  public synchronized void stage(String what) {
    bar.setExtraMessage(" " + what);
  }

  @Override
  public synchronized void caseEnded(Outcome outcome, Duration took) {
    if (outcome instanceof Failed) {
      failed++;
    }
    bar.step();
    bar.setExtraMessage(" " + outcome.key() + (failed > 0 ? ", " + failed + " failed" : ""));
  }

  @Override
  public void close() {
    bar.close();
  }
}
