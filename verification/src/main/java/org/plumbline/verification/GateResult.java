package org.plumbline.verification;

import java.util.List;

/**
 * What a gate found.
 *
 * @param failure why there is no solution; empty if there is one
 */
public record GateResult(Gate gate, List<Check> checks, String failure) {
  public GateResult {
    checks = List.copyOf(checks);
  }

  /** Runs a gate; a problem without a solution is a miss and not the end of the ladder. */
  public static GateResult of(Gate gate, Scope scope) {
    try {
      return new GateResult(gate, gate.run(scope), "");
    } catch (UnsolvedException e) {
      return new GateResult(gate, List.of(), e.getMessage());
    }
  }

  /** Whether it was solved, compared, and every bound kept. */
  public boolean pass() {
    return failure.isEmpty() && !checks.isEmpty() && checks.stream().allMatch(Check::pass);
  }
}
