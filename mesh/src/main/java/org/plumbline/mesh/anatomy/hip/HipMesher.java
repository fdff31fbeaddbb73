package org.plumbline.mesh.anatomy.hip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.Articulation;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.quality.QualityReport;

/**
 * Builds the hexahedral mesh of a hip from its dimensions.
 *
 * <p>Body "femur" with blocks "trabecular", "subchondral", "cortical", "cartilage", facet set
 * "articular", node set "shaft-end"; body "acetabulum" with blocks "subchondral", "trabecular",
 * "cartilage", facet sets "articular" and one for each {@link HipRegion}, node sets
 * "fragment-base", "rim", "fossa-border". With a labrum the acetabulum has a block {@link #LABRUM}
 * as well, and "articular" goes on over its facets, {@link #LABRUM_FACETS}. In their articulation
 * the acetabulum is the lower body, where pressures are reported by region.
 */
public final class HipMesher {
  public static final String FEMUR = "femur";
  public static final String ACETABULUM = "acetabulum";
  public static final String ARTICULAR = "articular";

  /** Block of the labrum. */
  public static final String LABRUM = "labrum";

  /** Articular facets of the labrum. */
  public static final String LABRUM_FACETS = ARTICULAR + "-" + LABRUM;

  public static final String FRAGMENT_BASE = "fragment-base";
  public static final String SHAFT_END = "shaft-end";

  private static final String JOINT = "joint";

  private HipMesher() {}

  /**
   * Meshes a right hip, ball and socket concentric.
   *
   * @throws org.plumbline.mesh.InvalidShapeException if dimensions are out of range or do not fit
   *     together
   * @throws org.plumbline.mesh.PoorCellException if a cell comes out inverted or nearly so
   */
  public static JointMesh mesh(HipShape shape, MeshLevel level) {
    shape.validate();
    HipDensity density = HipDensity.of(level);
    Mesh femur = new FemurMesher(shape, density).mesh();
    QualityReport.of(femur).refuseInvalid(FEMUR);
    Mesh acetabulum = new SocketMesher(shape, density).mesh();
    QualityReport.of(acetabulum).refuseInvalid(ACETABULUM);
    return new JointMesh(
        List.of(new BodyMesh(ACETABULUM, acetabulum), new BodyMesh(FEMUR, femur)),
        List.of(
            new Articulation(
                JOINT,
                Articulation.Layer.DIRECT,
                ACETABULUM,
                ARTICULAR,
                FEMUR,
                ARTICULAR,
                Optional.empty())),
        Map.of());
  }
}
