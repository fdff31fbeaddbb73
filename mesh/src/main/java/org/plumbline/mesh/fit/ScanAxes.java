package org.plumbline.mesh.fit;

import java.util.Locale;

/**
 * Which way the axes of a scan point, as three letters for its x, y and z: A or P (anterior,
 * posterior), S or I (superior, inferior), L or R (the patient's left, right); for instance {@code
 * LPS} of DICOM, {@code RAS}, or {@code ASR}, x forward, y up, z right.
 */
public final class ScanAxes {
  private static final String PAIRS = "APSIRL";

  private final String letters;

  private ScanAxes(String letters) {
    this.letters = letters;
  }

  /**
   * @throws IllegalArgumentException if the letters are no axes or are left-handed
   */
  public static ScanAxes of(String letters) {
    String upper = letters.toUpperCase(Locale.ROOT);
    boolean[] seen = new boolean[3];
    boolean valid = upper.length() == 3;
    for (int i = 0; valid && i < 3; i++) {
      int at = PAIRS.indexOf(upper.charAt(i));
      valid = at >= 0 && !seen[at / 2];
      if (valid) {
        seen[at / 2] = true;
      }
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "'"
              + letters
              + "' are no axes: one letter each of A/P, S/I and L/R for the file's x, y and z, for"
              + " instance LPS, RAS or ASR");
    }
    ScanAxes axes = new ScanAxes(upper);
    if (axes.determinant() < 0) {
      throw new IllegalArgumentException(
          "axes "
              + upper
              + " are left-handed, as no scanner's are: one of the letters points the wrong way");
    }
    return axes;
  }

  /** The three letters. */
  public String letters() {
    return letters;
  }

  /**
   * Matrix from the file's axes to those of a right limb (x anterior, y proximal, z lateral), row
   * by row. For a left limb it mirrors.
   */
  double[] toLimb(boolean left) {
    double[] m = new double[9];
    for (int i = 0; i < 3; i++) {
      int at = PAIRS.indexOf(letters.charAt(i));
      double sign = at % 2 == 0 ? 1 : -1;
      m[3 * (at / 2) + i] = at / 2 == 2 && left ? -sign : sign;
    }
    return m;
  }

  private double determinant() {
    double[] m = toLimb(false);
    return m[0] * (m[4] * m[8] - m[5] * m[7])
        - m[1] * (m[3] * m[8] - m[5] * m[6])
        + m[2] * (m[3] * m[7] - m[4] * m[6]);
  }
}
