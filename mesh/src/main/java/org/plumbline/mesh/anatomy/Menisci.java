package org.plumbline.mesh.anatomy;

import java.util.Optional;

/**
 * The menisci of a knee; one that is left out is empty.
 *
 * @param medial medial meniscus
 * @param lateral lateral meniscus
 */
public record Menisci(Optional<MeniscusShape> medial, Optional<MeniscusShape> lateral) {
  /** Neither: cartilage only. */
  public static Menisci none() {
    return new Menisci(Optional.empty(), Optional.empty());
  }

  /** Both, healthy. */
  public static Menisci generic() {
    return new Menisci(
        Optional.of(MeniscusShape.genericMedial()), Optional.of(MeniscusShape.genericLateral()));
  }

  /** The meniscus of a compartment. */
  public Optional<MeniscusShape> of(Compartment c) {
    return c == Compartment.MEDIAL ? medial : lateral;
  }

  /** These menisci with another shape in one compartment. */
  public Menisci with(Compartment c, MeniscusShape shape) {
    return with(c, Optional.of(shape));
  }

  /** These menisci without that of one compartment. */
  public Menisci without(Compartment c) {
    return with(c, Optional.empty());
  }

  private Menisci with(Compartment c, Optional<MeniscusShape> shape) {
    return c == Compartment.MEDIAL ? new Menisci(shape, lateral) : new Menisci(medial, shape);
  }
}
