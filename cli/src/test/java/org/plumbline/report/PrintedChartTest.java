package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.models.study.CaseKey;
import org.plumbline.report.chart.Box;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.MapFigure;
import org.plumbline.report.chart.Mark;
import org.plumbline.report.chart.NiceScale;
import org.plumbline.report.chart.Panel;
import org.plumbline.report.chart.PngFile;
import org.plumbline.report.chart.Point;
import org.plumbline.report.chart.Series;
import org.plumbline.report.chart.SeriesStyle;
import org.plumbline.report.chart.SvgFile;
import org.plumbline.report.chart.ValueFormat;

/**
 * What an editor asks of a chart on paper: letters large enough, every number there, no half dot.
 */
class PrintedChartTest {
  private static final double COLUMN_MM = 85;
  private static final double SPREAD_MM = 174;
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double LEAST_POINTS = 5;

  @Test
  void letters_are_at_least_five_points_high_in_print() {
    for (Exhibit exhibit : Exhibits.of(view(SampleStudy.sweep(15, 1)))) {
      Figure figure = exhibit.figure();
      double mm = figure.width() > 640 ? SPREAD_MM : COLUMN_MM;
      assertThat(smallestLetter(figure) * POINTS_PER_MM * mm / figure.width())
          .as(figure.name())
          .isGreaterThanOrEqualTo(LEAST_POINTS);
      if (figure instanceof LineFigure line && line.panels().size() == 1) {
        assertThat(figure.width()).as("fits a column: %s", figure.name()).isEqualTo(640);
      }
    }
  }

  /** Also where curves cross or run close together, the values before and after are written. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "a b c", "a b c d"})
  void every_value_before_and_after_is_written(String loadCases) {
    SampleStudy study = SampleStudy.sweep(15, 1).loadCases(loadCases.split(" ")).withoutMaps();
    int written = 0;
    for (Exhibit exhibit : Exhibits.of(view(study))) {
      LineFigure figure = (LineFigure) exhibit.figure();
      List<String> texts = boxes(figure).stream().map(Box::what).toList();
      for (var panel : figure.panels()) {
        for (var series : panel.series()) {
          for (double x : figure.valuesAt()) {
            double y =
                series.points().stream().filter(p -> p.x() == x).findFirst().orElseThrow().y();
            assertThat(texts)
                .as("%s: %s at %s", figure.name(), series.label(), x)
                .contains(figure.valueFormat().withUnit(y));
            written++;
          }
        }
      }
    }
    assertThat(written).isGreaterThan(20);
  }

  /** Two curves close together: the number of the upper one stands above that of the lower one. */
  @Test
  void numbers_keep_the_order_of_their_points() {
    for (double gap : new double[] {1, 3, 10, 20, 40}) {
      NiceScale y = NiceScale.fromZero(1000);
      List<Point> upper = List.of(new Point(0, 500 + gap), new Point(1, 700), new Point(2, 800));
      List<Point> lower = List.of(new Point(0, 500), new Point(1, 690), new Point(2, 795));
      Panel panel =
          new Panel(
              "force (N)",
              List.of(
                  new Series("upper", SeriesStyle.of(0), upper),
                  new Series("lower", SeriesStyle.of(1), lower)),
              List.of());
      List<Box> boxes =
          boxes(
              new LineFigure(
                  "order",
                  "title",
                  List.of(),
                  "",
                  "angle (°)",
                  y,
                  new ValueFormat(0, ""),
                  List.of(panel),
                  List.of(new Mark(0, "before")),
                  List.of(0.0),
                  List.of(),
                  ""));
      Box above = named(boxes, new ValueFormat(0, "").number(500 + gap));
      Box below = named(boxes, "500");
      assertThat(above.bottom()).as("gap of %s N", gap).isLessThanOrEqualTo(below.y());
    }
  }

  private static Box named(List<Box> boxes, String text) {
    return boxes.stream().filter(b -> b.what().equals(text)).findFirst().orElseThrow();
  }

