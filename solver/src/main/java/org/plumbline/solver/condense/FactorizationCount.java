package org.plumbline.solver.condense;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the sparse factorizations that were made on its behalf. Safe to share by threads. */
public final class FactorizationCount {
  private final AtomicInteger count = new AtomicInteger();

  /** Records one factorization. */
  public void increment() {
    count.incrementAndGet();
  }

  /** Factorizations so far. */
  public int value() {
    return count.get();
  }
}
