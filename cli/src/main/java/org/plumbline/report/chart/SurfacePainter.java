package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import org.plumbline.models.study.PressureMap;

/** Paints one surface: grey ground, bands of pressure, isolines at the ticks, outline, centre. */
final class SurfacePainter {
  /** Largest distance of a drawn isobar from its course: a tenth of a printed point. */
  private static final double TOLERANCE_PX = 0.06;

  private final Graphics2D g;
  private final PressureScale scale;
  private final AffineTransform toPage;
  private final double centreRadius;

  SurfacePainter(Graphics2D g, PressureScale scale, AffineTransform toPage, double centreRadius) {
    this.centreRadius = centreRadius;
    this.g = g;
    this.scale = scale;
    this.toPage = toPage;
  }

  void paint(PressureMap map) {
    ContactShapes shapes = ContactShapes.of(map);
    Shape whole = toPage.createTransformedShape(shapes.boundary());
    g.setPaint(HouseStyle.UNLOADED);
    g.fill(whole);
    int band = 0;
    for (Path2D isobar : shapes.isobars(scale, TOLERANCE_PX / toPage.getScaleX())) {
      Shape part = toPage.createTransformedShape(isobar);
      g.setPaint(scale.colour(band));
      g.fill(part);
      if (scale.isTick(band)) {
        g.setPaint(HouseStyle.ISOLINE);
        g.setStroke(HouseStyle.ISOLINE_STROKE);
        g.draw(part);
      }
      band++;
    }
    g.setPaint(HouseStyle.OUTLINE);
    g.setStroke(HouseStyle.CONTOUR);
    g.draw(whole);
    PressureCentre.of(map)
        .ifPresent(
            c -> {
              Point2D at = toPage.transform(new Point2D.Double(c.across(), -c.along()), null);
              centre(g, at.getX(), at.getY(), centreRadius);
            });
  }

  /** The sign of a centre of pressure: a white disc with a dark ring and cross. */
  static void centre(Graphics2D g, double x, double y, double r) {
    Shape disc = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    g.setPaint(HouseStyle.PAPER);
    g.fill(disc);
    g.setPaint(HouseStyle.SIGN);
    g.setStroke(HouseStyle.sign(r));
    g.draw(disc);
    g.draw(new Line2D.Double(x - r, y, x + r, y));
    g.draw(new Line2D.Double(x, y - r, x, y + r));
  }
}
