package org.plumbline.models.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.plumbline.models.load.LoadCase;

/**
 * Solves every case of a study on a pool of threads.
 *
 * <p>Cases are independent, and outcomes are put in study order whatever the order of solving, so
 * the result is the same for any number of jobs. A case that throws becomes a {@link Failed} of
 * kind {@code fault} and takes no other with it; only a {@link StudyException}, which means that
 * results can no longer be written, ends the run.
 */
public final class StudyRunner {
  private static final int LONGEST_REASON = 500;

  private final int jobs;

  /**
   * @param jobs cases solved side by side, at least 1
   */
  public StudyRunner(int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs is " + jobs + "; it must be at least 1");
    }
    this.jobs = jobs;
  }

  /** Runs all cases without a listener and without a way to stop. */
  public StudyRun run(Study study, StudyModel model) {
    return run(study, model, model, RunListener.SILENT, () -> false);
  }

  /**
   * Runs all cases.
   *
   * @param model what the joint is
   * @param solver solves its cases: the model itself, or a wrapper around it that also keeps them
   * @param stop asked before each case; once true, running cases are finished and the rest skipped.
   *     An interrupt of the calling thread has the same effect and leaves its flag set
   * @throws StudyException if a case cannot be kept
   */
  public StudyRun run(
      Study study,
      StudyModel model,
      CaseSolver solver,
      RunListener listener,
      BooleanSupplier stop) {
    List<CaseKey> keys = study.cases();
    Map<CaseKey, Outcome> outcomes = new ConcurrentHashMap<>();
    Progress progress = new Progress(listener, keys.size(), stop);
    boolean interrupted = false;
    for (List<CaseKey> batch : model.batches(keys)) {
      AtomicInteger next = new AtomicInteger();
      Runnable worker =
          () -> {
            for (int i = next.getAndIncrement();
                i < batch.size() && progress.goesOn();
                i = next.getAndIncrement()) {
              try {
                progress.started(batch.get(i));
                Outcome outcome = solve(solver, batch.get(i));
                outcomes.put(batch.get(i), outcome);
                progress.finished(outcome);
              } catch (RuntimeException e) {
                progress.abort(e);
              }
            }
          };
      interrupted |= workOff(worker, Math.min(jobs, batch.size()), progress);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    progress.rethrow();
    return collect(study, model, keys, outcomes);
  }

  /**
   * Runs copies of a worker to their end; returns whether this thread was interrupted meanwhile.
   */
  private static boolean workOff(Runnable worker, int threads, Progress progress) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, StudyRunner::named);
    for (int i = 0; i < threads; i++) {
      pool.execute(worker);
    }
    pool.shutdown();
    boolean interrupted = false;
    while (true) {
      try {
        if (pool.awaitTermination(1, TimeUnit.DAYS)) {
          return interrupted;
        }
      } catch (InterruptedException e) {
        interrupted = true;
        progress.stop();
      }
    }
  }

  private static Thread named(Runnable task) {
    Thread thread = new Thread(task, "case");
    thread.setDaemon(true);
    return thread;
  }

  private static Outcome solve(CaseSolver solver, CaseKey key) {
    try {
      Outcome outcome = solver.solve(key, Optional.empty());
      if (outcome == null || !outcome.key().equals(key)) {
        return new Failed(key, "fault", "the solver answered " + outcome + " for case " + key);
      }
      return outcome;
    } catch (StudyException e) {
      throw e;
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      return fault(key, e);
    } catch (OutOfMemoryError e) {
      return new Failed(
          key,
          "fault",
          "out of memory; use fewer jobs, a coarser mesh or a larger heap (PLUMBLINE_HEAP)");
    }
  }

  private static Failed fault(CaseKey key, Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    String reason =
        e.getClass().getSimpleName()
            + (e.getMessage() == null ? "" : ": " + e.getMessage())
            + (trace.length == 0 ? "" : " (" + trace[0] + ")");
    return new Failed(
        key,
        "fault",
        reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason);
  }

  private static StudyRun collect(
      Study study, StudyModel model, List<CaseKey> keys, Map<CaseKey, Outcome> outcomes) {
    List<Outcome> ended = keys.stream().filter(outcomes::containsKey).map(outcomes::get).toList();
    List<CaseKey> skipped = keys.stream().filter(k -> !outcomes.containsKey(k)).toList();
    List<Row> limbRows =
        study.anglesDeg().stream().flatMap(a -> model.limbRows(a).stream()).toList();
    StudyResult result =
        new StudyResult(
            study.name(),
            study.title(),
            model.label(),
            model.compartments(),
            study.loadCases().stream().map(LoadCase::name).toList(),
            study.anglesDeg(),
            limbRows,
            ended,
            study.axis2());
    return new StudyRun(result, skipped);
  }

  /** Counts, tells the listener, and remembers why the run must end. */
  private static final class Progress {
    private final RunListener listener;
    private final int total;
    private final BooleanSupplier stop;
    private int done;
    private volatile boolean stopped;
    private volatile RuntimeException abortedBy;

    Progress(RunListener listener, int total, BooleanSupplier stop) {
      this.listener = listener;
      this.total = total;
      this.stop = stop;
    }

    boolean goesOn() {
      return !stopped && abortedBy == null && !stop.getAsBoolean();
    }

    void stop() {
      stopped = true;
    }

    void abort(RuntimeException e) {
      abortedBy = e;
    }

    synchronized void started(CaseKey key) {
      listener.started(key);
    }

    synchronized void finished(Outcome outcome) {
      done++;
      listener.finished(outcome, done, total);
    }

    void rethrow() {
      if (abortedBy != null) {
        throw abortedBy;
      }
    }
  }
}
