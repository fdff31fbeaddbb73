package org.plumbline.benchmarks.compare;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How quantities of one solver grow over matrices of one shape; two sizes at least. */
final class Growth {
  /** By ascending number of unknowns. */
  private final List<Sample> family;

  Growth(List<Sample> family) {
    this.family = family.stream().sorted(Comparator.comparingInt(Sample::order)).toList();
  }

  Sample smallest() {
    return family.get(0);
  }

  Sample largest() {
    return family.get(family.size() - 1);
  }

  /** Slope of the least-squares line through the logarithms of a quantity over those of a size. */
  double exponent(ToDoubleFunction<Sample> size, ToDoubleFunction<Sample> quantity) {
    double n = family.size();
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (Sample s : family) {
      double x = Math.log(size.applyAsDouble(s));
      double y = Math.log(quantity.applyAsDouble(s));
      sx += x;
      sy += y;
      sxx += x * x;
      sxy += x * y;
    }
    return (n * sxy - sx * sy) / (n * sxx - sx * sx);
  }

  /**
   * The exponent of the whole time over the unknowns if all matrices but the smallest were factored
   * at a rate, the smallest as fast as it was: what is left to gain without being slower there.
   *
   * @param rate of each matrix, 10⁹ operations per second
   */
  double atRate(ToDoubleFunction<Sample> rate, ToDoubleFunction<Time> clock) {
    return exponent(
        Sample::order,
        s ->
            s.beside(clock)
                + (s == smallest()
                    ? clock.applyAsDouble(s.factor())
                    : s.gigaflops() / rate.applyAsDouble(s)));
  }
}
