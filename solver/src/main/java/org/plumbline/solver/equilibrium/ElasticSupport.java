package org.plumbline.solver.equilibrium;

/**
 * A linear support of a frame that is at rest in a pose of its own: Π = ½ (q − q₀)ᵀ K (q − q₀).
 * Rotations are taken as small.
 */
public final class ElasticSupport implements Potential {
  private static final int N = Pose.COORDINATES;

  private final int frame;
  private final double[] rest;
  private final double[] stiffness;

  /**
   * @param rest q₀, six coordinates, mm and radians
   * @param stiffness K, 6 × 6 row by row, symmetric, N/mm, N, N·mm
   */
  public ElasticSupport(int frame, double[] rest, double[] stiffness) {
    this.frame = frame;
    this.rest = rest.clone();
    this.stiffness = stiffness.clone();
  }

  /** The frame that it supports. */
  public int frame() {
    return frame;
  }

  /** Coordinate 0 … 5 of the pose that it is at rest in, mm or radians. */
  public double rest(int coordinate) {
    return rest[coordinate];
  }

  /** Entry of K. */
  public double stiffness(int i, int j) {
    return stiffness[N * i + j];
  }

  /** Generalized force of the support on the frame, −K (q − q₀). */
  public double force(Configuration c, int coordinate) {
    double sum = 0;
    for (int j = 0; j < N; j++) {
      sum -= stiffness[N * coordinate + j] * (c.pose(frame).coordinate(j) - rest[j]);
    }
    return sum;
  }

  @Override
  public double energy(Configuration c) {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      sum -= force(c, i) * (c.pose(frame).coordinate(i) - rest[i]) / 2;
    }
    return sum;
  }

  @Override
  public void addGradient(Configuration c, double[] gradient) {
    for (int i = 0; i < N; i++) {
      gradient[N * frame + i] -= force(c, i);
    }
  }

  @Override
  public void addHessian(Configuration c, double[] hessian) {
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        hessian[(N * frame + i) * c.size() + N * frame + j] += stiffness[N * i + j];
      }
    }
  }
}
