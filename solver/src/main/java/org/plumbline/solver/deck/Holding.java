package org.plumbline.solver.deck;

/** What becomes of the displacement components that a body is held in. */
public sealed interface Holding {

  /** They move by a vector while the step runs; by nothing if it is zero. */
  record Moved(double dx, double dy, double dz) implements Holding {

    /** Component of the motion, mm. */
    public double along(int axis) {
      return axis == 0 ? dx : axis == 1 ? dy : dz;
    }
  }

  /**
   * Their nodes belong to a free frame of the deck, which is rigid.
   *
   * @param frame its number, from 1
   */
  record OnFrame(int frame) implements Holding {
    /** On the only one. */
    public OnFrame() {
      this(1);
    }
  }

  /** Components that stay where they are. */
  static Holding still() {
    return new Moved(0, 0, 0);
  }
}
