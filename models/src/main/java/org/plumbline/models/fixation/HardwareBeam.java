package org.plumbline.models.fixation;

/**
 * A piece of a plate or of a screw between two places, as wide and thick as the beam that stands
 * for it. Immutable; arrays are not copied.
 *
 * @param kind what it is a piece of
 * @param ends x, y, z of its two ends, mm
 * @param across direction of the width; its part along the beam does not count
 * @param widthMm width, or diameter of a screw
 * @param thicknessMm thickness, or diameter of a screw
 * @param beyondMm by how much it goes on beyond each end, as a plate does beyond its last hole;
 *     negative where it begins at the side of another piece
 */
public record HardwareBeam(
    Kind kind,
    double[] ends,
    double[] across,
    double widthMm,
    double thicknessMm,
    double[] beyondMm) {

  /** What a beam is a piece of. */
  public enum Kind {
    PLATE("plate"),
    SCREW("screws");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As in results and files. */
    public String text() {
      return text;
    }
  }

  /** A piece of a screw. */
  public static HardwareBeam screw(double diameterMm, double... ends) {
    double[] across = new double[3];
    int least = 0;
    for (int a = 1; a < 3; a++) {
      if (Math.abs(ends[3 + a] - ends[a]) < Math.abs(ends[3 + least] - ends[least])) {
        least = a;
      }
    }
    across[least] = 1;
    return new HardwareBeam(Kind.SCREW, ends, across, diameterMm, diameterMm, new double[2]);
  }
}
