package org.plumbline.report.print;

import java.awt.Graphics2D;
import org.plumbline.report.chart.Layout;

/** A part of a sheet that can be drawn in less room than it would like. Lengths are points. */
public sealed interface Block permits Headline, Prose, Grid, Plate {

  /** What a reader's software calls it. */
  enum Role {
    HEADING("H1"),
    TEXT("P"),
    FIGURE("Figure");

    private final String tag;

    Role(String tag) {
      this.tag = tag;
    }

    /** Structure type of tagged PDF (ISO 32000-1, 14.8.4). */
    String tag() {
      return tag;
    }
  }

  Role role();

  /** What it shows, for readers who cannot see it; empty if its words say it. */
  String alternative();

  /** Least height in which it can be drawn. */
  double least(double width);

  /** Height beyond which more room is of no use. */
  double most(double width);

  /** Draws into a rectangle and reports where the words went. */
  void paint(Graphics2D g, Layout layout, double x, double y, double width, double height);
}
