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
import org.plumbline.mesh.generate.ShelledSweep;
import org.plumbline.mesh.generate.SweptBody;
import org.plumbline.mesh.generate.TwinDiscPlan;
import org.plumbline.mesh.quality.QualityReport;

/** Builds a bone whose sweep has a cut among its levels. */
final class CutBodyMesher {
  private final KneeShape shape;
  private final TwinDiscPlan plan;
  private final BoneCap cap;
  private final Sweep manner;
  private final CutLevels single;
  private final CutCourse course;

  /**
   * How a bone is swept, as {@link ShelledSweep} wants it.
   *
   * @param sense along or against the normal of the plan
   * @param blendLevels level from which on the shape of the cap is forgotten
   */
  record Sweep(ShelledSweep.Sense sense, int blendLevels) {}

  /**
   * @param single levels for the first cut
   */
  CutBodyMesher(
      KneeShape shape,
      TwinDiscPlan plan,
      BoneCap cap,
      Sweep manner,
      CutLevels single,
      CutCourse course) {
    this.shape = shape;
    this.plan = plan;
    this.cap = cap;
    this.manner = manner;
    this.single = single;
    this.course = course;
  }

  /**
   * The bone and its parts on both sides of the cut and beside it.
   *
   * @param second the second plane of a biplanar cut
   */
  CutMesh mesh(Optional<AscendingCut> second) {
    Optional<Flange> flange = second.map(this::flange);
    CutMesh mesh = laid(flange);
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
    for (int k = course.fan() - 1; k > flange.topLevel(); k--) {
      Flange lower = flange.upTo(k);
      if (isSound(laid(Optional.of(lower)))) {
        nearest = String.format(Locale.ROOT, "a flange %.1f mm high", lower.height(sweep(single)));
      }
    }
    return new InvalidShapeException(
        course.bone(),
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

  private CutMesh laid(Optional<Flange> flange) {
    CutLevels levels = flange.map(single::with).orElse(single);
    int cut = course.fan();
    int slabEnd = cut + course.slab();
    ShelledSweep sweep = sweep(levels);
    flange.ifPresent(f -> f.straighten(sweep, slabEnd));
    int[] column = levels.hingeColumn();
    HingeColumn hinge = new HingeColumn(sweep, levels, cut, slabEnd);
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
    Part[] parts = parts(mesh, body);
    flange.ifPresent(f -> assign(f, body, hinge.frontIndex(), parts));
    return new CutMesh(mesh, levels.plane(), flange.map(Flange::plane), parts, line);
  }

  private Flange flange(AscendingCut second) {
    return Flange.of(second, sweep(single), single.plane(), single.hingeColumn(), course.fan());
  }

  /** Leaves the flange of the tuberosity to the shaft's side. */
  private void assign(Flange flange, SweptBody body, int front, Part... parts) {
    boolean[] inside = flange.quads();
    int rim = plan.perimeter().length;
    for (int k = flange.topLevel(); k < course.fan(); k++) {
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
    int cut = course.fan();
    ShelledSweep sweep =
        new ShelledSweep(
            plan,
            manner.sense(),
            cap.skin(),
            cap.layout(),
            levels.walls(),
            levels.planes(),
            shape.subchondralThickness(),
            shape.corticalThickness(),
            manner.blendLevels());
    HingeColumn hinge = new HingeColumn(sweep, levels, cut, cut + course.slab());
    hinge.projectEnds();
    sweep.fill();
    hinge.straighten();
    return sweep;
  }

  /** Cells up to the cut, those of the slab beyond the hinge column, and all others. */
  private Part[] parts(Mesh mesh, SweptBody body) {
    int cut = course.fan();
    int slabEnd = cut + course.slab();
    int rim = plan.perimeter().length;
    boolean[] beyond = single.beyondHinge();
    Part[] parts = new Part[mesh.cellCount()];
    Arrays.fill(parts, Part.JOINT_SIDE);
    for (int k = cut; k < body.levels() - 1; k++) {
      for (int q = 0; q < beyond.length; q++) {
        parts[body.coreCell(k, q)] = k < slabEnd && beyond[q] ? Part.BRIDGE : Part.SHAFT_SIDE;
      }
      for (int j = 0; j < rim; j++) {
        parts[body.wallCell(k, j)] =
            k < slabEnd && single.beyondHinge(j) ? Part.BRIDGE : Part.SHAFT_SIDE;
      }
    }
    return parts;
  }
}
