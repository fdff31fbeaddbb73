package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A quantity over a swept one and over a few named states, between which nothing lies: a strip of
 * coloured bands for each state, on one scale, with the least of each ringed and that of all ringed
 * heavily. Along a strip values are interpolated linearly between solved cases, which are dots.
 *
 * @param subtitle one paragraph each
 * @param header what is shown, with its unit
 * @param xLabel quantity on the x axis, with its unit
 * @param rowLabel what the states are states of
 * @param x at least two, ascending
 * @param rows from the top
 * @param scale of colours and lines, common to all strips
 * @param unit of the values
 * @param least how a least value is written
 * @param mark a named place of the x axis
 * @param foot small print
 */
public record BandFigure(
    String name,
    String title,
    List<String> subtitle,
    String description,
    String header,
    String xLabel,
    String rowLabel,
    List<Double> x,
    List<BandRow> rows,
    NiceScale scale,
    String unit,
    ValueFormat least,
    Optional<Mark> mark,
    String foot)
    implements Figure {

  public BandFigure {
    subtitle = List.copyOf(subtitle);
    x = List.copyOf(x);
    rows = List.copyOf(rows);
    int places = x.size();
    if (places < 2 || rows.isEmpty() || rows.stream().anyMatch(r -> r.values().size() != places)) {
      throw new IllegalArgumentException(
          "bands need two places or more and a number per place in each row; there are "
              + places
              + " places and "
              + rows.stream().map(r -> String.valueOf(r.values().size())).toList()
              + " numbers");
    }
  }

  /** The row with the least value of all, the first such row; empty without results. */
  Optional<BandRow> best() {
    return rows.stream()
        .filter(r -> r.least().isPresent())
        .min(Comparator.comparingDouble(r -> r.values().get(r.least().getAsInt())));
  }

  @Override
  public BandFigure bare() {
    return new BandFigure(
        name,
        "",
        List.of(),
        description,
        header,
        xLabel,
        rowLabel,
        x,
        rows,
        scale,
        unit,
        least,
        mark,
        "");
  }

  @Override
  public int width() {
    return LineFigure.COLUMN;
  }

  @Override
  public int height(int width) {
    return BandPainter.preferredHeight(this, width);
  }

  @Override
  public Layout draw(Graphics2D g, int width, int height) {
    return new BandPainter(this, g, width, height).paint();
  }
}
