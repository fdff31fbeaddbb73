package org.plumbline.solver.equilibrium;

/**
 * A frame of reference that carries one or more bodies.
 *
 * @param name what it is called in messages
 * @param initial pose at which the search for equilibrium begins; prescribed coordinates keep these
 *     values
 * @param freeCoordinates bit k set means that coordinate k of {@link Pose} is unknown
 */
public record Frame(String name, Pose initial, int freeCoordinates) {

  private static final int ALL = (1 << Pose.COORDINATES) - 1;

  public Frame {
    if ((freeCoordinates & ~ALL) != 0) {
      throw new IllegalArgumentException(
          "free coordinates of frame '" + name + "' name more than six coordinates");
    }
  }

  /** The frame that never moves. */
  public static Frame ground() {
    return new Frame("ground", Pose.atRest(0, 0, 0), 0);
  }

  /** A frame with every coordinate unknown except the given prescribed ones. */
  public static Frame freeExcept(String name, Pose initial, int... prescribed) {
    int mask = ALL;
    for (int k : prescribed) {
      mask &= ~(1 << k);
    }
    return new Frame(name, initial, mask);
  }

  boolean isFree(int coordinate) {
    return (freeCoordinates & 1 << coordinate) != 0;
  }
}
