package org.plumbline.mesh.anatomy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.mesh.InvalidShapeException;

/**
 * The four articular surfaces of a knee in its reference pose, in the joint frame.
 *
 * <p>Each condyle is set vertically so that it just touches its plateau, the lowered rim of the
 * tibial cartilage included; both compartments touch at once (docs/theory.md, eq. J5). Mesh and
 * rigid-surface models take their geometry from here, so they agree to the last digit.
 */
public final class KneeSurfaces {
  /** Disc radius share at which the tibial cartilage starts to thin. */
  private static final double TIBIAL_TAPER_START = 0.7;

  /** Share of the tibial taper taken from the outer surface. */
  private static final double TIBIAL_OUTER_SHARE = 1.3;

  private static final double FEMORAL_TAPER_START = 0.75;
  private static final double FEMORAL_OUTER_SHARE = 0;

  private final Map<Compartment, CartilageLayer> tibia = new EnumMap<>(Compartment.class);
  private final Map<Compartment, CartilageLayer> femur = new EnumMap<>(Compartment.class);
  private final Map<Compartment, Double> lift = new EnumMap<>(Compartment.class);

  private KneeSurfaces() {}

  /**
   * @throws InvalidShapeException if a condyle and its plateau do not face each other
   */
  public static KneeSurfaces of(KneeShape shape) {
    KneeSurfaces surfaces = new KneeSurfaces();
    for (Compartment c : Compartment.values()) {
      CompartmentShape dimensions = shape.compartment(c);
      CartilageLayer plateau =
          new CartilageLayer(
              new PlateauPatch(c, dimensions),
              shape.cartilage().tibial(),
              shape.cartilage().rim(),
              TIBIAL_TAPER_START,
              TIBIAL_OUTER_SHARE);
      double lift = -new Touching(plateau, condyle(shape, dimensions, 0)).leastGap();
      if (!Double.isFinite(lift)) {
        throw new InvalidShapeException(
            "knee shape",
            List.of("the " + c.label() + " condyle does not stand above its plateau"));
      }
      surfaces.tibia.put(c, plateau);
      surfaces.femur.put(c, condyle(shape, dimensions, lift));
      surfaces.lift.put(c, lift);
    }
    return surfaces;
  }

  private static CartilageLayer condyle(KneeShape shape, CompartmentShape dimensions, double lift) {
    return new CartilageLayer(
        new CondylePatch(dimensions, lift),
        shape.cartilage().femoral(),
        shape.cartilage().rim(),
        FEMORAL_TAPER_START,
        FEMORAL_OUTER_SHARE);
  }

  /** Cartilage of a plateau. */
  public CartilageLayer tibia(Compartment c) {
    return tibia.get(c);
  }

  /** Cartilage of a condyle. */
  public CartilageLayer femur(Compartment c) {
    return femur.get(c);
  }

  /** Height y of the lowest point of a condyle in the reference pose, mm. */
  public double condyleLift(Compartment c) {
    return lift.get(c);
  }
}
