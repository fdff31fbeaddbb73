package org.plumbline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.plumbline.report.PageBudget.Drawing;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.PngFile;
import org.plumbline.report.chart.SvgFile;

/**
 * One chart in its three forms: pixels, a vector file with letters as outlines, and vectors for the
 * page with letters as text. Charts and forms know nothing of each other, so they are drawn side by
 * side and written in their order.
 */
final class DrawnChart {
  private final Exhibit exhibit;
  private final CompletableFuture<byte[]> png;
  private final CompletableFuture<String> svg;
  private final CompletableFuture<Drawing> inline;

  /** Has the chart drawn. */
  DrawnChart(Exhibit exhibit, Executor drawers) {
    this.exhibit = exhibit;
    Figure figure = exhibit.figure();
    png = CompletableFuture.supplyAsync(() -> PngFile.bytes(figure), drawers);
    svg =
        CompletableFuture.supplyAsync(() -> SvgFile.text(figure, SvgFile.Letters.SHAPES), drawers);
    inline = CompletableFuture.supplyAsync(() -> PageBlocks.drawing(exhibit), drawers);
  }

  Exhibit exhibit() {
    return exhibit;
  }

  /** The chart as an element of a page. */
  Drawing inline() {
    return inline.join();
  }

  /** Writes both files into a folder that is there. */
  List<Path> write(Path charts) throws IOException {
    String name = exhibit.figure().name();
    return List.of(
        Files.write(charts.resolve(name + ".png"), png.join()),
        Files.writeString(charts.resolve(name + ".svg"), svg.join(), StandardCharsets.UTF_8));
  }
}
