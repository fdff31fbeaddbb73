package org.plumbline.mesh.anatomy;

import java.util.List;
import java.util.Optional;
import org.plumbline.mesh.InvalidShapeException;

/**
 * Clinical dimensions of a knee, from which {@link KneeMesher} builds it. Right limb; lengths in
 * mm, angles in degrees.
 *
 * @param medial medial condyle and plateau
 * @param lateral lateral condyle and plateau
 * @param cartilage cartilage thickness
 * @param corticalThickness shell thickness on the walls of both bones
 * @param subchondralThickness shell thickness under the cartilage, eminence and notch
 * @param tibia outline of the tibia
 * @param femur outline of the femur
 * @param cut osteotomy cut of the tibia; always a level of the mesh, opened or not
 * @param femoralCut osteotomy cut of the femur, a level of the mesh; none if it is whole
 * @param menisci menisci between condyles and plateaus, or none
 */
public record KneeShape(
    CompartmentShape medial,
    CompartmentShape lateral,
    CartilageShape cartilage,
    double corticalThickness,
    double subchondralThickness,
    TibiaOutline tibia,
    FemurOutline femur,
    CutShape cut,
    Optional<CutShape> femoralCut,
    Menisci menisci) {
  /**
   * Middle of the femoral articular disc as angle from straight down, forward positive, degrees.
   */
  static final double DISC_CENTER_DEG = -15;

  /** Half extent of the femoral articular disc front to back, degrees. */
  static final double DISC_HALF_DEPTH_DEG = 54;

  /** Disc radius share at which the femoral cartilage still has 90 % of its thickness. */
  private static final double COVER_SHARE = 0.80;

  /** Half length of the contact patch front to back, seen from the condyle's axis, degrees. */
  private static final double CONTACT_HALF_DEPTH_DEG = 23;

  private static final double GENERIC_SHELL = 1.5;

  /** A knee without menisci. */
  public KneeShape(
      CompartmentShape medial,
      CompartmentShape lateral,
      CartilageShape cartilage,
      double corticalThickness,
      double subchondralThickness,
      TibiaOutline tibia,
      FemurOutline femur,
      CutShape cut) {
    this(
        medial,
        lateral,
        cartilage,
        corticalThickness,
        subchondralThickness,
        tibia,
        femur,
        cut,
        Optional.empty(),
        Menisci.none());
  }

  /** The knee of the shipped examples, without menisci. */
  public static KneeShape generic() {
    return new KneeShape(
        CompartmentShape.genericMedial(),
        CompartmentShape.genericLateral(),
        CartilageShape.generic(),
        GENERIC_SHELL,
        GENERIC_SHELL,
        TibiaOutline.generic(),
        FemurOutline.generic(),
        CutShape.generic());
  }

  /**
   * A knee measured at its joint surfaces only: the outlines of the generic bones are stretched to
   * the extent of the two plateaus, everything else is generic.
   */
  public static KneeShape of(
      CompartmentShape medial, CompartmentShape lateral, CartilageShape cartilage, CutShape cut) {
    double medialReach = medial.plateauHalfWidth() - medial.troughZ();
    double lateralReach = lateral.plateauHalfWidth() + lateral.troughZ();
    double halfDepth = Math.max(medial.plateauHalfDepth(), lateral.plateauHalfDepth());
    return new KneeShape(
        medial,
        lateral,
        cartilage,
        GENERIC_SHELL,
        GENERIC_SHELL,
        TibiaOutline.reaching(medialReach, lateralReach, halfDepth),
        FemurOutline.generic().fitted(OutlineStretch.to(medialReach, lateralReach, halfDepth)),
        cut);
  }

  /** This knee with these menisci in place of those it has. */
  public KneeShape withMenisci(Menisci others) {
    return new KneeShape(
        medial,
        lateral,
        cartilage,
        corticalThickness,
        subchondralThickness,
        tibia,
        femur,
        cut,
        femoralCut,
        others);
  }

  /** This knee with a cut in its femur. */
  public KneeShape withFemoralCut(CutShape femoral) {
    return new KneeShape(
        medial,
        lateral,
        cartilage,
        corticalThickness,
        subchondralThickness,
        tibia,
        femur,
        cut,
        Optional.of(femoral),
        menisci);
  }

  /** Dimensions of one compartment. */
  public CompartmentShape compartment(Compartment c) {
    return c == Compartment.MEDIAL ? medial : lateral;
  }

  /**
   * Extent of the femur on the tilted level through the epicondyles, as a superellipse: the rim of
   * the articular discs, widened as {@link FemurOutline} says. Above it the outline's loops follow.
   */
  public OutlineLoop epicondylarOutline() {
    double front = 0;
    double back = 0;
    for (Compartment c : Compartment.values()) {
      double radius = compartment(c).condyleSagittalRadius();
      front = Math.max(front, radius * sine(DISC_CENTER_DEG + DISC_HALF_DEPTH_DEG));
      back = Math.max(back, -radius * sine(DISC_CENTER_DEG - DISC_HALF_DEPTH_DEG));
    }
    double from = medial.troughZ() - reach(medial);
    double to = lateral.troughZ() + reach(lateral);
    return new OutlineLoop(
        femur.flareHeight(),
        femur.flareTilt() / femur.flareDepth(),
        femur.flareDepth() * (front - back) / 2,
        femur.flareWidth() * (from + to) / 2,
        femur.flareDepth() * (front + back) / 2,
        femur.flareWidth() * (to - from) / 2);
  }

  private static double reach(CompartmentShape c) {
    return c.condyleCoronalRadius() * sine(c.discHalfWidthDeg());
  }

  private static double sine(double deg) {
    return Math.sin(Math.toRadians(deg));
  }

  /**
   * Largest flexion at which contact stays on femoral cartilage of nearly full thickness, degrees.
   *
   * <p>In flexion φ the lowest point of a condyle lies at the angle -φ, and contact reaches about
   * 23° further back; the cartilage keeps 90 % of its thickness to 58° behind the lowest line.
   */
  public double maxFlexionDeg() {
    return COVER_SHARE * DISC_HALF_DEPTH_DEG - DISC_CENTER_DEG - CONTACT_HALF_DEPTH_DEG;
  }

  /**
   * What is wrong with the dimensions, one sentence each with value, unit and limit; empty if they
   * may be meshed. A shape without problems can still be refused for its cells.
   */
  public List<String> problems() {
    return KneeShapeRules.problems(this);
  }

  /**
   * @throws InvalidShapeException with all {@link #problems()} if there are any
   */
  public void validate() {
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      throw new InvalidShapeException("knee shape", problems);
    }
  }
}
