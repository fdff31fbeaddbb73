package org.plumbline.models.joint;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plumbline.models.ankle.AnkleCase;
import org.plumbline.models.hip.HipCorrection;
import org.plumbline.models.load.KneeLoad;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Study;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.Potential;

/**
 * A case of a study of any joint as the product sets it up, before anything is condensed: what
 * tests take apart and put together otherwise.
 *
 * @param tissues of all bodies
 * @param framed bodies with frames of their own, in the order of the frames; all others stay
 * @param frames ground first
 * @param potentials all that acts besides contact
 * @param layers stiffness of the elastic foundation by name of the pair, MPa/mm
 * @param scaleLength what turns rotations into lengths, mm
 */
record JointCase(
    Tissues tissues,
    List<String> framed,
    List<Frame> frames,
    List<Potential> potentials,
    ToDoubleFunction<String> layers,
    double scaleLength) {

  static JointCase of(Study study, CaseKey key) {
    return switch (study.joint()) {
      case "knee" -> knee(study, key);
      case "hip" -> hip(study, key);
      case "ankle" -> ankle(study, key);
      default -> throw new IllegalArgumentException(study.joint() + " has no such case yet");
    };
  }

  private static JointCase knee(Study study, CaseKey key) {
    KneeLoad load = KneeModel.load(study, key);
    Tissues tissues = KneeDefinition.tissues(study);
    double flexion = load.flexionDeg().orElse(study.own(KneeSettings.class).flexionDeg());
    return new JointCase(
        tissues,
        List.of(KneeDefinition.FREE_BODY),
        List.of(Frame.ground(), KneeDefinition.femur(flexion, load.hold())),
        KneeModel.potentials(study, key),
        pair -> tissues.layerStiffness(),
        KneeDefinition.scaleLength(study));
  }

  private static JointCase hip(Study study, CaseKey key) {
    HipCorrection correction = HipDefinition.correction(study, key.angleDeg());
    Tissues tissues = HipDefinition.tissues(study);
    return new JointCase(
        tissues,
        HipDefinition.FRAMED,
        HipDefinition.frames(correction),
        HipDefinition.potentials(HipDefinition.jointForce(study, correction, key.loadCase())),
        pair -> tissues.layerStiffness(),
        study.own(HipSettings.class).shape().headRadiusMm());
  }

  private static JointCase ankle(Study study, CaseKey key) {
    AnkleCase asked = AnkleDefinition.ankleCase(study, key);
    AnkleMechanics mechanics =
        AnkleDefinition.mechanics(
            study, CondensedJoint.rigid(AnkleDefinition.mesh(study), AnkleDefinition.FRAMED));
    return new JointCase(
        AnkleDefinition.tissues(study),
        AnkleDefinition.FRAMED,
        AnkleMechanics.frames(),
        mechanics.potentials(asked),
        mechanics::layerStiffness,
        AnkleMechanics.SCALE_LENGTH);
  }
}
