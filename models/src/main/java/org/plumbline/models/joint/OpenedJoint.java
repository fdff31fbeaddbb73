package org.plumbline.models.joint;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.models.construct.Construct;
import org.plumbline.models.construct.CutBone;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.WholeBody;

/**
 * A joint one of whose bones is cut: its bodies at every opening. Thread-safe; what was built for
 * an angle is kept while a case uses it, and for the last few angles, since it is large (a hundred
 * megabytes on the standard mesh) and memory touched for the first time costs time. Building it
 * again gives the same bytes.
 */
final class OpenedJoint {
  /** Angles that are kept although no case uses them. */
  private static final int KEPT = 2;

  private final CondensedJoint joint;
  private final int body;
  private final CutBone bone;
  private final Map<Double, WeakReference<Opened>> built = new ConcurrentHashMap<>();
  private final Deque<Opened> last = new ArrayDeque<>();

  /**
   * A joint at one opening.
   *
   * @param construct the cut bone
   * @param bodies all bodies, the cut bone among them
   */
  record Opened(Construct construct, CaseBodies bodies) {}

  /**
   * @param body number of the cut bone among the bodies
   */
  OpenedJoint(CondensedJoint joint, int body, CutBone bone) {
    this.joint = joint;
    this.body = body;
    this.bone = bone;
  }

  /** The cut bone, which serves any joint that has it. */
  CutBone bone() {
    return bone;
  }

  /** Number of the cut bone among the bodies. */
  int body() {
    return body;
  }

  /**
   * The joint opened by an angle, degrees, more than 0.
   *
   * @throws org.plumbline.mesh.PoorCellException if the bridge does not bear the opening
   */
  Opened at(double angleDeg) {
    Opened[] found = new Opened[1];
    built.compute(
        angleDeg,
        (angle, old) -> {
          found[0] = old == null ? null : old.get();
          if (found[0] != null) {
            return old;
          }
          found[0] = build(angle);
          return new WeakReference<>(found[0]);
        });
    keep(found[0]);
    return found[0];
  }

  private void keep(Opened opened) {
    synchronized (last) {
      last.remove(opened);
      last.addLast(opened);
      if (last.size() > KEPT) {
        last.removeFirst();
      }
    }
  }

  private Opened build(double angleDeg) {
    return with(bone.at(Math.toRadians(angleDeg)));
  }

  /** The joint with a construct of this bone, its bridge in whatever state. */
  Opened with(Construct construct) {
    ContactBody whole = joint.bodies().contacts().get(body);
    ContactBody cut =
        whole.withFlexibility(construct.flexibility(), new StructureBehind(construct));
    return new Opened(construct, joint.bodies().with(body, construct.bones(), cut));
  }

  /** A construct asked for proofs and fields. */
  private record StructureBehind(Construct construct) implements WholeBody {
    @Override
    public int fieldSize() {
      return construct.fieldSize();
    }

    @Override
    public void solve(double[] retainedForces, double[] displacement) {
      construct.solve(retainedForces, displacement);
    }

    @Override
    public double residual(double[] displacement, double[] retainedForces) {
      return construct.residual(displacement, retainedForces);
    }

    @Override
    public int retainedNode(int index) {
      return construct.contactNode(index);
    }
  }
}
