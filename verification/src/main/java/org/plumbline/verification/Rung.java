package org.plumbline.verification;

/** Steps of the ladder, from what everything rests on to what rests on everything. */
public enum Rung {
  INTERPOLATION("Interpolation"),
  QUADRATURE("Quadrature"),
  MAPPING("Mapping"),
  ELEMENT("Element"),
  PATCH("Patch test"),
  MANUFACTURED("Manufactured solution"),
  CLOSED_FORM("Closed forms of elasticity"),
  CONTACT_PATCH("Contact patch test"),
  HERTZ("Hertz family"),
  LAYER("Bonded layer"),
  CONFORMING("Conforming and layered contact"),
  CONDENSED("Condensed and whole bodies"),
  EQUILIBRIUM("Equilibrium"),
  GEOMETRY("Alignment and wedge geometry"),
  JOINT("Knee, hip, ankle and malunion");

  private final String title;

  Rung(String title) {
    this.title = title;
  }

  /** Heading of the rung. */
  public String title() {
    return title;
  }
}
