package org.plumbline.benchmarks.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.SvgFile;
import org.plumbline.report.chart.ValueFormat;

/** Charts of one run on one thread: times, memory and rates against the number of unknowns. */
final class Charts {
  private static final List<String> SOLVERS = List.of("Plumbline", "CHOLMOD", "PARDISO");
  private static final List<String> SHAPES = List.of("cube", "plate", "knee");

  private final List<Sample> samples;

  private Charts(List<Sample> samples) {
    this.samples = samples;
  }

  /** Draws the shapes of which there are several sizes; nothing if there is none. */
  static void draw(List<Sample> all, Path folder) throws IOException {
    List<Sample> samples = all.stream().filter(s -> sizes(all, s.shape()) > 1).toList();
    if (samples.isEmpty()) {
      return;
    }
    Charts charts = new Charts(samples);
    Files.createDirectories(folder);
    charts.write(
        folder,
        "compare-time",
        "CPU time of one factorization",
        "s per million unknowns",
        s -> 1e6 * s.factor().cpu() / s.order());
    charts.write(
        folder,
        "compare-memory",
        "Entries of the factor",
        "entries per unknown",
        s -> s.entries() / s.order());
    charts.write(
        folder,
        "compare-rate",
        "Rate of the factorization",
        "GF/s of one thread",
        s -> s.gigaflops() / s.factor().cpu());
  }

  private static long sizes(List<Sample> samples, String shape) {
    return samples.stream()
        .filter(s -> s.shape().equals(shape))
        .mapToInt(Sample::order)
        .distinct()
        .count();
  }

  private void write(
      Path folder, String name, String title, String yLabel, ToDoubleFunction<Sample> quantity)
      throws IOException {
    double most = 0;
    List<Panel> panels = new ArrayList<>();
    for (String shape : SHAPES) {
      List<Series> series = new ArrayList<>();
      for (String solver : SOLVERS) {
        List<Point> points =
            samples.stream()
                .filter(s -> s.shape().equals(shape) && s.solver().equals(solver))
                .sorted(Comparator.comparingInt(Sample::order))
                .map(s -> new Point(Math.log10(s.order()), quantity.applyAsDouble(s)))
                .toList();
        most = points.stream().mapToDouble(Point::y).reduce(most, Math::max);
        if (!points.isEmpty()) {
          series.add(new Series(solver, SeriesStyle.of(SOLVERS.indexOf(solver)), points));
        }
      }
      if (!series.isEmpty()) {
        panels.add(new Panel(shape + ", " + yLabel, series, List.of()));
      }
    }
    LineFigure figure =
        new LineFigure(
            name,
            title,
            List.of("The same matrices in one run on one thread; times are CPU of the process."),
            title + " of Plumbline, CHOLMOD with METIS and PARDISO against the number of unknowns.",
            "unknowns",
            NiceScale.withHeadroom(most),
            new ValueFormat(0, ""),
            panels,
            List.of(),
            List.of(),
            List.of(),
            "benchmarks/compare.sh",
            true);
    Files.writeString(
        folder.resolve(name + ".svg"),
        SvgFile.text(figure, SvgFile.Letters.values()[0]),
        StandardCharsets.UTF_8);
  }
}
