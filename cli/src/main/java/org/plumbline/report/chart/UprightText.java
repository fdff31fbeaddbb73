package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** A word along the side of a picture, turned by a quarter. */
final class UprightText {
  private UprightText() {}

  /**
   * Draws a word.
   *
   * @param x of its left edge
   * @param yMid of its middle
   * @param turn −1 reads up, +1 reads down
   * @return where it stands
   */
  static Box draw(Graphics2D g, String word, double x, double yMid, int turn) {
    double w = HouseStyle.width(HouseStyle.VALUE, word);
    double h = HouseStyle.lineHeight(HouseStyle.VALUE);
    AffineTransform keep = g.getTransform();
    g.translate(x + h / 2, yMid);
    g.rotate(turn * Math.PI / 2);
    HouseStyle.text(g, HouseStyle.VALUE, HouseStyle.SOFT_INK, word, -w / 2, -h / 2);
    g.setTransform(keep);
    return new Box(word, x, yMid - w / 2, h, w);
  }
}
