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
    BACKGROUND(0xE4E4E2),
    /** The first of two fragments. */
    FRAGMENT(0xF1E6CC),
    /** The second. */
    OTHER_FRAGMENT(0xD8BD8E),
    /** What joins them. */
    BRIDGE(0xC9743A),
    /** What lies between them. */
    FILLING(0x7FA98A),
    /** Plate and screws; seen through what hides it. */
    METAL(0x5F7894),
    /** A layer of soft tissue. */
    SOFT(0xBBD6E6);

    private final Color colour;

    Tint(int rgb) {
      this.colour = new Color(rgb);
    }

    Color colour() {
      return colour;
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
