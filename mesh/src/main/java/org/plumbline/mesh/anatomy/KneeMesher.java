package org.plumbline.mesh.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.quality.QualityReport;

/**
 * Builds the hexahedral mesh of a knee from its dimensions.
 *
 * <p>Bodies "tibia" and "femur" with the blocks "trabecular", "cortical", "subchondral",
 * "cartilage-medial", "cartilage-lateral"; node set "shaft-end" (on the tibia also "cut-level" and
 * "hinge-line"); facet sets "articular-medial" and "articular-lateral".
 */
public final class KneeMesher {
  public static final String TIBIA = "tibia";
  public static final String FEMUR = "femur";

  private KneeMesher() {}

  /**
   * Meshes a right knee in the joint frame and reference pose.
   *
   * @throws org.plumbline.mesh.InvalidShapeException if dimensions are out of range or do not fit
   *     together
   * @throws org.plumbline.mesh.PoorCellException if a cell comes out inverted or nearly so
   */
  public static JointMesh mesh(KneeShape shape, MeshLevel level) {
    shape.validate();
    return mesh(shape, KneeSurfaces.of(shape), level);
  }

  /**
   * Meshes a right knee whose joint surfaces are given as functions.
   *
   * @param shape all dimensions but those of the surfaces
   * @param surfaces about as large as those of the shape
   * @throws org.plumbline.mesh.InvalidShapeException if dimensions are out of range or do not fit
   *     together
   * @throws org.plumbline.mesh.PoorCellException if a cell comes out inverted or nearly so
   */
  public static JointMesh mesh(KneeShape shape, KneeSurfaces surfaces, MeshLevel level) {
    shape.validate();
    TibiaMesher tibiaMesher = new TibiaMesher(shape, surfaces, level);
    Mesh tibia = tibiaMesher.mesh();
    Mesh femur = new FemurMesher(shape, surfaces, level).mesh();
    QualityReport.of(tibia).refuseInvalid(TIBIA);
    QualityReport.of(femur).refuseInvalid(FEMUR);
    List<Articulation> articulations = new ArrayList<>();
    for (Compartment c : Compartment.values()) {
      articulations.add(new Articulation(c.label(), TIBIA, c.facets(), FEMUR, c.facets()));
    }
    return new JointMesh(
        List.of(new BodyMesh(TIBIA, tibia), new BodyMesh(FEMUR, femur)),
        articulations,
        tibiaMesher.cutPlane());
  }
}
