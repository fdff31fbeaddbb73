package org.plumbline.models.joint;

import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.models.osteotomy.Bone;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.osteotomy.Osteotomy;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.Study;

/**
 * A cut that is a deformable part of a study's model.
 *
 * @param number of the cut among those of the operation
 * @param count of cuts of the operation
 * @param wedge the cut
 * @param settings its hinge, gap and plate
 */
record PlannedCut(int number, int count, WedgeOsteotomy wedge, ConstructSettings settings) {
  /** The cuts of a study; none if its correction is a rigid motion. */
  static List<PlannedCut> of(Study study) {
    if (study.own(KneeSettings.class).construct().isEmpty()) {
      return List.of();
    }
    ConstructSettings all = study.own(KneeSettings.class).construct().get();
    List<WedgeOsteotomy> cuts = KneeDefinition.osteotomy(study).cuts();
    return IntStream.range(0, cuts.size())
        .mapToObj(k -> new PlannedCut(k, cuts.size(), cuts.get(k), all.ofCut(k)))
        .toList();
  }

  Bone bone() {
    return wedge.operation().bone();
  }

  /** The body that is cut. */
  String body() {
    return body(bone());
  }

  /** The body that is a bone. */
  static String body(Bone bone) {
    return bone == Bone.TIBIA ? KneeMesher.TIBIA : KneeMesher.FEMUR;
  }

  /** Angle of its wedge in a correction, degrees. */
  double angleDeg(Correction correction) {
    return correction.cuts().get(number).angleDeg();
  }

  /** Angles of its wedge over those of a study, degrees. */
  List<Double> anglesDeg(Study study) {
    Osteotomy osteotomy = KneeDefinition.osteotomy(study);
    return study.anglesDeg().stream()
        .map(a -> angleDeg(osteotomy.apply(KneeDefinition.landmarks(study), a)))
        .toList();
  }

  /**
   * The name of one of its regions in results: hinge, gap, plate and graft are those of the only or
   * the tibial cut, {@code femur_hinge} and so on those of the femoral one of two.
   */
  String region(String part) {
    return number == 0 ? part : bone().text() + "_" + part;
  }

  /** What words about it begin with where there is another. */
  String prefix() {
    return count == 1 ? "" : bone().text() + ": ";
  }
}
