package org.plumbline.models.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A joint with its bones, lines, forces and angles in the frontal plane at one angle of an
 * operation: what a surgeon would draw on the film. A schematic but for its axes, lengths and
 * angles, which are the plan's.
 *
 * <p>Millimetres of a right limb, two numbers a point: across, lateral > 0, and up. A study has the
 * same items, with as many points each, at all its angles.
 *
 * @param items in drawing order
 * @param readings quantities of the limb that belong to the drawing
 */
public record JointSketch(List<Item> items, List<String> readings) {

  /** How an item is drawn. */
  public enum Kind {
    /** Closed outline of a bone. */
    BONE,
    /** Closed outline of a bone, or a piece of one, that an operation moves against the first. */
    FRAGMENT,
    /** Closed outline of what is between or beside them: an opened wedge, a hole. */
    GAP,
    /** Surface that bears. */
    SURFACE,
    /** Axis of a bone, thin. */
    AXIS,
    /** Line along which a bone is cut. */
    CUT,
    /** A point that is named. */
    POINT,
    /** Line along which load runs. */
    LOAD_LINE,
    /** Distance between two points, with ends. */
    ARM,
    /** Force, from its tail to its tip. */
    FORCE,
    /** The force that the joint bears. */
    LOAD_FORCE,
    /** Three points: on one leg, the vertex, on the other leg. */
    ANGLE,
    /** Words at a point. */
    WORDS;

    /** The name in data of pages. */
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** Where words stand by their point. */
  public enum Side {
    LATERAL,
    MEDIAL,
    MIDDLE;

    /** The side that lies away from the body's middle. */
    public static Side outer() {
      return LATERAL;
    }

    /** The other side; the middle has none but itself. */
    public Side opposite() {
      return this == LATERAL ? MEDIAL : this == MEDIAL ? LATERAL : MIDDLE;
    }

    /** The name in data of pages. */
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public JointSketch {
    items = List.copyOf(items);
    readings = List.copyOf(readings);
  }

  /**
   * One thing drawn.
   *
   * @param words written by it; may be empty
   * @param quantity of the limb whose value follows the words; may be empty
   * @param side where the words stand
   * @param points across, up, across, up, …; words stand at the last of them
   */
  public record Item(Kind kind, String words, String quantity, Side side, List<Double> points) {
    public Item {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(words, "words");
      Objects.requireNonNull(quantity, "quantity");
      Objects.requireNonNull(side, "side");
      points = List.copyOf(points);
      if (points.isEmpty() || points.size() % 2 != 0) {
        throw new IllegalArgumentException(
            "a sketch has two numbers a point; '" + words + "' has " + points.size());
      }
    }
  }

  /** Collects items; points are given one by one. */
  public static final class Drawing {
    private final List<Item> items = new ArrayList<>();

    /** An item without words. */
    public Drawing add(Kind kind, double... points) {
      return add(kind, "", "", Side.MIDDLE, points);
    }

    /** An item with words and the value of a quantity. */
    public Drawing add(Kind kind, String words, String quantity, Side side, double... points) {
      List<Double> all = new ArrayList<>();
      for (double p : points) {
        all.add(p);
      }
      items.add(new Item(kind, words, quantity, side, all));
      return this;
    }

    public JointSketch sketch(List<String> readings) {
      return new JointSketch(items, readings);
    }
  }
}
