package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.load.LoadCases;
import org.plumbline.models.load.NamedLoads;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Proof;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.TargetRule;
import org.plumbline.models.study.TargetSettings;

/**
 * Commands, tables, charts and page with a joint that has three regions, another alignment than the
 * shipped joint, an operation that is no wedge, and neither a limb nor a load line.
 */
class OtherJointTest {
  private static final List<String> REGIONS = List.of("front", "roof", "back");

  private static final Pattern TOLD =
      Pattern.compile("<(?:title|desc) [^>]*>([^<]*)<", Pattern.DOTALL);

  @TempDir static Path folder;
  private static CliRun run;

  @BeforeAll
  static void sweep() {
    Laboratory laboratory = new Ball();
    run =
        CliRun.in(
            folder,
            laboratory,
            new StudyReport(laboratory),
            new StopSignal(),
            "sweep",
            "--angles",
            "0,10,20",
            "-o",
            "out");
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void theSummaryNamesItsRegionsItsAlignmentAndItsOperation() {
    assertThat(run.out().substring(run.out().indexOf('\n')))
        .contains("Before: no turn (LCEA +10.0°). After: a turn of 10° (LCEA +20.0°).")
        .containsPattern("front +roof +back")
        .containsPattern("share +% +60.0 +40.0 +0.67 +30.0 +30.0 +1.00 +10.0 +30.0 +3.00")
        .contains(": turn of 13.3°, between solved angles")
        .doesNotContain("wedge", "HKA", "medial", "lateral");
  }

  @Test
  void thePlanIsItsOwn() {
    assertThat(CliRun.in(folder, new Ball(), "plan").out())
        .contains("lcea")
        .contains("Turn by rule:")
        .contains("roof over the head")
        .contains("equal share in static-axis (elastic foundation)");
  }

  /** Letters are drawn as outlines; what a chart says stands in its title and description. */
  @Test
  void chartsShowItsRegionsAndNothingOfTheShippedJoint() throws IOException {
    StringBuilder told = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("out/charts"))) {
      List<Path> charts = files.filter(f -> f.toString().endsWith(".svg")).sorted().toList();
      assertThat(charts)
          .extracting(f -> f.getFileName().toString())
          .contains("share.svg")
          .doesNotContain("load-line.svg");
      for (Path chart : charts) {
        TOLD.matcher(Files.readString(chart)).results().forEach(m -> told.append(m.group(1)));
      }
    }
    assertThat(told.toString())
        .contains("Front share of the load", "Roof, weight-bearing", "Back", "over the turn (°)")
        .doesNotContain("edial", "ateral", "HKA", "Weight-bearing line", "plateau", "menisc");
  }

  @Test
  void thePageHasItsRegionsAndLeavesOutWhatThereIsNot() throws IOException {
    String page = Files.readString(folder.resolve("out/report.html"));
    assertThat(page)
        .contains("\"key\":\"roof\",\"name\":\"Roof\"")
        .contains("\"quantity\":\"lcea\"")
        .contains("\"landmarks\":null")
        .contains("\"scene\":null")
        .doesNotContain("\"loadLine\":{")
        .doesNotContain("\"regionName\":\"Medial\"");
    assertThat(folder.resolve("out/summary.pdf")).isNotEmptyFile();
  }

  @Test
  void resultsAreOfItsRegionsAndQuantities() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("out/results.csv"));
    assertThat(lines)
        .anyMatch(l -> l.contains("roof,force_share,30"))
        .anyMatch(l -> l.contains("limb,lcea,10,deg"))
        .noneMatch(l -> l.contains("medial") || l.contains("hka"));
  }

  /** A ball in a socket in formulas: the front gives two per cent per degree to the back. */
  private static final class Ball implements Laboratory {
    @Override
    public List<TargetSettings> targets(Study study) {
      return study.loadCases().stream()
          .map(c -> new TargetSettings("equal-share", new TargetRule.EqualShare(c.name())))
          .toList();
    }

    @Override
    public NamedLoads loads(Study study) {
      return LoadCases.shipped();
    }

    @Override
    public String kernels() {
      return "test kernels";
    }

    @Override
    public JointWords words(Study study) {
      return new JointWords(
          "Turn",
          "turn",
          "lcea",
          Map.of("lcea", "LCEA, lateral centre-edge angle", "roof", "roof, weight-bearing"),
          new JointWords.MapSides("mesial", "outer side", "behind", "before"),
          Optional.empty());
    }

    @Override
    public String label(Study study) {
      return "test joint";
    }

    @Override
    public void check(Study study) {}

    @Override
    public JointMesh mesh(Study study) {
      throw new IllegalArgumentException("this joint has no mesh");
    }

    @Override
    public List<Row> alignment(Study study) {
      return List.of(limb(study, 0));
    }

    @Override
    public List<PlannedAngle> plan(Study study) {
      return List.of(new PlannedAngle("roof over the head", OptionalDouble.of(15), ""));
    }

    @Override
    public StudyModel open(Study study, Consumer<String> stages) {
      return new BallModel(study);
    }

    private static Row limb(Study study, double angle) {
      return new Row(study.name(), "", angle, "", "", "limb", "lcea", 10 + angle, "deg");
    }
  }

  private record BallModel(Study study) implements StudyModel {
    private static final double FORCE_N = 1500;

    @Override
    public String label() {
      return "test joint";
    }

    @Override
    public List<String> compartments() {
      return REGIONS;
    }

    @Override
    public List<Row> limbRows(double angleDeg) {
      return List.of(Ball.limb(study, angleDeg));
    }

    @Override
    public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
      fieldsFile.ifPresent(BallModel::write);
      double[] share = {60 - 2 * key.angleDeg(), 30, 10 + 2 * key.angleDeg()};
      List<Row> rows = new ArrayList<>();
      List<PressureMap> maps = new ArrayList<>();
      for (int r = 0; r < REGIONS.size(); r++) {
        double force = FORCE_N * share[r] / 100;
        add(rows, key, r, "force_normal", force, "N");
        add(rows, key, r, "force_share", share[r], "%");
        add(rows, key, r, "pressure_peak", force / 200, "MPa");
        add(rows, key, r, "pressure_p95", force / 250, "MPa");
        add(rows, key, r, "pressure_mean", force / 400, "MPa");
        add(rows, key, r, "contact_area", 400, "mm2");
        maps.add(square(REGIONS.get(r), 20 - 20.0 * r, force / 200));
      }
      Proof proof = new Proof(2e-10, 3e-10, 1e-9, 0, 1e-11, 1e-10, 5, 7);
      return new Solved(key, rows, maps, proof, List.of());
    }

    /** A field of 10 mm around a place on the middle line, pressed in its middle. */
    private static PressureMap square(String region, double along, double peak) {
      double[] x = {-5, 0, 5, -5, 0, 5, -5, 0, 5};
      double[] y = new double[x.length];
      double[] p = new double[x.length];
      for (int i = 0; i < y.length; i++) {
        y[i] = along + 5.0 * (i / 3 - 1);
      }
      p[4] = peak;
      return new PressureMap(
          region, x, y, p, new int[] {0, 1, 4, 3, 1, 2, 5, 4, 3, 4, 7, 6, 4, 5, 8, 7});
    }

    private void add(
        List<Row> rows, CaseKey key, int region, String quantity, double value, String unit) {
      rows.add(
          new Row(
              study.name(),
              key.loadCase(),
              key.angleDeg(),
              "",
              "",
              REGIONS.get(region),
              quantity,
              value,
              unit));
    }

    private static void write(Path file) {
      try {
        Files.writeString(file, "<VTKFile/>");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
