package org.plumbline.models.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A joint without mechanics: the medial share falls by 4 % per degree from 76 % in gait and 90 %
 * elsewhere, so that equal share lies at 6.5° and 10°.
 */
public class FakeModel implements StudyModel {
  public static final double TOTAL_N = 1950;

  /** Normal forces are not what the share is made of; a reader must not mix them up. */
  private static final double OBLIQUE = 1.2;

  private final Study study;
  private final Function<CaseKey, Optional<Outcome>> instead;
  public final AtomicInteger solved = new AtomicInteger();

  public FakeModel(Study study) {
    this(study, key -> Optional.empty());
  }

  /**
   * @param instead outcomes (or exceptions) of chosen cases
   */
  public FakeModel(Study study, Function<CaseKey, Optional<Outcome>> instead) {
    this.study = study;
    this.instead = instead;
  }

  @Override
  public String label() {
    return "cartilage only";
  }

  @Override
  public List<String> compartments() {
    return List.of("medial", "lateral");
  }

  @Override
  public List<Row> limbRows(double angleDeg) {
    return List.of(
        new Row(study.name(), "", angleDeg, "", "", "limb", "hka", -6 + 0.95 * angleDeg, "deg"),
        new Row(
            study.name(),
            "",
            angleDeg,
            "",
            "",
            "limb",
            "weight_bearing_line",
            22.1 + 4.4 * angleDeg,
            "%"));
  }

  @Override
  public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
    Optional<Outcome> other = instead.apply(key);
    if (other.isPresent()) {
      return other.get();
    }
    solved.incrementAndGet();
    fieldsFile.ifPresent(f -> write(f, "fields of " + key));
    double share = (key.loadCase().equals("gait-peak") ? 76 : 90) - 4 * key.angleDeg();
    double peak = 4 + Math.sin(key.angleDeg()) / 3;
    List<Row> rows =
        List.of(
            row(key, "medial", "force_normal", TOTAL_N * share / 100, "N"),
            row(key, "medial", "force_share", share, "%"),
            row(key, "medial", "pressure_peak", peak, "MPa"),
            row(key, "lateral", "force_normal", OBLIQUE * TOTAL_N * (1 - share / 100), "N"),
            row(key, "lateral", "force_share", 100 - share, "%"),
            row(key, "lateral", "pressure_peak", 2 + key.angleDeg() / 3, "MPa"));
    PressureMap map =
        new PressureMap(
            "medial",
            new double[] {-30, -20, -20, -30},
            new double[] {-10, -10, 10, 10 + 1.0 / 3},
            new double[] {0, peak, Math.PI, 1e-9},
            new int[] {0, 1, 2, 3});
    return new Solved(
        key,
        rows,
        List.of(map),
        new Proof(1e-11 * (1 + key.angleDeg()), 3e-12, 1e-9, 0, 2e-13, 4e-12, 71.5, 6),
        List.of("pressures are made up"));
  }

  private Row row(CaseKey key, String region, String quantity, double value, String unit) {
    return new Row(
        study.name(), key.loadCase(), key.angleDeg(), "", "", region, quantity, value, unit);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
