package org.plumbline.mesh.anatomy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.mesh.InvalidShapeException;

/**
 * The four articular surfaces of a knee in its reference pose, in the joint frame.
 *
 * <p>Each condyle is set vertically so that it just touches its plateau, the lowered rim of the
 * tibial cartilage included; both compartments touch at once (docs/theory.md, eq. J5). Mesh and
 * rigid-surface models take their geometry from here, so they agree to the last digit.
 */
public final class KneeSurfaces {
  private final Map<Compartment, CartilageLayer> tibia = new EnumMap<>(Compartment.class);
  private final Map<Compartment, CartilageLayer> femur = new EnumMap<>(Compartment.class);
  private final Map<Compartment, Double> lift = new EnumMap<>(Compartment.class);
  private final Map<Compartment, CartilageLayer> seated = new EnumMap<>(Compartment.class);
  private final Map<Compartment, Seat> seats = new EnumMap<>(Compartment.class);

  private KneeSurfaces() {}

  /**
   * Surfaces of the analytic shape (eqs. J1, J2).
   *
   * @throws InvalidShapeException if a condyle and its plateau do not face each other
   */
  public static KneeSurfaces of(KneeShape shape) {
    return of(
        shape,
        c -> new PlateauPatch(c, shape.compartment(c)),
        c -> new CondylePatch(shape.compartment(c)));
  }

  /**
   * Surfaces given as functions, for instance sampled from images; cartilage thickness is that of
   * the shape. For the generic topology to fit, they should span about the extents of the shape.
   *
   * @param plateaus joint surface of each plateau, in its place
   * @param condyles joint surface of each condyle, at any height: it is set down on its plateau
   * @throws InvalidShapeException if a condyle and its plateau do not face each other
   */
  public static KneeSurfaces of(
      KneeShape shape,
      Function<Compartment, ArticularPatch> plateaus,
      Function<Compartment, ArticularPatch> condyles) {
    KneeSurfaces surfaces = new KneeSurfaces();
    CartilageShape thickness = shape.cartilage();
    for (Compartment c : Compartment.values()) {
      ArticularPatch tibia = plateaus.apply(c);
      CartilageLayer plateau = tibial(thickness, tibia);
      ArticularPatch condyle = condyles.apply(c);
      double lift = lift(c, thickness, plateau, condyle);
      surfaces.tibia.put(c, plateau);
      surfaces.femur.put(c, femoral(thickness, condyle.raised(lift)));
      surfaces.lift.put(c, lift);
      double forward = Seat.forward(tibia, condyle);
      ArticularPatch moved = condyle.forward(forward);
      Seat seat = new Seat(forward, lift(c, thickness, plateau, moved));
      surfaces.seats.put(c, seat);
      surfaces.seated.put(c, femoral(thickness, moved.raised(seat.rise())));
    }
    return surfaces;
  }

  /** By how much a condyle must be raised to touch its plateau, mm. */
  private static double lift(
      Compartment c, CartilageShape thickness, CartilageLayer plateau, ArticularPatch condyle) {
    double lift = -new Touching(plateau, femoral(thickness, condyle)).leastGap();
    if (!Double.isFinite(lift)) {
      throw new InvalidShapeException(
          "knee shape", List.of("the " + c.label() + " condyle does not stand above its plateau"));
    }
    return lift;
  }

  static CartilageLayer tibial(CartilageShape thickness, ArticularPatch plateau) {
    return new CartilageLayer(plateau, thickness.tibial(), thickness.rim(), CartilageTaper.PLATEAU);
  }

  private static CartilageLayer femoral(CartilageShape thickness, ArticularPatch condyle) {
    return new CartilageLayer(
        condyle, thickness.femoral(), thickness.rim(), CartilageTaper.CONDYLE);
  }

  /** Cartilage of a plateau. */
  public CartilageLayer tibia(Compartment c) {
    return tibia.get(c);
  }

  /** Cartilage of a condyle. */
  public CartilageLayer femur(Compartment c) {
    return femur.get(c);
  }

  /**
   * Cartilage of a condyle seated on its plateau: moved front to back until it touches the middle
   * of the plateau, where a load presses it, and set down (docs/theory.md, eq. J17). What menisci
   * are shaped by.
   */
  CartilageLayer seatedFemur(Compartment c) {
    return seated.get(c);
  }

  /** Where that is. */
  Seat seat(Compartment c) {
    return seats.get(c);
  }

  /**
   * How far a condyle was raised to touch its plateau, mm; for an analytic one the height y of its
   * lowest point in the reference pose.
   */
  public double condyleLift(Compartment c) {
    return lift.get(c);
  }
}
