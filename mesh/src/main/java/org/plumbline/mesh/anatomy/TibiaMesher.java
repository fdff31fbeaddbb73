package org.plumbline.mesh.anatomy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.mesh.InvalidShapeException;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.generate.LoopSurface;
import org.plumbline.mesh.generate.ShelledSweep;
import org.plumbline.mesh.generate.SweptBody;
import org.plumbline.mesh.generate.TwinDiscPlan;
import org.plumbline.mesh.quality.QualityReport;

/** Builds the proximal tibia, swept downward from the plateaus through the cut to the shaft. */
final class TibiaMesher {
  /** How the eminence falls off toward its front and rear ends: 1 - 0.6 xi². */
  private static final double EMINENCE_FALL = 0.6;

  private final KneeShape shape;
  private final MeshLevel.BoneDensity density;
  private final TwinDiscPlan plan;
  private final BoneCap cap;
  private final CutLevels single;

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
    this.single = new CutLevels(plan, walls, shape, density);
  }

  /** The tibia and its parts above, below and beside the cut. */
  CutMesh mesh() {
    Optional<Flange> flange = shape.cut().ascending().map(this::flange);
    CutMesh mesh = mesh(flange);
    if (flange.isPresent() && !isSound(mesh)) {
      throw folded(flange.get(), mesh);
    }
    return mesh;
  }

  private static double worst(CutMesh mesh) {
    return QualityReport.of(mesh.whole()).overall().minScaledJacobian();
  }

  private static boolean isSound(CutMesh mesh) {
    return worst(mesh) >= QualityReport.REFUSED_SCALED_JACOBIAN;
  }

  /** Says which lower flange does not fold the mesh. */
  private InvalidShapeException folded(Flange flange, CutMesh mesh) {
    String nearest = "none with this thickness and hinge";
    for (int k = density.upper() - 1; k > flange.topLevel(); k--) {
      Flange lower = flange.upTo(k);
      if (isSound(mesh(Optional.of(lower)))) {
        nearest = String.format(Locale.ROOT, "a flange %.1f mm high", lower.height(sweep(single)));
      }
    }
    return new InvalidShapeException(
        "tibia",
        List.of(
            String.format(
                Locale.ROOT,
                "a flange of the tuberosity %.1f mm high folds cells of the mesh (scaled Jacobian"
                    + " %.3f, limit %.2f); nearest valid: %s",
                flange.height(sweep(single)),
                worst(mesh),
                QualityReport.REFUSED_SCALED_JACOBIAN,
                nearest)));
  }

  private CutMesh mesh(Optional<Flange> flange) {
    CutLevels levels = flange.map(single::with).orElse(single);
    int cut = density.upper();
    int slabEnd = cut + density.middle();
    ShelledSweep sweep = sweep(levels);
    flange.ifPresent(f -> f.straighten(sweep, slabEnd));
    int[] column = levels.hingeColumn();
    HingeColumn hinge = new HingeColumn(sweep, levels.plane(), column, cut, slabEnd);
    SweptBody body = new SweptBody(sweep, cap.outer(), MeshLevel.CARTILAGE_LAYERS);
    int frozen = flange.map(Flange::topLevel).orElse(cut);
    BoneAssembly.smooth(body, k -> k >= frozen && k <= slabEnd);
    MeshBuilder builder = BoneAssembly.name(body);
    builder.nodeSet("cut-level", body.levelNodes(cut));
    int[] line = new int[column.length + 2];
    line[0] = body.wallNode(cut, hinge.frontIndex());
    for (int c = 0; c < column.length; c++) {
      line[c + 1] = body.coreNode(cut, column[c]);
    }
    line[column.length + 1] = body.wallNode(cut, hinge.rearIndex());
    builder.nodeSet("hinge-line", line);
    Mesh mesh = builder.build();
    Part[] parts = parts(mesh, body, hinge.frontIndex(), hinge.rearIndex());
    flange.ifPresent(f -> assign(f, body, hinge.frontIndex(), parts));
    return new CutMesh(mesh, levels.plane(), flange.map(Flange::plane), parts, line);
  }

  private Flange flange(AscendingCut second) {
    return Flange.of(
        second,
        sweep(single),
        single.plane(),
        single.hingeColumn(),
        single.column(),
        density.upper());
  }

  /** Leaves the flange of the tuberosity to the shaft's side. */
  private void assign(Flange flange, SweptBody body, int front, Part... parts) {
    boolean[] inside = flange.quads();
    int rim = plan.perimeter().length;
    for (int k = flange.topLevel(); k < density.upper(); k++) {
      for (int q = 0; q < inside.length; q++) {
        if (inside[q]) {
          parts[body.coreCell(k, q)] = Part.SHAFT_SIDE;
        }
      }
      for (int j = 0; j < rim; j++) {
        if (j < front || j >= flange.medialIndex()) {
          parts[body.wallCell(k, j)] = Part.SHAFT_SIDE;
        }
      }
    }
  }

  /** The bone's points, with the hinge column on its line. */
  private ShelledSweep sweep(CutLevels levels) {
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
    HingeColumn hinge = new HingeColumn(sweep, levels.plane(), levels.hingeColumn(), cut, slabEnd);
    hinge.projectEnds();
    sweep.fill();
    hinge.straighten();
    return sweep;
  }

  /** Cells down to the cut, those of the slab beyond the hinge column, and all others. */
  private Part[] parts(Mesh mesh, SweptBody body, int front, int rear) {
    int cut = density.upper();
    int slabEnd = cut + density.middle();
    int rim = plan.perimeter().length;
    boolean[] beyond = plan.beyondColumn(single.column());
    Part[] parts = new Part[mesh.cellCount()];
    Arrays.fill(parts, Part.JOINT_SIDE);
    for (int k = cut; k < body.levels() - 1; k++) {
      for (int q = 0; q < beyond.length; q++) {
        parts[body.coreCell(k, q)] = k < slabEnd && beyond[q] ? Part.BRIDGE : Part.SHAFT_SIDE;
      }
      for (int j = 0; j < rim; j++) {
        boolean lateral = j >= front && j < rear;
        parts[body.wallCell(k, j)] = k < slabEnd && lateral ? Part.BRIDGE : Part.SHAFT_SIDE;
      }
    }
    return parts;
  }
}
