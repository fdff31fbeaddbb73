package org.plumbline.benchmarks.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.plumbline.report.chart.Level;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.SvgFile;
import org.plumbline.report.chart.ValueFormat;
import org.plumbline.report.chart.XTicks;

/**
 * Charts against the number of unknowns: time, memory and rate of a run on one thread, and what a
 * second run on more threads gains over it.
 */
final class Charts {
  private static final List<String> SOLVERS = List.of("Plumbline", "CHOLMOD", "PARDISO");

  /** Pairs of shapes that share a figure: bricks of a box, and what is less regular. */
  private static final List<List<String>> FIGURES =
      List.of(List.of("cube", "plate"), List.of("knee", "tets"));

  private static final List<String> ENDINGS = List.of("-boxes", "-bodies");
  private static final String GROWTH =
      "Number beside a name: p of a fit, the whole growing as unknowns to the power of p. Drawn is"
          + " the whole per unknown, which grows to the power of p \u2212 1.";

  private final List<Sample> samples;
  private final Path folder;

  private Charts(List<Sample> samples, Path folder) throws IOException {
    this.samples = samples;
    this.folder = Files.createDirectories(folder);
  }

  /** Draws a run on one thread: the shapes of which there are several sizes, if there are any. */
  static void draw(List<Sample> all, Path folder) throws IOException {
    List<Sample> several = all.stream().filter(s -> sizes(all, s.shape()) > 1).toList();
    if (several.isEmpty()) {
      return;
    }
    List<Sample> dense = all.stream().filter(s -> s.shape().equals("dense")).toList();
    OptionalDouble multiply = dense.stream().mapToDouble(Sample::rate).average();
    Charts charts = new Charts(several, folder);
    charts.write(
        "compare-time",
        "CPU time of order, factor and solution",
        List.of("The same matrices in one run on one thread; CPU of the process.", GROWTH),
        "s per million unknowns",
        Charts::seconds,
        s -> 1e6 * seconds(s) / s.order(),
        Optional.empty());
    charts.write(
        "compare-memory",
        "Memory of order and factorization",
        List.of("The most that is held beside the matrix, as each solver tells it.", GROWTH),
        "MB per thousand unknowns",
        Sample::peakBytes,
        s -> 1e-3 * s.peakBytes() / s.order(),
        Optional.empty());
    charts.write(
        "compare-rate",
        "Rate of the factorization",
        List.of("Operations of each factor over CPU of the process, one thread."),
        "GF/s",
        null,
        Sample::rate,
        multiply.isPresent()
            ? Optional.of(new Level(multiply.getAsDouble(), "dense product"))
            : Optional.empty());
  }

  /**
   * Draws how much faster the factorization is on several threads than on one, by wall clock, for
   * the matrices of both runs.
   */
  static void drawThreads(List<Sample> one, List<Sample> several, Path folder) throws IOException {
    List<Sample> both = several.stream().filter(s -> partner(one, s).isPresent()).toList();
    List<String> matrices =
        both.stream().filter(s -> s.entries() > 0).map(Sample::matrix).distinct().toList();
    if (matrices.isEmpty()) {
      return;
    }
    int threads = both.get(0).threads();
    List<Panel> panels = new ArrayList<>();
    double most = threads;
    for (String matrix : matrices) {
      List<Series> series = new ArrayList<>();
      for (String solver : SOLVERS) {
        Optional<Sample> with =
            both.stream()
                .filter(s -> s.matrix().equals(matrix) && s.solver().equals(solver))
                .findFirst();
        if (with.isPresent()) {
          double alone = partner(one, with.get()).orElseThrow().factor().wall();
          double together = with.get().factor().wall();
          most = Math.max(most, Math.max(alone, together));
          series.add(
              new Series(
                  String.format(Locale.ROOT, "%s %.2f×", solver, alone / together),
                  SeriesStyle.of(SOLVERS.indexOf(solver)),
                  List.of(new Point(1, alone), new Point(threads, together))));
        }
      }
      panels.add(new Panel(matrix + ", s", series, List.of()));
    }
    new Charts(both, folder)
        .save(
            "compare-threads",
            "Wall clock of the factorization",
            List.of(
                "The same matrices in two runs, on one thread and on several.",
                "Number beside a name: how many times as fast."),
            "threads",
            NiceScale.withHeadroom(most),
            panels,
            XTicks.EVEN);
  }

