package org.plumbline.models.oracle;

/** Cable along the hip–ankle line, central force, constant adduction moment. */
final class LimbLoad implements Term {
  private final double[] hip;
  private final double[] ankle;
  private final double[] centre;
  private final double[] direction;
  private final double cable;
  private final double central;
  private final double moment;

  /** Part of the cable force that already acts along the cable; the rest is central. */
  double blend = 1;

  LimbLoad(double[] hip, double[] ankle, KneeParameters p) {
    this.hip = hip;
    this.ankle = ankle;
    centre = new double[] {0, 0, p.centralOffsetZ};
    direction = unit(hip, ankle);
    cable = p.cable * p.bodyWeight;
    central = p.central * p.bodyWeight;
    moment = p.lever * p.bodyWeight;
  }

  static double[] unit(double[] from, double[] to) {
    double[] d = {to[0] - from[0], to[1] - from[1], to[2] - from[2]};
    double length = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
    return new double[] {d[0] / length, d[1] / length, d[2] / length};
  }

  @Override
  public double add(KneePose pose, double[] w, double[] gradient) {
    double[] h = pose.place(hip);
    double[] e = unit(h, ankle);
    double t = blend * cable;
    Term.push(pose, w, h[0], h[1], h[2], t * e[0], t * e[1], t * e[2]);
    double length = (ankle[0] - h[0]) * e[0] + (ankle[1] - h[1]) * e[1] + (ankle[2] - h[2]) * e[2];
    double[] c = pose.place(centre);
    double s = central + (1 - blend) * cable;
    double[] d = direction;
    Term.push(pose, w, c[0], c[1], c[2], s * d[0], s * d[1], s * d[2]);
    gradient[3] += blend * moment;
    return t * length - s * (d[0] * c[0] + d[1] * c[1] + d[2] * c[2]) + blend * moment * pose.q[3];
  }

  /** The same forces and moments about O, taken in the reference pose and kept. */
  Term frozen() {
    KneePose reference = new KneePose(0);
    reference.set(new double[KneePose.COORDINATES]);
    double[] w = new double[6];
    double[] direct = new double[KneePose.COORDINATES];
    add(reference, w, direct);
    double[] force = {-w[0], -w[1], -w[2], -w[3] + direct[3], -w[4]};
    return (pose, wrench, gradient) -> {
      double energy = 0;
      for (int i = 0; i < force.length; i++) {
        gradient[i] += force[i];
        energy += force[i] * pose.q[i];
      }
      return energy;
    };
  }
}
