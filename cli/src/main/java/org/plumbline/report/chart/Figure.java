package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.util.List;

/** One picture of a report, as a value that can be drawn at any size. */
public sealed interface Figure
    permits LineFigure,
        MapFigure,
        DotFigure,
        ContourFigure,
        BandFigure,
        SolidFigure,
        LimbFigure,
        SketchFigure {

  /** File name without ending; lower-case letters, digits and hyphens. */
  String name();

  /** The finding. */
  String title();

  /** What was computed and how, one paragraph each. */
  List<String> subtitle();

  /** What the picture shows, for readers who cannot see it. */
  String description();

  /** Preferred width, pixels at scale 1. */
  int width();

  /** Height that a width asks for, pixels at scale 1. */
  int height(int width);

  /** Preferred height, pixels at scale 1. */
  default int height() {
    return height(width());
  }

  /** The same without title, subtitle and small print, for a page that says them itself. */
  Figure bare();

  /** Draws into (0, 0, width, height) and reports where everything went. */
  Layout draw(Graphics2D g, int width, int height);
}
