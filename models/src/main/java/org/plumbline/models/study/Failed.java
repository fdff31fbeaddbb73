package org.plumbline.models.study;

/**
 * A case without a result.
 *
 * @param kind short machine-readable class: {@code unstable}, {@code not-converged}, {@code
 *     proof-failed}, {@code fault}
 * @param reason what happened, with values and units, and what to try
 */
public record Failed(CaseKey key, String kind, String reason) implements Outcome {}
