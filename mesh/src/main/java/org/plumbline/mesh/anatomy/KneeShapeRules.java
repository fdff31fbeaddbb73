package org.plumbline.mesh.anatomy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The limits of a {@link KneeShape}: wide enough for every published adult knee, narrow enough that
 * the topology fits. Lengths in mm, angles in degrees.
 */
final class KneeShapeRules {
  /** Bone that must stay between hinge and cortex, and what still counts as a hinge. */
  static final double MIN_BRIDGE = 4;

  static final double MAX_BRIDGE = 20;

  /** Bone that must stay between a cut and the end of the modelled shaft. */
  private static final double FROM_SHAFT_END = 15;

  /** Thinnest cartilage at the rim. */
  private static final double MIN_RIM = 0.15;

  /** Digits that a value is told with, unless it takes more to see that it is out of range. */
  private static final int DIGITS = 4;

  private final List<String> problems = new ArrayList<>();

  private KneeShapeRules() {}

  static List<String> problems(KneeShape shape) {
    KneeShapeRules rules = new KneeShapeRules();
    for (Compartment c : Compartment.values()) {
      rules.compartment(c, shape.compartment(c));
      shape.menisci().of(c).ifPresent(m -> MeniscusRules.check(rules, c, m));
    }
    rules.together(shape);
    return List.copyOf(rules.problems);
  }

  private void compartment(Compartment side, CompartmentShape c) {
    String name = side.label() + " ";
    range(name + "trough offset", side.side() * c.troughZ(), 16, 34, "mm");
    range(name + "condyle sagittal radius", c.condyleSagittalRadius(), 24, 56, "mm");
    range(name + "condyle coronal radius", c.condyleCoronalRadius(), 10, 32, "mm");
    range(name + "posterior slope", c.posteriorSlopeDeg(), -5, 18, "deg");
    range(name + "plateau half depth", c.plateauHalfDepth(), 14, 30, "mm");
    range(name + "plateau half width", c.plateauHalfWidth(), 9, 18, "mm");
    range(name + "plateau coronal radius", c.plateauCoronalRadius(), 20, 1e6, "mm");
    double sagittal = c.plateauSagittalRadius();
    range(name + "plateau sagittal radius (size)", Math.abs(sagittal), 25, 1e6, "mm");
    if (sagittal > 0 && sagittal <= c.condyleSagittalRadius()) {
      add(name + "plateau sagittal radius", sagittal, "mm", "not above the condyle's radius");
    }
    if (c.plateauCoronalRadius() <= c.condyleCoronalRadius()) {
      add(
          name + "plateau coronal radius",
          c.plateauCoronalRadius(),
          "mm",
          "not above the condyle's radius");
    }
    if (c.condyleCoronalRadius() > c.condyleSagittalRadius()) {
      add(
          name + "condyle coronal radius",
          c.condyleCoronalRadius(),
          "mm",
          "above the sagittal radius");
    }
  }

  private void together(KneeShape s) {
    double room =
        s.lateral().troughZ()
            - s.lateral().plateauHalfWidth()
            - (s.medial().troughZ() + s.medial().plateauHalfWidth());
    range("width of the eminence between the plateaus", room, 8, 40, "mm");
    range("tibial cartilage", s.cartilage().tibial(), 0.8, 5, "mm");
    range("femoral cartilage", s.cartilage().femoral(), 0.8, 5, "mm");
    double thinner = Math.min(s.cartilage().tibial(), s.cartilage().femoral());
    if (thinner >= MIN_RIM) {
      range("cartilage at the rim", s.cartilage().rim(), MIN_RIM, thinner, "mm");
    }
    range("cortical thickness", s.corticalThickness(), 0.5, 4, "mm");
    range("subchondral thickness", s.subchondralThickness(), 0.5, 4, "mm");
    range("eminence height", s.tibia().eminenceHeight(), 0, 12, "mm");
    range("notch height", s.femur().notchHeight(), 2, 20, "mm");
    range("trochlea height", s.femur().trochleaHeight(), 0, 12, "mm");
    range("widening of the femur front to back", s.femur().flareDepth(), 1, 1.4, "");
    range("widening of the femur across", s.femur().flareWidth(), 1, 1.4, "");
    loops("tibial", s.tibia().loops(), -1);
    loops("femoral", s.femur().loops(), 1);
    if (problems.isEmpty()) {
      OutlineLoop plateau = s.tibia().loops().get(0);
      fits(s, plateau);
      cut(s);
    }
  }

