package org.plumbline.models.construct;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.solver.condense.BondedBodies;

/**
 * Finds the state that loads bring a construct to (docs/theory.md, eqs. W10 to W15). Every state is
 * linear; states are tried until one agrees with its own displacements and forces.
 */
final class Settling {
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
  private final FeltLoad load;

  Settling(Construct construct, FeltLoad load) {
    this.construct = construct;
    this.load = load;
  }

  /** A block either stands or is loose: the state that agrees with itself. */
  Construct settle() {
    Optional<StandingBlock> block = construct.bonded().fastened().block();
    Construct stands = hinge(true);
    if (block.isEmpty() || !(block.get().closing(displacement(stands)) < 0)) {
      return stands;
    }
    Construct loose = hinge(false);
    if (!(block.get().closing(displacement(loose)) > 0)) {
      return loose;
    }
    throw new UnheldHinge("the block in the gap neither stands nor is loose under this load");
  }

  private Construct hinge(boolean blockStands) {
    HingeLaw law = construct.bonded().fastened().law();
    if (law instanceof HingeLaw.Bounded b) {
      return bounded(face(), b.momentNmm().orElse(face().plasticMoment()), blockStands);
    }
    return law instanceof HingeLaw.Cracked c
        ? cracked(face(), c.rough(), blockStands)
        : construct.in(new ConstructState(construct.state().face(), blockStands));
  }

  private BridgeFace face() {
    return construct.bonded().fastened().face().orElseThrow();
  }

  private double[] displacement(Construct c) {
    return c.bonded().bodies().interfaceDisplacement(load.onContact(), load.onInterface());
  }

  private static double[] forces(Construct c, double... displacement) {
    BondedBodies bodies = c.bonded().bodies();
    return bodies.bodyForces(displacement);
  }

  /**
   * With θ the turn and M the moment where the load opens the gap, M(θ) = M₀ − s θ; s follows from
   * a trial. Then θ = (|M₀| − M_p) sign(M₀) / s.
   */
  private Construct bounded(BridgeFace face, double bound, boolean blockStands) {
    Construct whole = construct.in(new ConstructState(new FaceState.Whole(), blockStands));
    double elastic = face.moment(forces(whole, displacement(whole)));
    if (Math.abs(elastic) <= bound) {
      return whole;
    }
    double trial = bound / TRIAL_RAD;
    Construct tried = construct.in(turning(trial, blockStands));
    double turn = face.rotation(displacement(tried));
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
    return construct.in(turning(bound * stiffness / (Math.abs(elastic) - bound), blockStands));
  }

  private static ConstructState turning(double secant, boolean blockStands) {
    return new ConstructState(new FaceState.Turning(secant), blockStands);
  }

  private Construct cracked(BridgeFace face, boolean rough, boolean blockStands) {
    BitSet open = new BitSet();
    for (int round = 0; round < MOST; round++) {
      Construct tried =
          construct.in(new ConstructState(new FaceState.Cracked(open, rough), blockStands));
      double[] x = displacement(tried);
      double[] f = forces(tried, x);
      BitSet wrong = new BitSet();
      for (int i = 0; i < face.pairs(); i++) {
        wrong.set(
            i,
            open.get(i)
                ? face.parted(x, i) < -RELATIVE
                : face.pressing(f, i) < -RELATIVE * load.size());
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
