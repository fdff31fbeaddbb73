package org.plumbline.models.construct;

import java.util.Optional;
import org.plumbline.models.fixation.SeatedPlate;

/**
 * What holds the fragments of a cut together, but for what fills the gap.
 *
 * @param hinge what the bone bridge bears
 * @param plate what bridges the gap
 * @param block what stands in the gap at its rim
 */
public record Fastening(HingeLaw hinge, Optional<SeatedPlate> plate, Optional<BlockSize> block) {
  /** A hinge and no hardware. */
  public static Fastening of(HingeLaw hinge) {
    return new Fastening(hinge, Optional.empty(), Optional.empty());
  }

  /** A hinge and a plate. */
  public static Fastening of(HingeLaw hinge, SeatedPlate plate) {
    return new Fastening(hinge, Optional.of(plate), Optional.empty());
  }
}
