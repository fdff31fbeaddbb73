package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.models.construct.CutBone;
import org.plumbline.models.construct.LoadedConstruct;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * A joint with one cut bone or two, each with a wedge of its own angle. Bones are condensed on
 * their own and meet in contact only. Thread-safe.
 */
final class CutJoint {
  /** A smaller wedge leaves its bone whole, degrees. */
  private static final double LEAST_DEG = 1e-6;

  private final List<OpenedJoint> cuts;

  /**
   * The joint with its wedges.
   *
   * @param parts one per cut; empty where the bone is whole
   * @param bodies all bodies, the cut bones among them
   */
  record Opened(List<Optional<OpenedJoint.Opened>> parts, CaseBodies bodies) {}

  /**
   * @param cuts one per bone of one joint
   */
  CutJoint(List<OpenedJoint> cuts) {
    this.cuts = List.copyOf(cuts);
  }

  /**
   * The cut bones of a joint.
   *
   * @param known the same bones with the same fragments, whatever fills their gaps; none if they
   *     are to be condensed
   */
  static CutJoint of(
      List<PlannedCut> cuts,
      CondensedJoint joint,
      Tissues tissues,
      DenseKernels kernels,
      List<CutBone> known) {
    List<OpenedJoint> opened = new ArrayList<>();
    for (PlannedCut c : cuts) {
      CutBone bone =
          known.isEmpty()
              ? ConstructDefinition.bone(c, joint, tissues, kernels)
              : known.get(c.number()).with(ConstructDefinition.filler(c.settings().gap()));
      opened.add(new OpenedJoint(joint, joint.number(c.body()), bone));
    }
    return new CutJoint(opened);
  }

  /** The bones that are cut, in the order of the cuts. */
  List<CutBone> bones() {
    return cuts.stream().map(OpenedJoint::bone).toList();
  }

  /** Whether some wedge of these angles, degrees, is there. */
  static boolean isCut(List<Double> anglesDeg) {
    return anglesDeg.stream().anyMatch(a -> a > LEAST_DEG);
  }

  /**
   * The joint at the angle of each wedge, degrees.
   *
   * @throws IllegalArgumentException if no wedge is there
   * @throws org.plumbline.mesh.PoorCellException if a bone does not bear its wedge
   */
  Opened at(List<Double> anglesDeg) {
    return together(
        IntStream.range(0, cuts.size())
            .mapToObj(
                k -> Optional.of(anglesDeg.get(k)).filter(a -> a > LEAST_DEG).map(cuts.get(k)::at))
            .toList());
  }

  /** The joint with constructs in the states that loads have brought them to. */
  Opened with(List<Optional<LoadedConstruct>> loaded) {
    return together(
        IntStream.range(0, cuts.size())
            .mapToObj(k -> loaded.get(k).map(l -> cuts.get(k).with(l.construct())))
            .toList());
  }

  private Opened together(List<Optional<OpenedJoint.Opened>> parts) {
    List<CaseBodies> bodies = new ArrayList<>();
    for (int k = 0; k < parts.size(); k++) {
      if (parts.get(k).isPresent()) {
        OpenedJoint.Opened part = parts.get(k).get();
        int body = cuts.get(k).body();
        bodies.add(
            bodies.isEmpty()
                ? part.bodies()
                : bodies
                    .get(bodies.size() - 1)
                    .with(body, part.construct().bones(), part.bodies().contacts().get(body)));
      }
    }
    if (bodies.isEmpty()) {
      throw new IllegalArgumentException("no bone has a wedge");
    }
    return new Opened(parts, bodies.get(bodies.size() - 1));
  }
}
