package org.plumbline.solver.element;

import java.util.Arrays;

/**
 * A straight prismatic beam with two nodes in space that bends, twists, stretches and shears
 * (docs/theory.md, eqs. B1 to B5). Immutable.
 *
 * <p>Unknowns, three at a time: displacement of the first end (mm), its rotation (radians, right-
 * handed), then those of the second end; in global axes. The stiffness is that of Przemieniecki
 * (1968, Theory of Matrix Structural Analysis, §5.6), exact for a beam loaded at its ends.
 */
public final class TimoshenkoBeam {
  /** Unknowns of a beam. */
  public static final int ORDER = 12;

  /** Ways in which a beam deforms: what is left of its unknowns without rigid motions. */
  public static final int DEFORMATIONS = 6;

  /** Smallest sine of the angle between a beam and its orientation vector. */
  private static final double ACROSS = 1e-6;

  private final BeamSection section;
  private final double length;
  // rows: local x, y, z in global components
  private final double[] axes;
  private final double[] local;

  private TimoshenkoBeam(BeamSection section, double length, double[] axes, double[] local) {
    this.section = section;
    this.length = length;
    this.axes = axes;
    this.local = local;
  }

  /**
   * A beam between two points.
   *
   * @param ends x, y, z of the first and of the second end, mm
   * @param orientation a vector whose part across the beam is the direction y of the section; z
   *     completes the right-handed axes x (along the beam), y, z
   * @throws IllegalArgumentException if the ends coincide or the orientation lies along the beam
   */
  public static TimoshenkoBeam between(
      double[] ends, double[] orientation, BeamSection section, BeamMaterial material) {
    double[] axes = new double[9];
    double length = 0;
    for (int i = 0; i < 3; i++) {
      axes[i] = ends[3 + i] - ends[i];
      length += axes[i] * axes[i];
    }
    length = Math.sqrt(length);
    if (!(length > 0 && Double.isFinite(length))) {
      throw new IllegalArgumentException(
          "a beam from " + Arrays.toString(ends) + " mm has no length");
    }
    for (int i = 0; i < 3; i++) {
      axes[i] /= length;
    }
    double along = 0;
    double size = 0;
    for (int i = 0; i < 3; i++) {
      along += axes[i] * orientation[i];
      size += orientation[i] * orientation[i];
    }
    double across = 0;
    for (int i = 0; i < 3; i++) {
      axes[3 + i] = orientation[i] - along * axes[i];
      across += axes[3 + i] * axes[3 + i];
    }
    if (!(across > ACROSS * ACROSS * size)) {
      throw new IllegalArgumentException(
          "the orientation "
              + Arrays.toString(orientation)
              + " of a beam lies along the beam; give a vector across it");
    }
    for (int i = 0; i < 3; i++) {
      axes[3 + i] /= Math.sqrt(across);
    }
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      axes[6 + i] = axes[j] * axes[3 + k] - axes[k] * axes[3 + j];
    }
    return new TimoshenkoBeam(section, length, axes, localStiffness(length, section, material));
  }

  private static double[] localStiffness(
      double length, BeamSection section, BeamMaterial material) {
    double[] k = new double[ORDER * ORDER];
    double e = material.youngsModulus();
    double g = material.shearModulus();
    double nu = material.poissonRatio();
    spring(k, 0, e * section.area() / length);
    spring(k, 3, g * section.torsionConstant() / length);
    // Displacement along y with rotation about z, and along z with rotation about −y.
    bend(k, 1, 5, 1, length, e * section.secondMomentZ(), g * section.shearAreaY(nu));
    bend(k, 2, 4, -1, length, e * section.secondMomentY(), g * section.shearAreaZ(nu));
    return k;
  }

  private static void spring(double[] k, int at, double stiffness) {
    int to = at + ORDER / 2;
    k[ORDER * at + at] = stiffness;
    k[ORDER * to + to] = stiffness;
    k[ORDER * at + to] = -stiffness;
    k[ORDER * to + at] = -stiffness;
  }

  // Bending in one plane (eq. B2), Φ = 12 E I / (G A_s L²).
  private static void bend(
      double[] k, int v, int r, int sign, double length, double bending, double shear) {
    double phi = 12 * bending / (shear * length * length);
    double unit = bending / (length * (1 + phi));
    double transverse = 12 * unit / (length * length);
    double mixed = sign * 6 * unit / length;
    double near = (4 + phi) * unit;
    double far = (2 - phi) * unit;
    int half = ORDER / 2;
    int[] at = {v, r, v + half, r + half};
    double[] block = {
      transverse, mixed, -transverse, mixed,
      mixed, near, -mixed, far,
      -transverse, -mixed, transverse, -mixed,
      mixed, far, -mixed, near
    };
    for (int i = 0; i < at.length; i++) {
      for (int j = 0; j < at.length; j++) {
        k[ORDER * at[i] + at[j]] = block[at.length * i + j];
      }
    }
  }

  /** Distance of the ends, mm. */
  public double length() {
    return length;
  }

  public BeamSection section() {
    return section;
  }

  /** Component of a local axis (0 along the beam, 1 = y, 2 = z) in global axes. */
  public double axis(int localAxis, int component) {
    return axes[3 * localAxis + component];
  }

  /**
   * Stiffness in global axes (eq. B4): N/mm, N and N·mm per radian.
   *
   * @param stiffness receives {@value #ORDER}² entries, row by row, symmetric
   */
  public void stiffness(double[] stiffness) {
    double[] half = new double[ORDER * ORDER];
    for (int i = 0; i < ORDER; i++) {
      for (int block = 0; block < ORDER; block += 3) {
        for (int b = 0; b < 3; b++) {
          double sum = 0;
          for (int l = 0; l < 3; l++) {
            sum += local[ORDER * i + block + l] * axes[3 * l + b];
          }
          half[ORDER * i + block + b] = sum;
        }
      }
    }
    for (int block = 0; block < ORDER; block += 3) {
      for (int a = 0; a < 3; a++) {
        for (int j = 0; j < ORDER; j++) {
          double sum = 0;
          for (int l = 0; l < 3; l++) {
            sum += axes[3 * l + a] * half[ORDER * (block + l) + j];
          }
          stiffness[ORDER * (block + a) + j] = sum;
        }
      }
    }
  }

  /**
   * One of the {@value #DEFORMATIONS} ways in which a beam deforms: stretch, twist, and in each
   * plane the turn of one end against the other and the turn of both against the chord. The
   * stiffness is K = Σ k d dᵀ over them, with k = E A/L, G J/L, E I/L and 12 E I/(L (1 + Φ)).
   *
   * @param number 0 … {@value #DEFORMATIONS} − 1
   * @param form receives d: the deformation is d · u, u as in {@link #stiffness}
   * @return k, N/mm or N·mm per radian
   */
  public double deformation(int number, double[] form) {
    Arrays.fill(form, 0);
    int half = ORDER / 2;
    if (number < 2) {
      set(form, number == 0 ? 0 : 3, 0, -1);
      set(form, half + (number == 0 ? 0 : 3), 0, 1);
      return local[number == 0 ? 0 : ORDER * 3 + 3];
    }
    // v along y turns about z, w along z turns about −y
    int across = number < 4 ? 1 : 2;
    int about = 3 - across;
    double chord = local[ORDER * across + across] * length * length;
    if (number % 2 == 0) {
      set(form, 3, about, -1);
      set(form, half + 3, about, 1);
      return local[ORDER * (3 + about) + 3 + about] - chord / 4;
    }
    double sign = across == 1 ? 1 : -1;
    set(form, 3, about, 0.5);
    set(form, half + 3, about, 0.5);
    set(form, 0, across, sign / length);
    set(form, half, across, -sign / length);
    return chord;
  }

  /** A component along a local axis of what begins at a place of a form. */
  private void set(double[] form, int place, int localAxis, double factor) {
    for (int a = 0; a < 3; a++) {
      form[place + a] += factor * axes[3 * localAxis + a];
    }
  }

  /**
   * Section forces at an end (eq. B5).
   *
   * @param displacement {@value #ORDER} entries, global axes, mm and radians
   * @param end 0 or 1
   */
  public SectionForces sectionForces(double[] displacement, int end) {
    double[] u = new double[ORDER];
    for (int block = 0; block < ORDER; block += 3) {
      for (int l = 0; l < 3; l++) {
        for (int b = 0; b < 3; b++) {
          u[block + l] += axes[3 * l + b] * displacement[block + b];
        }
      }
    }
    // Forces on the nodes; the part beyond the first end is the beam itself.
    double[] f = new double[ORDER / 2];
    double sign = end == 0 ? -1 : 1;
    for (int i = 0; i < f.length; i++) {
      int row = end * f.length + i;
      for (int j = 0; j < ORDER; j++) {
        f[i] += sign * local[ORDER * row + j] * u[j];
      }
    }
    return new SectionForces(f[0], f[1], f[2], f[3], f[4], f[5]);
  }

  /** Largest von Mises stress of both end sections, MPa; between them it is never larger. */
  public double largestVonMises(double[] displacement) {
    return Math.max(
        section.largestVonMises(sectionForces(displacement, 0)),
        section.largestVonMises(sectionForces(displacement, 1)));
  }
}
