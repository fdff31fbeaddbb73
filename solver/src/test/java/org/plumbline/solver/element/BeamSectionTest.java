package org.plumbline.solver.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section constants and stresses against tables and calculations by hand. */
class BeamSectionTest {
  /** Timoshenko and Goodier 1970, §109: J = k₁ L S³, largest stress T / (k₂ L S²). */
  @ParameterizedTest
  @CsvSource({
    "1.0, 0.1406, 0.208",
    "1.5, 0.196, 0.231",
    "2.0, 0.229, 0.246",
    "3.0, 0.263, 0.267",
    "5.0, 0.291, 0.291",
    "10.0, 0.312, 0.312"
  })
  void rectanglesTwistAsTabled(double ratio, double k1, double k2) {
    double s = 3;
    for (RectangularSection r :
        new RectangularSection[] {
          new RectangularSection(ratio * s, s), new RectangularSection(s, ratio * s)
        }) {
      assertThat(r.torsionConstant() / (ratio * s * s * s * s)).isCloseTo(k1, within(6e-4));
      assertThat(1 / (r.torsionAtLongSide() * ratio * s * s * s)).isCloseTo(k2, within(6e-4));
    }
  }

  /** Formulas of Roark (Young and Budynas 2002, table 10.1, case 4), sides 2a and 2b. */
  @Test
  void rectanglesTwistAsInRoark() {
    double a = 8;
    double b = 1.5;
    RectangularSection plate = new RectangularSection(2 * a, 2 * b);
    double q = b / a;
    double j = a * b * b * b * (16.0 / 3 - 3.36 * q * (1 - q * q * q * q / 12));
    double stress =
        3
            / (8 * a * b * b)
            * (1 + 0.6095 * q + 0.8865 * q * q - 1.8023 * q * q * q + 0.91 * q * q * q * q);
    assertThat(plate.torsionConstant()).isCloseTo(j, within(1e-3 * j));
    assertThat(plate.torsionAtLongSide()).isCloseTo(stress, within(2e-3 * stress));
    RectangularSection thicker = new RectangularSection(2 * a, 2.02 * b);
    assertThat(thicker.torsionConstant()).as("mutant").isGreaterThan(1.02 * j);
  }

  @Test
  void aSquareTwistsAlikeOnAllSides() {
    RectangularSection square = new RectangularSection(4, 4);
    assertThat(square.torsionAtShortSide())
        .isCloseTo(square.torsionAtLongSide(), within(1e-13 * square.torsionAtLongSide()));
    RectangularSection plate = new RectangularSection(30, 3);
    // A long membrane: its end sees 8/π² times Catalan's constant of what its sides see.
    assertThat(plate.torsionAtShortSide() / plate.torsionAtLongSide())
        .isCloseTo(8 / (Math.PI * Math.PI) * 0.915965594, within(1e-5));
  }

  @Test
  void roundSectionsByHand() {
    CircularSection screw = new CircularSection(5);
    double bending = Math.PI * 125 / 32;
    double moment = 1000;
    double sigma = moment / bending;
    assertThat(screw.largestVonMises(new SectionForces(0, 0, 0, 0, moment, 0)))
        .isCloseTo(sigma, within(1e-9 * sigma));
    assertThat(screw.largestVonMises(new SectionForces(0, 0, 0, 0, 600, 800)))
        .as("two moments are one")
        .isCloseTo(sigma, within(1e-9 * sigma));
    double pull = 200 / screw.area();
    assertThat(screw.largestVonMises(new SectionForces(-200, 0, 0, 0, moment, 0)))
        .isCloseTo(sigma + pull, within(1e-9 * sigma));
    double twist = 700 / (2 * bending);
    assertThat(screw.largestVonMises(new SectionForces(0, 0, 0, 700, moment, 0)))
        .isCloseTo(Math.sqrt(sigma * sigma + 3 * twist * twist), within(1e-9 * sigma));
    double shear = 4.0 / 3 * 300 / screw.area();
    assertThat(screw.largestVonMises(new SectionForces(0, 300, 0, 700, 0, 0)))
        .as("shear adds to torsion on one side")
        .isCloseTo(Math.sqrt(3) * (twist + shear), within(1e-9 * sigma));
    assertThat(screw.largestVonMises(new SectionForces(0, 0, 0, 710, moment, 0)))
        .as("mutant")
        .isNotCloseTo(Math.sqrt(sigma * sigma + 3 * twist * twist), within(1e-3));
  }

  /** Moment and shear in one plane peak a quarter turn apart; both together lie in between. */
  @Test
  void theLargestStressOfACircleIsFoundBetweenSamples() {
    CircularSection screw = new CircularSection(5);
    SectionForces f = new SectionForces(150, 260, -90, 400, 310, -520);
    double best = 0;
    double r = 2.5;
    double i = screw.secondMomentY();
    for (int k = 0; k < 720_000; k++) {
      double phi = 2 * Math.PI * k / 720_000;
      double sigma = 150 / screw.area() + (310 * r * Math.sin(phi) + 520 * r * Math.cos(phi)) / i;
      double tau =
          400 * r / (2 * i) + 4.0 / 3 * (-90 * Math.cos(phi) - 260 * Math.sin(phi)) / screw.area();
      best = Math.max(best, Math.sqrt(sigma * sigma + 3 * tau * tau));
    }
    assertThat(screw.largestVonMises(f)).isCloseTo(best, within(1e-9 * best));
  }

  @Test
  void rectanglesByHand() {
    RectangularSection plate = new RectangularSection(16, 3);
    // 48 mm2; bending about the width 6000 / (16 · 9 / 6) = 250 MPa, edgewise 6400 / 128 = 50 MPa
    assertThat(plate.largestVonMises(new SectionForces(0, 0, 0, 0, 6000, 0)))
        .isCloseTo(250, within(1e-9));
    assertThat(plate.largestVonMises(new SectionForces(480, 0, 0, 0, -6000, 6400)))
        .as("corner")
        .isCloseTo(310, within(1e-9));
    assertThat(plate.largestVonMises(new SectionForces(0, 0, 960, 0, 0, 0)))
        .isCloseTo(Math.sqrt(3) * 30, within(1e-9));
    double twist = 5000 * plate.torsionAtLongSide();
    assertThat(plate.largestVonMises(new SectionForces(0, -480, 0, 5000, 6000, 0)))
        .as("torsion and shear add on one face")
        .isCloseTo(Math.sqrt(250 * 250 + 3 * Math.pow(twist + 15, 2)), within(1e-9));
    // a pull makes both faces differ: T > 0 acts along −y on the face z > 0
    assertThat(plate.largestVonMises(new SectionForces(480, -480, 0, 5000, 6000, 0)))
        .isCloseTo(Math.sqrt(260 * 260 + 3 * Math.pow(twist + 15, 2)), within(1e-9));
    assertThat(plate.largestVonMises(new SectionForces(480, -480, 0, 5000, -6000, 0)))
        .isCloseTo(
            Math.max(
                Math.sqrt(240 * 240 + 3 * Math.pow(twist + 15, 2)),
                Math.sqrt(260 * 260 + 3 * Math.pow(twist - 15, 2))),
            within(1e-9));
    assertThat(plate.largestVonMises(new SectionForces(0, -480, 0, 5001, 6000, 0)))
        .as("mutant")
        .isNotCloseTo(Math.sqrt(250 * 250 + 3 * Math.pow(twist + 15, 2)), within(1e-3));
  }
}
