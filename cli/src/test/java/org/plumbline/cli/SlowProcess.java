package org.plumbline.cli;

import java.util.concurrent.locks.LockSupport;

/** A process of its own whose cases take a while: for {@link InterruptTest}. */
final class SlowProcess {
  private static final long CASE_NANOS = 300_000_000L;

  private SlowProcess() {}

  public static void main(String[] args) {
    FakeLaboratory laboratory = new FakeLaboratory();
    laboratory.atCase = key -> LockSupport.parkNanos(CASE_NANOS);
    System.exit(Plumbline.process(laboratory, (result, study, folder) -> {}, args));
  }
}
