package org.plumbline.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All numbers of ours that may be compared: what was measured by solving cases, and what tests and
 * benchmarks recorded.
 */
final class Evidence {
  /** A number that solving a case does not give, with what does. */
  record Recorded(String id, double value, String unit, String by) {}

  /** A reading at an angle. */
  record At(double angleDeg, Reading reading) {}

  private final Map<String, Runs.Combined> combined = new TreeMap<>();
  private final List<MeasuredCase> cases;
  private final Map<String, Recorded> recorded = new TreeMap<>();

  Evidence(List<Runs.Combined> combined, List<MeasuredCase> cases, List<Recorded> recorded) {
    combined.forEach(c -> this.combined.put(c.name(), c));
    this.cases = List.copyOf(cases);
    recorded.forEach(r -> this.recorded.put(r.id(), r));
  }

  List<MeasuredCase> cases() {
    return cases;
  }

  Optional<Recorded> recorded(String id) {
    return Optional.ofNullable(recorded.get(id));
  }

  List<Recorded> recorded() {
    return List.copyOf(recorded.values());
  }

  /** The quantities of a case that a quantity is made of: itself, if it is none of several. */
  List<String> parts(String quantity) {
    Runs.Combined c = combined.get(quantity);
    return c == null ? List.of(quantity) : c.of();
  }

  /**
   * All readings a reference stands for, in the order of the table.
   *
   * @throws IllegalArgumentException if there is none, or one lacks the quantity
   */
  List<At> readings(Reference reference) {
    List<At> readings = new ArrayList<>();
    for (MeasuredCase c : cases) {
      if (reference.holds(c.run(), c.loadCase(), c.angleDeg())) {
        readings.add(new At(c.angleDeg(), reading(c, reference.quantity())));
      }
    }
    if (readings.isEmpty()) {
      throw new IllegalArgumentException(reference + " was not measured");
    }
    return readings;
  }

  private Reading reading(MeasuredCase c, String quantity) {
    List<String> names = parts(quantity);
    double[] values = new double[names.size()];
    for (int i = 0; i < values.length; i++) {
      String name = names.get(i);
      Reading part =
          c.reading(name)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(name + " of " + c.name() + " was not measured"));
      if (part instanceof Reading.None) {
        return part;
      }
      values[i] = ((Reading.Known) part).value();
    }
    Runs.Combined how = combined.get(quantity);
    return new Reading.Known(how == null ? values[0] : how.value(values));
  }
}
