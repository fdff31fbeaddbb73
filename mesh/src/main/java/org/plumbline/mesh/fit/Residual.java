package org.plumbline.mesh.fit;

/**
 * How far points lie from a fitted surface, along its normal. mm.
 *
 * @param rms root mean square
 * @param largest largest distance
 * @param points how many
 */
public record Residual(double rms, double largest, int points) {
  static Residual of(double[] distances) {
    double square = 0;
    double largest = 0;
    for (double d : distances) {
      square += d * d;
      largest = Math.max(largest, Math.abs(d));
    }
    return new Residual(Math.sqrt(square / distances.length), largest, distances.length);
  }
}
