package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.report.StagePicture.State;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.Level;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.SolidFigure.KeyEntry;
import org.plumbline.report.chart.SolidPart;
import org.plumbline.report.chart.SolidPart.Tint;
import org.plumbline.report.chart.SolidView;

/** Charts and pictures of a cut bone, from made-up rows. */
class ConstructReportTest {
  @TempDir Path folder;

  private static List<Exhibit> exhibits(SampleStudy study) {
    return Exhibits.of(new StudyView(study.build(), SampleStudy.context()));
  }

  private static LineFigure line(List<Exhibit> all, String name) {
    return all.stream()
        .map(Exhibit::figure)
        .filter(f -> f.name().equals(name))
        .map(LineFigure.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no chart " + name));
  }

  private static void draw(Figure figure) {
    BufferedImage image =
        new BufferedImage(figure.width(), figure.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    assertThat(figure.draw(g, figure.width(), figure.height()).faults())
        .as(figure.name())
        .isEmpty();
    g.dispose();
  }

  @Test
  void everythingACutBoneBearsIsDrawnWithItsLimits() {
    List<Exhibit> all = exhibits(SampleStudy.sweep(12, 3).withConstruct());
    for (String name :
        List.of("gap-motion-gait-peak", "gap-gait-peak", "hinge-gait-peak", "graft-gait-peak")) {
      draw(line(all, name));
    }
    for (String name : List.of("hinge-moment", "crack", "block")) {
      draw(line(all, name + "-gait-peak"));
    }
    assertThat(line(all, "hinge-moment-gait-peak").panels().get(0).series())
        .as("a cracked hinge has no bound")
        .hasSize(1);
    assertThat(line(all, "block-gait-peak").title()).startsWith("Force of the block: at most ");
    // Entry moves 0.0039 mm square to the cut and 0.0078 mm along it.
    assertThat(line(all, "gap-motion-gait-peak").title())
        .startsWith("Motion of the gap: at most 0.009\u00a0mm at ");
    LineFigure fixation = line(all, "fixation-gait-peak");
    draw(fixation);
    // 130 MPa in the plate and 169 in a screw: both limits are near enough to be drawn.
    assertThat(fixation.panels().get(0).levels().stream().map(Level::label))
        .containsExactly("fatigue", "yield");
    assertThat(fixation.panels().get(0).levels().get(1).value()).isCloseTo(800, within(1e-9));
    assertThat(fixation.yScale().high()).isGreaterThanOrEqualTo(800);
    assertThat(fixation.title()).contains("at most 169").contains("worst screw");
    LineFigure calm = line(all, "fixation-static-axis");
    // 50 MPa: yield would flatten the curves and is named instead.
    assertThat(calm.panels().get(0).levels()).isEmpty();
    assertThat(calm.subtitle()).anyMatch(s -> s.contains("yield at 800"));
    LineFigure bent = line(all, "hinge-opening");
    assertThat(bent.panels().get(0).levels()).hasSize(1);
    assertThat(bent.title()).as("said of closed wedges too").contains("from bending it");
    assertThat(all)
        .filteredOn(e -> e.figure().name().equals("hinge-opening"))
        .singleElement()
        .satisfies(e -> assertThat(e.qualifier()).as("no load case").isEmpty());
    assertThat(line(all, "hinge-gait-peak").panels().get(0).levels()).hasSize(2);
    assertThat(all.stream().map(e -> e.figure().name())).doesNotHaveDuplicates();
  }

  @Test
  void aWholeBoneHasNoSuchCharts() {
    assertThat(exhibits(SampleStudy.sweep(12, 3)).stream().map(e -> e.figure().name()))
        .noneMatch(n -> n.startsWith("gap") || n.startsWith("fixation") || n.startsWith("hinge"));
  }

  @Test
  void whatOnlyTheCutBoneHasStandsInTheTableOfEverything() {
    StudyView view =
        new StudyView(SampleStudy.sweep(12, 3).withConstruct().build(), SampleStudy.context());
    List<List<String>> rows = new Tables(view).allQuantities("gait-peak").orElseThrow().rows();
    double margin = view.value("gait-peak", view.after(), "plate", "yield_margin");
    assertThat(rows)
        .filteredOn(r -> r.get(0).equals("Plate") && r.get(1).equals("Yield margin"))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.get(2)).as("a whole bone has no plate").isEqualTo("\u2013");
              assertThat(Double.parseDouble(r.get(3))).isCloseTo(margin, within(1e-3));
              assertThat(r.subList(4, 6)).containsExactly("\u2013", "");
            });
    assertThat(rows).doesNotHaveDuplicates();
    assertThat(rows.get(0).get(2)).as("rows of both states come first").isNotEqualTo("\u2013");
  }

  @Test
  void limitsOfTheLimbStandInItsCharts() {
    List<Exhibit> all = exhibits(SampleStudy.sweep(12, 3).withConstruct());
    LineFigure gap = line(all, "limit-gap-height");
    draw(gap);
    assertThat(gap.panels().get(0).levels()).containsExactly(new Level(12, "limit 12\u00a0mm"));
    assertThat(gap.subtitle()).anyMatch(s -> s.contains("hinge"));
    LineFigure tilt = line(all, "limit-joint-line-obliquity");
    draw(tilt);
    assertThat(tilt.panels().get(0).levels().stream().map(Level::value)).containsExactly(5.0, -5.0);
    assertThat(line(all, "load-line").panels().get(0).levels().stream().map(Level::value))
        .as("lateral overload; nothing lowers the line")
        .contains(65.0)
        .doesNotContain(40.0);
  }

  /** A box from corner to corner. */
  private static SolidPart box(Tint tint, double... c) {
    double[] xyz = new double[24];
    for (int n = 0; n < 8; n++) {
      xyz[3 * n] = c[n == 1 || n == 2 || n == 5 || n == 6 ? 3 : 0];
      xyz[3 * n + 1] = c[n == 2 || n == 3 || n == 6 || n == 7 ? 4 : 1];
      xyz[3 * n + 2] = c[n > 3 ? 5 : 2];
    }
    int[] facets = {0, 3, 2, 1, 4, 5, 6, 7, 0, 1, 5, 4, 1, 2, 6, 5, 2, 3, 7, 6, 3, 0, 4, 7};
    return new SolidPart(tint, xyz, facets);
  }

  private static StagePicture picture(String operation) {
    SolidPart bone = box(Tint.FRAGMENT, 0, 0, 0, 40, 60, 40);
    SolidPart lower = box(Tint.OTHER_FRAGMENT, 0, -60, 0, 40, -8, 40);
    SolidPart rod = box(Tint.METAL, 5, 28, 18, 50, 32, 22);
    SolidView front =
        new SolidView(
            "front view",
            "left",
            "right",
            new double[] {1, 0, 0},
            new double[] {0, 1, 0},
            new double[] {0, 0, 1});
    return new StagePicture(
        "Right limb",
        operation,
        List.of(
            new State(0, List.of(bone)),
            new State(9, List.of(bone, lower, rod)),
            new State(12, List.of(bone, lower, rod))),
        List.of(front),
        List.of(new KeyEntry(Tint.FRAGMENT, "upper"), new KeyEntry(Tint.METAL, "a rod")));
  }

  @Test
  void aCutBoneIsShownBeforeAndAfter() throws IOException {
    var result =
        SampleStudy.sweep(12, 3).loadCases("static-axis").withoutMaps().withConstruct().build();
    SampleStudy.report(
        SampleStudy.plan(result, SampleStudy.context()),
        Optional.of(picture("opening a wedge")),
        folder);
    String svg = Files.readString(folder.resolve("charts/opening.svg"));
    assertThat(svg).contains("data:image/png;base64,").doesNotContain("BufferedImage");
    byte[] png = Files.readAllBytes(folder.resolve("charts/opening.png"));
    SampleStudy.report(
        SampleStudy.plan(result, SampleStudy.context()),
        Optional.of(picture("opening a wedge")),
        folder);
    assertThat(folder.resolve("charts/opening.png")).hasBinaryContent(png);
    assertThat(folder.resolve("charts/opening.svg")).hasContent(svg);
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page.indexOf("id=\"opening\"")).isBetween(1, page.indexOf("id=\"load-line\""));
    assertThat(page).contains("gap 8.7\u00a0mm high").contains("img-src data:");
  }

  @Test
  void nothingOfThePictureIsCutOffOrHiddenByWords() {
    StudyView view =
        new StudyView(SampleStudy.sweep(12, 3).withConstruct().build(), SampleStudy.context());
    Figure figure = new StageExhibit(view, picture("taking out a wedge")).exhibit().figure();
    draw(figure);
    assertThat(figure.title()).startsWith("The bone before and after taking out a wedge of ");
    assertThat(figure.description()).contains("Before (0°)", "Largest angle (12°)", "a rod");
  }
}
