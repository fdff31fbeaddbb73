package org.plumbline.mesh.anatomy;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.generate.PlanLine;
import org.plumbline.mesh.generate.TwinDiscPlan;

/** The side of a bone that a hinge lies on, and which lines of the plan can become its axis. */
enum HingeSide {
  /** Of a lateral base: a column of the medial disc. */
  MEDIAL(new Vector3D(0, 0, -1)) {
    @Override
    List<PlanLine> lines(TwinDiscPlan plan) {
      return columns(plan, Compartment.MEDIAL);
    }
  },
  /** Of a medial base: a column of the lateral disc. */
  LATERAL(new Vector3D(0, 0, 1)) {
    @Override
    List<PlanLine> lines(TwinDiscPlan plan) {
      return columns(plan, Compartment.LATERAL);
    }
  },
  /** Of an anterior base: a row through both discs and the bridge between them. */
  POSTERIOR(new Vector3D(-1, 0, 0)) {
    @Override
    List<PlanLine> lines(TwinDiscPlan plan) {
      int behind = Math.max(1, (int) Math.round(plan.along() / ROWS_PER_ROW_BEHIND));
      return IntStream.range(behind, plan.along())
          .mapToObj(i -> new PlanLine(plan.row(i), plan.behindRow(i)))
          .toList();
    }
  };

  /**
   * Rows of the plan for one that must lie behind the hinge: fewer would have to fill the bone
   * there with cells ever more oblique, the finer the mesh.
   */
  private static final double ROWS_PER_ROW_BEHIND = 6;

  private final Vector3D outward;

  HingeSide(Vector3D outward) {
    this.outward = outward;
  }

  static HingeSide of(CutShape cut) {
    if (cut.axis() == CutShape.Axis.ACROSS) {
      return POSTERIOR;
    }
    return cut.hingeZ() > 0 ? LATERAL : MEDIAL;
  }

  private static List<PlanLine> columns(TwinDiscPlan plan, Compartment c) {
    int disc = c.ordinal();
    return IntStream.range(1, plan.across())
        .mapToObj(j -> new PlanLine(plan.column(disc, j), plan.beyondColumn(disc, j)))
        .toList();
  }

  /**
   * Lines of a plan that cross this side, from the front or from the medial side, with what lies
   * beyond them toward this side.
   */
  abstract List<PlanLine> lines(TwinDiscPlan plan);

  /** How far a point lies toward this side, mm. */
  double reach(double x, double z) {
    return x * outward.getX() + z * outward.getZ();
  }

  /** The point in the middle of the bone's other extent that lies so far toward this side, mm. */
  Vector3D at(double reach, double height) {
    return new Vector3D(reach, outward).add(new Vector3D(0, height, 0));
  }

  /**
   * Hinge axis of a horizontal hinge: with the normal of the cut, which points to the joint, axis ×
   * normal points to this side.
   *
   * @param turnRad turn in the transverse plane, as {@link CutShape#hingeRotationDeg}
   * @param towardJoint 1 below a joint, −1 above one
   */
  Vector3D axis(double turnRad, int towardJoint) {
    double along = Math.cos(turnRad);
    double aside = Math.sin(turnRad);
    return this == POSTERIOR
        ? new Vector3D(towardJoint * aside, 0, towardJoint * along)
        : new Vector3D(towardJoint * outward.getZ() * along, 0, towardJoint * aside);
  }

  /** As in messages: {@code z -26.0 mm} of the hinge point. */
  String place(CutShape cut) {
    return this == POSTERIOR ? "x " + cut.hingeX() : "z " + cut.hingeZ();
  }

  /** As in messages. */
  String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
