package org.plumbline.solver.assembly;

import org.plumbline.solver.element.BeamMaterial;
import org.plumbline.solver.element.CircularSection;

/**
 * Lays a chain of beams along a straight line into a mesh: where the line enters and leaves the
 * mesh, and points in between.
 *
 * @param line from the head, which lies outside of the mesh, toward the tip
 * @param entryMm distance from the head to the point where the line enters the mesh, or to where it
 *     begins to hold it
 * @param exitMm distance to where it leaves the mesh again, or the whole length if its tip lies
 *     inside
 * @param lengthMm whole length of the chain
 */
public record BeamPath(Line line, double entryMm, double exitMm, double lengthMm) {
  /** Steps along a line in which its borders are looked for. */
  private static final int STEPS = 512;

  /** Halvings of a step at a border: down to the last digits of a coordinate. */
  private static final int HALVINGS = 48;

  /** By how much of a span a length may exceed a whole number of spans. */
  private static final double WHOLE = 1e-6;

  /**
   * A point, mm, and a direction from it.
   *
   * @param dx component of the direction; made a unit vector
   */
  public record Line(double x, double y, double z, double dx, double dy, double dz) {
    /** Checks and normalises the direction. */
    public Line {
      double size = Math.sqrt(dx * dx + dy * dy + dz * dz);
      if (!(size > 0 && Double.isFinite(size))) {
        throw new IllegalArgumentException(
            "the direction (" + dx + ", " + dy + ", " + dz + ") of a line has no length");
      }
      dx /= size;
      dy /= size;
      dz /= size;
    }

    private double[] at(double s) {
      return new double[] {x + s * dx, y + s * dy, z + s * dz};
    }
  }

  /**
   * Follows a line of given length through a mesh.
   *
   * @throws IllegalArgumentException if the line starts inside, misses the mesh, or leaves it and
   *     enters it again
   */
  public static BeamPath through(CellLocator locator, Line line, double lengthMm) {
    if (!(lengthMm > 0 && Double.isFinite(lengthMm))) {
      throw new IllegalArgumentException(
          "the length of a chain of beams is " + lengthMm + " mm; it must be positive");
    }
    if (inside(locator, line, 0)) {
      throw new IllegalArgumentException(
          "the head of a chain of beams at "
              + at(line, 0)
              + " lies inside the body; move it back out along the chain");
    }
    double entry = Double.NaN;
    double exit = lengthMm;
    boolean before = false;
    boolean left = false;
    for (int k = 1; k <= STEPS; k++) {
      double s = k * lengthMm / STEPS;
      boolean now = inside(locator, line, s);
      if (now && left) {
        throw new IllegalArgumentException(
            "a chain of beams leaves the body at "
                + at(line, exit)
                + " and enters it again near "
                + at(line, s)
                + "; give it another direction or another length");
      }
      if (now && !before) {
        entry = border(locator, line, s, s - lengthMm / STEPS);
      }
      if (!now && before) {
        exit = border(locator, line, s - lengthMm / STEPS, s);
        left = true;
      }
      before = now;
    }
    if (Double.isNaN(entry)) {
      throw new IllegalArgumentException(
          "a chain of beams of "
              + lengthMm
              + " mm from "
              + at(line, 0)
              + " to "
              + at(line, lengthMm)
              + " does not reach the body");
    }
    return new BeamPath(line, entry, exit, lengthMm);
  }

  /**
   * The same path, free in a wider hole up to a distance from the head; no change if that lies
   * before the entry.
   */
  public BeamPath heldFrom(double distanceMm) {
    return new BeamPath(line, Math.max(entryMm, distanceMm), exitMm, lengthMm);
  }

  /** Whether the tip lies beyond the mesh. */
  public boolean leaves() {
    return exitMm < lengthMm;
  }

  /**
   * The chain: its head, the entry, points no farther apart than {@code spacingMm} down to the exit
   * or the tip, and the tip if it lies beyond.
   */
  public BeamChain chain(double spacingMm, CircularSection section, BeamMaterial material) {
    if (!(spacingMm > 0)) {
      throw new IllegalArgumentException(
          "the spacing of beams is " + spacingMm + " mm; it must be positive");
    }
    int spans = (int) Math.max(1, Math.ceil((exitMm - entryMm) / spacingMm - WHOLE));
    int count = spans + 2 + (leaves() ? 1 : 0);
    double[] points = new double[3 * count];
    for (int p = 0; p < count; p++) {
      double s = p == 0 ? 0 : entryMm + (exitMm - entryMm) * (p - 1) / spans;
      System.arraycopy(line.at(p == spans + 2 ? lengthMm : s), 0, points, 3 * p, 3);
    }
    return new BeamChain(points, section, material);
  }

  // The last place inside between a place inside and one outside.
  private static double border(CellLocator locator, Line line, double in, double out) {
    double inner = in;
    double outer = out;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (inner + outer) / 2;
      if (inside(locator, line, middle)) {
        inner = middle;
      } else {
        outer = middle;
      }
    }
    return inner;
  }

  private static boolean inside(CellLocator locator, Line line, double s) {
    double[] x = line.at(s);
    return locator.find(x[0], x[1], x[2]).isPresent();
  }

  private static String at(Line line, double s) {
    double[] x = line.at(s);
    return "(" + x[0] + ", " + x[1] + ", " + x[2] + ") mm";
  }
}
