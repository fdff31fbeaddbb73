package org.plumbline.mesh.anatomy;

import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.generate.LoopSurface;
import org.plumbline.mesh.generate.ShelledSweep;
import org.plumbline.mesh.generate.TwinDiscPlan;

/** Builds the proximal tibia, swept downward from the plateaus through the cut to the shaft. */
final class TibiaMesher {
  /** How the eminence falls off toward its front and rear ends: 1 - 0.6 xi². */
  private static final double EMINENCE_FALL = 0.6;

  private static final double FAN_GRADING = 4;

  /** Depth of the first level below the rim in shell thicknesses; less lets core nodes overtake. */
  private static final double FIRST_DEPTH = 1.3;

  private final KneeShape shape;
  private final MeshLevel.BoneDensity density;
  private final CutBodyMesher mesher;

  TibiaMesher(KneeShape shape, KneeSurfaces surfaces, MeshLevel level) {
    this.shape = shape;
    this.density = level.tibia();
    TwinDiscPlan plan =
        new TwinDiscPlan(density.along(), density.across(), density.rings(), density.bridge());
    BoneCap cap =
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
    CutCourse course = new Course();
    LoopSurface walls = TibiaWalls.surface(cap.rim(), shape.tibia().loops());
    double slope =
        Math.toRadians(
            (shape.medial().posteriorSlopeDeg() + shape.lateral().posteriorSlopeDeg()) / 2);
    CutLevels levels = new CutLevels(plan, walls, shape.cut(), slope, course);
    this.mesher =
        new CutBodyMesher(
            shape,
            plan,
            cap,
            new CutBodyMesher.Sweep(ShelledSweep.Sense.ALONG_NORMAL, density.upper() - 1),
            levels,
            course);
  }

  /** The tibia and its parts above, below and beside the cut. */
  CutMesh mesh() {
    return mesher.mesh(shape.cut().ascending());
  }

  /** Levels finer toward the rim; the parameter of the wall is the depth in mm. */
  private final class Course implements CutCourse {
    private final double[] steps = Outlines.graded(density.upper(), FAN_GRADING);

    @Override
    public String bone() {
      return KneeMesher.TIBIA;
    }

    @Override
    public int towardJoint() {
      return 1;
    }

    @Override
    public double end() {
      return shape.tibia().stubDepth();
    }

    @Override
    public int fan() {
      return density.upper();
    }

    @Override
    public int slab() {
      return density.middle();
    }

    @Override
    public int shaft() {
      return density.lower();
    }

    @Override
    public double depth(int level, double cut) {
      double skip = FIRST_DEPTH * shape.subchondralThickness();
      return level == 0 ? 0 : skip + (cut - skip) * steps[level];
    }

    @Override
    public double slide(int level) {
      return (double) level / fan();
    }
  }
}
