package org.plumbline.solver.deck;

import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.Pose;

/**
 * A free frame of a deck: rigid, carrying what is held of its bodies.
 *
 * @param frame its name, the pose in which the deck has it, and which coordinates are free
 */
public record DeckFrame(Frame frame) {

  /** Pose in which the deck has the frame. */
  public Pose pose() {
    return frame.initial();
  }

  /** Where its origin stands, mm. */
  public double origin(int axis) {
    return pose().origin(axis);
  }

  /** Whether one of the six coordinates of {@link Pose} is free. */
  public boolean isFree(int coordinate) {
    return (frame.freeCoordinates() & 1 << coordinate) != 0;
  }
}
