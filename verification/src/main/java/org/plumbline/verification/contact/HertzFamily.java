package org.plumbline.verification.contact;

import static org.plumbline.verification.contact.QuarterBodies.flat;
import static org.plumbline.verification.contact.QuarterBodies.paraboloid;

import java.util.List;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Refinement;

/** Contacts of half-spaces whose pressures Hertz gave. */
public final class HertzFamily {
  static final double MODULUS = 1000;
  static final double POISSON = 0.3;
  static final double APPROACH = 0.045;

  private static final double RADIUS = 20;
  private static final double ROUNDING = 10;
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final String SOURCE =
      " Reference: Hertz's ellipsoid of pressure with the force found (Johnson 1985, eqs. 3.39, 4.26"
          + " to 4.28); weights on the reference area, the small-strain idealisation it is stated"
          + " in.";

  private HertzFamily() {}

  /** Every member, one gate each. */
  public static List<Gate> gates() {
    return List.of(
        new PressureGate(
            "sphere-on-half-space",
            "A rigid sphere of radius 20 mm on an elastic block of 6 mm, E 1000 MPa, ν 0.3, pressed in"
                + " by 0.045 mm; quarter model."
                + SOURCE,
            new HertzProblem(
                MODULUS,
                INFINITE,
                POISSON,
                flat(),
                paraboloid(RADIUS, RADIUS),
                1 / (2 * RADIUS),
                1 / (2 * RADIUS),
                APPROACH,
                Pressing.Primary.LOWER),
            Refinement.COARSE),
        new PressureGate(
            "sphere-on-sphere",
            "Two elastic spheres of radius 40 mm, E 1000 MPa, ν 0.3, backs brought together by 0.045"
                + " mm; quarter model."
                + SOURCE,
            new HertzProblem(
                MODULUS,
                MODULUS,
                POISSON,
                paraboloid(2 * RADIUS, 2 * RADIUS),
                paraboloid(2 * RADIUS, 2 * RADIUS),
                1 / (2 * RADIUS),
                1 / (2 * RADIUS),
                APPROACH,
                Pressing.Primary.UPPER),
            Refinement.COARSE),
        new PressureGate(
            "crossed-cylinders",
            "Two elastic cylinders of radii 20 and 40 mm at right angles, E 1000 MPa, ν 0.3, backs"
                + " brought together by 0.045 mm: an elliptic contact; quarter model."
                + SOURCE
                + " Complete elliptic integrals by the arithmetic-geometric mean.",
            new HertzProblem(
                MODULUS,
                MODULUS,
                POISSON,
                paraboloid(INFINITE, RADIUS),
                paraboloid(2 * RADIUS, INFINITE),
                1 / (4 * RADIUS),
                1 / (2 * RADIUS),
                APPROACH,
                Pressing.Primary.UPPER),
            Refinement.COARSE),
        new PressureGate(
            "cylinder-on-plane",
            "A long elastic cylinder of radius 20 mm on an elastic block of 24 mm, E 1000 MPa, ν 0.3,"
                + " backs brought together by 0.105 mm: a half slice in plane strain. Reference: Hertz's"
                + " line contact with the force found (Johnson 1985, eqs. 4.43 to 4.45), reference"
                + " area.",
            new CylinderProblem(POISSON, POISSON),
            Refinement.FINE),
        new PressureGate(
            "rounded-punch",
            "A rigid punch, flat to 0.6 mm from its axis and rounded beyond with a radius of 10 mm, on"
                + " an elastic block of 6 mm, E 1000 MPa, ν 0.3, pressed in by 0.045 mm; quarter"
                + " model. Reference: Sneddon's (1965) solution for this profile as Ciavarella (1999)"
                + " gives it, one integral done numerically, with the force found; reference area.",
            new RoundedPunchProblem(ROUNDING, ROUNDING),
            Refinement.COARSE));
  }
}
