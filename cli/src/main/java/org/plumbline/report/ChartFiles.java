package org.plumbline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.PngFile;
import org.plumbline.report.chart.SvgFile;

/**
 * The files of one chart, drawn but not written: charts know nothing of each other, so they can be
 * drawn side by side and written in their order.
 */
final class ChartFiles {
  private final String name;
  private final byte[] png;
  private final String svg;

  ChartFiles(Exhibit exhibit) {
    Figure figure = exhibit.figure();
    name = figure.name();
    png = PngFile.bytes(figure);
    svg = SvgFile.text(figure, SvgFile.Letters.SHAPES);
  }

  /** Writes both into a folder that is there. */
  List<Path> write(Path charts) throws IOException {
    return List.of(
        Files.write(charts.resolve(name + ".png"), png),
        Files.writeString(charts.resolve(name + ".svg"), svg, StandardCharsets.UTF_8));
  }
}
