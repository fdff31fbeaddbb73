package org.plumbline.verification.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.models.ankle.GrooveForm;
import org.plumbline.models.ankle.RollerPressure;
import org.plumbline.models.ankle.RollerShape;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** A roller in its plafond, plain and grooved, shifted along its axis, against plain sums. */
public final class RollerGate implements Gate {
  private static final double RADIUS = 20.7;
  private static final double WIDTH = 28;
  private static final double LENGTH = 27;

  /** Groove of the trochlea, mm. */
  private static final double DEPTH = 2;

  private static final double CREST = 10;
  private static final double STIFFNESS = 30.6 / 2.26;
  private static final double FORCE = 700;

  /** Depth and shift, mm, area lost, %, and where printed how often the peak. */
  private static final double[][] SINUSOIDAL = {
    {2.1, 1, 38, 2.4}, {2.1, 2, 51, 3.1}, {2.1, 4, 63, 3.9}, {1, 1, 15}
  };

  private static final double[][] V = {{2.1, 1, 32}, {2.1, 2, 50}, {2.1, 4, 56}};
  private static final int PEAK = 3;

  private static final double EXACT = 1e-9;
  private static final double FORCES = 2e-3;
  private static final double AREAS = 5e-3;

  private final double deeper;

  public RollerGate() {
    this(0);
  }

  /**
   * @param deeper by how much the product's groove is deeper than the reference's, mm
   */
  RollerGate(double deeper) {
    this.deeper = deeper;
  }

  @Override
  public String name() {
    return "grooved-roller";
  }

  @Override
  public Rung rung() {
    return Rung.JOINT;
  }

  @Override
  public String clause() {
    return "A1–A6";
  }

  @Override
  public String problem() {
    return "A roller of 20.7 mm, 28 mm wide, on an even layer under an arc of 27 mm. Without clearance"
        + " the peak is F / r W (φ₀ + sin φ₀ cos φ₀). With one of 2 mm and a sinusoidal groove of 2"
        + " mm, shifted along its axis: force, peak and area at the rise found, summed over 1200 ×"
        + " 1200 points. Recorded: area lost to a millimetre, beside 42 % measured (Ramsey and Hamilton"
        + " 1976, as cited by Lloyd 2006); area and peak of grooves of 2.1 and 1 mm beside printed sums"
        + " whose grid is not told; where these differ, the sums here, whose points are 0.02 mm apart, are"
        + " what the product is held to.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    RollerShape plain = shape(GrooveForm.NONE, 0, 0);
    double arc = Math.asin(LENGTH / 2 / RADIUS);
    double peak = FORCE / (RADIUS * WIDTH * (arc + Math.sin(arc) * Math.cos(arc)));
    double found = RollerPressure.of(plain, FORCE).peak();
    checks.add(Check.relative("peak, no clearance, no groove", "", "MPa", found, peak, EXACT));
    for (double shift : scope.all() ? new double[] {0, 0.5, 1, 2, 4} : new double[] {0, 1}) {
      summed(shape(GrooveForm.SINUSOIDAL, 2, DEPTH + deeper), shift, checks);
    }
    RollerShape grooved = shape(GrooveForm.SINUSOIDAL, 2, DEPTH + deeper);
    double before = RollerPressure.of(grooved, FORCE).area();
    double lost = 100 * (1 - RollerPressure.of(grooved, FORCE, 1).area() / before);
    checks.add(Check.recorded("area lost to a shift of 1 mm", "", "%", lost, 42));
    for (double[] row : SINUSOIDAL) {
      published(GrooveForm.SINUSOIDAL, row, checks);
    }
    for (double[] row : V) {
      published(GrooveForm.V, row, checks);
    }
    return checks;
  }

  /** Area lost and growth of the peak at 700 N and a clearance of 2 mm. */
  private static void published(GrooveForm form, double[] row, List<Check> checks) {
    RollerShape shape = shape(form, 2, row[0]);
    RollerPressure before = RollerPressure.of(shape, FORCE);
    RollerPressure after = RollerPressure.of(shape, FORCE, row[1]);
    String of =
        String.format(
            Locale.ROOT,
            ", %s groove of %s mm, shift %.0f mm",
            form == GrooveForm.V ? "V" : "sinusoidal",
            row[0],
            row[1]);
    double lost = 100 * (1 - after.area() / before.area());
    checks.add(Check.recorded("area lost" + of, "", "%", lost, row[2]));
    if (row.length > PEAK) {
      double grown = after.peak() / before.peak();
      checks.add(Check.recorded("peak after over before" + of, "", "1", grown, row[PEAK]));
    }
  }

  private static RollerShape shape(GrooveForm form, double clearance, double depth) {
    return new RollerShape(RADIUS, WIDTH, LENGTH, clearance, form, depth, 2 * CREST, STIFFNESS);
  }

  private static void summed(RollerShape shape, double shift, List<Check> checks) {
    RollerPressure found = RollerPressure.of(shape, FORCE, shift);
    int n = 1200;
    double arc = Math.asin(LENGTH / 2 / RADIUS);
    double cell = RADIUS * 2 * arc / n * WIDTH / n;
    double force = 0;
    double area = 0;
    double peak = 0;
    for (int i = 0; i < n; i++) {
      double cos = Math.cos(arc * ((2 * i + 1.0) / n - 1));
      for (int j = 0; j < n; j++) {
        double z = WIDTH * ((j + 0.5) / n - 0.5);
        double gap = groove(z - shift) - groove(z) + 2 * (1 - cos);
        double pressure = STIFFNESS * (found.rise() * cos - gap);
        if (Math.abs(z - shift) < WIDTH / 2 && pressure > 0) {
          force += pressure * cos * cell;
          area += cell;
          peak = Math.max(peak, pressure);
        }
      }
    }
    String of = String.format(Locale.ROOT, ", shift %s mm", shift);
    checks.add(Check.relative("force" + of, "", "N", force, FORCE, FORCES));
    checks.add(Check.relative("peak" + of, "", "MPa", found.peak(), peak, FORCES));
    checks.add(Check.relative("area" + of, "", "mm2", found.area(), area, AREAS));
  }

  /** Depth of the groove below the crests. */
  private static double groove(double z) {
    return DEPTH / 2 * (1 + Math.cos(Math.PI * z / CREST));
  }
}
