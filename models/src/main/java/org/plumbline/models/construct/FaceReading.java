package org.plumbline.models.construct;

/**
 * What the face between bridge and joint's side does under load.
 *
 * @param momentNmm moment across it about its neutral axis, N mm; where the load opens the gap
 *     positive
 * @param boundNmm the most it bears, N mm; 0 for a crack
 * @param rotationRad its turn against the joint's side, rad; opening positive
 * @param pressureN sum of forces that press on it, N
 * @param closedShare share of its area that presses; 1 if it is not cracked
 * @param partedMm widest distance of its two sides, mm
 * @param pulledN largest pull at a node, N: 0 but for rounding if it is cracked
 * @param overlapMm largest overlap of a node, mm: 0 but for rounding
 */
public record FaceReading(
    double momentNmm,
    double boundNmm,
    double rotationRad,
    double pressureN,
    double closedShare,
    double partedMm,
    double pulledN,
    double overlapMm) {

  static FaceReading of(Construct construct, BridgeFace face, double[] displacement) {
    double[] forces = construct.bonded().bodies().bodyForces(displacement);
    HingeLaw law = construct.bonded().fastened().law();
    double press = 0;
    double pull = 0;
    double widest = 0;
    double overlap = 0;
    for (int i = 0; i < face.pairs(); i++) {
      double f = face.pressing(forces, i);
      press += f;
      pull = Math.max(pull, -f);
      widest = Math.max(widest, face.parted(displacement, i));
      overlap = Math.max(overlap, -face.parted(displacement, i));
    }
    return new FaceReading(
        face.moment(forces),
        law instanceof HingeLaw.Bounded b ? b.momentNmm().orElse(face.plasticMoment()) : 0,
        face.rotation(displacement),
        press,
        construct.state().face() instanceof FaceState.Cracked c ? face.closedShare(c.open()) : 1,
        widest,
        pull,
        overlap);
  }
}
