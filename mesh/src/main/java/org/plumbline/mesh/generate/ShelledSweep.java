package org.plumbline.mesh.generate;

import java.util.Arrays;
import java.util.List;

/**
 * Geometry of a body swept from a cap through wall loops and wrapped in one sheet of shell cells.
 *
 * <p>The shell covers cap <em>and</em> walls, so that the sharp edge of the block structure lies
 * inside the body and a smooth skin costs no quality. Core points:
 *
 * <ul>
 *   <li>level 0: cap + t N, on the rim along the bisector of cap and wall normal; the tangential
 *       shift of the rim is spread harmonically over the plan (without it, interior columns near
 *       the rim invert as soon as a facet is smaller than the shell);
 *   <li>level k: X_k = E(wall_k) + (1 - s_k) (X_0 - E(X_0 on the rim)), E the harmonic extension of
 *       {@link PlanHarmonics} and s_k a smooth step from 0 at the cap to 1 at {@code blendLevels}.
 *       E is linear, so a planar wall loop gives a planar level.
 * </ul>
 *
 * <p>Arrays returned by {@link #wall}, {@link #coreWall} and {@link #core} are live: a caller may
 * move points between {@link #ShelledSweep} and {@link #fill}. Lengths in mm.
 */
public final class ShelledSweep {
  private static final double SMALLEST_MITRE_COSINE = 0.6;

  /** Whether the sweep runs along the plan normal (first × second) or against it. */
  public enum Sense {
    ALONG_NORMAL(1),
    AGAINST_NORMAL(-1);

    private final int sign;

    Sense(int sign) {
      this.sign = sign;
    }

    int sign() {
      return sign;
    }
  }

  private final TwinDiscPlan plan;
  private final Sense sense;
  private final int[] quads;
  private final int[] perimeter;
  private final double[] cap;
  private final double[] layout;
  private final double[][] walls;
  private final double[][] coreWalls;
  private final double[][] cores;
  private final int blendLevels;
  private final PlanHarmonics harmonics;

  /**
   * @param cap skin of the cap, x, y, z per plan node
   * @param layout two coordinates per plan node in which the plan is not folded
   * @param walls one closed loop per level (x, y, z per perimeter node); level 0 is the cap's rim
   * @param planes unit normal of the plane that a level lies in, or null for a free level
   * @param capThickness shell thickness on the cap
   * @param wallThickness shell thickness on the walls
   * @param blendLevels level from which on the shape of the cap is forgotten, at least 1
   */
  public ShelledSweep(
      TwinDiscPlan plan,
      Sense sense,
      double[] cap,
      double[] layout,
      List<double[]> walls,
      List<double[]> planes,
      double capThickness,
      double wallThickness,
      int blendLevels) {
    this.plan = plan;
    this.sense = sense;
    this.quads = plan.quads();
    this.perimeter = plan.perimeter();
    this.cap = cap.clone();
    this.layout = layout.clone();
    this.walls = walls.stream().map(double[]::clone).toArray(double[][]::new);
    this.coreWalls = new double[this.walls.length][];
    this.cores = new double[this.walls.length][];
    this.blendLevels = blendLevels;
    this.harmonics = new PlanHarmonics(quads, layout, perimeter);
    offset(planes, capThickness, wallThickness);
  }

  private void offset(List<double[]> planes, double capThickness, double wallThickness) {
    int rim = perimeter.length;
    double[] capNormal = capNormals();
    double[][] wallNormal = wallNormals();
    double[] mitre = new double[3];
    cores[0] = new double[cap.length];
    for (int i = 0; i < cap.length; i++) {
      cores[0][i] = cap[i] + capThickness * capNormal[i];
    }
    coreWalls[0] = new double[3 * rim];
    double[] shift = new double[cap.length];
    for (int j = 0; j < rim; j++) {
      int n = 3 * perimeter[j];
      double cosine = 0;
      for (int a = 0; a < 3; a++) {
        mitre[a] = capNormal[n + a] + wallNormal[0][3 * j + a];
      }
      normalize(mitre, 0);
      for (int a = 0; a < 3; a++) {
        cosine += mitre[a] * capNormal[n + a];
      }
      double length = capThickness / Math.min(1, Math.max(SMALLEST_MITRE_COSINE, cosine));
      for (int a = 0; a < 3; a++) {
        coreWalls[0][3 * j + a] = cap[n + a] + length * mitre[a];
        shift[n + a] = coreWalls[0][3 * j + a] - cores[0][n + a];
      }
    }
    harmonics.extend(shift);
    for (int i = 0; i < cap.length; i++) {
      cores[0][i] += shift[i];
    }
    for (int k = 1; k < walls.length; k++) {
      coreWalls[k] = new double[3 * rim];
      double[] normal = wallNormal[k];
      double[] plane = planes.get(k);
      for (int j = 0; j < rim; j++) {
        if (plane != null) {
          double out = 0;
          for (int a = 0; a < 3; a++) {
            out += normal[3 * j + a] * plane[a];
          }
          for (int a = 0; a < 3; a++) {
            normal[3 * j + a] -= out * plane[a];
          }
          normalize(normal, 3 * j);
        }
        for (int a = 0; a < 3; a++) {
          coreWalls[k][3 * j + a] = walls[k][3 * j + a] + wallThickness * normal[3 * j + a];
        }
      }
    }
  }

