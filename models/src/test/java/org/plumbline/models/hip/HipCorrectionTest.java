package org.plumbline.models.hip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;
import org.plumbline.mesh.anatomy.hip.SocketShape;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.patient.RefusedInput;

class HipCorrectionTest {
  private static final Vector3D MEASURED = new Vector3D(0.14, 2.6, -0.42);

  private static HipAnatomy hip(double version, FrontalBalance stance) {
    return new HipAnatomy(
        SocketGeometry.of(SocketShape.dysplastic()),
        ProximalFemur.of(55, 127, version, stance),
        stance);
  }

  private static HipCorrection after(HipOperation type, double angle) {
    return new HipOsteotomy(type, 0, 0).apply(hip(12, FrontalBalance.pauwels()), angle);
  }

  @Test
  void aFragmentThatTurnsLeavesTheJointForceAlone() {
    Vector3D force = after(HipOperation.PERIACETABULAR, 25).jointForce(MEASURED);
    assertThat(force.subtract(MEASURED).getNorm()).isLessThan(1e-12);
  }

  @Test
  void eightMillimetresOfAbductorArmLowerTheForceByATenthOrMore() {
    FrontalBalance wide = FrontalBalance.pauwels().withAbductorArm(48);
    Vector3D force =
        new HipOsteotomy(HipOperation.PERIACETABULAR, 0, 0)
            .apply(hip(12, wide), 0)
            .jointForce(MEASURED);
    double lowered = 1 - force.getNorm() / MEASURED.getNorm();
    assertThat(lowered).isBetween(0.10, 0.15);
    assertThat(lowered).isCloseTo(1 - wide.jointForce() / 3.0118, within(1e-3));
    assertThat(force.getZ() / force.getY()).isGreaterThan(MEASURED.getZ() / MEASURED.getY());
  }

  @Test
  void varusLiftsTheTrochanterLengthensTheArmAndLowersTheForce() {
    HipCorrection varus = after(HipOperation.FEMORAL_VARUS, 20);
    assertThat(varus.femur().neckShaftDeg()).isCloseTo(107, within(1e-12));
    assertThat(varus.stance().abductorArm()).isGreaterThan(42);
    assertThat(varus.jointForce(MEASURED).getNorm()).isLessThan(MEASURED.getNorm());
    double version = Math.toRadians(12);
    Vector3D trochanter = new Vector3D(-Math.sin(version), 0, Math.cos(version));
    Vector3D lifted = varus.femurTurn().applyTo(trochanter);
    assertThat(lifted.getY()).isCloseTo(Math.sin(Math.toRadians(20)), within(1e-12));
    assertThat(lifted.getX() / lifted.getZ())
        .as("stays in the plane of the neck")
        .isCloseTo(-Math.tan(version), within(1e-12));
    HipCorrection valgus = after(HipOperation.FEMORAL_VALGUS, 20);
    assertThat(valgus.jointForce(MEASURED).getNorm()).isGreaterThan(MEASURED.getNorm());
  }

  @Test
  void derotationTurnsTheNeckBack() {
    HipCorrection c = after(HipOperation.FEMORAL_DEROTATION, 15);
    assertThat(c.femur().versionDeg()).isCloseTo(-3, within(1e-12));
    double before = Math.toRadians(12);
    Vector3D shaft = c.femurTurn().applyTo(new Vector3D(-Math.sin(before), 0, Math.cos(before)));
    assertThat(Math.toDegrees(Math.atan2(-shaft.getX(), shaft.getZ()))).isCloseTo(-3, within(1e-9));
  }

  @Test
  void rotationsOfAFragmentAreNoPartOfAFemoralOperation() {
    assertThatThrownBy(() -> new HipOsteotomy(HipOperation.FEMORAL_VARUS, 5, 0))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("femoral-varus")
        .hasMessageContaining("periacetabular");
  }

  @Test
  void everyMeasureHasItsOwnName() {
    assertThat(after(HipOperation.FEMORAL_VARUS, 10).measures())
        .extracting(Measure::quantity)
        .doesNotHaveDuplicates()
        .contains("lcea", "coverage", "neck_shaft", "abductor_arm", "stance_force");
  }
}
