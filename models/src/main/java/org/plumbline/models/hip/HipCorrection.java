package org.plumbline.models.hip;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;
import org.plumbline.models.alignment.Measure;

/**
 * What an operation leaves of a hip: the socket as the fragment carries it, the femur, its frontal
 * balance, and the joint force that follows from it (docs/theory.md, eqs. H12, H15, H16). The
 * centre of the head stays where it is in the pelvis.
 *
 * @param before the hip before the operation
 * @param angleDeg angle of the operation, degrees
 * @param fragment turn of the acetabular fragment
 * @param varusDeg turn of the upper femur that lessens the neck-shaft angle, degrees
 * @param derotationDeg turn of the upper femur that lessens the version, degrees
 */
public record HipCorrection(
    HipAnatomy before,
    double angleDeg,
    PeriacetabularRotation fragment,
    double varusDeg,
    double derotationDeg) {
  private static final String DEG = "deg";

  /** The socket after the operation. */
  public SocketGeometry socket() {
    return fragment.apply(before.socket());
  }

  /** The femur after the operation, its shaft upright again. */
  public ProximalFemur femur() {
    return before.femur().corrected(varusDeg, derotationDeg);
  }

  /** One-leg stance with the abductors where the operation leaves them. */
  public FrontalBalance stance() {
    return femur().in(before.stance());
  }

  /**
   * Turn of the upper femur of a right hip about the head's centre: by the varus angle in the plane
   * of the neck, the trochanter upward, then by the derotation about the vertical (eq. H15).
   */
  public Rotation femurTurn() {
    double version = Math.toRadians(before.femur().versionDeg());
    Vector3D squareToNeck = new Vector3D(Math.cos(version), 0, Math.sin(version));
    Rotation varus = about(squareToNeck, -varusDeg);
    Rotation derotation = about(Vector3D.PLUS_J, derotationDeg);
    return derotation.applyTo(varus);
  }

  private static Rotation about(Vector3D axis, double deg) {
    return new Rotation(axis, Math.toRadians(deg), RotationConvention.VECTOR_OPERATOR);
  }

  /**
   * The joint force of this hip: what implants measured, in the proportion of this hip's frontal
   * balance to {@link FrontalBalance#pauwels}, and turned in the frontal plane by the difference of
   * their inclinations (eq. H16). A periacetabular osteotomy changes neither.
   *
   * @param measured force of the head on the socket, frame of the pelvis
   * @return the same unit and frame
   */
  public Vector3D jointForce(Vector3D measured) {
    FrontalBalance ordinary = FrontalBalance.pauwels();
    FrontalBalance own = stance();
    Rotation tilt = about(Vector3D.MINUS_I, own.inclinationDeg() - ordinary.inclinationDeg());
    return tilt.applyTo(measured).scalarMultiply(own.jointForce() / ordinary.jointForce());
  }

  /** Every number of alignment with its name and unit, in a fixed order. */
  public List<Measure> measures() {
    ProximalFemur femur = femur();
    FrontalBalance stance = stance();
    List<Measure> all = new ArrayList<>(SocketAlignment.of(socket()).measures());
    all.add(new Measure("neck_shaft", femur.neckShaftDeg(), DEG));
    all.add(new Measure("femoral_version", femur.versionDeg(), DEG));
    all.add(new Measure("femoral_offset", femur.offset(), "mm"));
    all.add(new Measure("abductor_arm", stance.abductorArm(), "mm"));
    all.add(new Measure("abductor_force", stance.abductors(), "BW"));
    all.add(new Measure("stance_force", stance.jointForce(), "BW"));
    all.add(new Measure("stance_inclination", stance.inclinationDeg(), DEG));
    return all;
  }
}
