package org.plumbline.mesh.anatomy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.generate.LoopSurface;
import org.plumbline.mesh.generate.MonotoneCubic;
import org.plumbline.mesh.generate.ShelledSweep;
import org.plumbline.mesh.generate.SweptBody;
import org.plumbline.mesh.generate.TwinDiscPlan;

/** Builds the distal femur, swept upward from the condyles to the shaft. */
final class FemurMesher {
  /** Behind this place along the bridge its edge is drawn forward, by so many mm per unit. */
  private static final double NOTCH_START = -0.3;

  private static final double NOTCH_PULL = 6;

  /** Transition from trochlea to notch roof: ½ (1 - tanh(2.5 (xi - 0.1))). */
  private static final double ROOF_STEEPNESS = 2.5;

  private static final double ROOF_MIDDLE = 0.1;

  /** First level above the rim and grading up to the epicondyles, in loop parameters. */
  private static final double FIRST_LEVEL = 0.12;

  private static final double CONDYLE_GRADING = 1.6;

  /** Levels through the slab that holds the bridge of a cut. */
  private static final int SLAB = 2;

  private final KneeShape shape;
  private final MeshLevel.BoneDensity density;
  private final TwinDiscPlan plan;
  private final BoneCap cap;

  FemurMesher(KneeShape shape, KneeSurfaces surfaces, MeshLevel level) {
    this.shape = shape;
    this.density = level.femur();
    this.plan =
        new TwinDiscPlan(density.along(), density.across(), density.rings(), density.bridge());
    this.cap =
        new BoneCap(
            plan,
            level.concentration(),
            surfaces.femur(Compartment.MEDIAL),
            surfaces.femur(Compartment.LATERAL));
    cap.fillBridge(this::notch);
  }

  private void notch(double xi, double s, double[] out) {
    double front = shape.femur().trochleaHeight();
    double rear = shape.femur().notchHeight();
    double share = (1 - Math.tanh(ROOF_STEEPNESS * (xi - ROOF_MIDDLE))) / 2;
    out[0] = xi > NOTCH_START ? 0 : NOTCH_PULL * (1 - s * s) * (NOTCH_START - xi);
    out[1] = (front + (rear - front) * share) * (1 + Math.cos(Math.PI * s)) / 2;
    out[2] = 0;
  }

  /** The femur, whole. */
  Mesh mesh() {
    LoopSurface surface = surface();
    double[] levels = levels();
    int rim = plan.perimeter().length;
    List<double[]> walls = new ArrayList<>();
    for (int k = 0; k < levels.length; k++) {
      walls.add(new double[3 * rim]);
    }
    for (int j = 0; j < rim; j++) {
      MonotoneCubic curve = surface.curve(j);
      for (int k = 0; k < levels.length; k++) {
        for (int a = 0; a < 3; a++) {
          walls.get(k)[3 * j + a] = curve.value(levels[k], a);
        }
      }
    }
    List<double[]> planes = new ArrayList<>(Collections.nCopies(levels.length, null));
    planes.set(levels.length - 1, new double[] {0, 1, 0});
    ShelledSweep sweep =
        new ShelledSweep(
            plan,
            ShelledSweep.Sense.AGAINST_NORMAL,
            cap.skin(),
            cap.layout(),
            walls,
            planes,
            shape.subchondralThickness(),
            shape.corticalThickness(),
            blendLevels());
    sweep.fill();
    SweptBody body = new SweptBody(sweep, cap.outer(), MeshLevel.CARTILAGE_LAYERS);
    BoneAssembly.smooth(body, k -> false);
    return BoneAssembly.name(body).build();
  }

  private int blendLevels() {
    return density.upper() + 1;
  }

  /** The femur with a cut among its levels, which has {@link #SLAB} levels more. */
  CutMesh cut(CutShape cut) {
    CutCourse course = new Course();
    CutLevels levels = new CutLevels(plan, surface(), cut, 0, course);
    return new CutBodyMesher(
            shape,
            plan,
            cap,
            new CutBodyMesher.Sweep(ShelledSweep.Sense.AGAINST_NORMAL, blendLevels()),
            levels,
            course)
        .mesh(Optional.empty());
  }

  /**
   * Levels of the whole femur up to the metaphysis, stretched to the cut; the stretch grows with
   * the square of the level, so that condyles hardly feel it.
   */
  private final class Course implements CutCourse {
    private final double[] whole = levels();

    @Override
    public String bone() {
      return KneeMesher.FEMUR;
    }

    @Override
    public int towardJoint() {
      return -1;
    }

    @Override
    public double end() {
      return whole[whole.length - 1];
    }

    @Override
    public int fan() {
      return density.upper() + density.middle();
    }

    @Override
    public int slab() {
      return SLAB;
    }

    @Override
    public int shaft() {
      return density.lower();
    }

    @Override
    public double depth(int level, double cut) {
      return whole[level] + (cut - whole[fan()]) * slide(level);
    }

    @Override
    public double slide(int level) {
      double share = (double) level / fan();
      return share * share;
    }
  }

  /** Loops at t = 0 (rim), 1 (epicondyles), 2, 3, … (outline). */
  private LoopSurface surface() {
    double[] rim = cap.rim();
    double[] shares = Outlines.arcShares(rim);
    FemurOutline outline = shape.femur();
    double[] flare = rim.clone();
    for (int i = 0; i < flare.length; i += 3) {
      flare[i] *= outline.flareDepth();
      flare[i + 1] = outline.flareHeight() + outline.flareTilt() * rim[i];
      flare[i + 2] *= outline.flareWidth();
    }
    List<double[]> loops = new ArrayList<>(List.of(rim, flare));
    for (OutlineLoop loop : outline.loops()) {
      loops.add(Outlines.points(loop, shares));
    }
    double[] knots = new double[loops.size()];
    for (int k = 0; k < knots.length; k++) {
      knots[k] = k;
    }
    return new LoopSurface(knots, loops);
  }

  private double[] levels() {
    int condyle = density.upper();
    int metaphysis = density.middle();
    int shaft = density.lower();
    int last = shape.femur().loops().size() + 1;
    double[] graded = Outlines.graded(condyle, CONDYLE_GRADING);
    double[] t = new double[condyle + metaphysis + shaft + 1];
    for (int k = 1; k <= condyle; k++) {
      t[k] = FIRST_LEVEL + (1 - FIRST_LEVEL) * graded[k];
    }
    for (int k = 1; k <= metaphysis; k++) {
      t[condyle + k] = 1 + (double) k / metaphysis;
    }
    for (int k = 1; k <= shaft; k++) {
      t[condyle + metaphysis + k] = 2 + (last - 2.0) * k / shaft;
    }
    return t;
  }
}
