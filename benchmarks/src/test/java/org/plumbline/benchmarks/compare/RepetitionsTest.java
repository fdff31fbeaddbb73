package org.plumbline.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
  private static final double ROUNDING = 1e-12;

  private static Optional<Sample> sample(double factorSeconds) {
    Time factor = new Time(factorSeconds, 2 * factorSeconds);
    Time rest = new Time(10 * factorSeconds, 0);
    return Optional.of(new Sample("cube", "c", 3, "s", 1, rest, factor, rest, 1, 1, 0, 0));
  }

  @Test
  void theGroupOfTheLowestMeanCountsAndNotTheLowestRun() throws Exception {
    Queue<Optional<Sample>> runs =
        new ArrayDeque<>(List.of(sample(9), sample(1), sample(4), sample(4), sample(6), sample(3)));
    Sample fastest = new Repetitions(3, 2).fastest(runs::remove).orElseThrow();
    assertThat(runs).isEmpty();
    assertThat(fastest.factor().cpu()).isCloseTo(4, within(ROUNDING));
    assertThat(fastest.factor().wall()).isCloseTo(8, within(ROUNDING));
    assertThat(fastest.ordering().cpu()).isCloseTo(40, within(ROUNDING));
  }

  @Test
  void aSolverThatIsNotThereGivesNothing() throws Exception {
    assertThat(new Repetitions(3, 2).fastest(Optional::empty)).isEmpty();
  }

  @Test
  void shortRunsAreMany() {
    assertThat(Repetitions.of(20)).isEqualTo(Repetitions.TWICE);
    assertThat(Repetitions.of(0.7)).isEqualTo(new Repetitions(4, 1));
    assertThat(Repetitions.of(0.06)).isEqualTo(new Repetitions(4, 9));
    // A run below one step of the clock.
    assertThat(Repetitions.of(0)).isEqualTo(new Repetitions(4, 20));
  }
}
