package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Lays a {@link LineFigure} out on a page and draws it. */
final class LinePainter {
  private static final double LABEL_GAP_PX = 10;
  private static final double PANEL_GAP_PX = 26;
  private static final double FRAME_PX = 300;
  private static final double BELOW_PX =
      PanelPlot.TICK_GAP_PX + HouseStyle.lineHeight(HouseStyle.TICK) + HouseStyle.GAP;

  /** Largest part of a panel's width that direct labels may take. */
  private static final double LABEL_PART = 0.26;

  private final LineFigure figure;
  private final Graphics2D g;
  private final int width;
  private final int height;
  private final Layout layout;

  LinePainter(LineFigure figure, Graphics2D g, int width, int height) {
    this.figure = figure;
    this.g = g;
    this.width = width;
    this.height = height;
    this.layout = new Layout(width, height);
  }

  /** Height that leaves the curves a frame of {@link #FRAME_PX} under all words. */
  static int preferredHeight(LineFigure figure, int width) {
    LinePainter painter = new LinePainter(figure, null, width, 0);
    double panel = painter.panelWidth();
    double words = Page.textHeight(figure.title(), figure.subtitle(), figure.foot(), width);
    return (int)
        Math.ceil(
            words
                + painter.headerHeight(panel)
                + painter.markHeight(panel)
                + HouseStyle.GAP
                + FRAME_PX
                + BELOW_PX
                + HouseStyle.lineHeight(HouseStyle.AXIS_LABEL));
  }

  Layout paint() {
    Page page = new Page(g, layout, width, height);
    double top = page.head(figure.title(), figure.subtitle());
    double bottom = page.foot(figure.foot());
    int n = figure.panels().size();
    double tickWidth = yTickWidth() + HouseStyle.GAP;
    double panelWidth = panelWidth();
    double headerHeight = headerHeight(panelWidth);
    double markHeight = markHeight(panelWidth);
    double below = BELOW_PX;
    double frameTop = top + headerHeight + markHeight + HouseStyle.GAP;
    double frameBottom = bottom - below - HouseStyle.lineHeight(HouseStyle.AXIS_LABEL);
    for (int i = 0; i < n; i++) {
      Panel panel = figure.panels().get(i);
      double left = HouseStyle.MARGIN + tickWidth + i * (panelWidth + PANEL_GAP_PX);
      double labels = labelWidth(panel, panelWidth) + LABEL_GAP_PX;
      Box frame = new Box("<frame>", left, frameTop, panelWidth - labels, frameBottom - frameTop);
      double headerLeft = i == 0 ? HouseStyle.MARGIN : left;
      layout.add(
          TextBlock.of(HouseStyle.HEADER, panel.header(), panelWidth, 2)
              .draw(g, HouseStyle.INK, headerLeft, top));
      XScale x =
          switch (figure.ticks()) {
            case DECADES -> XScale.ofDecades(firstX(), lastX(), frame.width());
            case NONE -> XScale.of(firstX(), lastX(), frame.width(), wholeX()).bare();
            case EVEN -> XScale.of(firstX(), lastX(), frame.width(), wholeX());
          };
      new PanelPlot(panel, figure, x, i == 0).draw(g, frame, tickWidth, below);
      new PanelLabels(figure, panel, g, layout, frame, x)
          .draw(left + panelWidth, frameTop - markHeight, panelWidth, i == 0);
      TextBlock xLabel = TextBlock.of(HouseStyle.AXIS_LABEL, figure.xLabel(), panelWidth, 1);
      layout.add(
          xLabel.drawCentred(
              g, HouseStyle.INK, frame.x() + frame.width() / 2, frameBottom + below));
    }
    return layout;
  }

  private double panelWidth() {
    int n = figure.panels().size();
    double inner = width - 2 * HouseStyle.MARGIN;
    return (inner - yTickWidth() - HouseStyle.GAP - (n - 1) * PANEL_GAP_PX) / n;
  }

  /** Strip above the frame for the words of the marks, or for half a tick label without any. */
  private double markHeight(double panelWidth) {
    return figure.marks().stream()
        .mapToDouble(m -> PanelLabels.block(m, panelWidth).height() + 3)
        .max()
        .orElse(HouseStyle.lineHeight(HouseStyle.TICK) / 2);
  }

  private boolean wholeX() {
    return figure.panels().stream()
        .flatMap(p -> p.series().stream())
        .flatMap(s -> s.points().stream())
        .allMatch(p -> p.x() == Math.rint(p.x()));
  }

  private double headerHeight(double panelWidth) {
    return figure.panels().stream()
        .mapToDouble(p -> TextBlock.of(HouseStyle.HEADER, p.header(), panelWidth, 2).height())
        .max()
        .orElse(0);
  }

  private double yTickWidth() {
    NiceScale y = figure.yScale();
    ValueFormat format = new ValueFormat(y.decimals(), "");
    double most = 0;
    for (int i = 0; i <= y.steps(); i++) {
      most = Math.max(most, HouseStyle.width(HouseStyle.TICK, format.number(y.tick(i))));
    }
    return most;
  }

  private static double labelWidth(Panel panel, double panelWidth) {
    double most = 0;
    for (TextBlock block : PanelLabels.blocks(panel, LABEL_PART * panelWidth)) {
      most = Math.max(most, block.width());
    }
    return most;
  }

  private double firstX() {
    return allX().stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }

  private double lastX() {
    return allX().stream().mapToDouble(Double::doubleValue).max().orElse(1);
  }

  private List<Double> allX() {
    List<Double> x = new ArrayList<>(figure.missing());
    for (Panel p : figure.panels()) {
      for (Series s : p.series()) {
        s.points().forEach(point -> x.add(point.x()));
      }
    }
    return x;
  }
}
