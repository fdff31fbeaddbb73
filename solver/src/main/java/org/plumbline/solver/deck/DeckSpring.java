package org.plumbline.solver.deck;

/**
 * A spring along the line between a point of the ground and a point of the free frame, with a force
 * as a piecewise linear function of its elongation from where the deck has it.
 */
public final class DeckSpring {
  private final String name;
  private final boolean load;
  private final double[] ends;
  private final double[] elongation;
  private final double[] force;

  /**
   * @param load whether it is a load, to be raised with the others, and not a spring that is there
   *     from the start
   * @param ends x, y, z of the point on the ground, then on the frame, mm
   * @param elongation ascending, mm; at least two
   * @param force at these elongations, N; positive pulls the ends together
   */
  DeckSpring(String name, boolean load, double[] ends, double[] elongation, double[] force) {
    this.name = name;
    this.load = load;
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

  /** Coordinate of an end, 0 on the ground and 1 on the frame, mm. */
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
