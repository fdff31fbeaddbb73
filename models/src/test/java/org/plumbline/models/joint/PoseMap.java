package org.plumbline.models.joint;

import org.plumbline.solver.equilibrium.Pose;

/** How the coordinates of a frame in another scene give those in the shipped one, q = A q' + b. */
final class PoseMap {
  private static final int N = Pose.COORDINATES;

  private final Pose origin;
  private final Pose originThere;
  private final double[] matrix = new double[N * N];
  private final double[] shift = new double[N];

  private PoseMap(Pose origin, Pose originThere) {
    this.origin = origin;
    this.originThere = originThere;
    for (int k = 0; k < N; k++) {
      matrix[k * N + k] = 1;
    }
  }

  /**
   * The same coordinates.
   *
   * @param rest a pose of the frame in the shipped scene, for its origin
   */
  static PoseMap same(Pose rest) {
    return new PoseMap(rest, rest);
  }

  /** The mirror image z → −z turns tz, rx and ry. */
  static PoseMap mirror(Pose rest) {
    PoseMap map = new PoseMap(rest, Pose.atRest(rest.ox(), rest.oy(), -rest.oz()));
    for (int k : new int[] {2, 3, 4}) {
      map.matrix[k * N + k] = -1;
    }
    return map;
  }

  /**
   * The scene turned by {@code about} around the common x axis, the frame's bodies drawn in axes
   * turned back by {@code drawn} about z: x' = Q x, so t = Qᵀ (O + t') − O, rx = rx' − about, rz =
   * rz' − drawn.
   */
  static PoseMap turned(Pose rest, double about, double drawn) {
    PoseMap map = new PoseMap(rest, rest);
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
    return at(origin, q);
  }

  /** The pose there of a pose in the shipped scene: A is orthogonal. */
  Pose there(Pose shipped) {
    double[] q = new double[N];
    for (int i = 0; i < N; i++) {
      for (int k = 0; k < N; k++) {
        q[i] += matrix[k * N + i] * (shipped.coordinate(k) - shift[k]);
      }
    }
    return at(originThere, q);
  }

  private static Pose at(Pose origin, double... q) {
    return new Pose(origin.ox(), origin.oy(), origin.oz(), q[0], q[1], q[2], q[3], q[4], q[5]);
  }

  /** ∂ of a coordinate of the shipped scene by one there. */
  double slope(int shipped, int there) {
    return matrix[shipped * N + there];
  }
}
