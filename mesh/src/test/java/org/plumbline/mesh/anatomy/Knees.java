package org.plumbline.mesh.anatomy;

import java.util.Random;

/** Shapes of knees for tests: those of the shipped studies and seeded random ones. */
final class Knees {
  /** Distance of a drawn hinge from the lateral end of the plateau, mm. */
  private static final double HINGE_INSIDE = 11;

  private static final double NEUTRAL_SLOPE = 6.2;

  private Knees() {}

  /** A shipped study's knee. */
  enum Shipped {
    /** The generic shape. */
    VARUS,
    /** The generic shape with a mean posterior slope. */
    NEUTRAL,
    /** Dimensions measured on MRI surfaces. */
    MRI;

    KneeShape shape() {
      return switch (this) {
        case VARUS -> KneeShape.generic();
        case NEUTRAL ->
            KneeShape.of(
                sloped(CompartmentShape.genericMedial()),
                sloped(CompartmentShape.genericLateral()),
                CartilageShape.generic(),
                CutShape.generic());
        case MRI ->
            KneeShape.of(
                new CompartmentShape(-23, 38.4, 16.4, 60, 35, 9.2, 21.5, 11),
                new CompartmentShape(23, 40.9, 14, -78, 45, 9.2, 18.5, 15),
                new CartilageShape(2.3, 2.3, 0.45),
                new CutShape(0, -18, 26.8, -40, 0, 6));
      };
    }
  }

  private static CompartmentShape sloped(CompartmentShape c) {
    return new CompartmentShape(
        c.troughZ(),
        c.condyleSagittalRadius(),
        c.condyleCoronalRadius(),
        c.plateauSagittalRadius(),
        c.plateauCoronalRadius(),
        NEUTRAL_SLOPE,
        c.plateauHalfDepth(),
        c.plateauHalfWidth());
  }

  /**
   * A shape drawn within published adult ranges: condyle radii 30–44 and 18–26 mm, plateau radii,
   * slopes 0–14 degrees, cartilage 1.5–3.5 mm, trough spacing 40–56 mm.
   */
  static KneeShape random(Random random) {
    double slope = uniform(random, 2, 12);
    CompartmentShape medial = compartment(random, Compartment.MEDIAL, slope);
    CompartmentShape lateral = compartment(random, Compartment.LATERAL, slope);
    double hingeZ = lateral.troughZ() + lateral.plateauHalfWidth() - HINGE_INSIDE;
    CutShape cut = new CutShape(0, -18, hingeZ, -40, uniform(random, -10, 10), 6);
    CartilageShape cartilage =
        new CartilageShape(uniform(random, 1.5, 3.5), uniform(random, 1.5, 3.5), 0.45);
    return KneeShape.of(medial, lateral, cartilage, cut);
  }

  private static CompartmentShape compartment(Random random, Compartment c, double slope) {
    double sagittal = uniform(random, 30, 44);
    double coronal = uniform(random, 18, 26);
    double plateau =
        c == Compartment.MEDIAL ? uniform(random, sagittal + 5, 200) : -uniform(random, 40, 200);
    return new CompartmentShape(
        c.side() * uniform(random, 20, 28),
        sagittal,
        coronal,
        plateau,
        uniform(random, Math.max(28, coronal + 4), 60),
        slope + uniform(random, -2, 2),
        uniform(random, 17, 26),
        uniform(random, 11, 15));
  }

  static double uniform(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
