package org.plumbline.benchmarks.compare;

import java.util.Optional;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.mkl.global.mkl_rt;

/** PARDISO of Intel's MKL, with METIS, symmetric positive definite, without refinement. */
final class Pardiso implements Solver {
  private static final int POSITIVE_DEFINITE = 2;
  private static final int ANALYSE = 11;
  private static final int FACTOR = 22;
  private static final int SOLVE = 33;
  private static final int RELEASE = -1;

  @Override
  public String name() {
    return "PARDISO";
  }

  @Override
  public Optional<Sample> once(TestMatrix test, int threads) {
    try {
      Loader.load(mkl_rt.class);
    } catch (LinkageError e) {
      return Optional.empty();
    }
    return Optional.of(sample(test, threads));
  }

  private Sample sample(TestMatrix test, int threads) {
    mkl_rt.MKL_Set_Num_Threads(threads);
    Triangle t = Triangle.of(test.matrix());
    int[] parameters = new int[64];
    parameters[0] = 1; // all given here
    parameters[1] = threads == 1 ? 2 : 3; // METIS, on several threads its parallel form
    parameters[17] = -1; // count entries of the factor
    parameters[18] = -1; // count operations
    parameters[23] = threads == 1 ? 0 : 1; // two-level factorization for several threads
    parameters[34] = 1; // indices from 0
    double[] x = new double[t.order()];
    try (LongPointer state = new LongPointer(new long[64]);
        mkl_rt._MKL_DSS_HANDLE_t handle = new mkl_rt._MKL_DSS_HANDLE_t(state);
        IntPointer start = new IntPointer(t.start());
        IntPointer column = new IntPointer(t.column());
        DoublePointer value = new DoublePointer(t.value());
        IntPointer iparm = new IntPointer(parameters);
        DoublePointer b = new DoublePointer(Solver.ones(x.length));
        DoublePointer solution = new DoublePointer(x)) {
      Call call = new Call(handle, start, column, value, iparm, b, solution, x.length);
      Time ordering = call.time(ANALYSE);
      Time factoring = call.time(FACTOR);
      Time solving = call.time(SOLVE);
      solution.get(x);
      double entries = Integer.toUnsignedLong(iparm.get(17));
      double gigaflops = 1e-3 * iparm.get(18);
      // kB: most of the analysis; what stays of it, and what the factorization takes
      double peakBytes = 1024.0 * Math.max(iparm.get(14), iparm.get(15) + iparm.get(16));
      call.time(RELEASE);
      return new Sample(
          test.shape(),
          test.name(),
          test.order(),
          name(),
          threads,
          ordering,
          factoring,
          solving,
          entries,
          gigaflops,
          Solver.residual(test, x),
          peakBytes);
    }
  }

  private record Call(
      mkl_rt._MKL_DSS_HANDLE_t handle,
      IntPointer start,
      IntPointer column,
      DoublePointer value,
      IntPointer parameters,
      DoublePointer b,
      DoublePointer x,
      int order) {
    Time time(int phase) {
      try (IntPointer one = new IntPointer(1L).put(1);
          IntPointer type = new IntPointer(1L).put(POSITIVE_DEFINITE);
          IntPointer step = new IntPointer(1L).put(phase);
          IntPointer n = new IntPointer(1L).put(order);
          IntPointer permutation = new IntPointer((long) order);
          IntPointer silent = new IntPointer(1L).put(0);
          IntPointer error = new IntPointer(1L).put(0)) {
        Time begin = Time.now();
        mkl_rt.pardiso(
            handle,
            one,
            one,
            type,
            step,
            n,
            value,
            start,
            column,
            permutation,
            one,
            parameters,
            silent,
            b,
            x,
            error);
        Time time = begin.since();
        if (error.get() != 0) {
          throw new IllegalStateException("PARDISO, phase " + phase + ": error " + error.get());
        }
        return time;
      }
    }
  }
}
