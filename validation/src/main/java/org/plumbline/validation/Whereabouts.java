package org.plumbline.validation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what a row's numbers were measured on: study, mesh, load cases and angles. */
final class Whereabouts {
  private final Book book;

  Whereabouts(Book book) {
    this.book = book;
  }

  private record Spot(String label, String mesh, Double flexion) {}

  private static final class Cases {
    private final Set<String> loads = new LinkedHashSet<>();
    private final Set<Double> angles = new TreeSet<>();
    private boolean range;
  }

  /** One phrase for each study. */
  String of(Comparison row) {
    Map<Spot, Cases> spots = new LinkedHashMap<>();
    for (Comparison.Ours ours : row.ours()) {
      for (Reference r : ours.expression().references()) {
        add(spots, r);
      }
    }
    Set<String> records = new LinkedHashSet<>();
    row.ours().forEach(o -> records.addAll(o.expression().records()));
    if (spots.isEmpty() && records.isEmpty()) {
      return "no case: follows from the input";
    }
    String measured =
        spots.entrySet().stream()
            .map(e -> phrase(e.getKey(), e.getValue()))
            .collect(Collectors.joining("; "));
    String recorded =
        records.stream()
            .map(id -> book.evidence().recorded(id).orElseThrow().by())
            .distinct()
            .collect(Collectors.joining("; "));
    return List.of(measured, recorded).stream()
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private void add(Map<Spot, Cases> spots, Reference reference) {
    Run run =
        book.runs().runs().stream()
            .filter(r -> r.id().equals(reference.run()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no run is called " + reference.run()));
    Cases cases =
        spots.computeIfAbsent(
            new Spot(run.label(), run.mesh(), run.laxityFlexionDeg()), s -> new Cases());
    if (!reference.quantity().startsWith("limb.") || reference.quantity().equals("limb.jlca")) {
      cases.loads.add("`" + reference.loadCase() + "`");
    }
    cases.range |= reference.angle().equals("*");
    book.evidence().cases().stream()
        .filter(c -> reference.holds(c.run(), c.loadCase(), c.angleDeg()))
        .forEach(c -> cases.angles.add(c.angleDeg()));
  }

  private static String phrase(Spot spot, Cases cases) {
    String at = angles(cases) + "°";
    String flexed =
        spot.flexion() == null ? "" : ", " + NumberWords.plain(spot.flexion()) + "° flexed";
    String loads = cases.loads.isEmpty() ? "" : ", " + String.join(" and ", cases.loads);
    return spot.label() + ", " + spot.mesh() + loads + flexed + ", wedge " + at;
  }

  private static String angles(Cases cases) {
    List<Double> all = List.copyOf(cases.angles);
    boolean many = cases.range && all.size() > 2;
    return many
        ? NumberWords.plain(all.get(0)) + "–" + NumberWords.plain(all.get(all.size() - 1))
        : IntStream.range(0, all.size())
            .mapToObj(i -> NumberWords.plain(all.get(i)))
            .collect(Collectors.joining(", "));
  }
}
