package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Axes, grid, reference lines and curves of one panel, drawn by JFreeChart into a known frame. */
final class PanelPlot {
  /** Where points stand nearer than this only the line is drawn; open markers would be a smear. */
  private static final double LEAST_SPACING_PX = 9.5;

  /** How far a marker on the edge of the frame reaches over it. */
  private static final double MARKER_REACH_PX = 6;

  private static final double TICK_LENGTH_PX = 5;
  private static final double MINOR_LENGTH_PX = 3;
  static final double TICK_GAP_PX = 9;

  private final Panel panel;
  private final LineFigure figure;
  private final XScale x;
  private final boolean tickLabelsOnY;

  PanelPlot(Panel panel, LineFigure figure, XScale x, boolean tickLabelsOnY) {
    this.panel = panel;
    this.figure = figure;
    this.x = x;
    this.tickLabelsOnY = tickLabelsOnY;
  }

  /**
   * @param frame rectangle between the axes
   * @param below room for ticks and tick labels under the frame
   */
  void draw(Graphics2D g, Box frame, double left, double below) {
    XYPlot plot = new WholeMarkers(data(), domainAxis(), rangeAxis(), renderer(frame));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(HouseStyle.GRID);
    plot.setRangeGridlineStroke(HouseStyle.HAIRLINE);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    AxisSpace bottom = new AxisSpace();
    bottom.setBottom(below);
    plot.setFixedDomainAxisSpace(bottom);
    AxisSpace side = new AxisSpace();
    side.setLeft(left);
    plot.setFixedRangeAxisSpace(side);
    for (Mark mark : figure.marks()) {
      plot.addDomainMarker(
          new ValueMarker(mark.x(), HouseStyle.MARK, HouseStyle.MARK_LINE), Layer.BACKGROUND);
    }
    for (Level level : panel.levels()) {
      plot.addRangeMarker(
          new ValueMarker(level.value(), HouseStyle.MARK, HouseStyle.LEVEL_LINE), Layer.BACKGROUND);
    }
    plot.draw(
        g,
        new Rectangle2D.Double(
            frame.x() - left, frame.y(), frame.width() + left, frame.height() + below),
        null,
        null,
        null);
  }

  private XYSeriesCollection data() {
    XYSeriesCollection data = new XYSeriesCollection();
    int key = 0;
    for (Series s : panel.series()) {
      XYSeries series = new XYSeries(key++, false, true);
      for (Point p : s.points()) {
        series.add(p.x(), p.isGap() ? Double.NaN : p.y(), false);
      }
      data.addSeries(series);
    }
    return data;
  }

  private NumberAxis domainAxis() {
    NumberAxis axis = axis(new TickedAxis(x), x.low(), x.high(), x.step(), x.decimals());
    axis.setAxisLineVisible(true);
    axis.setMinorTickMarksVisible(true);
    axis.setMinorTickMarkOutsideLength((float) MINOR_LENGTH_PX);
    return axis;
  }

  private NumberAxis rangeAxis() {
    NiceScale y = figure.yScale();
    NumberAxis axis = axis(new NumberAxis(), y.low(), y.high(), y.step(), y.decimals());
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelsVisible(tickLabelsOnY);
    return axis;
  }

