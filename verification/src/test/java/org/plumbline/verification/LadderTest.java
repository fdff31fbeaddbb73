package org.plumbline.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LadderTest {
  private record Fixed(String name, Rung rung, List<Check> checks) implements Gate {
    @Override
    public String problem() {
      return "A test.";
    }

    @Override
    public String clause() {
      return "";
    }

    @Override
    public List<Check> run(Scope scope) {
      if (checks.isEmpty()) {
        throw new UnsolvedException("nothing presses");
      }
      return checks;
    }
  }

  @Test
  void everyRungHasAGate() {
    List<Rung> rungs = Ladder.shipped().gates().stream().map(Gate::rung).distinct().toList();
    assertThat(rungs).containsExactly(Rung.values());
  }

  @Test
  void problemsFitIntoATable() {
    for (Gate gate : Ladder.shipped().gates()) {
      assertThat(gate.problem()).as(gate.name()).endsWith(".").doesNotContain("|");
      assertThat(gate.name()).matches("[a-z][a-z-]+");
    }
  }

  @Test
  void gatesAreFoundByTheirNamesAndPartsOfThem() {
    Ladder ladder = Ladder.shipped();
    assertThat(ladder.called("patch")).extracting(Gate::name).containsExactly("patch");
    assertThat(ladder.called("sphere")).hasSize(3);
    assertThat(ladder.called("sphinx")).isEmpty();
    Gate one = new Fixed("one", Rung.PATCH, List.of());
    assertThatThrownBy(() -> new Ladder(List.of(one, one))).hasMessageContaining("'one'");
  }

  @Test
  void meshesOfAScope() {
    assertThat(Scope.quick().meshes(Refinement.MEDIUM))
        .containsExactly(Refinement.COARSE, Refinement.MEDIUM);
    assertThat(Scope.everything().meshes(Refinement.COARSE)).containsExactly(Refinement.values());
    assertThat(Scope.on(Refinement.FINE).meshes(Refinement.COARSE))
        .containsExactly(Refinement.FINE);
    assertThat(Scope.on(Refinement.FINE).only()).isEqualTo(Optional.of(Refinement.FINE));
  }

  @Test
  void boundsDecide() {
    assertThat(Check.relative("q", "", "1", 1.01, 1, 0.011).pass()).isTrue();
    assertThat(Check.relative("q", "", "1", 1.01, 1, 0.009).pass()).isFalse();
    assertThat(Check.absolute("q", "", "1", -2, 1, 2.9).pass()).isFalse();
    assertThat(Check.residual("q", "", 2e-9, 1e-9).pass()).isFalse();
    assertThat(Check.atLeast("q", "", "1", 0.9, 1).pass()).isFalse();
    assertThat(Check.atMost("q", "", "1", 1.1, 1).pass()).isFalse();
    assertThat(Check.rate("q", "", 1.89, 2, 0.1).pass()).isFalse();
    assertThat(Check.recorded("q", "", "1", 5, 1).pass()).isTrue();
    for (double nothing : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(Check.relative("q", "", "1", nothing, 1, 1).pass()).isFalse();
      assertThat(Check.recorded("q", "", "1", nothing, 1).pass()).isFalse();
      assertThat(Check.atLeast("q", "", "1", nothing, 1).pass()).isFalse();
      assertThat(Check.atMost("q", "", "1", nothing, 1).pass()).isFalse();
    }
    assertThat(Check.exponent(0.4, 0.1, 2)).isEqualTo(2);
  }

  /** A gate without checks, or without a solution, is a miss. */
  @Test
  void nothingFoundIsAMiss() {
    GateResult unsolved = GateResult.of(new Fixed("x", Rung.PATCH, List.of()), Scope.quick());
    assertThat(unsolved.pass()).isFalse();
    assertThat(ResultTable.of(List.of(unsolved)))
        .contains("MISS: nothing presses", "a bound is broken in x");
    assertThat(new GateResult(unsolved.gate(), List.of(), "").pass()).isFalse();
  }

  @Test
  void wordsOfAChecks() {
    Check relative = Check.relative("q", "m", "MPa", 1.0123, 1, 0.02);
    assertThat(ResultTable.cells(relative))
        .containsExactly("q", "m", "1.0123 MPa", "1 MPa", "+1.23 %", "2 %", "–", "pass");
    Check tiny = Check.residual("q", "m", 3.2e-15, 1e-12);
    assertThat(ResultTable.cells(tiny))
        .containsExactly("q", "m", "3e-15", "0", "3e-15", "1e-12", "–", "pass");
    Check rate = Check.rate("q", "m", 1.5, 2, 0.1);
    assertThat(ResultTable.cells(rate))
        .containsExactly("q", "m", "1.5", "2", "-0.5000", "0.1", "1.50", "MISS");
    Check most = Check.atMost("q", "m", "mm3", 4, 5);
    assertThat(ResultTable.cells(most))
        .containsExactly("q", "m", "4 mm³", "≤ 5 mm³", "–", "–", "–", "pass");
    String table = ResultTable.of(List.of(result(relative, rate)));
    assertThat(table).contains("Patch test", "1 gates, 2 checks: a bound is broken in x.");
  }

  private static GateResult result(Check... checks) {
    return GateResult.of(new Fixed("x", Rung.PATCH, Arrays.asList(checks)), Scope.quick());
  }
}
