package org.plumbline.benchmarks.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;

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
    return line(size, quantity).getSlope();
  }

  /**
   * By how much the exponent of a quantity over the unknowns exceeds another solver's on the same
   * matrices: the slope of the logarithm of its ratio. Its standard error tells how far a ratio
   * that only scatters about a power of the unknowns would be from one.
   *
   * @param other by matrix
   */
  Excess over(Map<String, Sample> other, ToDoubleFunction<Sample> quantity) {
    SimpleRegression line =
        line(
            Sample::order,
            s -> quantity.applyAsDouble(s) / quantity.applyAsDouble(other.get(s.matrix())));
    return new Excess(line.getSlope(), line.getSlopeStdErr());
  }

  /**
   * Of one exponent over another.
   *
   * @param error standard error; not a number for two sizes
   */
  record Excess(double exponent, double error) {}

  private SimpleRegression line(ToDoubleFunction<Sample> size, ToDoubleFunction<Sample> quantity) {
    SimpleRegression line = new SimpleRegression();
    for (Sample s : family) {
      line.addData(Math.log(size.applyAsDouble(s)), Math.log(quantity.applyAsDouble(s)));
    }
    return line;
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
