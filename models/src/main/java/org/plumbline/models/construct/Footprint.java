package org.plumbline.models.construct;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.CutPlane;
import org.plumbline.models.fixation.HardwareBeam;

/**
 * Where a block stands on the lips of a cut: the nodes of the closed bone that share its force, by
 * their part of an even pressure, w_n = ∫ N_n dA / A over the area that it covers (eq. W15).
 */
final class Footprint {
  /** Parts of a facet along each edge. */
  private static final int PARTS = 16;

  private final TreeMap<Integer, Double> weights = new TreeMap<>();
  private final double area;
  private final double reach;
  private final double rim;
  private final BlockSize block;
  private final CutPlane plane;

  private Footprint(CutMesh cut, BlockSize block) {
    double farthest = 0;
    for (Sample s : new Samples(cut, block)) {
      farthest = Math.max(farthest, s.reach());
    }
    double covered = 0;
    double moment = 0;
    for (Sample s : new Samples(cut, block)) {
      if (s.reach() >= farthest - block.depthMm()) {
        covered += s.area();
        moment += s.area() * s.reach();
        for (int k = 0; k < 4; k++) {
          weights.merge(cut.lipNode(s.facet(), k), s.area() * s.shape()[k], Double::sum);
        }
      }
    }
    if (!(covered > 0)) {
      throw new IllegalArgumentException(
          "a block "
              + block.widthMm()
              + " mm wide at "
              + (cut.plane().hingesAcross() ? "z = " : "x = ")
              + block.forwardMm()
              + " mm stands beside the cut");
    }
    double all = covered;
    weights.replaceAll((n, w) -> w / all);
    this.area = covered;
    this.reach = moment / covered;
    this.rim = farthest;
    this.block = block;
    this.plane = cut.plane();
  }

  static Footprint of(CutMesh cut, BlockSize block) {
    return new Footprint(cut, block);
  }

  /** The coordinate that a block's width counts along. */
  private static int alongHinge(CutPlane plane) {
    return plane.hingesAcross() ? 2 : 0;
  }

  /** Nodes of the closed bone, ascending, with their shares, whose sum is 1. */
  Map<Integer, Double> weights() {
    return weights;
  }

  /** Area covered, mm²: less than width times depth where the cortex is curved. */
  double areaMm2() {
    return area;
  }

  /**
   * The block as it stands in the opened gap: as deep and wide as stated, its ends in both lips.
   *
   * @param turn of the shaft's side
   */
  HardwareBeam piece(ShaftTurn turn) {
    Vector3D axis = plane.hingeAxis();
    Vector3D inward = plane.lateral();
    double middle = rim - block.depthMm() / 2;
    Vector3D beside = plane.hingePoint().subtract(middle, inward);
    int a = alongHinge(plane);
    double ahead = (block.forwardMm() - beside.toArray()[a]) / axis.toArray()[a];
    Vector3D upper = beside.add(ahead, axis);
    Vector3D lower = turn.apply(upper);
    return HardwareBeam.block(
        new double[] {
          upper.getX(), upper.getY(), upper.getZ(), lower.getX(), lower.getY(), lower.getZ()
        },
        axis.negate().toArray(),
        block.widthMm(),
        block.depthMm(),
        turn.angleRad());
  }

  /** Height of the gap at the middle of the area, mm. */
  double heightMm(double angleRad) {
    return 2 * reach * Math.sin(angleRad / 2);
  }

  /**
   * A small piece of a lip.
   *
   * @param facet of the cut
   * @param shape share of each corner
   * @param reach distance from the hinge line, mm
   */
  private record Sample(int facet, double[] shape, double area, double reach) {}

  /** Pieces of the lips within the width of a block. */
  private record Samples(CutMesh cut, BlockSize block) implements Iterable<Sample> {
    @Override
    public java.util.Iterator<Sample> iterator() {
      return java.util.stream.IntStream.range(0, cut.lipFacets() * PARTS * PARTS)
          .mapToObj(this::sample)
          .filter(s -> s.area() > 0)
          .iterator();
    }

    /** A piece; without area if it lies beside the block. */
    private Sample sample(int number) {
      int facet = number / (PARTS * PARTS);
      double s = (number / PARTS % PARTS + 0.5) / PARTS;
      double t = (number % PARTS + 0.5) / PARTS;
      double[] shape = {(1 - s) * (1 - t), s * (1 - t), s * t, (1 - s) * t};
      double[] ds = {t - 1, 1 - t, t, -t};
      double[] dt = {s - 1, -s, s, 1 - s};
      double[] at = new double[3];
      double[] a = new double[3];
      double[] b = new double[3];
      Mesh m = cut.whole();
      for (int k = 0; k < 4; k++) {
        for (int axis = 0; axis < 3; axis++) {
          double x = m.coordinate(cut.lipNode(facet, k), axis);
          at[axis] += shape[k] * x;
          a[axis] += ds[k] * x;
          b[axis] += dt[k] * x;
        }
      }
      double aside = at[alongHinge(cut.plane())] - block.forwardMm();
      boolean inside = Math.abs(aside) <= block.widthMm() / 2;
      double x = a[1] * b[2] - a[2] * b[1];
      double y = a[2] * b[0] - a[0] * b[2];
      double z = a[0] * b[1] - a[1] * b[0];
      double area = inside ? Math.sqrt(x * x + y * y + z * z) / (PARTS * PARTS) : 0;
      return new Sample(facet, shape, area, -cut.plane().beyondHinge(at[0], at[1], at[2]));
    }
  }
}
