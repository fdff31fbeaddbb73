package org.plumbline.solver.deck;

/**
 * A spring along the line between two points of ground and free frames, with a force as a piecewise
 * linear function of its elongation from where the deck has it.
 */
public final class DeckSpring {
  private final String name;
  private final boolean load;
  private final int[] frames;
  private final double[] ends;
  private final double[] elongation;
  private final double[] force;

  /**
   * @param load whether it is a load, to be raised with the others, and not a spring that is there
   *     from the start
   * @param frames number of the frame at each end, 0 for the ground
   * @param ends x, y, z of the first point, then of the second, mm
   * @param elongation ascending, mm; at least two
   * @param force at these elongations, N; positive pulls the ends together
   */
  DeckSpring(
      String name, boolean load, int[] frames, double[] ends, double[] elongation, double[] force) {
    this.name = name;
    this.load = load;
    this.frames = frames.clone();
    this.ends = ends.clone();
    this.elongation = elongation.clone();
    this.force = force.clone();
  }

  public String name() {
    return name;
  }

  /** Whether it is a load that is raised in the step. */
  public boolean isLoad() {
    return load;
  }

  /** Frame that an end is on; 0 for the ground. */
  public int frame(int end) {
    return frames[end];
  }

  /** Coordinate of an end, 0 or 1, mm. */
  public double end(int end, int axis) {
    return ends[3 * end + axis];
  }

  /** Number of points of the table. */
  public int points() {
    return elongation.length;
  }

  /** Elongation at a point of the table, mm. */
  public double elongation(int point) {
    return elongation[point];
  }

  /** Force at a point of the table, N. */
  public double force(int point) {
    return force[point];
  }
}
