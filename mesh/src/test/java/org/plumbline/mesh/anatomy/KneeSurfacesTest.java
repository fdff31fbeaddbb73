package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KneeSurfacesTest {
  private static final KneeShape SHAPE = KneeShape.generic();

  /** Accuracy of "touches", mm. */
  private static final double TOUCH = 1e-9;

  @ParameterizedTest
  @EnumSource(Compartment.class)
  void condyleTouchesItsPlateauFromAbove(Compartment c) {
    KneeSurfaces surfaces = KneeSurfaces.of(SHAPE);
    assertThat(new Touching(surfaces.tibia(c), surfaces.femur(c)).leastGap())
        .isCloseTo(0, within(TOUCH));
    assertThat(sampledGap(surfaces.tibia(c), SHAPE.compartment(c), surfaces.condyleLift(c)))
        .isBetween(-TOUCH, 1e-3);
  }

  @ParameterizedTest
  @EnumSource(Compartment.class)
  void mutantLiftedByTenMicrometresDoesNotTouch(Compartment c) {
    KneeSurfaces surfaces = KneeSurfaces.of(SHAPE);
    CartilageLayer lifted =
        new CartilageLayer(
            new CondylePatch(SHAPE.compartment(c)).raised(surfaces.condyleLift(c) + 0.01),
            2.25,
            0.45,
            CartilageTaper.CONDYLE);
    assertThat(new Touching(surfaces.tibia(c), lifted).leastGap()).isGreaterThan(TOUCH);
    assertThat(sampledGap(surfaces.tibia(c), SHAPE.compartment(c), surfaces.condyleLift(c) - 0.01))
        .isLessThan(-TOUCH);
  }

  /** Least gap over samples of the plateau, from the closed form of the torus. */
  private static double sampledGap(CartilageLayer plateau, CompartmentShape s, double lift) {
    double tube = s.condyleCoronalRadius();
    double circle = s.condyleSagittalRadius() - tube;
    double[] p = new double[3];
    double least = Double.POSITIVE_INFINITY;
    for (int i = -100; i <= 100; i++) {
      for (int j = -100; j <= 100; j++) {
        if (i * i + j * j <= 100 * 100) {
          plateau.outer(i / 100.0, j / 100.0, p);
          double z = p[2] - s.troughZ();
          double reach = circle + Math.sqrt(tube * tube - z * z);
          double y = lift + s.condyleSagittalRadius() - Math.sqrt(reach * reach - p[0] * p[0]);
          least = Math.min(least, y - p[1]);
        }
      }
    }
    return least;
  }

  @Test
  void plateauNormalIsTheGradientOfItsHeight() {
    for (Compartment c : Compartment.values()) {
      PlateauPatch patch = new PlateauPatch(c, SHAPE.compartment(c));
      for (double xi : new double[] {-0.6, 0, 0.3}) {
        for (double zeta : new double[] {-0.8, -0.2, 0.1, 0.75}) {
          assertThat(normalError(patch, xi, zeta, 1)).isLessThan(1e-8);
          assertThat(normalError(patch, xi, zeta, -1)).as("mutant").isGreaterThan(1e-8);
        }
      }
    }
  }

  @Test
  void condyleNormalIsSquareToItsSurface() {
    ArticularPatch patch = new CondylePatch(SHAPE.medial()).raised(0.4);
    assertThat(normalError(patch, 0.3, -0.4, 1)).isLessThan(1e-8);
    assertThat(normalError(patch, 0.3, -0.4, -1)).as("mutant").isGreaterThan(1e-8);
  }

  /** |tangent · normal| over both directions, with the x of the normal multiplied by a sign. */
  private static double normalError(ArticularPatch patch, double xi, double zeta, int sign) {
    double h = 1e-5;
    double[] n = new double[3];
    double[] a = new double[3];
    double[] b = new double[3];
    double[] scratch = new double[3];
    patch.at(xi, zeta, a, n);
    double worst = 0;
    for (int d = 0; d < 2; d++) {
      patch.at(xi + (d == 0 ? h : 0), zeta + (d == 1 ? h : 0), a, scratch);
      patch.at(xi - (d == 0 ? h : 0), zeta - (d == 1 ? h : 0), b, scratch);
      double dot = sign * n[0] * (a[0] - b[0]) + n[1] * (a[1] - b[1]) + n[2] * (a[2] - b[2]);
      worst = Math.max(worst, Math.abs(dot / (2 * h)));
    }
    return worst;
  }

  @Test
  void cartilageIsFullInTheMiddleAndBluntAtTheRim() {
    CartilageLayer layer = KneeSurfaces.of(SHAPE).femur(Compartment.LATERAL);
    assertThat(layer.thickness(0.5, 0.3)).isEqualTo(2.25);
    assertThat(layer.thickness(0, 1)).isCloseTo(0.45, within(1e-12));
    double[] outer = new double[3];
    double[] bone = new double[3];
    layer.outer(0.9, 0.1, outer);
    layer.bone(0.9, 0.1, bone);
    double apart =
        Math.sqrt(
            Math.pow(outer[0] - bone[0], 2)
                + Math.pow(outer[1] - bone[1], 2)
                + Math.pow(outer[2] - bone[2], 2));
    assertThat(apart).isCloseTo(layer.thickness(0.9, 0.1), within(1e-12));
  }

  /** In front, behind and outward; toward the middle of the knee the eminence rises. */
  @ParameterizedTest
  @EnumSource(Compartment.class)
  void plateauTurnsDownTowardItsRimEverMoreSteeply(Compartment c) {
    CartilageLayer plateau = KneeSurfaces.of(SHAPE).tibia(c);
    for (int deg = -90; deg <= 90; deg += 10) {
      double xi = Math.sin(Math.toRadians(deg));
      double zeta = c.side() * Math.cos(Math.toRadians(deg));
      assertThat(rise(plateau, xi, zeta, 0.95, 1)).as("%d°", deg).isLessThan(0);
      assertThat(rise(plateau, xi, zeta, 0.95, 1))
          .as("%d°", deg)
          .isLessThan(rise(plateau, xi, zeta, 0.9, 0.95));
    }
  }

  private static double rise(CartilageLayer layer, double xi, double zeta, double from, double to) {
    double[] a = new double[3];
    double[] b = new double[3];
    layer.outer(from * xi, from * zeta, a);
    layer.outer(to * xi, to * zeta, b);
    return b[1] - a[1];
  }

  @ParameterizedTest
  @EnumSource(Compartment.class)
  void seatedCondyleTouchesWhereItIsParallelToThePlateauNearItsMiddle(Compartment c) {
    KneeSurfaces surfaces = KneeSurfaces.of(SHAPE);
    CompartmentShape s = SHAPE.compartment(c);
    double slope = Math.toRadians(s.posteriorSlopeDeg());
    assertThat(surfaces.seat(c).forward())
        .isCloseTo(-s.condyleSagittalRadius() * Math.sin(slope), within(1e-9));
    Touching seated = new Touching(surfaces.tibia(c), surfaces.seatedFemur(c));
    assertThat(seated.leastGap()).isCloseTo(0, within(1e-9));
    assertThat(seated.gap(0, 0)).as("touches in the middle").isLessThan(1e-9);
    assertThat(new Touching(surfaces.tibia(c), surfaces.femur(c)).gap(0, 0))
        .as("mutant: reference pose")
        .isGreaterThan(0.05);
  }
}
