package org.plumbline.mesh.anatomy;

import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.generate.LoopSurface;
import org.plumbline.mesh.generate.ShelledSweep;
import org.plumbline.mesh.generate.SweptBody;
import org.plumbline.mesh.generate.TwinDiscPlan;

/** Builds the proximal tibia, swept downward from the plateaus through the cut to the shaft. */
final class TibiaMesher {
  /** How the eminence falls off toward its front and rear ends: 1 - 0.6 xi². */
  private static final double EMINENCE_FALL = 0.6;

  private final KneeShape shape;
  private final MeshLevel.BoneDensity density;
  private final TwinDiscPlan plan;
  private final BoneCap cap;
  private final CutLevels levels;

  TibiaMesher(KneeShape shape, KneeSurfaces surfaces, MeshLevel level) {
    this.shape = shape;
    this.density = level.tibia();
    this.plan =
        new TwinDiscPlan(density.along(), density.across(), density.rings(), density.bridge());
    this.cap =
        new BoneCap(
            plan,
            level.concentration(),
            surfaces.tibia(Compartment.MEDIAL),
            surfaces.tibia(Compartment.LATERAL));
    double height = shape.tibia().eminenceHeight();
    cap.fillBridge(
        (xi, s, out) -> {
          double bell = (1 - s * s) * (1 - s * s);
          out[0] = 0;
          out[1] = height * bell * (1 - EMINENCE_FALL * xi * xi);
          out[2] = 0;
        });
    LoopSurface walls = TibiaWalls.surface(cap.rim(), shape.tibia().loops());
    this.levels = new CutLevels(plan, walls, shape, density);
  }

  CutPlane cutPlane() {
    return levels.plane();
  }

  Mesh mesh() {
    int cut = density.upper();
    int slabEnd = cut + density.middle();
    ShelledSweep sweep =
        new ShelledSweep(
            plan,
            ShelledSweep.Sense.ALONG_NORMAL,
            cap.skin(),
            cap.layout(),
            levels.walls(),
            levels.planes(),
            shape.subchondralThickness(),
            shape.corticalThickness(),
            cut - 1);
    int[] column = levels.hingeColumn();
    HingeColumn hinge = new HingeColumn(sweep, levels.plane(), column, cut, slabEnd);
    hinge.projectEnds();
    sweep.fill();
    hinge.straighten();
    SweptBody body = new SweptBody(sweep, cap.outer(), MeshLevel.CARTILAGE_LAYERS);
    BoneAssembly.smooth(body, k -> k >= cut && k <= slabEnd);
    MeshBuilder builder = BoneAssembly.name(body);
    builder.nodeSet("cut-level", body.levelNodes(cut));
    int[] line = new int[column.length + 2];
    line[0] = body.wallNode(cut, hinge.frontIndex());
    for (int c = 0; c < column.length; c++) {
      line[c + 1] = body.coreNode(cut, column[c]);
    }
    line[column.length + 1] = body.wallNode(cut, hinge.rearIndex());
    builder.nodeSet("hinge-line", line);
    return builder.build();
  }
}