  private static Optional<Sample> partner(List<Sample> samples, Sample of) {
    return samples.stream()
        .filter(s -> s.matrix().equals(of.matrix()) && s.solver().equals(of.solver()))
        .findFirst();
  }

  private static double seconds(Sample s) {
    return s.ordering().cpu() + s.factor().cpu() + s.solve().cpu();
  }

  private static long sizes(List<Sample> samples, String shape) {
    return samples.stream()
        .filter(s -> s.shape().equals(shape))
        .mapToInt(Sample::order)
        .distinct()
        .count();
  }

  /**
   * @param growing the quantity whose exponent is told, null for none
   * @param shown what is drawn
   */
  private void write(
      String name,
      String title,
      List<String> subtitle,
      String unit,
      ToDoubleFunction<Sample> growing,
      ToDoubleFunction<Sample> shown,
      Optional<Level> level)
      throws IOException {
    for (int f = 0; f < FIGURES.size(); f++) {
      double most = level.map(Level::value).orElse(0.0);
      List<Panel> panels = new ArrayList<>();
      for (String shape : FIGURES.get(f)) {
        List<Series> series = new ArrayList<>();
        for (String solver : SOLVERS) {
          List<Sample> family = family(shape, solver);
          if (!family.isEmpty()) {
            most = family.stream().mapToDouble(shown).reduce(most, Math::max);
            series.add(curve(solver, family, growing, shown));
          }
        }
        if (!series.isEmpty()) {
          panels.add(new Panel(shape + ", " + unit, series, level.stream().toList()));
        }
      }
      if (!panels.isEmpty()) {
        NiceScale scale = NiceScale.withHeadroom(most);
        save(
            name + ENDINGS.get(f),
            title,
            subtitle,
            "unknowns, logarithmic",
            scale,
            panels,
            XTicks.DECADES);
      }
    }
  }

  private List<Sample> family(String shape, String solver) {
    return samples.stream()
        .filter(s -> s.shape().equals(shape) && s.solver().equals(solver))
        .sorted(Comparator.comparingInt(Sample::order))
        .toList();
  }

  private static Series curve(
      String solver,
      List<Sample> family,
      ToDoubleFunction<Sample> growing,
      ToDoubleFunction<Sample> shown) {
    Function<Sample, Point> point = s -> new Point(Math.log10(s.order()), shown.applyAsDouble(s));
    String label =
        growing == null || family.size() < 2
            ? solver
            : String.format(
                Locale.ROOT,
                "%s %.2f",
                solver,
                new Growth(family).exponent(Sample::order, growing));
    return new Series(
        label, SeriesStyle.of(SOLVERS.indexOf(solver)), family.stream().map(point).toList());
  }

  private void save(
      String name,
      String title,
      List<String> subtitle,
      String xLabel,
      NiceScale scale,
      List<Panel> panels,
      XTicks ticks)
      throws IOException {
    LineFigure figure =
        new LineFigure(
            name,
            title,
            subtitle,
            title + " of Plumbline, CHOLMOD with METIS and PARDISO against " + xLabel + ".",
            xLabel,
            scale,
            new ValueFormat(0, ""),
            panels,
            List.of(),
            List.of(),
            List.of(),
            "benchmarks/compare.sh",
            ticks);
    Files.writeString(
        folder.resolve(name + ".svg"),
        SvgFile.text(figure, SvgFile.Letters.SHAPES),
        StandardCharsets.UTF_8);
  }
}
