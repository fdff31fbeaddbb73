package org.plumbline.models.study;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * A case with a proved result.
 *
 * @param rows the case's lines of {@code results.csv} (regions of the joint only; the limb's rows
 *     do not depend on the load)
 * @param maps contact pressure per compartment
 * @param proof residuals that belong to the result
 * @param warnings remarks a reader must see, for instance a restraint that carries much force
 */
public record Solved(
    CaseKey key, List<Row> rows, List<PressureMap> maps, Proof proof, List<String> warnings)
    implements Outcome {
  public Solved {
    rows = List.copyOf(rows);
    maps = List.copyOf(maps);
    warnings = List.copyOf(warnings);
  }

  @Override
  public Solved at(String axis2, String value) {
    return new Solved(
        new CaseKey(key.loadCase(), key.angleDeg(), value),
        rows.stream().map(r -> r.at(axis2, value)).toList(),
        maps,
        proof,
        warnings);
  }

  @Override
  public Solved withoutAxis2() {
    return new Solved(
        key.withoutAxis2(), rows.stream().map(r -> r.at("", "")).toList(), maps, proof, warnings);
  }

  /** Value of a quantity in a region. */
  public double value(String region, String quantity) {
    for (Row r : rows) {
      if (r.region().equals(region) && r.quantity().equals(quantity)) {
        return r.value();
      }
    }
    throw new NoSuchElementException("case " + key + " has no " + quantity + " in " + region);
  }
}
