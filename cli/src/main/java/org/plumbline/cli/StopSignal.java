package org.plumbline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Carries Ctrl-C (or a termination request) to the running command, and lets the JVM wait until the
 * command has written what it has.
 */
final class StopSignal {
  private volatile boolean requested;
  private final CountDownLatch finished = new CountDownLatch(1);

  boolean requested() {
    return requested;
  }

  void request() {
    requested = true;
  }

  /** The command has ended, well or not. */
  void finish() {
    finished.countDown();
  }

  /** Waits for the command to end; false if it did not within the time. */
  boolean awaitFinish(long seconds) {
    try {
      return finished.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