  private static NumberAxis axis(
      NumberAxis axis, double low, double high, double step, int decimals) {
    axis.setAutoRange(false);
    axis.setRange(low, high);
    DecimalFormat format =
        new DecimalFormat(
            decimals == 0 ? "0" : "0." + "0".repeat(decimals),
            DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setNegativePrefix("\u2212");
    axis.setTickUnit(new NumberTickUnit(step, format));
    axis.setTickLabelFont(HouseStyle.TICK);
    axis.setTickLabelPaint(HouseStyle.INK);
    axis.setTickLabelInsets(new RectangleInsets(TICK_GAP_PX - TICK_LENGTH_PX, 2, 0, 4));
    axis.setAxisLinePaint(HouseStyle.AXIS);
    axis.setTickMarkPaint(HouseStyle.AXIS);
    axis.setTickMarkOutsideLength((float) TICK_LENGTH_PX);
    return axis;
  }

  private XYLineAndShapeRenderer renderer(Box frame) {
    double perPixel = (x.high() - x.low()) / frame.width();
    XYLineAndShapeRenderer renderer =
        new Curves(panel.series(), figure.valuesAt(), LEAST_SPACING_PX * perPixel);
    renderer.setUseFillPaint(true);
    renderer.setDrawOutlines(true);
    renderer.setDrawSeriesLineAsPath(false);
    for (int i = 0; i < panel.series().size(); i++) {
      SeriesStyle style = panel.series().get(i).style();
      renderer.setSeriesPaint(i, style.colour());
      renderer.setSeriesOutlinePaint(i, style.colour());
      renderer.setSeriesStroke(i, style.stroke());
      renderer.setSeriesShape(i, style.marker());
    }
    return renderer;
  }

  /** Ticks where a scale has them, which need not be even. */
  private static final class TickedAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private final transient XScale scale;

    TickedAxis(XScale scale) {
      this.scale = scale;
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(
        Graphics2D g, Rectangle2D frame, RectangleEdge edge) {
      List<NumberTick> ticks = new ArrayList<>();
      scale.minor().forEach(at -> ticks.add(tick(TickType.MINOR, at, "")));
      scale.ticks().forEach(at -> ticks.add(tick(TickType.MAJOR, at, scale.label(at))));
      return ticks;
    }

    private static NumberTick tick(TickType type, double at, String label) {
      return new NumberTick(type, at, label, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0);
    }
  }

  /** Clips curves to the frame and the reach of a marker: 0 and 100 % are drawn whole. */
  private static final class WholeMarkers extends XYPlot {
    private static final long serialVersionUID = 1L;

    WholeMarkers(
        XYSeriesCollection data, NumberAxis x, NumberAxis y, XYLineAndShapeRenderer renderer) {
      super(data, x, y, renderer);
    }

    @Override
    public boolean render(
        Graphics2D g,
        Rectangle2D frame,
        int index,
        PlotRenderingInfo info,
        CrosshairState crosshair) {
      Shape clip = g.getClip();
      double r = MARKER_REACH_PX;
      g.setClip(
          new Rectangle2D.Double(
              frame.getX() - r,
              frame.getY() - r,
              frame.getWidth() + 2 * r,
              frame.getHeight() + 2 * r));
      boolean drawn = super.render(g, frame, index, info, crosshair);
      g.setClip(clip);
      return drawn;
    }
  }

  /** Filled markers where a value is named, open ones elsewhere; a lone point always shows. */
  private static final class Curves extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1L;
    private final transient List<Series> series;
    private final transient Set<Double> named;
    private final double leastSpacing;

    Curves(List<Series> series, List<Double> named, double leastSpacing) {
      super(true, true);
      this.leastSpacing = leastSpacing;
      this.series = series;
      this.named = new HashSet<>(named);
      setDefaultOutlineStroke(HouseStyle.RIM);
      setUseOutlinePaint(true);
      setAutoPopulateSeriesOutlineStroke(false);
    }

    @Override
    public boolean getItemShapeVisible(int row, int column) {
      List<Point> points = series.get(row).points();
      return spacing(points) >= leastSpacing
          || named.contains(points.get(column).x())
          || (gap(points, column - 1) && gap(points, column + 1));
    }

    /** Mean distance of neighbours in x. */
    private static double spacing(List<Point> points) {
      int n = points.size();
      return n < 2
          ? Double.POSITIVE_INFINITY
          : (points.get(n - 1).x() - points.get(0).x()) / (n - 1);
    }

    private static boolean gap(List<Point> points, int i) {
      return i < 0 || i >= points.size() || points.get(i).isGap();
    }

    @Override
    public Paint getItemFillPaint(int row, int column) {
      boolean filled = named.contains(series.get(row).points().get(column).x());
      return filled ? series.get(row).style().colour() : HouseStyle.PAPER;
    }
  }
}
