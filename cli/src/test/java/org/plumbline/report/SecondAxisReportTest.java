package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.StudyResult;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.report.chart.ContourFigure;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.Layout;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.Point;

/** Reports of sweeps over angle and a second parameter: charts over both, slices that say so. */
class SecondAxisReportTest {
  @TempDir Path folder;

  /** The sample study at each value; the first region keeps 4 % more per place in the list. */
  private static StudyResult result(String key, String values, CaseKey... failing) {
    return result(SampleStudy.sweep(15, 3), key, values, failing);
  }

  private static StudyResult result(
      SampleStudy study, String key, String values, CaseKey... failing) {
    SecondAxis axis =
        StudyReader.read(
                "knee-varus",
                List.of(Setting.parse("axis2={key: '" + key + "', values: " + values + "}")))
            .axis2()
            .orElseThrow();
    StudyResult base = study.failing(failing).build();
    List<Outcome> outcomes = new ArrayList<>();
    List<Row> limb = new ArrayList<>();
    for (int i = 0; i < axis.values().size(); i++) {
      String value = axis.values().get(i);
      for (Outcome o : base.outcomes()) {
        outcomes.add((o instanceof Solved s ? shifted(s, 4 * i) : o).at(axis.key(), value));
      }
      base.limbRows().stream()
          .map(
              r ->
                  new Row(
                      r.study(),
                      "",
                      r.angleDeg(),
                      axis.key(),
                      value,
                      r.region(),
                      r.quantity(),
                      r.value(),
                      r.unit()))
          .forEach(limb::add);
    }
    return new StudyResult(
        base.study(),
        base.title(),
        base.label(),
        base.compartments(),
        base.loadCases(),
        base.anglesDeg(),
        limb,
        outcomes,
        Optional.of(axis));
  }

  private static Solved shifted(Solved s, double by) {
    List<Row> rows =
        s.rows().stream()
            .map(
                r ->
                    r.quantity().equals("force_share") && r.region().equals("medial")
                        ? new Row(
                            r.study(),
                            r.loadCase(),
                            r.angleDeg(),
                            "",
                            "",
                            r.region(),
                            r.quantity(),
                            r.value() + by,
                            r.unit())
                        : r)
            .toList();
    return new Solved(s.key(), rows, s.maps(), s.proof(), s.warnings());
  }

  private static List<Exhibit> exhibits(StudyResult result) {
    StudyView view =
        new StudyView(result.slice(result.axis2().orElseThrow().own()), SampleStudy.context());
    return new SecondAxisExhibits(result, view).all();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "osteotomy.smcl_release | [0, 0.7, 1]",
        "osteotomy.hinge_mm[1] | [-26, -25.5, -25, -22, -18, -14]",
        "mesh | [coarse, standard, fine]"
      })
  void nothingOverlapsOrLeavesThePage(String key, String values) {
    for (Exhibit e : exhibits(result(key, values, new CaseKey("gait-peak", 6)))) {
      for (int[] size : new int[][] {{640, 470}, {900, 560}, {1400, 900}}) {
        Layout layout = draw(e.figure(), size[0], size[1]);
        assertThat(layout.faults()).as("%s at %s", e.figure().name(), size[0]).isEmpty();
        assertThat(layout.boxes()).hasSizeGreaterThan(15);
      }
      assertThat(draw(e.figure(), 170, 150).faults()).as("mutant").isNotEmpty();
    }
  }

  private static Layout draw(Figure figure, int width, int height) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Layout layout = figure.draw(g, width, height);
    g.dispose();
    return layout;
  }

  @Test
  void numbersGiveContoursAndWordsGiveCurves() {
    List<Exhibit> contours = exhibits(result("osteotomy.smcl_release", "[0, 1]"));
    assertThat(contours).hasSize(4).allMatch(e -> e.figure() instanceof ContourFigure);
    ContourFigure share = (ContourFigure) contours.get(0).figure();
    assertThat(share.yLabel()).isEqualTo("Smcl release");
    assertThat(share.panels().get(0).header()).isEqualTo("Medial share of the load (%)");
    assertThat(share.panels().get(0).values()).hasSize(2 * 6);
    assertThat(share.panels().get(0).values().get(6) - share.panels().get(0).values().get(0))
        .isCloseTo(4, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(share.strong().orElseThrow().value()).isEqualTo(50);
    assertThat(contours.get(1).figure())
        .isInstanceOfSatisfying(ContourFigure.class, f -> assertThat(f.panels()).hasSize(2));
    assertThat(exhibits(result("fidelity", "[fe, foundation]")))
        .hasSize(4)
        .allMatch(e -> e.figure() instanceof LineFigure);
  }

  /** Shares fall by 2.6 % a degree in gait: 4 % more at the start are 1.5° more of wedge. */
  @Test
  void theTitleSaysWhereTheShareIsEqual() {
    List<Exhibit> all = exhibits(result("osteotomy.smcl_release", "[0, 1]"));
    assertThat(all.get(2).figure().title())
        .isEqualTo("Equal share at 10° to 11.5°, depending on smcl release");
    assertThat(all.get(0).table().headers()).hasSize(3);
    assertThat(all.get(0).table().rows()).hasSize(6);
  }

  @Test
  void oneValueHasNoChartOverBoth() {
    assertThat(exhibits(result("osteotomy.smcl_release", "[1]"))).isEmpty();
    assertThat(exhibits(result(SampleStudy.sweep(0, 1), "osteotomy.smcl_release", "[1]")))
        .isEmpty();
  }

  @Test
  void atOneAngleNumbersGiveCurvesOverTheParameter() {
    List<Exhibit> all =
        exhibits(result(SampleStudy.sweep(0, 1), "osteotomy.smcl_release", "[0, 0.5, 1]"));
    assertThat(all).hasSize(2 * 3).allMatch(e -> e.figure() instanceof LineFigure);
    LineFigure share = (LineFigure) all.get(0).figure();
    assertThat(share.xLabel()).isEqualTo("Smcl release");
    assertThat(share.title())
        .isEqualTo(
            "Medial share of the load rises from 92 to 100\u00a0% between smcl release 0 and 1");
    List<Point> medial = share.panels().get(0).series().get(0).points();
    assertThat(medial).extracting(Point::x).containsExactly(0.0, 0.5, 1.0);
    assertThat(medial.get(2).y() - medial.get(0).y())
        .isCloseTo(8, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(all.get(0).table().rows()).hasSize(3);
    for (Exhibit e : all) {
      assertThat(draw(e.figure(), 640, 470).faults()).isEmpty();
    }
  }

  @Test
  void everyOtherChartNamesItsSlice() throws IOException {
    StudyResult result = result("tissues.cartilage.youngs_modulus_MPa", "[5, 11, 15]");
    SampleStudy.report(SampleStudy.plan(result, SampleStudy.context()), Optional.empty(), folder);
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page).contains("cartilage only, youngs modulus 11");
    assertThat(Files.readString(folder.resolve("charts/axis2-share-gait-peak.svg")))
        .doesNotContain("youngs modulus 11");
    assertThat(folder.resolve("charts/pressure-map-gait-peak.png")).isNotEmptyFile();
    byte[] once = Files.readAllBytes(folder.resolve("charts/axis2-share-gait-peak.svg"));
    SampleStudy.report(SampleStudy.plan(result, SampleStudy.context()), Optional.empty(), folder);
    assertThat(Files.readAllBytes(folder.resolve("charts/axis2-share-gait-peak.svg")))
        .isEqualTo(once);
  }
}
