package org.plumbline.solver.equilibrium;

/**
 * A straight element between two points on frames: ligament bundle or cable. Π = U(L), L = |b − a|
 * (eq. Q7).
 *
 * @param name what it is called in results
 */
public record LineElement(String name, FramePoint a, FramePoint b, AxialLaw law)
    implements Potential {

  /** Current length, mm. */
  public double length(Configuration c) {
    return new State(c).length;
  }

  /** Current tension, N. */
  public double force(Configuration c) {
    return law.force(length(c));
  }

  @Override
  public double energy(Configuration c) {
    return law.energy(length(c));
  }

  @Override
  public void addGradient(Configuration c, double[] gradient) {
    State s = new State(c);
    double f = law.force(s.length);
    for (int k = 0; k < s.lengthGradient.length; k++) {
      gradient[s.index(k)] += f * s.lengthGradient[k];
    }
  }

  @Override
  public void addHessian(Configuration c, double[] hessian) {
    State s = new State(c);
    int size = c.size();
    double f = law.force(s.length);
    double k = law.stiffness(s.length);
    // d²U = k dL dLᵀ + f (∂v·(I − n nᵀ) ∂v / L + n·∂²v)
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        double dot = 0;
        for (int d = 0; d < 3; d++) {
          dot += s.separation[3 * i + d] * s.separation[3 * j + d];
        }
        double value =
            k * s.lengthGradient[i] * s.lengthGradient[j]
                + f * (dot - s.lengthGradient[i] * s.lengthGradient[j]) / s.length;
        hessian[s.index(i) * size + s.index(j)] += value;
      }
    }
    b.addCurvature(c, s.direction, f, hessian);
    a.addCurvature(c, s.direction, -f, hessian);
  }

  /**
   * Geometry of the element in one configuration; local coordinates 0 … 5 belong to a's frame, 6 …
   * 11 to b's.
   */
  private final class State {
    final double length;
    final double[] direction = new double[3];

    /** Derivative of v = b − a, component d of local coordinate k at 3 k + d. */
    final double[] separation = new double[36];

    final double[] lengthGradient = new double[12];

    State(Configuration c) {
      double[] pa = new double[3];
      double[] pb = new double[3];
      double[] da = new double[18];
      double[] db = new double[18];
      a.evaluate(c, pa, da);
      b.evaluate(c, pb, db);
      double square = 0;
      for (int d = 0; d < 3; d++) {
        direction[d] = pb[d] - pa[d];
        square += direction[d] * direction[d];
      }
      length = Math.sqrt(square);
      for (int d = 0; d < 3; d++) {
        direction[d] /= length;
      }
      for (int k = 0; k < 18; k++) {
        separation[k] = -da[k];
        separation[18 + k] = db[k];
      }
      for (int k = 0; k < 12; k++) {
        for (int d = 0; d < 3; d++) {
          lengthGradient[k] += direction[d] * separation[3 * k + d];
        }
      }
    }

    int index(int local) {
      return local < 6
          ? Pose.COORDINATES * a.frame() + local
          : Pose.COORDINATES * b.frame() + local - 6;
    }
  }
}
