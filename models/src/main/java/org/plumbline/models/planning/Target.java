package org.plumbline.models.planning;

import java.util.Objects;
import org.plumbline.models.patient.Range;

/** What a correction is to achieve. */
public sealed interface Target {
  /** One line for people. */
  String describe();

  /**
   * The hip–ankle line crosses the plateau at a given point.
   *
   * @param percent of the plateau width, 0 medial, 100 lateral
   */
  record WeightBearingLine(double percent) implements Target {
    private static final Range PERCENT =
        new Range(
            "weight_bearing_line_percent",
            "%",
            30,
            80,
            "the line is to cross the plateau's middle");

    /** Middle of the knee. */
    public static final WeightBearingLine NEUTRAL = new WeightBearingLine(50);

    /** Moderate valgus (Martay 2018). */
    public static final WeightBearingLine MODERATE = new WeightBearingLine(55);

    /** Fujisawa point. */
    public static final WeightBearingLine FUJISAWA = new WeightBearingLine(62.5);

    /** Checks the percentage. */
    public WeightBearingLine {
      PERCENT.require(percent);
    }

    @Override
    public String describe() {
      return "weight-bearing line at " + percent + " % of the plateau width";
    }
  }

  /** Both compartments carry the same force. */
  record EqualShare(String loadCase) implements Target {
    /** Checks that a load case is named. */
    public EqualShare {
      Objects.requireNonNull(loadCase, "loadCase");
    }

    @Override
    public String describe() {
      return "equal medial and lateral force in " + loadCase;
    }
  }

  /**
   * The medial side carries as little as a limit on the lateral peak pressure allows.
   *
   * @param lateralCapMPa largest peak pressure accepted on the lateral plateau, MPa
   */
  record LeastMedialLoad(String loadCase, double lateralCapMPa) implements Target {
    private static final Range CAP =
        new Range("lateral_cap_MPa", "MPa", 0.1, 100, "cartilage carries a few megapascals");

    /** Checks the cap. */
    public LeastMedialLoad {
      Objects.requireNonNull(loadCase, "loadCase");
      CAP.require(lateralCapMPa);
    }

    @Override
    public String describe() {
      return "least medial force in "
          + loadCase
          + " with a lateral peak of at most "
          + lateralCapMPa
          + " MPa";
    }
  }
}