  /** A share of 100 % lies on the edge of the frame; its marker reaches over it. */
  @Test
  void markers_on_the_edge_of_the_frame_are_whole() throws IOException {
    SampleStudy study = SampleStudy.sweep(10, 2).regions("whole").loadCases("static-axis");
    Figure figure = new CurveExhibits(view(study)).share("static-axis").figure();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngFile.bytes(figure)));
    Box hundred =
        boxes(figure).stream().filter(b -> b.what().equals("100")).findFirst().orElseThrow();
    double edge = hundred.y() + hundred.height() / 2;
    assertThat(blue(image, edge - 4, edge - 2)).as("above the frame").isPositive();
    assertThat(blue(image, edge + 2, edge + 4)).as("inside the frame").isPositive();
    assertThat(blue(image, edge - 12, edge - 10)).as("beyond a marker").isZero();
  }

  @Test
  void the_same_colour_is_the_same_pressure_in_every_load_case() {
    List<MapFigure> maps =
        Exhibits.of(view(SampleStudy.sweep(15, 1))).stream()
            .map(Exhibit::figure)
            .filter(MapFigure.class::isInstance)
            .map(MapFigure.class::cast)
            .toList();
    assertThat(maps).hasSize(4);
    assertThat(maps.stream().map(MapFigure::scale).distinct()).hasSize(1);
    assertThat(maps.get(0).subtitle()).anyMatch(s -> s.contains("all angles and load cases"));
  }

  /** Small maps of many regions: nothing is cut, and no two names read the same. */
  @Test
  void names_and_title_of_small_maps_are_not_cut() {
    String[] regions = {
      "anterior_medial", "posterior_medial", "anterior_lateral", "posterior_lateral"
    };
    SampleStudy study = SampleStudy.sweep(12, 3).loadCases("static-axis").regions(regions);
    Figure figure = new MapExhibits(view(study)).overTheSweep("static-axis").orElseThrow().figure();
    assertThat(figure.title()).containsOnlyOnce("MPa").contains("highest, up to");
    assertThat(boxes(figure))
        .extracting(Box::what)
        .noneMatch(t -> t.contains("\u2026"))
        .contains("Ant. med.", "Post. med.", "Ant. lat.", "Post. lat.");
  }

  @Test
  void the_title_of_small_maps_names_both_of_two_regions() {
    StudyView view = view(SampleStudy.sweep(15, 1));
    Figure figure = new MapExhibits(view).overTheSweep("static-axis").orElseThrow().figure();
    assertThat(figure.title()).contains("medial up to").contains(", lateral up to");
  }

  @Test
  void runs_of_failed_cases_are_said_in_one_breath() {
    SampleStudy study =
        SampleStudy.sweep(15, 1)
            .loadCases("a")
            .failing(
                new CaseKey("a", 3),
                new CaseKey("a", 12),
                new CaseKey("a", 13),
                new CaseKey("a", 14));
    assertThat(new CurveExhibits(view(study)).force("a").figure())
        .isInstanceOfSatisfying(
            LineFigure.class,
            f ->
                assertThat(f.subtitle())
                    .contains("No result at 3° (unstable), 12° to 14° (unstable)"));
  }

  @Test
  void a_target_out_of_reach_is_said_in_chart_and_page() {
    ReportContext plain = ReportContext.plain();
    ReportContext context =
        new ReportContext(
            plain.angleName(),
            plain.modelNote(),
            plain.captions(),
            plain.planWords(),
            "Left leg, drawn like a right one",
            plain.loadLine(),
            plain.target(),
            "the share stays above 50 %",
            List.of(),
            List.of(),
            plain.limits(),
            plain.page());
    StudyView view = new StudyView(SampleStudy.sweep(4, 1).build(), context);
    List<Exhibit> exhibits = Exhibits.of(view);
    for (Exhibit exhibit : exhibits) {
      if (exhibit.figure() instanceof LineFigure line) {
        assertThat(line.subtitle())
            .anyMatch(s -> s.contains("Target not reached: the share stays above 50 %"));
      } else if (exhibit.figure() instanceof MapFigure map) {
        assertThat(map.subtitle()).contains("Left leg, drawn like a right one");
      }
    }
    assertThat(SampleStudy.page(view, exhibits))
        .contains("not reached: the share stays above 50 %");
  }

  /** Headings never skip a level, and the charts come before the long tables. */
  @Test
  void the_page_leads_with_its_charts_and_its_headings_nest() {
    StudyView view = view(SampleStudy.sweep(4, 1));
    String html = SampleStudy.page(view, Exhibits.of(view));
    int level = 0;
    var headings = Pattern.compile("<h([1-6])").matcher(html);
    while (headings.find()) {
      int next = Integer.parseInt(headings.group(1));
      assertThat(next).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    String document = html.substring(html.lastIndexOf("</script>")); // behind data and script
    assertThat(document.indexOf("<figure"))
        .isBetween(0, document.indexOf("Force balance error") - 1);
    assertThat(html).doesNotContain("Dialog").contains("font-family=\"Roboto, ");
  }

  private static StudyView view(SampleStudy study) {
    return new StudyView(study.build(), SampleStudy.context());
  }

  private static List<Box> boxes(Figure figure) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    List<Box> boxes = figure.draw(g, figure.width(), figure.height()).boxes();
    g.dispose();
    return boxes;
  }

  /** Size of the smallest letters that are drawn, pixels. */
  private static double smallestLetter(Figure figure) {
    String svg = SvgFile.text(figure, SvgFile.Letters.TEXT);
    double least = Double.POSITIVE_INFINITY;
    // The root names the generator's default, which no text of ours uses.
    var sizes =
        Pattern.compile("font-size=\"([0-9.]+)px\"").matcher(svg.substring(svg.indexOf("<g")));
    while (sizes.find()) {
      least = Math.min(least, Double.parseDouble(sizes.group(1)));
    }
    return least;
  }

  /** Pixels of the first curve's hue between two heights, right of the tick labels. */
  private static int blue(BufferedImage image, double from, double to) {
    int blue = 0;
    for (int y = (int) Math.round(2 * from); y <= Math.round(2 * to); y++) {
      for (int x = image.getWidth() / 10; x < image.getWidth() * 4 / 5; x++) {
        int rgb = image.getRGB(x, y);
        blue += (rgb & 0xff) - (rgb >> 16 & 0xff) > 100 ? 1 : 0;
      }
    }
    return blue;
  }
}
