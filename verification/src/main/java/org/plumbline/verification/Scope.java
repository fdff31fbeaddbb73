package org.plumbline.verification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How much of a gate is run.
 *
 * @param all the slow part as well
 * @param only one mesh alone, of a gate that has several
 */
public record Scope(boolean all, Optional<Refinement> only) {

  /** What runs in less than a minute, all gates together. */
  public static Scope quick() {
    return new Scope(false, Optional.empty());
  }

  /** Everything. */
  public static Scope everything() {
    return new Scope(true, Optional.empty());
  }

  /** One mesh. */
  public static Scope on(Refinement mesh) {
    return new Scope(true, Optional.of(mesh));
  }

  /** The meshes to solve on, coarse first: one alone, all, or the quick ones. */
  public Set<Refinement> meshes(Refinement finestQuick) {
    if (only.isPresent()) {
      return EnumSet.of(only.get());
    }
    EnumSet<Refinement> meshes = EnumSet.noneOf(Refinement.class);
    Arrays.stream(Refinement.values())
        .filter(m -> all || m.compareTo(finestQuick) <= 0)
        .forEach(meshes::add);
    return meshes;
  }
}
