package org.plumbline.mesh.anatomy;

import java.util.Arrays;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.generate.ShelledSweep;
import org.plumbline.mesh.generate.SweptBody;
import org.plumbline.mesh.generate.TwinDiscPlan;

/** Builds a bone whose sweep has a cut among its levels. */
final class CutBodyMesher {
  private final BoneCap cap;
  private final CutLevels levels;
  private final CutCourse course;

  CutBodyMesher(BoneCap cap, CutLevels levels, CutCourse course) {
    this.cap = cap;
    this.levels = levels;
    this.course = course;
  }

  /**
   * The bone and its parts on both sides of the cut and beside it.
   *
   * @param blendLevels as in {@link ShelledSweep}
   */
  CutMesh mesh(TwinDiscPlan plan, KneeShape shape, ShelledSweep.Sense sense, int blendLevels) {
    int cut = course.fan();
    int slabEnd = cut + course.slab();
    ShelledSweep sweep =
        new ShelledSweep(
            plan,
            sense,
            cap.skin(),
            cap.layout(),
            levels.walls(),
            levels.planes(),
            shape.subchondralThickness(),
            shape.corticalThickness(),
            blendLevels);
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
    Mesh mesh = builder.build();
    return new CutMesh(mesh, levels.plane(), parts(mesh, body, plan.perimeter().length), line);
  }

  /** Cells up to the cut, those of the slab beyond the hinge column, and all others. */
  private Part[] parts(Mesh mesh, SweptBody body, int rim) {
    int cut = course.fan();
    int slabEnd = cut + course.slab();
    boolean[] beyond = levels.beyondHinge();
    Part[] parts = new Part[mesh.cellCount()];
    Arrays.fill(parts, Part.JOINT_SIDE);
    for (int k = cut; k < body.levels() - 1; k++) {
      for (int q = 0; q < beyond.length; q++) {
        parts[body.coreCell(k, q)] = k < slabEnd && beyond[q] ? Part.BRIDGE : Part.SHAFT_SIDE;
      }
      for (int j = 0; j < rim; j++) {
        parts[body.wallCell(k, j)] =
            k < slabEnd && levels.beyondHinge(j) ? Part.BRIDGE : Part.SHAFT_SIDE;
      }
    }
    return parts;
  }
}
