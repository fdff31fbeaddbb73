package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.report.chart.LineFigure;
import org.plumbline.report.chart.Series;

/** Ligaments that pull are drawn; those that hardly do are named. */
class TensionExhibitTest {
  @Test
  void slackLigamentsAreNamedWithTheForceTheyStayBelow() {
    StudyView view = new StudyView(SampleStudy.sweep(15, 5).build(), SampleStudy.context());
    LineFigure figure =
        (LineFigure)
            new TensionExhibit(view, new CurveExhibits(view))
                .of("gait-peak")
                .orElseThrow()
                .figure();
    assertThat(figure.panels().get(0).series().stream().map(Series::label))
        .containsExactly("Lcl", "ACL");
    // 3 % of the 140 N of both bundles together
    assertThat(figure.subtitle()).anyMatch(l -> l.endsWith("Never above 4\u00a0N: pcl"));
  }

  @Test
  void namesWithinASentenceKeepTheirCapitalsOnlyIfTheyAreAbbreviations() {
    assertThat(ReportContext.inSentence("Superficial MCL")).isEqualTo("superficial MCL");
    assertThat(ReportContext.inSentence("ACL")).isEqualTo("ACL");
    assertThat(ReportContext.inSentence("")).isEmpty();
  }
}
