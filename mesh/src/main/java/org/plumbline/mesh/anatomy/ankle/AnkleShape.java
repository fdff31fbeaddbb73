package org.plumbline.mesh.anatomy.ankle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.mesh.InvalidShapeException;

/**
 * Clinical dimensions of an ankle, from which {@link AnkleMesher} builds it. Right ankle; lengths
 * in mm.
 *
 * @param trochlea roller of the talus
 * @param mortise plafond and malleoli
 * @param talarCartilage thickness on the talus, above and on its sides
 * @param tibialCartilage thickness on plafond and medial malleolus
 * @param fibularCartilage thickness on the fibula's facet
 * @param shell thickness of subchondral bone
 * @param talusHeight from the crests to the base of the talus, where the subtalar joint bears it
 * @param stub height of the tibia above the crests
 * @param shaftRadius of the tibia at its upper end
 */
public record AnkleShape(
    TrochleaShape trochlea,
    MortiseShape mortise,
    double talarCartilage,
    double tibialCartilage,
    double fibularCartilage,
    double shell,
    double talusHeight,
    double stub,
    double shaftRadius) {
  /** Least part of the trochlea that lies free in front of the plafond and behind it, degrees. */
  private static final double LEAST_FREE = 2;

  /** Least height of a facet beside the talus. */
  private static final double LEAST_FACET = 5;

  /** Least bone between a malleolar tip and the base of the talus. */
  private static final double LEAST_BELOW = 3;

  /** An ordinary adult ankle. */
  public static AnkleShape generic() {
    return of(TrochleaShape.normal(), MortiseShape.normal());
  }

  /** The generic ankle with another roller and mortise. */
  public static AnkleShape of(TrochleaShape trochlea, MortiseShape mortise) {
    return new AnkleShape(trochlea, mortise, 1.1, 1.16, 0.85, 1.2, 29, 60, 13);
  }

  /** What is wrong, one sentence each with value, unit and limit; empty if it may be meshed. */
  public List<String> problems() {
    List<String> found = new ArrayList<>();
    range(found, "dome radius", trochlea.radius(), 12, 32, "mm");
    range(found, "trochlear width in the middle", trochlea.widthMiddle(), 18, 42, "mm");
    range(found, "trochlear width in front", trochlea.widthFront(), 18, 42, "mm");
    range(found, "trochlear width behind", trochlea.widthRear(), 16, 42, "mm");
    range(found, "arc of the trochlea", trochlea.arc(), 80, 130, "deg");
    range(found, "groove depth", trochlea.grooveDepth(), 0, 4, "mm");
    range(found, "crest spacing", trochlea.crestSpacing(), 12, 30, "mm");
    range(found, "radial clearance", mortise.clearance(), 0, 5, "mm");
    range(found, "plafond length", mortise.length(), 15, 45, "mm");
    range(found, "height of the medial malleolus", mortise.medialHeight(), 8, 25, "mm");
    range(found, "height of the lateral malleolus", mortise.lateralHeight(), 8, 35, "mm");
    range(found, "thickness of the medial malleolus", mortise.malleolus(), 5, 18, "mm");
    range(found, "talar cartilage", talarCartilage, 0.4, 3, "mm");
    range(found, "tibial cartilage", tibialCartilage, 0.4, 3, "mm");
    range(found, "fibular cartilage", fibularCartilage, 0.4, 3, "mm");
    range(found, "shell thickness", shell, 0.5, 3, "mm");
    range(found, "talus height", talusHeight, 18, 45, "mm");
    range(found, "tibial stub", stub, 35, 120, "mm");
    range(found, "shaft radius", shaftRadius, 8, 18, "mm");
    gutter(found);
    if (found.isEmpty()) {
      fits(found);
    }
    return List.copyOf(found);
  }

  private void gutter(List<String> found) {
    double gap = mortise.gutter();
    if (gap < 0) {
      found.add(
          String.format(
              Locale.ROOT,
              "the malleoli overlap the talus by %s mm on either side (gutter %s mm, least 0 mm);"
                  + " try a narrower trochlea or a wider gutter",
              -gap,
              gap));
    } else {
      range(found, "gutter", gap, 0, 4, "mm");
    }
  }

  private void fits(List<String> found) {
    double half = mortise.length() / 2 / (trochlea.radius() + mortise.clearance());
    double most = Math.sin(Math.toRadians(trochlea.arc() / 2 - LEAST_FREE));
    if (!(half <= most)) {
      found.add(
          String.format(
              Locale.ROOT,
              "plafond length is %s mm, but the arc of the trochlea bears at most %.1f mm at a"
                  + " radius of %s mm; try a shorter plafond or a longer arc",
              mortise.length(),
              2 * most * (trochlea.radius() + mortise.clearance()),
              trochlea.radius() + mortise.clearance()));
    }
    double widest = Math.max(trochlea.widthFront(), trochlea.widthMiddle());
    if (!(trochlea.crestSpacing() >= widest / 2 && trochlea.crestSpacing() <= widest)) {
      found.add(
          String.format(
              Locale.ROOT,
              "crest spacing is %s mm, outside %.1f … %.1f mm: crests must lie on the trochlea and"
                  + " no second groove beside them",
              trochlea.crestSpacing(),
              widest / 2,
              widest));
    }
    if (!(trochlea.widthRear() <= trochlea.widthMiddle()
        && trochlea.widthMiddle() <= trochlea.widthFront())) {
      found.add(
          String.format(
              Locale.ROOT,
              "trochlear width is %s, %s and %s mm from front to rear; it must not grow backward",
              trochlea.widthFront(),
              trochlea.widthMiddle(),
              trochlea.widthRear()));
    }
    double top =
        trochlea.radius() + talarCartilage + shell - new MortiseGeometry(this).edgeHeight();
    facet(found, "medial", mortise.medialHeight(), top);
    facet(found, "lateral", mortise.lateralHeight(), top);
  }

  private void facet(List<String> found, String side, double height, double top) {
    if (!(height >= top + LEAST_FACET)) {
      found.add(
          String.format(
              Locale.ROOT,
              "height of the %s malleolus is %s mm, but the plafond's lips already reach down %.1f"
                  + " mm and a facet of %.0f mm is needed; try a longer malleolus or a shorter"
                  + " plafond",
              side,
              height,
              top,
              LEAST_FACET));
    } else if (!(height <= talusHeight - LEAST_BELOW)) {
      found.add(
          String.format(
              Locale.ROOT,
              "height of the %s malleolus is %s mm, above %.1f mm: it would end below the talus of"
                  + " %s mm",
              side,
              height,
              talusHeight - LEAST_BELOW,
              talusHeight));
    }
  }

  private static void range(
      List<String> found, String what, double value, double low, double high, String unit) {
    if (!(value >= low && value <= high)) {
      found.add(
          String.format(Locale.ROOT, "%s is %s %s, outside %s … %s", what, value, unit, low, high));
    }
  }

  /**
   * @throws InvalidShapeException with all {@link #problems()} if there are any
   */
  public void validate() {
    List<String> found = problems();
    if (!found.isEmpty()) {
      throw new InvalidShapeException("ankle shape", found);
    }
  }
}
