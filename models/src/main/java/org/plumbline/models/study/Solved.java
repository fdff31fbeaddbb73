package org.plumbline.models.study;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A case with a proved result.
 *
 * @param rows the case's lines of {@code results.csv} (regions of the joint only; the limb's rows
 *     do not depend on the load)
 * @param maps contact pressure per compartment, then of other surfaces that bear load
 * @param freeBody the body that found its place, with all that acts on it; none where a model does
 *     not tell
 * @param proof residuals that belong to the result
 * @param warnings remarks a reader must see, for instance a restraint that carries much force
 */
public record Solved(
    CaseKey key,
    List<Row> rows,
    List<PressureMap> maps,
    Optional<FreeBody> freeBody,
    Proof proof,
    List<String> warnings)
    implements Outcome {
  public Solved {
    rows = List.copyOf(rows);
    maps = List.copyOf(maps);
    warnings = List.copyOf(warnings);
  }

  /** A case that does not tell its free body. */
  public Solved(
      CaseKey key, List<Row> rows, List<PressureMap> maps, Proof proof, List<String> warnings) {
    this(key, rows, maps, Optional.empty(), proof, warnings);
  }

  /** The same case with other rows and remarks. */
  public Solved with(List<Row> otherRows, List<String> otherWarnings) {
    return new Solved(key, otherRows, maps, freeBody, proof, otherWarnings);
  }

  @Override
  public Solved at(String axis2, String value) {
    return new Solved(
        new CaseKey(key.loadCase(), key.angleDeg(), value),
        rows.stream().map(r -> r.at(axis2, value)).toList(),
        maps,
        freeBody,
        proof,
        warnings);
  }

  @Override
  public Solved withoutAxis2() {
    return new Solved(
        key.withoutAxis2(),
        rows.stream().map(r -> r.at("", "")).toList(),
        maps,
        freeBody,
        proof,
        warnings);
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
