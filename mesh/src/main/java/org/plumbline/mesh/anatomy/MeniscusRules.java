package org.plumbline.mesh.anatomy;

/** The limits of a {@link MeniscusShape}. Lengths in mm, angles in degrees. */
final class MeniscusRules {
  private static final double LARGEST_INNER_SHARE = 0.5;

  private MeniscusRules() {}

  static void check(KneeShapeRules rules, Compartment c, MeniscusShape m) {
    String name = c.label() + " meniscus ";
    rules.range(name + "body width", m.bodyWidth(), 5, 16, "mm");
    rules.range(name + "rim height", m.rimHeight(), 2.5, 10, "mm");
    rules.range(name + "inner height", m.innerHeight(), 0.5, 2, "mm");
    if (m.innerHeight() > LARGEST_INNER_SHARE * m.rimHeight()) {
      rules.add(
          name + "inner height", m.innerHeight(), "mm", "more than half of the height at the rim");
    }
    rules.range(name + "relief of the inner edge", m.innerRelief(), 0, 1, "mm");
    rules.range(name + "half angle", m.halfAngleDeg(), 90, 160, "deg");
    rules.range(name + "horn taper", m.hornTaperDeg(), 10, 60, "deg");
    rules.range(name + "horn share", m.hornShare(), 0.4, 1, "");
    rules.range(name + "horn height", m.hornHeight(), 1, 10, "mm");
    if (m.hornHeight() > m.rimHeight()) {
      rules.add(name + "horn height", m.hornHeight(), "mm", "more than that of the rim");
    }
    rules.range(name + "relief of the horns", m.hornRelief(), 0, 3, "mm");
    rules.range(name + "overhang", m.overhang(), 0, 4, "mm");
    rules.range(name + "overhang in front and behind", m.endOverhang(), -6, 3, "mm");
    rules.range(name + "extrusion", m.extrusion(), 0, 8, "mm");
    MeniscusResection r = m.resection();
    rules.range(name + "resected share", r.share(), 0, 1, "");
    rules.range(name + "resection, rear end", r.fromDeg(), -180, 180, "deg");
    rules.range(name + "resection, front end", r.toDeg(), -180, 180, "deg");
    if (!(r.fromDeg() < r.toDeg())) {
      rules.add(name + "resection, rear end", r.fromDeg(), "deg", "not behind its front end");
    }
  }
}
