package org.plumbline.solver.equilibrium;

import java.util.ArrayList;
import java.util.List;

/**
 * A joint ready to be solved: frames, bodies on them, pairs of surfaces that may touch, and
 * potentials. Immutable and safe to share.
 *
 * @param frames frame 0 is the ground
 * @param scaleLength length L that turns rotations into displacements, L θ, so that eigenvalues of
 *     tangents are N/mm throughout
 */
public record JointSystem(
    List<Frame> frames,
    List<ContactBody> bodies,
    List<ContactPairing> pairings,
    List<Potential> potentials,
    double scaleLength) {

  public JointSystem {
    frames = List.copyOf(frames);
    bodies = List.copyOf(bodies);
    pairings = List.copyOf(pairings);
    potentials = List.copyOf(potentials);
    if (frames.isEmpty() || frames.get(0).freeCoordinates() != 0) {
      throw new IllegalArgumentException("frame 0 must be the ground, with no free coordinate");
    }
    if (!(scaleLength > 0)) {
      throw new IllegalArgumentException("scale length " + scaleLength + " mm must be positive");
    }
    for (ContactBody b : bodies) {
      if (b.frame() < 0 || b.frame() >= frames.size()) {
        throw new IllegalArgumentException(
            "body '" + b.name() + "' is on frame " + b.frame() + " of " + frames.size());
      }
    }
    for (ContactPairing p : pairings) {
      boolean elastic =
          bodies.get(p.primary().body()).isElastic()
              || bodies.get(p.secondary().body()).isElastic();
      if (!elastic && !(p.layerStiffness() > 0)) {
        throw new IllegalArgumentException(
            "both bodies of contact '"
                + p.name()
                + "' are rigid and there is no elastic layer between them");
      }
    }
  }

  /** This system with other potentials: the same anatomy under another load. */
  public JointSystem withPotentials(List<Potential> others) {
    return new JointSystem(frames, bodies, pairings, others, scaleLength);
  }

  /** The configuration in which the search begins. */
  public Configuration initialConfiguration() {
    return new Configuration(frames.stream().map(Frame::initial).toList());
  }

  /** Numbers of the unknown coordinates (6 · frame + coordinate), ascending. */
  int[] unknowns() {
    List<Integer> out = new ArrayList<>();
    for (int f = 0; f < frames.size(); f++) {
      for (int k = 0; k < Pose.COORDINATES; k++) {
        if (frames.get(f).isFree(k)) {
          out.add(Pose.COORDINATES * f + k);
        }
      }
    }
    return out.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Factor that turns the scaled unknown (mm) into coordinate k: 1 for translations, 1/L for
   * rotations.
   */
  double scale(int coordinate) {
    return coordinate % Pose.COORDINATES < 3 ? 1 : 1 / scaleLength;
  }
}
