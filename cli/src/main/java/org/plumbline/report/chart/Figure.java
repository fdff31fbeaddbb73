package org.plumbline.report.chart;

import java.awt.Graphics2D;

/** One picture of a report, as a value that can be drawn at any size. */
public sealed interface Figure
    permits LineFigure, MapFigure, DotFigure, ContourFigure, SolidFigure {

  /** File name without ending; lower-case letters, digits and hyphens. */
  String name();

  /** The finding. */
  String title();

  /** What the picture shows, for readers who cannot see it. */
  String description();

  /** Preferred width, pixels at scale 1. */
  int width();

  /** Preferred height, pixels at scale 1. */
  int height();

  /** Draws into (0, 0, width, height) and reports where everything went. */
  Layout draw(Graphics2D g, int width, int height);
}
