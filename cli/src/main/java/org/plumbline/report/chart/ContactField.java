package org.plumbline.report.chart;

import org.plumbline.models.study.PressureMap;

/**
 * Field whose level sets are the isobars and the edge of contact of a pressure map.
 *
 * <p>Pressure falls to zero like a square root at the edge of a smooth contact (Hertz), so p² falls
 * linearly there: the field is p² on loaded nodes, and unloaded nodes beside loaded ones carry the
 * negative value that a local quadratic through p² takes there. The contour {field = 0} then runs
 * between nodes instead of along facets. Level sets of pressure p are those of p². Loaded nodes
 * keep their pressure exactly; nothing here enters a reported number. The area inside the edge of a
 * Hertz contact is right to 2.7, 0.6 and 0.3 % with 3, 6 and 12 facets on its radius; a pressure
 * that falls linearly (elastic foundation) is drawn up to one facet too wide.
 */
final class ContactField {
  /** Relative to the largest pressure: below this a node counts as unloaded. */
  private static final double LOADED_PART = 1e-9;

  /** Least depth of an extrapolated value relative to the largest p². */
  private static final double LEAST_PART = 1e-6;

  /**
   * Depth of a continued value relative to the mean of its loaded neighbours, at least and at most.
   * In the low tail of a conforming contact the continuation is badly supported; these keep the
   * edge from jumping onto one node or the other.
   */
  private static final double LEAST_DEPTH = 0.1;

  private static final double MOST_DEPTH = 3;

  /** Facets that the continuation looks back. */
  private static final int RINGS = 3;

  private final NodalField mesh;
  private final Neighbours neighbours;
  private final boolean[] loaded;
  private final double[] field;

  private ContactField(PressureMap map) {
    int n = map.nodeCount();
    double most = 0;
    for (int i = 0; i < n; i++) {
      most = Math.max(most, map.pressure(i));
    }
    loaded = new boolean[n];
    double[] square = new double[n];
    for (int i = 0; i < n; i++) {
      loaded[i] = map.pressure(i) > LOADED_PART * most;
      square[i] = loaded[i] ? map.pressure(i) * map.pressure(i) : 0;
    }
    mesh = NodalField.of(map, square);
    neighbours = new Neighbours(mesh);
    field = square.clone();
    double least = Math.max(LEAST_PART * most * most, Double.MIN_NORMAL);
    for (int i = 0; i < n; i++) {
      if (!loaded[i]) {
        field[i] = Math.min(-least, extrapolated(i));
      }
    }
  }

  /** Field on the nodes of the map, MPa²; negative where there is no contact. */
  static NodalField of(PressureMap map) {
    return NodalField.of(map, new ContactField(map).field);
  }

  /** The same, smoothly interpolated on finer facets around the contact. */
  static NodalField refined(PressureMap map) {
    ContactField contact = new ContactField(map);
    boolean[] known = contact.loaded.clone();
    for (int i = 0; i < known.length; i++) {
      known[i] |= contact.hasLoadedNeighbour(i);
    }
    return FieldRefinement.refine(NodalField.of(map, contact.field), known);
  }

  /**
   * Continuation of p² from the loaded nodes at most three facets away; 0 if none is a neighbour.
   * Near nodes count most (weight 1/d²).
   */
  private double extrapolated(int node) {
    double sum = 0;
    int count = 0;
    double reach = 0;
    for (int k = neighbours.first(node); k < neighbours.end(node); k++) {
      int near = neighbours.at(k);
      if (loaded[near]) {
        sum += mesh.value(near);
        count++;
      }
      reach = Math.max(reach, Math.hypot(mesh.x(near) - mesh.x(node), mesh.y(near) - mesh.y(node)));
    }
    if (count == 0) {
      return 0;
    }
    QuadraticFit fit = new QuadraticFit();
    for (int other : neighbours.within(node, RINGS)) {
      if (loaded[other]) {
        double x = (mesh.x(other) - mesh.x(node)) / reach;
        double y = (mesh.y(other) - mesh.y(node)) / reach;
        fit.add(x, y, mesh.value(other), 1 / (x * x + y * y + LEAST_PART));
      }
    }
    double mean = sum / count;
    return Math.max(-MOST_DEPTH * mean, Math.min(-LEAST_DEPTH * mean, fit.atOrigin()));
  }

  private boolean hasLoadedNeighbour(int node) {
    for (int k = neighbours.first(node); k < neighbours.end(node); k++) {
      if (loaded[neighbours.at(k)]) {
        return true;
      }
    }
    return false;
  }
}
