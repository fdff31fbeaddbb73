package org.plumbline.models.fixation;

/**
 * A piece of a plate, of a screw or of a block between two places, as wide and thick as what stands
 * for it in the model. Immutable; arrays are not copied.
 *
 * @param kind what it is a piece of
 * @param ends x, y, z of its two ends, mm
 * @param across direction of the width; its part along the beam does not count
 * @param widthMm width, or diameter of a screw
 * @param thicknessMm thickness, or diameter of a screw
 * @param beyondMm by how much it goes on beyond each end, as a plate does beyond its last hole;
 *     negative where it begins at the side of another piece
 * @param taperRad angle between its end faces, which lie farther apart where its thickness points
 *     to (along the piece × width); 0 unless it is a block in a wedge
 */
public record HardwareBeam(
    Kind kind,
    double[] ends,
    double[] across,
    double widthMm,
    double thicknessMm,
    double[] beyondMm,
    double taperRad) {

  /** What a beam is a piece of. */
  public enum Kind {
    PLATE("plate"),
    SCREW("screws"),
    BLOCK("block");

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
    return new HardwareBeam(Kind.SCREW, ends, across, diameterMm, diameterMm, new double[2], 0);
  }

  /**
   * A block between the faces of a wedge.
   *
   * @param ends its middle on both faces
   * @param taperRad angle between the faces
   */
  public static HardwareBeam block(
      double[] ends, double[] across, double widthMm, double depthMm, double taperRad) {
    return new HardwareBeam(Kind.BLOCK, ends, across, widthMm, depthMm, new double[2], taperRad);
  }
}
