package org.plumbline.models.oracle;

/** A tension-only straight ligament with a quadratic toe. */
final class Bundle implements Term {
  private static final double TRANSITION = 0.03;
  private final String name;
  private final double[] femur;
  private final double[] tibia;
  private final double stiffness;
  private final double slack;

  Bundle(String name, double[] femur, double[] tibia, double stiffness, double slack) {
    this.name = name;
    this.femur = femur;
    this.tibia = tibia;
    this.stiffness = stiffness;
    this.slack = slack;
  }

  String name() {
    return name;
  }

  double force(KneePose pose) {
    return force(length(pose.place(femur)) / slack - 1);
  }

  private double length(double[] end) {
    return Math.sqrt(
        square(tibia[0] - end[0]) + square(tibia[1] - end[1]) + square(tibia[2] - end[2]));
  }

  private static double square(double v) {
    return v * v;
  }

  private double force(double strain) {
    if (strain <= 0) {
      return 0;
    }
    return strain < 2 * TRANSITION
        ? stiffness * strain * strain / (4 * TRANSITION)
        : stiffness * (strain - TRANSITION);
  }

  /** Integral of the force over the strain. */
  private double energy(double strain) {
    if (strain <= 0) {
      return 0;
    }
    double toe = Math.min(strain, 2 * TRANSITION);
    double energy = stiffness * toe * toe * toe / (12 * TRANSITION);
    if (strain > toe) {
      energy += stiffness * (square(strain - TRANSITION) - square(TRANSITION)) / 2;
    }
    return energy;
  }

  @Override
  public double add(KneePose pose, double[] w, double[] gradient) {
    double[] end = pose.place(femur);
    double length = length(end);
    double strain = length / slack - 1;
    double pull = force(strain) / length;
    Term.push(
        pose,
        w,
        end[0],
        end[1],
        end[2],
        pull * (tibia[0] - end[0]),
        pull * (tibia[1] - end[1]),
        pull * (tibia[2] - end[2]));
    return slack * energy(strain);
  }
}
