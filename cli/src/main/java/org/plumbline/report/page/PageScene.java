package org.plumbline.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A joint in space at every angle of a study. Right limb, mm; triangles run counter-clockwise seen
 * from outside.
 *
 * @param parts in drawing order
 * @param motions rigid motions over the angles that parts share
 */
public record PageScene(List<Part> parts, List<Motion> motions) {

  /** What a part is, which decides how it is drawn. */
  public enum Kind {
    /** Bone that is not cut. */
    BONE,
    /** The first of two fragments. */
    FRAGMENT,
    /** The second. */
    OTHER_FRAGMENT,
    /** What joins them. */
    BRIDGE,
    /** What lies between them. */
    FILLING,
    /** Bone that was taken out, beside where it was. */
    TAKEN,
    /** Plate and screws. */
    METAL,
    /** A block of metal or plastic that props them. */
    BLOCK,
    /** A layer of soft tissue. */
    LAYER,
    /** Soft tissue between two layers. */
    DISC;

    String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public PageScene {
    parts = List.copyOf(parts);
    motions = List.copyOf(motions);
  }

  /**
   * A rigid motion at every angle: twelve numbers each, the rows of a 3 × 4 matrix.
   *
   * @param values one list per value of the second swept parameter, or one for all of them
   */
  public record Motion(String key, List<List<double[]>> values) {
    public Motion {
      values = values.stream().map(List::copyOf).toList();
    }

    /** A motion that the second swept parameter leaves alone. */
    public static Motion ofAngles(String key, List<double[]> perAngle) {
      return new Motion(key, List.of(perAngle));
    }

    /** The motion for the first value of the second swept parameter. */
    public List<double[]> perAngle() {
      return values.get(0);
    }
  }

  /**
   * A surface. Arrays are not copied.
   *
   * @param xyz three coordinates per vertex
   * @param triangles three vertices each
   * @param followsBody whether it moves with the body that finds its place in each case
   * @param motion key of the motion that comes first; empty for none
   * @param shapes coordinates at each angle of a part that deforms, an empty array where it is not
   *     there; no entries for a rigid part
   * @param surface region whose pressure its vertices carry; empty for none
   */
  public record Part(
      String key,
      String name,
      Kind kind,
      double[] xyz,
      int[] triangles,
      boolean followsBody,
      String motion,
      List<double[]> shapes,
      String surface) {
    public Part {
      Objects.requireNonNull(kind, "kind");
      shapes = List.copyOf(shapes);
    }
  }
}