  private void fits(KneeShape s, OutlineLoop plateau) {
    for (Compartment c : Compartment.values()) {
      CompartmentShape shape = s.compartment(c);
      double reach = c.side() * shape.troughZ() + shape.plateauHalfWidth();
      double outline = plateau.halfWidth() + c.side() * plateau.centerZ();
      if (reach > outline + 0.5) {
        add(
            "tibial plateau outline, " + c.label() + " half width",
            outline,
            "mm",
            String.format(Locale.ROOT, "less than the plateau's reach of %.1f mm", reach));
      }
      if (shape.plateauHalfDepth() > plateau.halfDepth() + 1) {
        add(
            "tibial plateau outline half depth",
            plateau.halfDepth(),
            "mm",
            "less than that of the " + c.label() + " plateau");
      }
    }
  }

  private void cut(KneeShape s) {
    CutShape cut = s.cut();
    double slack = s.tibia().stubDepth() - FROM_SHAFT_END;
    cut("", cut);
    range("hinge y", cut.hingeY(), -30, -10, "mm");
    range("cut entry y", cut.entryY(), -slack, cut.hingeY() - 5, "mm");
    s.femoralCut().ifPresent(c -> femoral(c, s.femur().stubHeight() - FROM_SHAFT_END));
  }

  private void femoral(CutShape cut, double highest) {
    cut("femoral ", cut);
    range("femoral hinge y", cut.hingeY(), 48, 75, "mm");
    range("femoral cut entry y", cut.entryY(), cut.hingeY() + 5, highest, "mm");
  }

  private void cut(String bone, CutShape cut) {
    if (cut.axis() == CutShape.Axis.ACROSS) {
      range(bone + "hinge z", cut.hingeZ(), -12, 12, "mm");
      range(bone + "hinge rotation", cut.hingeRotationDeg(), -8, 8, "deg");
    } else {
      range(bone + "hinge x", cut.hingeX(), -12, 12, "mm");
      range(bone + "hinge rotation", cut.hingeRotationDeg(), -25, 25, "deg");
    }
    range(bone + "slab thickness", cut.slabThickness(), 2, 10, "mm");
  }

  private void loops(String bone, List<OutlineLoop> loops, int direction) {
    if (loops.size() < 3) {
      problems.add(bone + " outline has " + loops.size() + " loops, at least 3 are needed");
    }
    double last = direction > 0 ? 40 : 0;
    for (OutlineLoop loop : loops) {
      range(bone + " outline half depth", loop.halfDepth(), 8, 45, "mm");
      range(bone + " outline half width", loop.halfWidth(), 8, 60, "mm");
      range(bone + " outline center x", loop.centerX(), -10, 10, "mm");
      range(bone + " outline center z", loop.centerZ(), -10, 10, "mm");
      range(bone + " outline tilt", loop.tilt(), direction > 0 ? -0.5 : 0, 0, "");
      if (!(direction * loop.height() > last + 5)) {
        add(bone + " outline height", loop.height(), "mm", "less than 5 mm beyond its neighbour");
      }
      last = direction * loop.height();
    }
    if (!loops.isEmpty() && loops.get(loops.size() - 1).tilt() != 0) {
      problems.add(bone + " shaft stub does not end on a horizontal plane");
    }
  }

  void range(String what, double value, double low, double high, String unit) {
    if (!(value >= low && value <= high)) {
      double told = rounded(value);
      boolean within = told >= low && told <= high;
      tell(
          what,
          within ? value : told,
          unit,
          String.format(Locale.ROOT, "outside %s … %s", rounded(low), rounded(high)));
    }
  }

  void add(String what, double value, String unit, String reason) {
    tell(what, rounded(value), unit, reason);
  }

  private void tell(String what, double value, String unit, String reason) {
    problems.add(String.format(Locale.ROOT, "%s is %s %s, %s", what, value, unit, reason));
  }

  private static double rounded(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue()
        : value;
  }
}
