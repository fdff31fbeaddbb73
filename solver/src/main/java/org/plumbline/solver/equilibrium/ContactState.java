package org.plumbline.solver.equilibrium;

import java.util.ArrayList;
import java.util.List;
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

  private final JointSystem system;
  private final List<MortarPair> pairs = new ArrayList<>();
  private final List<CoverMemory> memories = new ArrayList<>();
  private final double reach;
  private final boolean elastic;

  /** The flexibility between the nodes near contact. */
  final NearFlexibility flexibility;

  ContactState(JointSystem system, double reach) {
    this.system = system;
    this.reach = reach;
    flexibility = new NearFlexibility(system);
    elastic = system.pairings().stream().allMatch(p -> p.layerStiffness() == 0);
    for (ContactPairing p : system.pairings()) {
      pairs.add(new MortarPair(p.primary().surface(), p.secondary().surface(), p.settings()));
      memories.add(new CoverMemory());
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
   * Integrates what is pressed and its surroundings at a state that hardly differs from one that
   * was linearized, and leaves no trace in the search. On a foundation, where pressed surfaces
   * penetrate, nothing is left out.
   */
  ContactRows near(State state) {
    return linearize(state, memories.stream().map(CoverMemory::copy).toList(), elastic);
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
      double[] primary = new double[3 * pairing.primary().surface().nodes()];
      double[] secondary = new double[3 * pairing.secondary().surface().nodes()];
      pairing.primary().gather(placed[pairing.primary().body()], primary);
      pairing.secondary().gather(placed[pairing.secondary().body()], secondary);
      rows.add(
          near
              ? pairs.get(p).near(primary, secondary, memory.get(p), NEAR)
              : pairs.get(p).integrate(primary, secondary, memory.get(p), reach));
    }
    return new ContactRows(system, state, rows, placed);
  }
}
