package org.plumbline.models.joint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.ContactResult;

/**
 * Finds contact that has reached the edge of an articular surface. Beyond it there is nothing in
 * the model to touch, so part of the load may be carried by what is missing; a result never hides
 * that.
 */
final class RimContact {
  private static final double PERCENT = 100;

  /**
   * Share of a compartment's force on rim nodes below which it is no more than the tail of the
   * pressure, relative.
   */
  private static final double NOTABLE = 0.01;

  private RimContact() {}

  /**
   * Adds a remark for each articular surface of a compartment that carries a notable share of the
   * force on its rim. Below, what comes through a meniscus does not count: its place is on the rim
   * of the plateau.
   */
  static void remark(ContactPairing direct, CompartmentContact contact, List<String> warnings) {
    ContactResult plateau = contact.direct();
    double[] lower = new double[plateau.surface().nodes()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = plateau.pressure(i) * plateau.area(i);
    }
    remark(contact.name(), "lower", plateau.surface(), lower, warnings);
    remark(
        contact.name(), "upper", direct.secondary().surface(), contact.condyleForces(), warnings);
  }

  private static void remark(
      String region, String side, ContactSurface surface, double[] force, List<String> warnings) {
    boolean[] rim = rim(surface);
    double total = 0;
    double outside = 0;
    for (int i = 0; i < force.length; i++) {
      total += force[i];
      outside += rim[i] ? force[i] : 0;
    }
    if (outside > NOTABLE * total) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%s: %.1f %% of the force is on the rim of the %s surface (remark from %.0f %% on): contact ends where the cartilage does",
              region,
              PERCENT * outside / total,
              side,
              PERCENT * NOTABLE));
    }
  }

  /** Nodes on edges that belong to one facet only. */
  static boolean[] rim(ContactSurface surface) {
    Map<Long, Integer> uses = new HashMap<>();
    for (int f = 0; f < surface.facets(); f++) {
      for (int c = 0; c < 4; c++) {
        uses.merge(edge(surface, f, c), 1, Integer::sum);
      }
    }
    boolean[] rim = new boolean[surface.nodes()];
    for (int f = 0; f < surface.facets(); f++) {
      for (int c = 0; c < 4; c++) {
        if (uses.get(edge(surface, f, c)) == 1) {
          rim[surface.node(f, c)] = true;
          rim[surface.node(f, (c + 1) % 4)] = true;
        }
      }
    }
    return rim;
  }

  private static long edge(ContactSurface surface, int facet, int corner) {
    long a = surface.node(facet, corner);
    long b = surface.node(facet, (corner + 1) % 4);
    return Math.min(a, b) * surface.nodes() + Math.max(a, b);
  }
}
