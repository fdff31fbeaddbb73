package org.plumbline.mesh.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.PoorCellException;
import org.plumbline.mesh.anatomy.Articulation.Layer;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.quality.QualityReport;

/**
 * Builds the hexahedral mesh of a knee from its dimensions.
 *
 * <p>Bodies "tibia" and "femur" with the blocks "trabecular", "cortical", "subchondral",
 * "cartilage-medial", "cartilage-lateral"; node set "shaft-end" (on a bone with a cut, as the tibia
 * always is, also "cut-level" and "hinge-line"); facet sets "articular-medial" and
 * "articular-lateral". A shape with menisci has in addition the bodies "medial-meniscus" and
 * "lateral-meniscus", or that of one side, between the bones: block "meniscus" with its fibres;
 * facet sets "lower" and "upper"; node sets "anterior-horn", "posterior-horn" and "rim".
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
    Map<String, CutMesh> cuts = new TreeMap<>();
    CutMesh cut = new TibiaMesher(shape, surfaces, level).mesh();
    cuts.put(TIBIA, cut);
    Mesh tibia = cut.whole();
    FemurMesher femoral = new FemurMesher(shape, surfaces, level);
    shape.femoralCut().ifPresent(c -> cuts.put(FEMUR, femoral.cut(c)));
    Mesh femur = cuts.containsKey(FEMUR) ? cuts.get(FEMUR).whole() : femoral.mesh();
    refuseInvalid(shape.cut(), tibia);
    QualityReport.of(femur).refuseInvalid(FEMUR);
    List<BodyMesh> bodies = new ArrayList<>();
    List<Articulation> articulations = new ArrayList<>();
    bodies.add(new BodyMesh(TIBIA, tibia));
    for (Compartment c : Compartment.values()) {
      Optional<MeniscusShape> meniscus = shape.menisci().of(c);
      if (meniscus.isPresent()) {
        bodies.add(meniscus(c, shape, meniscus.get(), surfaces, level));
      }
      articulations.addAll(pairs(c, meniscus.isPresent()));
    }
    bodies.add(new BodyMesh(FEMUR, femur));
    return new JointMesh(bodies, articulations, cuts);
  }

  /** Says of a hinge behind what else may help: rows of the plan bear less than columns do. */
  private static void refuseInvalid(CutShape cut, Mesh tibia) {
    try {
      QualityReport.of(tibia).refuseInvalid(TIBIA);
    } catch (PoorCellException e) {
      throw cut.axis() == CutShape.Axis.ACROSS
          ? new PoorCellException(
              e.getMessage()
                  + "; or a hinge farther from the rear cortex (10 mm), higher, or turned less")
          : e;
    }
  }

  private static BodyMesh meniscus(
      Compartment c,
      KneeShape shape,
      MeniscusShape meniscus,
      KneeSurfaces surfaces,
      MeshLevel level) {
    Mesh mesh = new MeniscusMesher(c, shape.compartment(c), meniscus, surfaces, level).mesh();
    QualityReport.of(mesh).refuseInvalid(c.meniscus());
    return new BodyMesh(c.meniscus(), mesh);
  }

  /** Pairs of a compartment: bone to bone, then under and over the meniscus if there is one. */
  private static List<Articulation> pairs(Compartment c, boolean meniscus) {
    String name = c.label();
    String lower = MeniscusMesher.LOWER;
    String upper = MeniscusMesher.UPPER;
    Optional<Articulation.Screen> screen =
        meniscus
            ? Optional.of(new Articulation.Screen(c.meniscus(), lower, upper))
            : Optional.empty();
    List<Articulation> pairs = new ArrayList<>();
    pairs.add(new Articulation(name, Layer.DIRECT, TIBIA, c.facets(), FEMUR, c.facets(), screen));
    if (meniscus) {
      Optional<Articulation.Screen> none = Optional.empty();
      pairs.add(new Articulation(name, Layer.BELOW, TIBIA, c.facets(), c.meniscus(), lower, none));
      pairs.add(new Articulation(name, Layer.ABOVE, c.meniscus(), upper, FEMUR, c.facets(), none));
    }
    return pairs;
  }
}
