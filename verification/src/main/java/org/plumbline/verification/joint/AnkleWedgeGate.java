package org.plumbline.verification.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.ankle.AnkleAlignment;
import org.plumbline.models.ankle.SupramalleolarOsteotomy;
import org.plumbline.models.ankle.SupramalleolarWedge;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** Supramalleolar wedges from either side, opened and closed, against plane trigonometry. */
public final class AnkleWedgeGate implements Gate {
  private static final double EXACT = 1e-9;
  private static final double PRINTED = 0.05;

  private static final double CREST = 20.7;
  private static final double CENTRE = 40;
  private static final double ASIDE = 18;
  private static final double TIBIA = 370;

  /** Width, angle and height of the published table, mm and degrees. */
  private static final double[][] TABLE = {
    {40, 5, 3.5}, {40, 10, 7.1}, {45, 5, 3.9}, {45, 10, 7.9}, {50, 5, 4.4}, {50, 10, 8.8}
  };

  private final double farther;

  public AnkleWedgeGate() {
    this(0);
  }

  /**
   * @param farther by how much the product's wedge is larger than the reference's, degrees
   */
  AnkleWedgeGate(double farther) {
    this.farther = farther;
  }

  @Override
  public String name() {
    return "ankle-wedges";
  }

  @Override
  public Rung rung() {
    return Rung.JOINT;
  }

  @Override
  public String clause() {
    return "A7–A9";
  }

  @Override
  public String problem() {
    return "Four supramalleolar wedges of 8 to 12° about a centre 40 mm above the joint and 18 mm beside"
        + " its middle, away from the base: the tibial surface angle changes by the angle, the lateral distal tibial angle"
        + " against it; in the frame of the plafond the knee's middle moves on a circle about the centre:"
        + " an opened wedge lengthens the leg, a closed one shortens it, by the law of cosines."
        + " Height of a wedge W tan α, beside a table printed to a tenth of a millimetre.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (double[] row : TABLE) {
      double height = of(SupramalleolarWedge.MEDIAL_OPENING, row[1]).wedgeHeight(row[0]);
      String what = String.format(Locale.ROOT, "wedge height, %.0f mm, %.0f°", row[0], row[1]);
      checks.add(Check.absolute(what + ", digits printed", "", "mm", height, row[2], PRINTED));
      double exact = row[0] * Math.tan(Math.toRadians(row[1]));
      checks.add(Check.relative(what, "", "mm", height, exact, EXACT));
    }
    for (SupramalleolarWedge wedge : SupramalleolarWedge.values()) {
      boolean valgus =
          wedge == SupramalleolarWedge.MEDIAL_OPENING
              || wedge == SupramalleolarWedge.LATERAL_CLOSING;
      for (double angle : scope.all() ? new double[] {8, 12} : new double[] {8}) {
        alignment(wedge, angle, valgus ? angle : -angle, checks);
      }
    }
    return checks;
  }

  private SupramalleolarOsteotomy of(SupramalleolarWedge wedge, double angle) {
    return new SupramalleolarOsteotomy(wedge, angle + farther, CENTRE, aside(wedge), CREST);
  }

  /** Away from the base. */
  private static double aside(SupramalleolarWedge wedge) {
    return wedge.medialBase() ? ASIDE : -ASIDE;
  }

  private void alignment(
      SupramalleolarWedge wedge, double angle, double valgus, List<Check> checks) {
    SupramalleolarOsteotomy osteotomy = of(wedge, angle);
    Vector3D medial = new Vector3D(0, CREST, -14);
    Vector3D lateral = new Vector3D(0, CREST, 14);
    AnkleAlignment film =
        AnkleAlignment.of(osteotomy.leg().turn(Vector3D.PLUS_J), medial, lateral, medial, lateral);
    String which = wedge.text().replace("supramalleolar-", "").replace('-', ' ');
    String name = String.format(Locale.ROOT, ", %s, %.0f°", which, angle);
    checks.add(
        Check.absolute(
            "surface angle" + name, "", "deg", film.tibialSurfaceDeg(), 90 + valgus, EXACT));
    checks.add(
        Check.absolute(
            "lateral angle" + name, "", "deg", film.lateralDistalDeg(), 90 - valgus, EXACT));
    Vector3D knee = osteotomy.leg().apply(new Vector3D(0, CREST + TIBIA, 0));
    double a = Math.toRadians(valgus);
    // from the centre: up by what is left of the tibia, medial by the centre's place
    double up = TIBIA - CENTRE;
    double y = CREST + CENTRE + up * Math.cos(a) + aside(wedge) * Math.sin(a);
    double z = aside(wedge) * (1 - Math.cos(a)) + up * Math.sin(a);
    checks.add(Check.absolute("knee, height" + name, "", "mm", knee.getY(), y, EXACT));
    checks.add(Check.absolute("knee, lateral" + name, "", "mm", knee.getZ(), z, EXACT));
    // the angle that the leg makes at the centre, opened or closed by the wedge
    double straight = Math.PI - Math.atan2(ASIDE, CENTRE) - Math.atan2(ASIDE, up);
    double turned = straight + (wedge.opening() ? 1 : -1) * Math.toRadians(angle);
    double below = Math.hypot(CENTRE, ASIDE);
    double above = Math.hypot(up, ASIDE);
    double leg =
        Math.sqrt(below * below + above * above - 2 * below * above * Math.cos(turned)) - TIBIA;
    double gained = knee.distance(new Vector3D(0, CREST, 0)) - TIBIA;
    checks.add(
        Check.absolute(
            (wedge.opening() ? "leg lengthened" : "leg shortened") + name,
            "",
            "mm",
            gained,
            leg,
            EXACT));
  }
}
