package org.plumbline.models.construct;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.plumbline.solver.condense.BondedBodies;

/**
 * Finds the state that loads bring the bridge of a construct to (docs/theory.md, eqs. W10 to W14).
 * Every state is linear; states are tried until one agrees with its own displacements and forces.
 */
final class HingeSettling {
  /** Force and overlap that count as none, of the load and in mm. */
  private static final double RELATIVE = 1e-9;

  /** Rounds in which all nodes change at once; afterwards one at a time, which is finite. */
  private static final int TOGETHER = 15;

  private static final int MOST = 400;

  /** Turn that the first guess of a secant answers to, rad. */
  private static final double TRIAL_RAD = 0.01;

  /** A stiffness against the turn below this share of the trial's holds nothing. */
  private static final double NOTHING = 1e-6;

  private final Construct construct;
  private final Construct.Felt felt;
  private final double load;

  HingeSettling(Construct construct, double[] contactForces, double[] jointSideForces) {
    this.construct = construct;
    this.felt = construct.feel(contactForces, jointSideForces);
    this.load =
        Arrays.stream(contactForces).map(Math::abs).sum()
            + Arrays.stream(jointSideForces).map(Math::abs).sum();
  }

  Construct settle() {
    HingeLaw law = construct.bonded().hinge().law();
    if (law instanceof HingeLaw.Bounded b) {
      return bounded(face(), b.momentNmm().orElse(face().plasticMoment()));
    }
    return law instanceof HingeLaw.Cracked c ? cracked(face(), c.rough()) : construct;
  }

  private BridgeFace face() {
    return construct.bonded().hinge().face().orElseThrow();
  }

  private double[] displacement(Construct c) {
    return c.bonded().bodies().interfaceDisplacement(felt.onContact(), felt.onInterface());
  }

  private static double[] forces(Construct c, double... displacement) {
    BondedBodies bodies = c.bonded().bodies();
    return bodies.bodyForces(displacement);
  }

  /**
   * With θ the turn and M the moment where the load opens the gap, M(θ) = M₀ − s θ; s follows from
   * a trial. Then θ = (|M₀| − M_p) sign(M₀) / s.
   */
  private Construct bounded(BridgeFace face, double bound) {
    Construct whole = construct.in(new FaceState.Whole());
    double elastic = face.moment(forces(whole, displacement(whole)));
    if (Math.abs(elastic) <= bound) {
      return whole;
    }
    double trial = bound / TRIAL_RAD;
    double turn = face.rotation(displacement(construct.in(new FaceState.Turning(trial))));
    double stiffness = elastic / turn - trial;
    if (!(stiffness > NOTHING * trial)) {
      throw new UnheldHinge(
          String.format(
              Locale.ROOT,
              "the load bends the bone bridge with %.1f N m, more than the %.1f N m it bears, and"
                  + " neither plate nor filling holds it then",
              Math.abs(elastic) / 1000,
              bound / 1000));
    }
    return construct.in(new FaceState.Turning(bound * stiffness / (Math.abs(elastic) - bound)));
  }

  private Construct cracked(BridgeFace face, boolean rough) {
    BitSet open = new BitSet();
    for (int round = 0; round < MOST; round++) {
      Construct tried = construct.in(new FaceState.Cracked(open, rough));
      double[] x = displacement(tried);
      double[] f = forces(tried, x);
      BitSet wrong = new BitSet();
      for (int i = 0; i < face.pairs(); i++) {
        wrong.set(
            i,
            open.get(i) ? face.parted(x, i) < -RELATIVE : face.pressing(f, i) < -RELATIVE * load);
      }
      if (wrong.isEmpty()) {
        return tried;
      }
      if (round >= TOGETHER) {
        int one = wrong.length() - 1;
        wrong.clear();
        wrong.set(one);
      }
      open.xor(wrong);
    }
    throw new UnheldHinge("the faces of the cracked hinge do not settle in " + MOST + " rounds");
  }
}
