package org.plumbline.models.construct;

import java.util.Map;
import java.util.Optional;
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
 * @param body held at the end of the shaft
 */
record ShaftFragment(Optional<PlateMounting> mounting, Seam seam, Substructure body) {
  /** Node set that holds it. */
  static final String HELD = "shaft-end";

  /**
   * Condenses the fragment.
   *
   * @param shaft its mesh, without what was taken out of it
   * @param tissues material of each block of the bone
   * @param filled whether the gap will hold something
   */
  static ShaftFragment of(
      CutMesh cut,
      Mesh shaft,
      Map<String, Elasticity> tissues,
      boolean filled,
      Optional<SeatedPlate> plate,
      DenseKernels kernels,
      FactorizationCount count) {
    Optional<PlateMounting> mounting =
        plate.map(p -> PlateMounting.of(p, cut.part(Part.JOINT_SIDE).mesh(), shaft));
    Seam seam = new Seam(cut, filled, mounting);
    ElasticBody body =
        CutBone.body(
            shaft,
            tissues,
            mounting.map(PlateMounting::inShaftSide).orElseGet(EmbeddedBeams::none),
            shaft.nodeSet(HELD).nodes());
    return new ShaftFragment(
        mounting, seam, Substructure.of(body, seam.shaftNodes(), kernels, count));
  }
}
