package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.fit.FitSection;
import org.plumbline.mesh.fit.KneeFit;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.ValueFormat;

/** Surfaces of a knee against the shape fitted to them, in two sections of each compartment. */
final class KneeFitFigures {
  /** Hue of each curve of a section, in its order: surfaces in colour, fits black. */
  private static final int[] HUES = {0, 4, 1, 4, 5};

  private KneeFitFigures() {}

  static List<Figure> of(KneeFit fit) {
    double worst = 0;
    for (Compartment c : Compartment.values()) {
      worst = Math.max(worst, fit.condyleResidual(c).rms());
      worst = Math.max(worst, fit.plateauResidual(c).rms());
    }
    String title =
        String.format(
            Locale.ROOT,
            "The shape lies within %.2f mm rms of the surfaces over the contact zones",
            worst);
    return List.of(
        figure(fit, FitSection.Plane.SAGITTAL, "section-sagittal", title),
        figure(fit, FitSection.Plane.CORONAL, "section-coronal", title));
  }

  private static Figure figure(KneeFit fit, FitSection.Plane plane, String name, String title) {
    boolean sagittal = plane == FitSection.Plane.SAGITTAL;
    List<Panel> panels = new ArrayList<>();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Compartment c : Compartment.values()) {
      List<Series> series = new ArrayList<>();
      List<FitSection.Curve> curves = fit.section(c, plane).curves();
      double middle = sagittal ? 0 : fit.compartment(c).troughZ();
      for (int k = 0; k < curves.size(); k++) {
        List<Point> points = new ArrayList<>();
        for (FitSection.Place p : curves.get(k).points()) {
          points.add(new Point(p.along() - middle, p.height()));
          low = Math.min(low, p.height());
          high = Math.max(high, p.height());
        }
        SeriesStyle style = new SeriesStyle(HUES[k], 0);
        series.add(new Series(curves.get(k).name(), style, points));
      }
      panels.add(new Panel(c.label() + ", height above the joint line (mm)", series, List.of()));
    }
    String where =
        sagittal
            ? "Front to back through each trough"
            : "Across, through the middle of the plateaus";
    return new LineFigure(
        name,
        title,
        List.of(
            where
                + "; fits (black) span the contact zone. The femur is the given surface, without"
                + " added cartilage."),
        where + ": given surfaces in colour, fitted ones black.",
        sagittal ? "anterior of the middle (mm)" : "lateral of the trough (mm)",
        NiceScale.covering(low, high),
        new ValueFormat(1, ""),
        panels,
        List.of(),
        List.of(),
        List.of(),
        RunReport.NOTICE);
  }
}
