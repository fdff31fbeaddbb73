package org.plumbline.models.study;

/**
 * A case without a result.
 *
 * @param kind short machine-readable class: {@code unstable}, {@code not-converged}, {@code
 *     proof-failed}, {@code fault}
 * @param reason what happened, with values and units, and what to try
 */
public record Failed(CaseKey key, String kind, String reason) implements Outcome {

  @Override
  public Failed at(String axis2, String value) {
    return new Failed(new CaseKey(key.loadCase(), key.angleDeg(), value), kind, reason);
  }

  @Override
  public Failed withoutAxis2() {
    return new Failed(key.withoutAxis2(), kind, reason);
  }
}
