package org.plumbline.models.construct;

/**
 * What of a construct bears at the moment. With a state given, the construct is linear.
 *
 * @param face how the bridge hangs on the joint's side
 * @param blockStands whether a block in the gap presses on both lips; true without a block
 */
public record ConstructState(FaceState face, boolean blockStands) {
  /** Whether another state is this one; secants up to a relative difference. */
  public boolean agrees(ConstructState other, double relative) {
    return blockStands == other.blockStands && face.agrees(other.face, relative);
  }
}
