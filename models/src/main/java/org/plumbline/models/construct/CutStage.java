package org.plumbline.models.construct;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.WedgeWay;
import org.plumbline.models.fixation.SeatedPlate;
import org.plumbline.models.literature.GapFiller;

/**
 * A cut bone at one opening as it stands without load, to be looked at; nothing is factored.
 *
 * @param bone fragments, bridge and filling
 * @param hardware plate and screws; none without a plate
 */
public record CutStage(OpenedBone bone, Optional<HardwareMesh> hardware) {
  /** Names of the parts that {@link #parts} numbers. */
  public static final List<String> PARTS = List.of("proximal", "distal", "bridge", "graft");

  private static final int PROXIMAL = 0;
  private static final int DISTAL = 1;
  private static final int BRIDGE = 2;
  private static final int GRAFT = 3;

  /**
   * Lays the wedge of a bone.
   *
   * @param way how
   * @param angleRad angle of the wedge, 0 for none
   * @param layers of cells through the gap, 0 to leave it empty
   * @throws org.plumbline.mesh.PoorCellException if the bone does not bear the wedge
   */
  public static CutStage of(
      CutMesh cut, WedgeWay way, double angleRad, int layers, Optional<SeatedPlate> plate) {
    OpenedBone bone = OpenedBone.of(cut, way, angleRad, layers);
    return new CutStage(
        bone,
        plate.map(
            p ->
                HardwareMesh.of(
                    PlateMounting.of(p, cut.part(Part.JOINT_SIDE).mesh(), bone.shaftMesh())
                        .pieces(new ShaftTurn(cut.plane(), bone.turnRad())))));
  }

  /** Layers of cells that a filling has in a wedge of that angle; none if the gap stays empty. */
  public static int layers(CutMesh cut, GapFiller filler, double angleRad) {
    return CutBone.layers(cut, filler, angleRad);
  }

  /** Part of every cell of an opened bone: its number in {@link #PARTS}. */
  public static int[] parts(OpenedBone bone) {
    int[] closed = parts(bone.cut());
    int[] parts = Arrays.copyOf(closed, bone.mesh().cellCount());
    Arrays.fill(parts, closed.length, parts.length, GRAFT);
    return parts;
  }

  /** Part of every cell of a closed bone: its number in {@link #PARTS}. */
  public static int[] parts(CutMesh cut) {
    int[] parts = new int[cut.whole().cellCount()];
    boolean below = meanHeight(cut, Part.JOINT_SIDE) > meanHeight(cut, Part.SHAFT_SIDE);
    for (int c = 0; c < parts.length; c++) {
      parts[c] =
          switch (cut.partOfCell(c)) {
            case JOINT_SIDE -> below ? PROXIMAL : DISTAL;
            case SHAFT_SIDE -> below ? DISTAL : PROXIMAL;
            case BRIDGE -> BRIDGE;
          };
    }
    return parts;
  }

  private static double meanHeight(CutMesh cut, Part part) {
    Mesh mesh = cut.part(part).mesh();
    double sum = 0;
    for (int n = 0; n < mesh.nodeCount(); n++) {
      sum += mesh.coordinate(n, 1);
    }
    return sum / mesh.nodeCount();
  }
}
