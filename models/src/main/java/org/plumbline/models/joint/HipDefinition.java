package org.plumbline.models.joint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.RotationOrder;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.anatomy.hip.HipMesher;
import org.plumbline.mesh.anatomy.hip.HipShape;
import org.plumbline.mesh.anatomy.hip.LabrumShape;
import org.plumbline.mesh.anatomy.hip.NeckShape;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;
import org.plumbline.mesh.anatomy.hip.SocketShape;
import org.plumbline.models.hip.CosinePressure;
import org.plumbline.models.hip.HipAnatomy;
import org.plumbline.models.hip.HipCorrection;
import org.plumbline.models.hip.HipDimensions;
import org.plumbline.models.hip.HipLabrum;
import org.plumbline.models.hip.HipPatient;
import org.plumbline.models.hip.LunateDomain;
import org.plumbline.models.hip.ProximalFemur;
import org.plumbline.models.load.ForceLoad;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/** What a study of the hip means in terms of meshes, materials, loads and frames. */
final class HipDefinition {
  /** Bodies with frames of their own, in the order of the frames. */
  static final List<String> FRAMED = List.of(HipMesher.ACETABULUM, HipMesher.FEMUR);

  /** Number of the femur's frame. */
  static final int FEMUR = 1 + FRAMED.indexOf(HipMesher.FEMUR);

  /**
   * Rotations of the femur, {@link Pose} coordinates: nothing holds them in a frictionless ball.
   */
  static final int[] UNHELD = {3, 4, 5};

  /** Name of the joint force among all that acts on the femur. */
  static final String JOINT_FORCE = "joint_force";

  private HipDefinition() {}

  /**
   * Refuses a study whose hip, operation or load is impossible; cheap.
   *
   * @throws RefusedInput naming the key; "not contained" for a load that no angle bears
   * @throws org.plumbline.mesh.InvalidShapeException if the shape is out of range
   */
  static void check(Study study) {
    shape(study).validate();
    List<HipCorrection> corrections =
        study.anglesDeg().stream().map(a -> correction(study, a)).toList();
    corrections.forEach(HipCorrection::stance);
    for (LoadCase load : study.loadCases()) {
      Optional<RefusedInput> refusal = Optional.empty();
      for (HipCorrection c : corrections) {
        refusal = notContained(study, c, jointForce(study, c, load.name()));
        if (refusal.isEmpty()) {
          break;
        }
      }
      refusal.ifPresent(
          r -> {
            throw new RefusedInput(
                r.key(), "load case " + load.name() + ", at every angle: " + r.getMessage());
          });
    }
  }

  static HipShape shape(Study study) {
    HipSettings s = study.own(HipSettings.class);
    HipPatient p = s.patient();
    HipDimensions d = s.shape();
    NeckShape ordinary = NeckShape.normal();
    double cartilage = s.tissues().cartilageThicknessMm();
    return new HipShape(
        d.headRadiusMm(),
        d.clearanceMm(),
        cartilage,
        cartilage,
        d.subchondralThicknessMm(),
        d.socketWallMm(),
        new SocketShape(
            p.lceaDeg(),
            p.acetabularIndexDeg(),
            p.sharpDeg(),
            p.acetabularVersionDeg(),
            d.fossaHalfAngleDeg(),
            d.notchDeg()),
        new NeckShape(
            p.neckShaftDeg(),
            p.femoralVersionDeg(),
            d.neckLengthMm(),
            d.neckRadiusMm(),
            ordinary.baseRadius(),
            ordinary.shaftRadius(),
            ordinary.stub(),
            ordinary.cartilageReach()),
        labrum(s.labrum()));
  }

  private static Optional<LabrumShape> labrum(HipLabrum labrum) {
    return labrum.present()
        ? Optional.of(new LabrumShape(labrum.heightMm(), labrum.baseMm()))
        : Optional.empty();
  }

  static JointMesh mesh(Study study) {
    return HipMesher.mesh(shape(study), MeshLevel.valueOf(study.resolution().name()));
  }

  static Tissues tissues(Study study) {
    HipSettings s = study.own(HipSettings.class);
    HipLabrum labrum = s.labrum();
    return Tissues.of(
        s.tissues(),
        Map.of(),
        labrum.present()
            ? Map.of(
                HipMesher.ACETABULUM,
                FibreMaterial.labrum(labrum.circumferentialModulusMPa(), labrum.radialModulusMPa()))
            : Map.of());
  }

  /** The hip before the operation. */
  static HipAnatomy anatomy(Study study) {
    HipSettings s = study.own(HipSettings.class);
    return new HipAnatomy(
        SocketGeometry.of(shape(study).socket()),
        ProximalFemur.of(
            s.shape().neckLengthMm(),
            s.patient().neckShaftDeg(),
            s.patient().femoralVersionDeg(),
            s.stance()),
        s.stance());
  }

  /** The hip at an angle of its operation. */
  static HipCorrection correction(Study study, double angleDeg) {
    return study.own(HipSettings.class).osteotomy().apply(anatomy(study), angleDeg);
  }

  /** Rows of alignment at an angle of the operation, unloaded. */
  static List<Row> limbRows(Study study, double angleDeg) {
    return LimbRows.of(study, angleDeg, correction(study, angleDeg).measures());
  }

  /** Force of the head on the socket in a load case, N, frame of the pelvis. */
  static Vector3D jointForce(Study study, HipCorrection correction, String loadCase) {
    return correction.jointForce(
        study.loadCase(loadCase, ForceLoad.class).newtons(study.own().bodyWeightN()));
  }

  /** Why no pressure on the lunate balances a force; empty if one does. */
  static Optional<RefusedInput> notContained(
      Study study, HipCorrection correction, Vector3D force) {
    try {
      CosinePressure.of(LunateDomain.of(correction.socket()), shape(study).socketRadius(), force);
      return Optional.empty();
    } catch (RefusedInput refusal) {
      return Optional.of(refusal);
    }
  }

  /** Ground, the acetabular fragment as the operation turns it, the femur free to be shifted. */
  static List<Frame> frames(HipCorrection correction) {
    return List.of(
        Frame.ground(),
        new Frame(HipMesher.ACETABULUM, pose(correction.fragment().rotation()), 0),
        Frame.freeExcept(HipMesher.FEMUR, pose(correction.femurTurn()), UNHELD));
  }

  /** A turn about the head's centre. */
  static Pose pose(Rotation turn) {
    double[] angles = turn.getAngles(RotationOrder.XYZ, RotationConvention.VECTOR_OPERATOR);
    return new Pose(0, 0, 0, 0, 0, 0, angles[0], angles[1], angles[2]);
  }

  /** The joint force on the head's centre. */
  static List<Potential> potentials(Vector3D force) {
    return potentials(force, FEMUR);
  }

  /**
   * The same where the femur's frame has another number.
   *
   * @param frame number of the femur's frame
   */
  static List<Potential> potentials(Vector3D force, int frame) {
    return List.of(
        new DeadForce(
            JOINT_FORCE, new FramePoint(frame, 0, 0, 0), force.getX(), force.getY(), force.getZ()));
  }
}
