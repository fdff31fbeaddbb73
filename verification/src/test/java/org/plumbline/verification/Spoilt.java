package org.plumbline.verification;

import static org.assertj.core.api.Assertions.assertThat;

/** A gate and the same gate with its problem spoilt on purpose. */
public final class Spoilt {
  private Spoilt() {}

  /** The one must keep its bounds and the other break one. */
  public static void isSeen(Gate good, Gate spoilt, Scope scope) {
    GateResult result = GateResult.of(good, scope);
    assertThat(result.pass()).as("%s", result).isTrue();
    GateResult other = GateResult.of(spoilt, scope);
    assertThat(other.pass()).as("spoilt %s", other).isFalse();
  }
}
