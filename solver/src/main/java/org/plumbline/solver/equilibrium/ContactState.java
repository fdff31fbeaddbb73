package org.plumbline.solver.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
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
  private static final double[] NONE = {};

  private final JointSystem system;
  private final List<MortarPair> pairs = new ArrayList<>();
  private final List<CoverMemory> memories = new ArrayList<>();
  private final double reach;
  private final boolean edged;

  /** The flexibility between the nodes that rows touch. */
  final NearFlexibility flexibility;

  /** The compliance of an earlier pass. */
  final ComplianceMemory compliance = new ComplianceMemory();

  /** The flexibility between the nodes that pressed rows touch. */
  final NearFlexibility pressed;

  ContactState(JointSystem system, double reach) {
    this.system = system;
    this.reach = reach;
    flexibility = new NearFlexibility(system);
    pressed = new NearFlexibility(system);
    edged =
        system.pairings().stream().anyMatch(p -> p.screen().isPresent() || p.settings().bounded());
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
   * Forgets which nodes had rows, where something stands in between or contact ends at an edge: the
   * edge may have passed many nodes on the way, and what they were then must not decide what they
   * are now.
   */
  void forget() {
    if (edged) {
      memories.forEach(CoverMemory::reconsider);
    }
  }

  /** Integrates all pairings at a state and remembers which nodes had rows. */
  ContactRows linearize(State state) {
    return linearize(state, memories);
  }

  /** Integrates all pairings at a trial state that leaves no trace in the search. */
  ContactRows tryOut(State state) {
    return linearize(state, memories.stream().map(CoverMemory::copy).toList());
  }

  /**
   * From now on gives some rows only, and integrates no more than they depend on; at states close
   * to the one that was linearized last.
   *
   * @param rows what was linearized last
   * @param some which of them
   */
  void focus(ContactRows rows, boolean[] some) {
    for (int p = 0; p < pairs.size(); p++) {
      pairs
          .get(p)
          .focus(rows.mortar.get(p), Arrays.copyOfRange(some, rows.first[p], rows.first[p + 1]));
    }
  }

  /** Gives all rows again. */
  void release() {
    pairs.forEach(MortarPair::release);
  }

  private ContactRows linearize(State state, List<CoverMemory> memory) {
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
      rows.add(pairs.get(p).integrate(primary, secondary, screen, memory.get(p), reach));
    }
    return new ContactRows(system, state, rows, placed);
  }

  private static double[] positions(ContactPatch patch, double[][] placed) {
    double[] x = new double[3 * patch.surface().nodes()];
    patch.gather(placed[patch.body()], x);
    return x;
  }
}
