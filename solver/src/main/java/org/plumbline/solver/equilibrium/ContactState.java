package org.plumbline.solver.equilibrium;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.CoverMemory;
import org.plumbline.solver.contact.MortarPair;
import org.plumbline.solver.contact.MortarRows;

/**
 * The contact search and integration of one case: mortar pairs with their work space and the memory
 * that keeps aggregation from flipping. Belongs to one thread.
 */
final class ContactState {
  /**
   * Gap up to which nodes take part where surfaces hardly move, mm: far more than they can close in
   * such a pass.
   */
  private static final double NEAR = 0.1;

  private static final double[] NONE = {};

  private final JointSystem system;
  private final List<MortarPair> pairs = new ArrayList<>();
  private final List<CoverMemory> memories = new ArrayList<>();
  private final double reach;
  private final boolean screened;

  /** Whether what is near decides alone: elastic bodies, and nothing in between. */
  final boolean separable;

  /** The flexibility between the nodes that rows touch. */
  final NearFlexibility flexibility;

  /** The flexibility between the nodes that pressed rows touch. */
  final NearFlexibility pressed;

  ContactState(JointSystem system, double reach) {
    this.system = system;
    this.reach = reach;
    flexibility = new NearFlexibility(system);
    pressed = new NearFlexibility(system);
    separable =
        system.pairings().stream().allMatch(p -> p.layerStiffness() == 0 && p.screen().isEmpty());
    screened = system.pairings().stream().anyMatch(p -> p.screen().isPresent());
    for (ContactPairing p : system.pairings()) {
      ContactSurface primary = p.primary().surface();
      ContactSurface secondary = p.secondary().surface();
      pairs.add(
          p.screen().isEmpty()
              ? new MortarPair(primary, secondary, p.settings())
              : new MortarPair(primary, secondary, p.screen().get().surface(), p.settings()));
      memories.add(new CoverMemory());
    }
  }

  /**
   * Forgets which nodes had rows, where something stands in between: its edge may have passed many
   * nodes on the way, and what they were then must not decide what they are now.
   */
  void forget() {
    if (screened) {
      memories.forEach(CoverMemory::reconsider);
    }
  }

  /** Integrates all pairings at a state and remembers which nodes had rows. */
  ContactRows linearize(State state) {
    return linearize(state, memories, false);
  }

  /** Integrates all pairings at a trial state that leaves no trace in the search. */
  ContactRows tryOut(State state) {
    return linearize(state, memories.stream().map(CoverMemory::copy).toList(), false);
  }

  /**
   * Rows of what is pressed and its surroundings at a state that hardly differs from one that was
   * linearized, without a trace in the search. On a foundation, where pressed surfaces penetrate,
   * and behind a screen, which may move farther off, no row is left out.
   */
  ContactRows near(State state) {
    return linearize(state, memories.stream().map(CoverMemory::copy).toList(), separable);
  }

  private ContactRows linearize(State state, List<CoverMemory> memory, boolean near) {
    int bodies = system.bodies().size();
    double[][] placed = new double[bodies][];
    for (int b = 0; b < bodies; b++) {
      placed[b] = state.placed(system, b);
    }
    List<MortarRows> rows = new ArrayList<>();
    for (int p = 0; p < pairs.size(); p++) {
      ContactPairing pairing = system.pairings().get(p);
      double[] primary = positions(pairing.primary(), placed);
      double[] secondary = positions(pairing.secondary(), placed);
      double[] screen = pairing.screen().map(s -> positions(s, placed)).orElse(NONE);
      rows.add(
          pairs
              .get(p)
              .integrate(primary, secondary, screen, memory.get(p), reach, near ? NEAR : reach));
    }
    return new ContactRows(system, state, rows, placed);
  }

  private static double[] positions(ContactPatch patch, double[][] placed) {
    double[] x = new double[3 * patch.surface().nodes()];
    patch.gather(placed[patch.body()], x);
    return x;
  }
}
