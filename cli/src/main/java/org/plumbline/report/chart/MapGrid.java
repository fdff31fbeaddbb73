package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Two columns for names and numbers of many surfaces, laid out as the surfaces lie in the map: the
 * left half of them left, the upper ones up. The same for all panels of a figure.
 */
final class MapGrid {
  /** Surfaces whose middles are this close, of the width of the map, are not left of each other. */
  private static final double SAME_PLACE = 0.1;

  private final Map<String, Cell> cells = new HashMap<>();

  /** Where the name of a surface stands. */
  record Cell(int row, int column) {}

  private record Place(String region, double across, double along) {}

  private MapGrid(List<Place> places, double tolerance) {
    List<Place> across = new ArrayList<>(places);
    across.sort(Comparator.comparingDouble(Place::across));
    int left = (places.size() + 1) / 2;
    keepOrder(across, places, left, tolerance);
    column(across.subList(0, left), 0);
    column(across.subList(left, across.size()), 1);
  }

  static MapGrid of(List<MapPanel> panels) {
    List<String> regions =
        panels.stream()
            .flatMap(p -> p.bodies().stream())
            .map(b -> b.map().region())
            .distinct()
            .toList();
    List<Place> places = regions.stream().map(r -> place(r, panels)).toList();
    return new MapGrid(places, SAME_PLACE * Extent.of(panels).width());
  }

  int rows() {
    return (cells.size() + 1) / 2;
  }

  Cell of(MapBody body) {
    return cells.get(body.map().region());
  }

  /** Of two surfaces one above the other at the middle, the one that was named first goes left. */
  private static void keepOrder(
      List<Place> across, List<Place> places, int left, double tolerance) {
    if (left == 0 || left == across.size()) {
      return;
    }
    Place a = across.get(left - 1);
    Place b = across.get(left);
    if (b.across() - a.across() < tolerance && places.indexOf(b) < places.indexOf(a)) {
      across.set(left - 1, b);
      across.set(left, a);
    }
  }

  private void column(List<Place> places, int column) {
    List<Place> down =
        places.stream().sorted(Comparator.comparingDouble(Place::along).reversed()).toList();
    for (int row = 0; row < down.size(); row++) {
      cells.put(down.get(row).region(), new Cell(row, column));
    }
  }

  /** Middle of a surface over all panels. */
  private static Place place(String region, List<MapPanel> panels) {
    List<MapBody> bodies =
        panels.stream()
            .flatMap(p -> p.bodies().stream())
            .filter(b -> b.map().region().equals(region))
            .toList();
    double across =
        bodies.stream()
            .flatMapToDouble(b -> nodes(b).mapToDouble(b.map()::across))
            .average()
            .orElse(0);
    double along =
        bodies.stream()
            .flatMapToDouble(b -> nodes(b).mapToDouble(b.map()::along))
            .average()
            .orElse(0);
    return new Place(region, across, along);
  }

  private static IntStream nodes(MapBody body) {
    return IntStream.range(0, body.map().nodeCount());
  }
}
