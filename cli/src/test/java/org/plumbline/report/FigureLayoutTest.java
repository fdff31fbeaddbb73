package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.models.planning.KneeLimits;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.LoadLine;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.ReportContext.Target;
import org.plumbline.report.chart.Box;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.Layout;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.XTicks;

/**
 * Nothing overlaps and nothing leaves the page, at sizes from a printed column to a lecture hall,
 * upright, square and wide.
 */
class FigureLayoutTest {
  private record Size(int width, int height) {}

  private static final List<Size> SIZES =
      List.of(
          new Size(640, 440),
          new Size(900, 560),
          new Size(1400, 900),
          new Size(720, 720),
          new Size(760, 1080),
          new Size(1600, 560));

  /** Bare, as on a sheet of paper: its columns divided by its points per pixel. */
  private static final List<Size> BARE =
      List.of(new Size(560, 300), new Size(600, 440), new Size(1200, 480));

  static Stream<Arguments> studies() {
    ReportContext plain = ReportContext.plain();
    ReportContext full = SampleStudy.context();
    return Stream.of(
        Arguments.of("full sweep", SampleStudy.sweep(15, 1).loadCases("static-axis"), full),
        Arguments.of("no words", SampleStudy.sweep(15, 5).loadCases("a"), plain),
        Arguments.of("crowded", crowded(), crowdedContext(full)),
        Arguments.of("one region", SampleStudy.sweep(10, 2.5).regions("whole"), full),
        Arguments.of("three regions", SampleStudy.sweep(8, 1).regions("a", "b", "c"), full),
        Arguments.of("single angle", SampleStudy.sweep(0, 1), full),
        Arguments.of("failures", failing(), full),
        Arguments.of("groups", groups(), full),
        Arguments.of("groups without words", groups(), plain),
        Arguments.of("groups at one angle", SampleStudy.sweep(0, 1).loadCases(GROUPS), full),
        Arguments.of("many maps", SampleStudy.sweep(15, 0.15).loadCases("a"), full),
        Arguments.of("hostile words", PrintedSummaryTest.hostile(), full),
        Arguments.of("fine steps", SampleStudy.sweep(15, 0.1).withoutMaps(), full));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("studies")
  void texts_neither_overlap_nor_leave_the_page(
      String name, SampleStudy study, ReportContext context) {
    for (Figure figure : figures(study, context)) {
      for (Size size : SIZES) {
        Layout layout = draw(figure, size.width(), size.height());
        assertThat(layout.faults()).as("%s at %s", figure.name(), size).isEmpty();
        assertThat(layout.boxes()).as(figure.name()).hasSizeGreaterThan(5);
      }
      for (Size size : BARE) {
        if (figure instanceof LineFigure || size.width() > 1000) {
          assertThat(draw(figure.bare(), size.width(), size.height()).faults())
              .as("%s bare at %s", figure.name(), size)
              .isEmpty();
        }
      }
    }
  }

  /** Each figure says in words what it shows: numbers of this study, not only what kind it is. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("studies")
  void every_figure_has_an_alternative_in_words(
      String name, SampleStudy study, ReportContext context) {
    for (Figure figure : figures(study, context)) {
      assertThat(figure.description())
          .as(figure.name())
          .hasSizeGreaterThan(40)
          .containsPattern("[0-9]")
          .isNotEqualTo(figure.title());
    }
  }

  /** Where nothing is operated on, no axis and no sentence speaks of an angle. */
  @Test
  void nothingSweptIsNoAngle() {
    LineFigure share =
        (LineFigure)
            figures(SampleStudy.sweep(0, 1), SampleStudy.context()).stream()
                .filter(f -> f.name().equals("share"))
                .findFirst()
                .orElseThrow();
    assertThat(share.ticks()).isEqualTo(XTicks.NONE);
    assertThat(share.xLabel()).startsWith("no ").endsWith(": before any correction");
    assertThat(share.marks()).isEmpty();
    assertThat(share.title()).doesNotContain("\u00b0");
  }

  /**
   * An axis of a limited quantity is not finer than what is measured, and has 0 in it for either
   * sign.
   */
  @Test
  void limitsHaveReadableAxes() {
    NiceScale oblique = LimitExhibits.scale(KneeLimits.JOINT_LINE_OBLIQUITY, 4.81, 5);
    assertThat(oblique.low()).isZero();
    assertThat(oblique.high()).isBetween(5.1, 6.0);
    NiceScale angle = LimitExhibits.scale(KneeLimits.MMPTA, 94.9, 95);
    assertThat(angle.high() - angle.low()).isGreaterThanOrEqualTo(4);
    assertThat(angle.step()).isGreaterThanOrEqualTo(0.5);
  }

  /** Plans of several studies over their common alignment. */
  @Test
  void comparisonsFitThePage() {
    Map<String, StudyResult> results = new LinkedHashMap<>();
    for (String name : List.of("knee-varus", "knee-varus-closing", "knee-varus-dfo")) {
      results.put(name, SampleStudy.sweep(12, 2).loadCases("static-axis").build());
    }
    for (Figure figure :
        new ComparisonFiles(results, "static-axis", "hka", "HKA (°)", Map.of(), KneeLimits.all())
            .figures()) {
      Layout layout = draw(figure, figure.width(), figure.height());
      assertThat(layout.faults()).as(figure.name()).isEmpty();
      assertThat(layout.boxes()).as(figure.name()).hasSizeGreaterThan(5);
    }
  }

  /** Mutant: the same figure on a page that is too small must be caught. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("studies")
  void a_page_that_is_too_small_is_reported(String name, SampleStudy study, ReportContext context) {
    Figure figure = figures(study, context).get(0);
    assertThat(draw(figure, 170, 150).faults()).isNotEmpty();
  }

  private static List<Figure> figures(SampleStudy study, ReportContext context) {
    List<Figure> figures = new ArrayList<>();
    Exhibits.of(new StudyView(study.build(), context)).forEach(e -> figures.add(e.figure()));
    return figures;
  }

  private static Layout draw(Figure figure, int width, int height) {
    // One pixel is enough: the layout does not depend on what is painted.
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Layout layout = figure.draw(g, width, height);
    g.dispose();
    assertThat(layout.page()).isEqualTo(new Box("<page>", 0, 0, width, height));
    return layout;
  }

  private static final String[] GROUPS = {
    "static-axis",
    "walk@5",
    "walk@25",
    "walk@50",
    "walk@75",
    "walk@95",
    "laxity@varus",
    "laxity@valgus",
    "laxity@anterior",
    "laxity@posterior",
    "laxity@internal",
    "laxity@external"
  };

  /** A sequence with gaps before and after, and tests of which one failed. */
  private static SampleStudy groups() {
    return SampleStudy.sweep(10, 5)
        .loadCases(GROUPS)
        .withoutMaps()
        .failing(
            new CaseKey("walk@25", 0),
            new CaseKey("walk@95", 10),
            new CaseKey("laxity@valgus", 0),
            new CaseKey("laxity@anterior", 0),
            new CaseKey("laxity@anterior", 10));
  }

  private static SampleStudy crowded() {
    return SampleStudy.sweep(15, 1)
        .loadCases("a", "b", "c", "d", "e", "f")
        .withoutMaps()
        .title("A title that is much too long for one line ".repeat(6))
        .label("a label that is rather long as well");
  }

  private static ReportContext crowdedContext(ReportContext base) {
    return new ReportContext(
        "An angle with a long name that fills the axis",
        "a long note on the model ".repeat(5),
        base.captions(),
        base.planWords(),
        base.planNote(),
        Optional.of(
            new LoadLine(
                "weight_bearing_line",
                "A long name of the line",
                "and a long explanation of its scale ".repeat(3),
                List.of(
                    new LoadLine.Target(50, "fifty"),
                    new LoadLine.Target(50.5, "hardly more than fifty per cent"),
                    new LoadLine.Target(51, "fifty-one")))),
        Optional.of(new Target(0.4, 1, "a target close to the state before")),
        "",
        List.of(),
        List.of(),
        List.of(),
        PageWords.NONE);
  }

  private static SampleStudy failing() {
    return SampleStudy.sweep(15, 1)
        .failing(
            new CaseKey("static-axis", 0),
            new CaseKey("static-axis", 3),
            new CaseKey("static-axis", 14),
            new CaseKey("static-axis", 15),
            new CaseKey("gait-peak", 10));
  }
}
