package org.plumbline.cli;

import java.util.Locale;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.Study;

/**
 * Heap that a study needs, so that a model which will not fit is refused before it is built.
 *
 * <p>Measured: sweeps on two threads ran with a maximum heap of 2 GB at the standard level and of 8
 * GB at the fine one; the virtual machine reports about a tenth less than that as usable.
 */
final class MemoryNeed {
  private static final double BYTES_PER_GB = 1024.0 * 1024.0 * 1024.0;

  /** Without condensed bodies: a mesh and its contact surfaces. */
  private static final double FOUNDATION_GB = 0.25;

  private MemoryNeed() {}

  /**
   * Smallest heap in which a sweep on two threads was seen to run, GB, with the finite elements of
   * a mesh level.
   */
  static double gigabytes(Resolution resolution) {
    return switch (resolution) {
      case COARSE -> 0.5;
      case STANDARD -> 1.7;
      case FINE -> 6.9;
    };
  }

  static double heapGigabytes() {
    return Runtime.getRuntime().maxMemory() / BYTES_PER_GB;
  }

  /** Refuses a study that does not fit in the heap, at any value of a second swept parameter. */
  static void require(Study study, double heapGigabytes) {
    study.axis2().ifPresent(a -> a.variants().forEach(v -> require(v.study(), heapGigabytes)));
    double need = study.fidelity() == Fidelity.FE ? gigabytes(study.resolution()) : FOUNDATION_GB;
    if (heapGigabytes < need) {
      throw CommandFailure.inputOutput(
          String.format(
              Locale.ROOT,
              "the %s mesh needs about %.1f GB of heap and there are %.1f GB; take a coarser"
                  + " --mesh or --fidelity foundation, or set PLUMBLINE_HEAP (for example %.0fg)",
              study.resolution().name().toLowerCase(Locale.ROOT),
              need,
              heapGigabytes,
              Math.ceil(need)));
    }
  }
}
