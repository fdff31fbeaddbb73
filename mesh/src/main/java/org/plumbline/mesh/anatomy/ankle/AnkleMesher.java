package org.plumbline.mesh.anatomy.ankle;

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
 * Builds the hexahedral mesh of an ankle from its dimensions.
 *
 * <p>Bodies "tibia" (facet sets "articular", one for each {@link AnkleRegion},
 * "articular-malleolus"; node set "shaft-end"), "fibula" ("articular"; "shaft-end" on its lateral
 * face) and "talus" ("articular", "articular-medial-side", "articular-lateral-side"; "shaft-end" at
 * its base). In their three articulations tibia and fibula are the lower bodies, where pressures
 * are reported.
 */
public final class AnkleMesher {
  public static final String TIBIA = "tibia";
  public static final String FIBULA = "fibula";
  public static final String TALUS = "talus";
  public static final String ARTICULAR = "articular";
  public static final String MALLEOLUS = "articular-malleolus";
  public static final String MEDIAL_SIDE = "articular-medial-side";
  public static final String LATERAL_SIDE = "articular-lateral-side";
  public static final String SHAFT_END = "shaft-end";

  /** Articulation of plafond and trochlea. */
  public static final String PLAFOND = "plafond";

  /** Articulation of medial malleolus and talus. */
  public static final String MEDIAL = "medial_malleolus";

  /** Articulation of fibula and talus. */
  public static final String LATERAL = "fibula";

  private AnkleMesher() {}

  /**
   * Meshes a right ankle; plafond and trochlea touch along the middle line.
   *
   * @throws org.plumbline.mesh.InvalidShapeException if dimensions are out of range or do not fit
   *     together
   * @throws org.plumbline.mesh.PoorCellException if a cell comes out inverted or nearly so
   */
  public static JointMesh mesh(AnkleShape shape, MeshLevel level) {
    shape.validate();
    AnkleDensity density = AnkleDensity.of(level);
    return new JointMesh(
        List.of(
            body(TIBIA, new TibiaMesher(shape, density).mesh()),
            body(FIBULA, new FibulaMesher(shape, density).mesh()),
            body(TALUS, new TalusMesher(shape, density).mesh())),
        List.of(
            pair(PLAFOND, TIBIA, ARTICULAR, ARTICULAR),
            pair(MEDIAL, TIBIA, MALLEOLUS, MEDIAL_SIDE),
            pair(LATERAL, FIBULA, ARTICULAR, LATERAL_SIDE)),
        Map.of());
  }

  private static BodyMesh body(String name, Mesh mesh) {
    QualityReport.of(mesh).refuseInvalid(name);
    return new BodyMesh(name, mesh);
  }

  /** The trochlea turns out from under the plafond, and a malleolus ends on its side. */
  private static Articulation pair(String name, String bone, String facets, String talar) {
    return new Articulation(
            name, Articulation.Layer.DIRECT, bone, facets, TALUS, talar, Optional.empty())
        .endingAtEdges();
  }
}
