package org.plumbline.solver.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.MortarPair;
import org.plumbline.solver.contact.MortarRows;

/**
 * The contact search and integration of one case: mortar pairs with their work space. Belongs to
 * one thread.
 */
final class ContactState {
  private static final double[] NONE = {};

  private final JointSystem system;
  private final List<MortarPair> pairs = new ArrayList<>();
  private final double reach;

  /** Mean indentation of each pairing under unit pressure on one facet, mm/MPa. */
  private final double[] indentation;

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
    indentation =
        system.pairings().stream().mapToDouble(p -> p.indentation(system.bodies())).toArray();
    for (ContactPairing p : system.pairings()) {
      ContactSurface primary = p.primary().surface();
      ContactSurface secondary = p.secondary().surface();
      pairs.add(
          p.screen().isEmpty()
              ? new MortarPair(primary, secondary, p.settings())
              : new MortarPair(primary, secondary, p.screen().get().surface(), p.settings()));
    }
  }

  /** Integrates all pairings at a state. */
  ContactRows linearize(State state) {
    return linearize(state, Optional.empty());
  }

  /** Integrates all pairings at a state close to another, with rows for the same nodes. */
  ContactRows linearize(State state, ContactRows like) {
    return linearize(state, Optional.of(like.mortar));
  }

  private ContactRows linearize(State state, Optional<List<MortarRows>> like) {
    int bodies = system.bodies().size();
    double[][] placed = new double[bodies][];
    for (int b = 0; b < bodies; b++) {
      placed[b] = state.placed(system, b);
    }
    List<MortarRows> rows = new ArrayList<>();
    for (int p = 0; p < pairs.size(); p++) {
      ContactPairing pairing = system.pairings().get(p);
      MortarPair pair = pairs.get(p);
      double[] primary = positions(pairing.primary(), placed);
      double[] secondary = positions(pairing.secondary(), placed);
      double[] screen = pairing.screen().map(s -> positions(s, placed)).orElse(NONE);
      rows.add(
          like.isEmpty()
              ? pair.integrate(primary, secondary, screen, reach)
              : pair.integrate(primary, secondary, screen, reach, like.get().get(p)));
    }
    return new ContactRows(system, state, rows, placed, indentation);
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

  private static double[] positions(ContactPatch patch, double[][] placed) {
    double[] x = new double[3 * patch.surface().nodes()];
    patch.gather(placed[patch.body()], x);
    return x;
  }
}
