package org.plumbline.mesh.fit;

import java.util.Random;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.CartilageLayer;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.KneeSurfaces;
import org.plumbline.mesh.surface.TriangleSurface;

/** The analytic knee as a scan: triangulated, with seeded noise, anywhere in its frame. */
final class SampledKnee {
  private static final int RINGS = 40;
  private static final int SPOKES = 120;

  private final KneeSurfaces surfaces;
  private final double noise;
  private final double[] turn;
  private final double[] shift;
  private final double scale;
  private final Random random;

  /**
   * @param noiseMm standard deviation of every coordinate
   * @param yawDeg lateral side forward; the joint leans by {@code rollDeg}, lateral side up; then
   *     follow shift and scale
   */
  SampledKnee(
      KneeShape shape, double noiseMm, double yawDeg, double rollDeg, double scale, long seed) {
    this.surfaces = KneeSurfaces.of(shape);
    this.noise = noiseMm;
    this.scale = scale;
    this.random = new Random(seed);
    Rotation r = turn(Vector3D.PLUS_J, yawDeg).applyTo(turn(Vector3D.PLUS_I, -rollDeg));
    this.turn = new double[9];
    double[][] rows = r.getMatrix();
    for (int a = 0; a < 3; a++) {
      System.arraycopy(rows[a], 0, turn, 3 * a, 3);
    }
    this.shift = new double[] {11.3, -421.7, 62.9};
  }

  private static Rotation turn(Vector3D axis, double deg) {
    return new Rotation(axis, Math.toRadians(deg), RotationConvention.VECTOR_OPERATOR);
  }

  /** Scan in axes ASR; a left knee is the mirror image. */
  KneeScan scan(boolean left, double femoralCartilage) {
    KneeScan scan =
        new KneeScan(
            surface("femur.stl", true, true),
            surface("bone.stl", false, true),
            surface("cartilage.stl", false, false),
            femoralCartilage,
            ScanAxes.of("ASR"),
            left);
    return left ? scan.mapped(new double[] {1, 0, 0, 0, 1, 0, 0, 0, -1}, new double[3]) : scan;
  }

  private TriangleSurface surface(String name, boolean femur, boolean bone) {
    double[] corners = new double[2 * 2 * RINGS * SPOKES * 9];
    int at = 0;
    for (Compartment c : Compartment.values()) {
      CartilageLayer layer = femur ? surfaces.femur(c) : surfaces.tibia(c);
      double[][] p = points(layer, bone);
      for (int r = 0; r < RINGS; r++) {
        for (int s = 0; s < SPOKES; s++) {
          int a = r * SPOKES + s;
          int b = r * SPOKES + (s + 1) % SPOKES;
          for (int v : new int[] {a, b, a + SPOKES, b, b + SPOKES, a + SPOKES}) {
            System.arraycopy(p[v], 0, corners, at, 3);
            at += 3;
          }
        }
      }
    }
    double[] scaled = turn.clone();
    double[] moved = shift.clone();
    for (int i = 0; i < 9; i++) {
      scaled[i] *= scale;
    }
    for (int i = 0; i < 3; i++) {
      moved[i] *= scale;
    }
    return TriangleSurface.of(name, corners, 1e-9).mapped(scaled, moved);
  }

  private double[][] points(CartilageLayer layer, boolean bone) {
    double[][] p = new double[(RINGS + 1) * SPOKES][3];
    for (int r = 0; r <= RINGS; r++) {
      for (int s = 0; s < SPOKES; s++) {
        double angle = 2 * Math.PI * s / SPOKES;
        double rho = (double) r / RINGS;
        double[] q = p[r * SPOKES + s];
        double xi = rho * Math.cos(angle);
        double zeta = rho * Math.sin(angle);
        if (bone) {
          layer.bone(xi, zeta, q);
        } else {
          layer.outer(xi, zeta, q);
        }
        if (r > 0) {
          for (int a = 0; a < 3; a++) {
            q[a] += noise * random.nextGaussian();
          }
        }
      }
    }
    return p;
  }
}
