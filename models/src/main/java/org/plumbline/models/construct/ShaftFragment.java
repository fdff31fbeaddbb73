package org.plumbline.models.construct;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.Part;
import org.plumbline.models.fixation.SeatedPlate;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.assembly.EmbeddedBeams;
import org.plumbline.solver.condense.FactorizationCount;
import org.plumbline.solver.condense.Substructure;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.Elasticity;

/**
 * The fragment with the shaft, condensed with its screws, and where it meets the others.
 *
 * @param mounting the plate's screws in both fragments
 * @param seam numbering of the interface
 * @param face where the bridge may part from the joint's side or turn; none if it is elastic or
 *     removed
 * @param body held at the end of the shaft
 */
record ShaftFragment(
    Optional<PlateMounting> mounting, Seam seam, Optional<BridgeFace> face, Substructure body) {
  /** Node set that holds it. */
  static final String HELD = "shaft-end";

  /**
   * What the fragments of a bone have in common at all angles.
   *
   * @param tissues material of each block of the bone
   * @param filled whether the gap will hold something
   * @param foot nodes of the lips that a block stands on
   */
  record Setting(
      CutMesh cut,
      HingeLaw hinge,
      Map<String, Elasticity> tissues,
      boolean filled,
      Set<Integer> foot) {
    Seam seam(Optional<PlateMounting> mounting) {
      return new Seam(cut, filled, mounting, foot);
    }

    private Optional<BridgeFace> face(Seam seam) {
      return hinge instanceof HingeLaw.Bounded || hinge instanceof HingeLaw.Cracked
          ? Optional.of(BridgeFace.of(cut, seam, tissues))
          : Optional.empty();
    }
  }

  /**
   * Condenses the fragment.
   *
   * @param shaft its mesh, without what was taken out of it
   * @throws IllegalStateException if nothing holds the fragments together
   */
  static ShaftFragment of(
      Setting setting,
      Mesh shaft,
      Optional<SeatedPlate> plate,
      DenseKernels kernels,
      FactorizationCount count) {
    Mesh joint = setting.cut().part(Part.JOINT_SIDE).mesh();
    Optional<PlateMounting> mounting = plate.map(p -> PlateMounting.of(p, joint, shaft));
    Seam seam = setting.seam(mounting);
    ElasticBody body =
        CutBone.body(
            shaft,
            setting.tissues(),
            mounting.map(PlateMounting::inShaftSide).orElseGet(EmbeddedBeams::none),
            shaft.nodeSet(HELD).nodes());
    return new ShaftFragment(
        mounting,
        seam,
        setting.face(seam),
        Substructure.of(body, seam.shaftNodes(), kernels, count));
  }
}
