package org.plumbline.report.chart;

import java.awt.Color;

/**
 * A closed surface, or a piece of one, that is shown as a solid. Arrays are not copied.
 *
 * @param tint its colour
 * @param xyz coordinates of the corners, mm
 * @param facets four corners each, counter-clockwise seen from outside; −1 in the fourth place of a
 *     triangle
 */
public record SolidPart(Tint tint, double[] xyz, int[] facets) {
  static final int CORNERS = 4;

  /** What a solid is made of, told by its colour; all stay apart in a grey print. */
  public enum Tint {
    /** Something that is there for orientation only. */
    BACKGROUND,
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
    /** Plate and screws; seen through what hides it. */
    METAL,
    /** A layer of soft tissue. */
    SOFT;

    Color colour() {
      return HouseStyle.tint(this);
    }

    boolean shinesThrough() {
      return this == METAL;
    }
  }

  int size() {
    return facets.length / CORNERS;
  }

  int corners(int facet) {
    return facets[CORNERS * facet + 3] < 0 ? 3 : 4;
  }

  int node(int facet, int corner) {
    return facets[CORNERS * facet + corner];
  }
}
