package org.plumbline.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.models.study.CaseKey;

/**
 * Measures some runs again: with and without menisci, walking after a correction, a laxity test,
 * the foundation, cases that fail. Numbers must be those of {@code measured.csv} within a relative
 * 10⁻⁶: passes end at a movement of 10⁻⁷ mm, and kernels of another machine round otherwise.
 */
@Tag("long")
class RemeasureTest {
  private static final double RELATIVE = 1e-6;

  /** Below this a number counts as zero, in its own unit. */
  private static final double ABSOLUTE = 1e-6;

  private static final Book BOOK = Book.read(Path.of("../docs/validation"));

  @TempDir Path folder;

  private static Run run(String id) {
    return BOOK.runs().runs().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private List<MeasuredCase> measured(Run run) {
    Measuring measuring = new Measuring(new CaseStore(folder, "this"), null, 2, line -> {});
    Wanted wanted = new Wanted(BOOK);
    List<MeasuredCase> cases = new ArrayList<>();
    for (Map.Entry<CaseKey, CaseResult> e : measuring.measure(run).entrySet()) {
      wanted.add(run, e.getKey(), e.getValue(), cases);
    }
    return cases;
  }

  private static List<MeasuredCase> stored(Run run) {
    return BOOK.evidence().cases().stream().filter(c -> c.run().equals(run.id())).toList();
  }

  /** What differs, one line for each number. */
  private static List<String> differences(List<MeasuredCase> now, List<MeasuredCase> before) {
    List<String> found = new ArrayList<>();
    if (now.size() != before.size()) {
      found.add(now.size() + " cases where there were " + before.size());
      return found;
    }
    for (int i = 0; i < now.size(); i++) {
      MeasuredCase a = now.get(i);
      MeasuredCase b = before.get(i);
      boolean same = a.loadCase().equals(b.loadCase()) && a.angleDeg() == b.angleDeg();
      if (!same || !a.outcome().equals(b.outcome())) {
        found.add(a.name() + " " + a.outcome() + " where " + b.name() + " " + b.outcome() + " was");
        continue;
      }
      for (CaseResult.Number n : b.numbers().values()) {
        double value = a.numbers().get(n.name()).value();
        double bound = Math.max(RELATIVE * Math.abs(n.value()), ABSOLUTE);
        if (!(Math.abs(value - n.value()) <= bound)) {
          found.add(a.name() + " " + n.name() + " " + value + " where " + n.value() + " was");
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cadaver",
        "cadaver-coarse",
        "varus-intact-mcl",
        "laxity-20",
        "neutral-one-leg",
        "foundation-0"
      })
  void numbersAreThoseStored(String id) {
    assertThat(differences(measured(run(id)), stored(run(id)))).isEmpty();
  }

  /** Another knee has other numbers. */
  @Test
  void anotherKneeIsSeen() {
    assertThat(differences(measured(run("foundation-0")), stored(run("foundation-varus-2"))))
        .isNotEmpty();
  }
}
