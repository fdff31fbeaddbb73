package org.plumbline.models.joint;

import java.util.List;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * How the coordinates of the femur in another scene give those in the shipped one, q = A q' + b,
 * and potentials seen from there: Π'(q') = s Π(A q' + b).
 */
final class PoseMap {
  private static final int N = Pose.COORDINATES;

  private final Pose origin;
  private final double[] matrix = new double[N * N];
  private final double[] shift = new double[N];

  private PoseMap(Pose origin) {
    this.origin = origin;
    for (int k = 0; k < N; k++) {
      matrix[k * N + k] = 1;
    }
  }

  /**
   * The same coordinates.
   *
   * @param rest the femur's pose in the shipped scene, whose frame origin stays
   */
  static PoseMap same(Pose rest) {
    return new PoseMap(rest);
  }

  /** The mirror image z → −z turns tz, rx and ry. */
  static PoseMap mirror(Pose rest) {
    PoseMap map = new PoseMap(rest);
    for (int k : new int[] {2, 3, 4}) {
      map.matrix[k * N + k] = -1;
    }
    return map;
  }

  /**
   * The scene turned by {@code about} around the common x axis, the femur drawn in axes turned back
   * by {@code drawn} about z: x' = Q x, so t = Qᵀ (O + t') − O, rx = rx' − about, rz = rz' − drawn.
   */
  static PoseMap turned(Pose rest, double about, double drawn) {
    PoseMap map = new PoseMap(rest);
    double c = Math.cos(about);
    double s = Math.sin(about);
    map.matrix[N + 1] = c;
    map.matrix[N + 2] = s;
    map.matrix[2 * N + 1] = -s;
    map.matrix[2 * N + 2] = c;
    map.shift[1] = c * rest.oy() + s * rest.oz() - rest.oy();
    map.shift[2] = -s * rest.oy() + c * rest.oz() - rest.oz();
    map.shift[3] = -about;
    map.shift[5] = -drawn;
    return map;
  }

  /** The pose in the shipped scene. */
  Pose shipped(Pose there) {
    double[] q = shift.clone();
    for (int i = 0; i < N; i++) {
      for (int k = 0; k < N; k++) {
        q[i] += matrix[i * N + k] * there.coordinate(k);
      }
    }
    return new Pose(origin.ox(), origin.oy(), origin.oz(), q[0], q[1], q[2], q[3], q[4], q[5]);
  }

  /** The pose there of a pose in the shipped scene: A is orthogonal. */
  Pose there(Pose shipped) {
    double[] q = new double[N];
    for (int i = 0; i < N; i++) {
      for (int k = 0; k < N; k++) {
        q[i] += matrix[k * N + i] * (shipped.coordinate(k) - shift[k]);
      }
    }
    return new Pose(origin.ox(), origin.oy(), origin.oz(), q[0], q[1], q[2], q[3], q[4], q[5]);
  }

  /** A potential of the shipped scene, in units of force that are smaller by {@code unit}. */
  Potential seen(Potential p, double unit) {
    return new Seen(p, unit);
  }

  private final class Seen implements Potential {
    private final Potential source;
    private final double unit;

    Seen(Potential source, double unit) {
      this.source = source;
      this.unit = unit;
    }

    private Configuration back(Configuration c) {
      return new Configuration(List.of(Pose.atRest(0, 0, 0), shipped(c.pose(1))));
    }

    @Override
    public double energy(Configuration c) {
      return unit * source.energy(back(c));
    }

    @Override
    public void addGradient(Configuration c, double[] gradient) {
      double[] g = new double[2 * N];
      source.addGradient(back(c), g);
      for (int i = 0; i < N; i++) {
        for (int k = 0; k < N; k++) {
          gradient[N + i] += unit * matrix[k * N + i] * g[N + k];
        }
      }
    }

    @Override
    public void addHessian(Configuration c, double[] hessian) {
      int all = 2 * N;
      double[] h = new double[all * all];
      source.addHessian(back(c), h);
      for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
          double sum = 0;
          for (int k = 0; k < N; k++) {
            for (int l = 0; l < N; l++) {
              sum += matrix[k * N + i] * h[(N + k) * all + N + l] * matrix[l * N + j];
            }
          }
          hessian[(N + i) * all + N + j] += unit * sum;
        }
      }
    }
  }
}