  /** Unit normals of the cap at its nodes, into the body. */
  private double[] capNormals() {
    double[] normals = new double[cap.length];
    double[] n = new double[3];
    for (int q = 0; q < quads.length; q += 4) {
      diagonalNormal(
          cap,
          3 * quads[q],
          cap,
          3 * quads[q + 1],
          cap,
          3 * quads[q + 2],
          cap,
          3 * quads[q + 3],
          n);
      for (int c = 0; c < 4; c++) {
        for (int a = 0; a < 3; a++) {
          normals[3 * quads[q + c] + a] += sense.sign() * n[a];
        }
      }
    }
    for (int i = 0; i < normals.length; i += 3) {
      normalize(normals, i);
    }
    return normals;
  }

  /** Unit normals of the walls at their nodes, into the body. */
  private double[][] wallNormals() {
    int rim = perimeter.length;
    double[][] normals = new double[walls.length][3 * rim];
    double[] n = new double[3];
    for (int k = 0; k + 1 < walls.length; k++) {
      for (int j = 0; j < rim; j++) {
        int next = (j + 1) % rim;
        diagonalNormal(
            walls[k], 3 * j, walls[k], 3 * next, walls[k + 1], 3 * next, walls[k + 1], 3 * j, n);
        for (int a = 0; a < 3; a++) {
          double in = -sense.sign() * n[a];
          normals[k][3 * j + a] += in;
          normals[k][3 * next + a] += in;
          normals[k + 1][3 * j + a] += in;
          normals[k + 1][3 * next + a] += in;
        }
      }
    }
    for (double[] level : normals) {
      for (int i = 0; i < level.length; i += 3) {
        normalize(level, i);
      }
    }
    return normals;
  }

  private static void diagonalNormal(
      double[] p0,
      int i0,
      double[] p1,
      int i1,
      double[] p2,
      int i2,
      double[] p3,
      int i3,
      double[] out) {
    double ax = p2[i2] - p0[i0];
    double ay = p2[i2 + 1] - p0[i0 + 1];
    double az = p2[i2 + 2] - p0[i0 + 2];
    double bx = p3[i3] - p1[i1];
    double by = p3[i3 + 1] - p1[i1 + 1];
    double bz = p3[i3 + 2] - p1[i1 + 2];
    out[0] = ay * bz - az * by;
    out[1] = az * bx - ax * bz;
    out[2] = ax * by - ay * bx;
    normalize(out, 0);
  }

  private static void normalize(double[] v, int at) {
    double length = Math.sqrt(v[at] * v[at] + v[at + 1] * v[at + 1] + v[at + 2] * v[at + 2]);
    if (length > 0) {
      v[at] /= length;
      v[at + 1] /= length;
      v[at + 2] /= length;
    }
  }

  /** Computes the core points of all levels from the current core walls. */
  public void fill() {
    int n = plan.nodeCount();
    double[] rim = new double[3 * n];
    spread(coreWalls[0], rim);
    double[] deviation = new double[3 * n];
    for (int i = 0; i < deviation.length; i++) {
      deviation[i] = cores[0][i] - rim[i];
    }
    for (int k = 1; k < walls.length; k++) {
      double s = Math.min(1, (double) k / blendLevels);
      s = s * s * (3 - 2 * s);
      cores[k] = new double[3 * n];
      spread(coreWalls[k], cores[k]);
      for (int i = 0; i < deviation.length; i++) {
        cores[k][i] += (1 - s) * deviation[i];
      }
    }
  }

  /** Harmonic extension of a loop of points to the whole plan. */
  public void spread(double[] loop, double[] field) {
    Arrays.fill(field, 0);
    for (int j = 0; j < perimeter.length; j++) {
      System.arraycopy(loop, 3 * j, field, 3 * perimeter[j], 3);
    }
    harmonics.extend(field);
  }

  public TwinDiscPlan plan() {
    return plan;
  }

  public Sense sense() {
    return sense;
  }

  /** Number of levels, cap included. */
  public int levels() {
    return walls.length;
  }

  /** Two coordinates per plan node; a copy. */
  public double[] layout() {
    return layout.clone();
  }

  /** Skin of the cap, live. */
  public double[] cap() {
    return cap;
  }

  /** Skin points of a level, live. */
  public double[] wall(int level) {
    return walls[level];
  }

  /** Core points on the perimeter of a level, live until {@link #fill} has used them. */
  public double[] coreWall(int level) {
    return coreWalls[level];
  }

  /**
   * Core points of a level, x, y, z per plan node, live; levels above 0 exist after {@link #fill}.
   */
  public double[] core(int level) {
    return cores[level];
  }
}
