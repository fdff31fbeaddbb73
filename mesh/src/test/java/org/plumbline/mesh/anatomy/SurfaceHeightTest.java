package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.anatomy.Knees.Shipped;

class SurfaceHeightTest {
  private static final int SAMPLES = 200;

  /** Accuracy of a height, mm. */
  private static final double HEIGHT = 1e-9;

  @ParameterizedTest
  @EnumSource(Shipped.class)
  void insideTheDiscItIsTheOuterSurface(Shipped knee) {
    KneeSurfaces surfaces = KneeSurfaces.of(knee.shape());
    Random random = new Random(1);
    double[] p = new double[3];
    for (Compartment c : Compartment.values()) {
      SurfaceHeight plateau = SurfaceHeight.plateau(surfaces.tibia(c));
      SurfaceHeight condyle = SurfaceHeight.condyle(surfaces.femur(c));
      for (int i = 0; i < SAMPLES; i++) {
        double rho = Math.sqrt(random.nextDouble());
        double angle = 2 * Math.PI * random.nextDouble();
        double xi = rho * Math.cos(angle);
        double zeta = rho * Math.sin(angle);
        surfaces.tibia(c).outer(xi, zeta, p);
        assertThat(plateau.at(p[0], p[2])).isCloseTo(p[1], within(HEIGHT));
        surfaces.femur(c).outer(xi, zeta, p);
        assertThat(condyle.at(p[0], p[2])).isCloseTo(p[1], within(HEIGHT));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Shipped.class)
  void beyondTheRimAPlateauIsLevelAndACondyleRises(Shipped knee) {
    KneeSurfaces surfaces = KneeSurfaces.of(knee.shape());
    double[] p = new double[3];
    double[] middle = new double[3];
    for (Compartment c : Compartment.values()) {
      SurfaceHeight plateau = SurfaceHeight.plateau(surfaces.tibia(c));
      SurfaceHeight condyle = SurfaceHeight.condyle(surfaces.femur(c));
      surfaces.tibia(c).outer(0, 0, middle);
      for (int k = 0; k < 24; k++) {
        double angle = 2 * Math.PI * k / 24;
        surfaces.tibia(c).outer(Math.cos(angle), Math.sin(angle), p);
        double x = p[0] + 0.2 * (p[0] - middle[0]);
        double z = p[2] + 0.2 * (p[2] - middle[2]);
        assertThat(plateau.at(x, z)).isCloseTo(p[1], within(HEIGHT));
        double trough = knee.shape().compartment(c).troughZ();
        surfaces.femur(c).outer(Math.cos(angle), Math.sin(angle), p);
        double step = 1e-3 / Math.hypot(p[0], p[2] - trough);
        double inside = condyle.at(p[0] * (1 - step), trough + (p[2] - trough) * (1 - step));
        double beyond = condyle.at(p[0] * (1 + step), trough + (p[2] - trough) * (1 + step));
        assertThat(beyond - p[1]).as("angle %f", angle).isCloseTo(p[1] - inside, within(1e-5));
      }
    }
  }
}
