package org.plumbline.benchmarks.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prints samples of one or several runs as tables in Markdown, and draws the charts. */
public final class Table {
  private static final String OURS = "Plumbline";

  private final PrintStream out;
  private final List<Sample> samples;

  /** 10⁹ operations per second of the dense multiplication right before each matrix. */
  private final Map<String, Double> multiply = new HashMap<>();

  private Table(PrintStream out, List<Sample> samples) {
    this.out = out;
    this.samples = samples;
  }

  /**
   * Arguments: folder of the charts, then files of samples; a run on several threads is drawn
   * beside the one on one thread that stands before it.
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<Sample> alone = List.of();
    for (int k = 1; k < args.length; k++) {
      List<Sample> samples = read(Path.of(args[k]));
      new Table(System.out, samples).print();
      if (samples.get(0).threads() == 1) {
        alone = samples;
        Charts.draw(samples, folder);
      } else {
        Charts.drawThreads(alone, samples, folder);
      }
    }
  }

  private static List<Sample> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(Sample::parse).toList();
  }

  private void print() {
    int threads = samples.get(0).threads();
    // Times of several threads are wall clock, those of one are CPU of the process.
    ToDoubleFunction<Time> clock = threads == 1 ? Time::cpu : Time::wall;
    out.printf(
        "%n| %d thread(s), s | unknowns | solver | order | factor | solve | factor, 10⁶ entries |"
            + " memory, MB | GF/s | of dense multiply | factor over ours | all over ours | residual |%n",
        threads);
    out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    Map<String, Sample> ours = new LinkedHashMap<>();
    double rate = 0;
    for (Sample s : samples) {
      if (s.shape().equals("dense")) {
        rate = s.gigaflops() / clock.applyAsDouble(s.factor());
        continue;
      }
      multiply.put(s.matrix(), rate);
      if (s.solver().equals(OURS)) {
        ours.put(s.matrix(), s);
      }
      row(s, ours.get(s.matrix()), clock);
    }
    exponents(clock);
  }

  private void row(Sample s, Sample ours, ToDoubleFunction<Time> clock) {
    double factor = clock.applyAsDouble(s.factor());
    double rate = s.gigaflops() / factor;
    boolean rated = factor > 0 && s.gigaflops() > 0;
    out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %.2f | %s | %.3f | %s | %s | %s | %s | %s | %.2f | %.0e |%n",
        s.matrix(),
        s.order(),
        s.solver(),
        clock.applyAsDouble(s.ordering()),
        number(factor > 0, "%.2f", factor),
        clock.applyAsDouble(s.solve()),
        number(s.entries() > 0, "%.1f", 1e-6 * s.entries()),
        number(s.peakBytes() > 0, "%.0f", 1e-6 * s.peakBytes()),
        number(rated, "%.1f", rate),
        number(rated, "%.2f", rate / multiply.get(s.matrix())),
        number(factor > 0, "%.2f", factor / clock.applyAsDouble(ours.factor())),
        total(s, clock) / total(ours, clock),
        s.residual());
  }

  private static String number(boolean known, String format, double value) {
    return known ? String.format(Locale.ROOT, format, value) : "";
  }

  private static double total(Sample s, ToDoubleFunction<Time> clock) {
    return clock.applyAsDouble(s.factor()) + s.beside(clock);
  }

  private void exponents(ToDoubleFunction<Time> clock) {
    Map<String, List<Sample>> families = new LinkedHashMap<>();
    for (Sample s : samples) {
      if (s.entries() > 0) {
        families.computeIfAbsent(s.shape() + " | " + s.solver(), k -> new ArrayList<>()).add(s);
      }
    }
    out.println(
        "\n| shape | solver | unknowns | time grows as unknowns to the | beyond ours | if all but the"
            + " smallest were factored at the rate of the multiplication | operations to the | time"
            + " of the factorization as operations to the | factor as unknowns to the | memory as"
            + " unknowns to the | beyond ours |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    families.forEach(
        (name, family) -> {
          if (family.size() > 1) {
            String shape = family.get(0).shape();
            exponents(name, family, families.get(shape + " | " + OURS), clock);
          }
        });
  }

  private void exponents(
      String name, List<Sample> family, List<Sample> ours, ToDoubleFunction<Time> clock) {
    boolean counted = family.stream().allMatch(s -> s.gigaflops() > 0);
    // The multiplication runs on one thread.
    boolean bounded = counted && family.get(0).threads() == 1;
    boolean told = family.stream().allMatch(s -> s.peakBytes() > 0);
    Growth growth = new Growth(family);
    Map<String, Sample> beside = new HashMap<>();
    ours.forEach(s -> beside.put(s.matrix(), s));
    boolean rival = family != ours;
    ToDoubleFunction<Sample> factor = s -> clock.applyAsDouble(s.factor());
    ToDoubleFunction<Sample> all = s -> total(s, clock);
    out.printf(
        Locale.ROOT,
        "| %s | %d to %d | %.2f | %s | %s | %s | %s | %.2f | %s | %s |%n",
        name,
        growth.smallest().order(),
        growth.largest().order(),
        growth.exponent(Sample::order, all),
        rival ? text(growth.over(beside, all)) : "",
        bounded ? text(growth.atRate(s -> multiply.get(s.matrix()), clock)) : "",
        counted ? text(growth.exponent(Sample::order, Sample::gigaflops)) : "",
        counted ? text(growth.exponent(Sample::gigaflops, factor)) : "",
        growth.exponent(Sample::order, Sample::entries),
        told ? text(growth.exponent(Sample::order, Sample::peakBytes)) : "",
        told && rival ? text(growth.over(beside, Sample::peakBytes)) : "");
  }

  private static String text(Growth.Excess excess) {
    return String.format(Locale.ROOT, "%+.2f", excess.exponent())
        + number(Double.isFinite(excess.error()), " ± %.2f", excess.error());
  }

  /** Empty for what took no time that shows. */
  private static String text(double value) {
    return number(Double.isFinite(value), "%.2f", value);
  }
}
