package org.plumbline.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where the time of a run goes: wall time by stage, in order of first use. Stages that run side by
 * side (cases) add up to more than the wall clock, so the count is kept beside the sum.
 */
final class Timings {
  private record Entry(long nanos, int times) {}

  private final Map<String, Entry> stages = new LinkedHashMap<>();
  private final long start = System.nanoTime();
  private String open;
  private long openedAt;

  /** Begins a stage and ends the one before it. */
  synchronized void begin(String stage) {
    end();
    open = stage;
    openedAt = System.nanoTime();
  }

  /** Ends the current stage, if any. */
  synchronized void end() {
    if (open != null) {
      add(open, System.nanoTime() - openedAt);
      open = null;
    }
  }

  /** Adds time measured elsewhere, for instance one case on one thread. */
  synchronized void add(String stage, long nanos) {
    stages.merge(
        stage, new Entry(nanos, 1), (a, b) -> new Entry(a.nanos + b.nanos, a.times + b.times));
  }

  /** Seconds by stage, and {@code total} for the wall clock since this object was made. */
  synchronized Map<String, Object> seconds() {
    Map<String, Object> seconds = new LinkedHashMap<>();
    stages.forEach((name, e) -> seconds.put(name, e.nanos * 1e-9));
    seconds.put("total", (System.nanoTime() - start) * 1e-9);
    return seconds;
  }

  /** A table for people. */
  synchronized String table() {
    StringBuilder text = new StringBuilder("Where the time went (s)\n");
    stages.forEach(
        (name, e) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "  %-44s %8.2f%s%n",
                    name,
                    e.nanos * 1e-9,
                    e.times == 1
                        ? ""
                        : String.format(
                            Locale.ROOT,
                            "   %d times, %.2f each",
                            e.times,
                            e.nanos * 1e-9 / e.times))));
    text.append(
        String.format(
            Locale.ROOT, "  %-44s %8.2f", "wall clock", (System.nanoTime() - start) * 1e-9));
    return text.toString();
  }
}
