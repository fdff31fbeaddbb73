package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointSketch.Kind;
import org.plumbline.models.study.JointSketch.Side;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.Layout;
import org.plumbline.report.chart.LimbFigure;
import org.plumbline.report.chart.SketchFigure;

/** A joint that draws itself stands in the charts, on paper and in the moving picture. */
class SketchExhibitTest {
  /** Two bones and an angle that opens; many words at one place. */
  private static List<JointSketch> sketches(List<Double> angles) {
    return angles.stream()
        .map(
            a -> {
              double s = 80 * Math.sin(Math.toRadians(a));
              double c = 80 * Math.cos(Math.toRadians(a));
              JointSketch.Drawing d = new JointSketch.Drawing();
              d.add(Kind.BONE, -20, 0, 20, 0, 10, -90, -10, -90);
              d.add(Kind.FRAGMENT, -20, 2, 20, 2, s + 10, c, s - 10, c);
              d.add(Kind.GAP, 0, 0, 3, 1, 0, 2);
              d.add(Kind.SURFACE, -20, 1, 20, 1);
              d.add(Kind.CUT, "cut", "", Side.MEDIAL, 30, -40, -30, -40);
              d.add(Kind.POINT, "centre", "hka", Side.LATERAL, 0, 0);
              d.add(Kind.ANGLE, "turn", "hka", Side.LATERAL, 0, 80, 0, 0, s, c);
              d.add(Kind.ARM, "", "hka", Side.MIDDLE, 0, 0, s, 0);
              d.add(Kind.FORCE, 40, -60, 40, -20);
              d.add(Kind.LOAD_FORCE, 30, -60, 30, -20);
              d.add(Kind.AXIS, 0, 0, s, c);
              d.add(Kind.LOAD_LINE, 0, -90, 0, 90);
              for (int i = 0; i < 6; i++) {
                d.add(Kind.WORDS, "crowded " + i, "", Side.LATERAL, 0, 0);
              }
              return d.sketch(List.of("hka"));
            })
        .toList();
  }

  private static StudyView view(SampleStudy study) {
    return new StudyView(study.build(), SampleStudy.context());
  }

  private static Layout layout(Figure figure) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Layout layout = figure.draw(g, figure.width(), figure.height(figure.width()));
    g.dispose();
    return layout;
  }

  @Test
  void beforeAndAfterStandSideBySideWithTheirValuesAndNothingOverlaps() {
    StudyView view = view(SampleStudy.sweep(12, 3));
    Exhibit exhibit =
        new SketchExhibit(view, sketches(view.result().anglesDeg())).exhibit().orElseThrow();
    SketchFigure figure = (SketchFigure) exhibit.figure();
    assertThat(figure.panels()).hasSize(2);
    assertThat(figure.panels().get(0).header()).isEqualTo("Before (0\u00b0)");
    assertThat(figure.panels().get(1).header()).isEqualTo("After (9\u00b0)");
    assertThat(figure.panels().get(0).first()).isEmpty();
    assertThat(figure.panels().get(1).first()).contains(figure.panels().get(0).sketch());
    Layout layout = layout(figure);
    assertThat(layout.faults()).isEmpty();
    for (var panel : figure.panels()) {
      for (String label : panel.labels()) {
        assertThat(label.isEmpty() || layout.boxes().stream().anyMatch(b -> b.what().equals(label)))
            .as(label)
            .isTrue();
      }
    }
    double hka = view.value("", 9, "limb", "hka");
    String value = String.format(java.util.Locale.ROOT, "%.1f\u00b0", hka).replace('-', '\u2212');
    assertThat(figure.panels().get(1).labels()).contains("turn " + value);
    assertThat(exhibit.table().rows().get(0)).contains(value);
    assertThat(layout(figure.bare()).faults()).isEmpty();
  }

  @Test
  void oneAngleIsOnePanelAndNoSketchNoChart() {
    StudyView one = view(SampleStudy.sweep(0, 1));
    Exhibit exhibit = new SketchExhibit(one, sketches(List.of(0.0))).exhibit().orElseThrow();
    assertThat(((SketchFigure) exhibit.figure()).panels()).hasSize(1);
    assertThat(layout(exhibit.figure()).faults()).isEmpty();
    assertThat(new SketchExhibit(one, List.of()).exhibit()).isEmpty();
    assertThatThrownBy(() -> new SketchExhibit(one, sketches(List.of(0.0, 1.0))))
        .hasMessage("2 sketches for 1 angles");
  }

  @Test
  void theMovingPictureShowsTheJointInEveryState() {
    StudyView view = view(SampleStudy.sweep(12, 3));
    LimbAnimation animation =
        new LimbAnimation(view, "gait-peak", List.of(), sketches(view.result().anglesDeg()));
    List<LimbFigure> figures = animation.figures();
    assertThat(figures).hasSize(5).allMatch(f -> f.sketch().isPresent());
    for (int i = 0; i < figures.size(); i++) {
      assertThat(layout(figures.get(i)).faults()).isEmpty();
      assertThat(figures.get(i).sketch().get().panel().sketch())
          .isEqualTo(sketches(view.result().anglesDeg()).get(i));
    }
    assertThat(animation.gif()).isPresent();
  }

  @Test
  void paperShowsTheJointWhereThereIsNoLoadLine() {
    StudyView view = view(SampleStudy.sweep(12, 3));
    Optional<Exhibit> sketch =
        new SketchExhibit(view, sketches(view.result().anglesDeg())).narrow();
    assertThat(((SketchFigure) sketch.orElseThrow().figure()).panels()).hasSize(1);
    assertThat(layout(sketch.get().figure()).faults()).isEmpty();
    ReportContext c = SampleStudy.context();
    StudyView without =
        new StudyView(
            view.result(),
            new ReportContext(
                c.angleName(),
                c.modelNote(),
                c.captions(),
                c.planWords(),
                c.planNote(),
                Optional.empty(),
                c.target(),
                c.targetNote(),
                c.facts(),
                c.warnings(),
                c.limits(),
                c.page()));
    String drawn = sketch.orElseThrow().figure().description();
    assertThat(plates(without, sketch)).contains(drawn);
    assertThat(plates(view, sketch)).as("the line's chart stays").doesNotContain(drawn);
    assertThat(plates(without, Optional.empty())).doesNotContain(drawn);
  }

  private static String plates(StudyView view, Optional<Exhibit> sketch) {
    return new PrintedSummary(view, "gait-peak", Optional.empty(), sketch).sheets().toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stem whole / stem cut; joint free | stem cut | stem cut, joint free",
        "stem whole / stem cut | stem cut | stem cut",
        "stem cut, joint free | stem cut | stem cut, joint free",
        "gap void / gap graft; opened | filling graft | gap graft, opened",
        "stem held | shift 2 mm | stem held, shift 2 mm",
        "a / b; joint free | stem cut | a / b; joint free, stem cut",
        "'' | stem cut | stem cut"
      })
  void aSliceIsNamedOnce(String label, String slice, String said) {
    assertThat(ReportFiles.label(label, slice)).isEqualTo(said);
  }
}
