package org.plumbline.verification.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;
import org.plumbline.solver.contact.AreaMeasure;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.MortarSettings;
import org.plumbline.solver.contact.SegmentRule;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/**
 * Blocks of unequal flat meshes pressed together carry one pressure, whichever has the multipliers.
 */
public final class ContactPatchGate implements Gate {
  private static final double RECTANGLES = 1e-8;
  private static final double DISTORTED = 1e-6;
  private static final double PARTLY_COVERED = 1e-4;
  private static final double MODULUS = 500;
  private static final double POISSON = 0.3;
  private static final double STRAIN = 0.01;
  private static final double UNEVEN = 0.2;

  /** Edges that coincide jitter below this change of pressure, where the passes end. */
  private static final EquilibriumSettings STOP =
      new EquilibriumSettings(60, 1e-5, 1e-5, 1e-9, 1, 0.5, 0);

  private static final MortarSettings EXACT =
      MortarSettings.production().withArea(AreaMeasure.REFERENCE).withRule(SegmentRule.SEVEN_POINT);

  /** Facets across the base and the punch; the base, which is rigid, must not be the finer side. */
  private static final int[][] PUNCHES = {{3, 4}, {4, 4}, {5, 4}, {6, 4}, {7, 5}, {8, 5}};

  private final SegmentRule distortedRule;

  public ContactPatchGate() {
    this(SegmentRule.SEVEN_POINT);
  }

  /**
   * @param distortedRule rule on distorted facets: one of too low a degree misses
   */
  ContactPatchGate(SegmentRule distortedRule) {
    this.distortedRule = distortedRule;
  }

  @Override
  public String name() {
    return "contact-patch";
  }

  @Override
  public Rung rung() {
    return Rung.CONTACT_PATCH;
  }

  @Override
  public String clause() {
    return "G4";
  }

  @Override
  public String problem() {
    return "Elastic blocks of 1 mm with 3×3 and 4×4 facets compressed by 1 %: the pressure is E ε at"
        + " every node. A punch of 1 mm on a rigid base of 1.7 mm whose facets it partly covers: the"
        + " same, corrected for the growth of its face where that is not the area measured on."
        + " Largest relative error of a node over the meshes named.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (Pressing.Primary primary : Pressing.Primary.values()) {
      String side = ", pressures on the " + primary.name().toLowerCase(Locale.ROOT) + " block";
      for (SegmentRule rule : List.of(SegmentRule.THREE_POINT, SegmentRule.SEVEN_POINT)) {
        checks.add(
            Check.residual(
                "rectangles" + side,
                "3×3 on 4×4, " + rule.points() + " points",
                flat(0, primary, EXACT.withRule(rule)),
                RECTANGLES));
      }
      checks.add(
          Check.residual(
              "distorted" + side,
              "3×3 on 4×4, " + distortedRule.points() + " points",
              flat(UNEVEN, primary, EXACT.withRule(distortedRule)),
              DISTORTED));
    }
    for (Pressing.Primary primary : Pressing.Primary.values()) {
      String side = primary == Pressing.Primary.LOWER ? "base" : "punch";
      for (double uneven : new double[] {0, UNEVEN}) {
        double worst = 0;
        for (int[] facets : PUNCHES) {
          worst = Math.max(worst, punch(primary, facets[0], facets[1], uneven));
        }
        checks.add(
            Check.absolute(
                "partly covered" + (uneven > 0 ? ", distorted" : "") + ", pressures on the " + side,
                "six pairs",
                "1",
                worst,
                0,
                PARTLY_COVERED));
      }
    }
    return checks;
  }

  /** Moves the inner nodes of an n × n lattice on [0, 1]² by up to a share of a cell. */
  private static BoxLattice.Mapping distortion(int n, double share, long seed) {
    double[] shift = new Random(seed).doubles(2 * (n + 1) * (n + 1), -1, 1).toArray();
    return x -> {
      int i = (int) Math.round(x[0] * n);
      int j = (int) Math.round(x[1] * n);
      if (i > 0 && i < n && j > 0 && j < n) {
        x[0] += share / n * shift[2 * (j * (n + 1) + i)];
        x[1] += share / n * shift[2 * (j * (n + 1) + i) + 1];
      }
    };
  }

  /** A cube of 1 mm above or below z = 0, with n × n facets, held on two sides and its back. */
  private static ContactSide cube(int n, double back, double uneven, long seed) {
    double[] across = BoxLattice.even(0, 1, n);
    double[] z = BoxLattice.even(Math.min(0, back), Math.max(0, back), 2);
    Mesh mesh =
        new BoxLattice(across, across, z).bricks(ContactSide.block(), distortion(n, uneven, seed));
    return ContactSide.elastic(
        mesh,
        surface(mesh, back > 0 ? BoxLattice.BOTTOM : BoxLattice.TOP),
        Elasticity.isotropic(MODULUS, POISSON),
        (x, y, zz, axis) ->
            axis == 0 && ContactSide.near(x, 0)
                || axis == 1 && ContactSide.near(y, 0)
                || axis == 2 && ContactSide.near(zz, back));
  }

  private static ContactSurface surface(Mesh mesh, String set) {
    return ContactSurface.of(mesh, mesh.facetSet(set));
  }

  private static double flat(double uneven, Pressing.Primary primary, MortarSettings mortar) {
    ContactSide lower = cube(3, -1, uneven, 10);
    ContactSide upper = cube(4, 1, uneven, 11);
    return deviation(
        Pressing.by(2 * STRAIN, lower, upper, primary, mortar, STOP), MODULUS * STRAIN);
  }

  private static double punch(Pressing.Primary primary, int base, int cells, double uneven) {
    double[] across = BoxLattice.even(-0.35, 1.35, base);
    Mesh plate =
        new BoxLattice(across, across, new double[] {-1, 0}).bricks(ContactSide.block(), x -> {});
    Pressing solved =
        Pressing.by(
            STRAIN,
            ContactSide.rigid(surface(plate, BoxLattice.TOP)),
            cube(cells, 1, uneven, 31),
            primary,
            EXACT,
            STOP);
    // the punch's face grows by ν ε each way, its force stays E ε · 1 mm²
    double grown = primary == Pressing.Primary.LOWER ? Math.pow(1 + POISSON * STRAIN, 2) : 1;
    return deviation(solved, MODULUS * STRAIN / grown);
  }

  /**
   * Largest relative deviation of a nodal pressure from the exact one; NaN if nothing is loaded.
   */
  private static double deviation(Pressing solved, double exact) {
    double worst = Double.NaN;
    for (int i = 0; i < solved.nodes(); i++) {
      if (solved.contact().area(i) > 0) {
        double error = Math.abs(solved.pressure(i) / exact - 1);
        worst = worst > error ? worst : error;
      }
    }
    return worst;
  }
}
