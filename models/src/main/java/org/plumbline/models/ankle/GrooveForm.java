package org.plumbline.models.ankle;

/** Form of the trochlea in the frontal plane. */
public enum GrooveForm {
  /** A cylinder. */
  NONE {
    @Override
    double depth(double z, double deepest, double crestSpacing) {
      return 0;
    }
  },
  /** ½ D (1 + cos 2π z/S): round in the groove and over the crests. */
  SINUSOIDAL {
    @Override
    double depth(double z, double deepest, double crestSpacing) {
      return deepest / 2 * (1 + Math.cos(2 * Math.PI * z / crestSpacing));
    }
  },
  /** Straight flanks from a crease to the crests, and flat beyond. */
  V {
    @Override
    double depth(double z, double deepest, double crestSpacing) {
      return deepest * Math.max(0, 1 - 2 * Math.abs(z) / crestSpacing);
    }
  };

  /** Depth of the groove below the crests at z, mm. */
  abstract double depth(double z, double deepest, double crestSpacing);
}
