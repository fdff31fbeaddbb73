package org.plumbline.models.study;

/**
 * A ring or half ring of fibrous cartilage between the bones of a compartment. Angles go about the
 * middle of the compartment seen from above: 0° points away from the middle of the joint, positive
 * in front, negative behind.
 *
 * @param state what has become of it
 * @param extrusionMm how far its body is displaced outward, mm
 * @param trimShare share of the width cut away from the inner edge; 0 unless the state is partial
 * @param trimFromDeg rear end of the cut, degrees
 * @param trimToDeg front end of the cut, degrees
 */
public record Fibrocartilage(
    FibrocartilageState state,
    double extrusionMm,
    double trimShare,
    double trimFromDeg,
    double trimToDeg) {
  private static final double HALF_TURN_DEG = 180;

  public Fibrocartilage {
    Checks.within("extrusion", extrusionMm, 0, Double.MAX_VALUE, "mm");
    Checks.within("trimmed share", trimShare, 0, 1, "1");
    Checks.within("start of the trim", trimFromDeg, -HALF_TURN_DEG, HALF_TURN_DEG, "°");
    Checks.within("end of the trim", trimToDeg, trimFromDeg, HALF_TURN_DEG, "°");
    if (state != FibrocartilageState.PARTIAL && trimShare != 0) {
      throw new IllegalArgumentException(
          "what is " + state.text() + " is not trimmed, but the share is " + trimShare);
    }
  }

  /** Not trimmed. */
  public static Fibrocartilage whole(FibrocartilageState state, double extrusionMm) {
    return new Fibrocartilage(state, extrusionMm, 0, -HALF_TURN_DEG, HALF_TURN_DEG);
  }

  public boolean present() {
    return state != FibrocartilageState.ABSENT;
  }
}
