package org.plumbline.models.fixation;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.osteotomy.Bone;
import org.plumbline.models.osteotomy.BoneSection;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.solver.assembly.CellLocator;

/**
 * The bone that a plate is put on, before the cut opens.
 *
 * @param inside whether a point lies inside the cortex
 * @param beyondCut distance of a point from the plane of the cut, which holds the hinge line, mm;
 *     positive on the side of the shaft
 * @param jointEndMm y of the end of the outline beside the joint: no hole lies beyond
 * @param shaftEndMm y at which the modelled shaft ends; beyond, it goes on rigidly
 */
public record PlateSite(
    Predicate<Vector3D> inside,
    ToDoubleFunction<Vector3D> beyondCut,
    double jointEndMm,
    double shaftEndMm) {

  /**
   * The meshed bone of an osteotomy with one wedge, closed; beyond the end of the mesh its outline.
   * Between its loops the mesh is fuller than the outline, by 1.4 mm beside the generic tibia.
   */
  public static PlateSite of(WedgeOsteotomy cut, CellLocator bone) {
    PlateSite outline = of(cut);
    double end = outline.shaftEndMm();
    double joint = outline.jointEndMm();
    return new PlateSite(
        p ->
            (p.getY() - end) * (joint - end) > 0
                ? bone.find(p.getX(), p.getY(), p.getZ()).isPresent()
                : outline.inside().test(p),
        outline.beyondCut(),
        joint,
        end);
  }

  /**
   * The same bone with a wedge taken out of it, which no screw may meet.
   *
   * @param beyondFar distance of a point from the far face of the wedge, mm; positive on the side
   *     of the shaft
   */
  public PlateSite without(ToDoubleFunction<Vector3D> beyondFar) {
    return new PlateSite(
        inside,
        p -> {
          double near = beyondCut.applyAsDouble(p);
          return near < 0 ? near : Math.max(0, Math.min(near, beyondFar.applyAsDouble(p)));
        },
        jointEndMm,
        shaftEndMm);
  }

  /**
   * The same bone with a flange beside the joint that belongs to the shaft.
   *
   * @param inFlange how far a point lies inside the flange, mm; outside negative
   */
  public PlateSite with(ToDoubleFunction<Vector3D> inFlange) {
    return new PlateSite(
        inside,
        p -> Math.max(beyondCut.applyAsDouble(p), inFlange.applyAsDouble(p)),
        jointEndMm,
        shaftEndMm);
  }

  /** The outline of the bone of an osteotomy with one wedge. */
  public static PlateSite of(WedgeOsteotomy cut) {
    Bone bone = cut.operation().bone();
    List<BoneSection> sections = cut.outline().sections();
    double upper = sections.get(0).heightMm();
    double lower = sections.get(sections.size() - 1).heightMm();
    boolean below = bone == Bone.TIBIA;
    return new PlateSite(
        cut.outline()::contains,
        p -> below ? -cut.heightAbove(p) : cut.heightAbove(p),
        below ? upper : lower,
        below ? lower : upper);
  }
}
