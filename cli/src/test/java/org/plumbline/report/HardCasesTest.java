package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.StudyResult;

/**
 * Page, sheets and moving picture of studies that are large, small, broken, mirrored or hostile.
 */
class HardCasesTest {
  private static final String SLIDE = "charts/limb-and-pressure.gif";

  @TempDir Path folder;

  private String written(StudyResult result, ReportContext context) throws IOException {
    SampleStudy.report(SampleStudy.plan(result, context), Optional.empty(), folder);
    new PrintFiles(
            result,
            context,
            Optional.empty(),
            "",
            LimbAnimationTest.limbs(result.anglesDeg()),
            List.of(),
            Runnable::run)
        .write(folder);
    assertThat(Files.size(folder.resolve(SLIDE))).isBetween(5_000L, 1_500_000L);
    assertThat(Files.readString(folder.resolve("report.html"))).endsWith("</html>\n");
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve("summary.pdf")))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  @Test
  @Tag("slow")
  void tenThousandRows() throws IOException {
    StudyResult result =
        SampleStudy.sweep(15, 0.125).loadCases("static-axis", "gait-peak", "c", "d").build();
    long rows =
        result.outcomes().stream()
            .mapToLong(o -> o instanceof Solved s ? s.rows().size() : 0)
            .sum();
    assertThat(rows + result.limbRows().size()).isGreaterThan(10_000);
    assertThat(written(result, SampleStudy.context()))
        .contains("121 of 121", "Wedge angle 0° 2.5°");
    assertThat(Files.size(folder.resolve("report.html"))).isLessThan(PageBudget.MOST_BYTES);
  }

  @Test
  void oneAngle() throws IOException {
    assertThat(written(SampleStudy.sweep(0, 1).build(), SampleStudy.context()))
        .contains("Medial share of the load is 92", "At 0°");
  }

  @Test
  void oneFailedAngle() throws IOException {
    StudyResult result = SampleStudy.sweep(12, 2).failing(new CaseKey("static-axis", 4)).build();
    assertThat(written(result, SampleStudy.context()))
        .contains("6 of 7", "No result: Static axis at 4° (unstable): no stable pose");
  }

  /** Drawn like a right one, and it is said wherever a map is. */
  @Test
  void aLeftLimb() throws IOException {
    ReportContext c = SampleStudy.context();
    String note = "Left limb, drawn like a right one";
    ReportContext left =
        new ReportContext(
            c.angleName(),
            c.modelNote(),
            c.captions(),
            c.planWords(),
            note,
            c.loadLine(),
            c.target(),
            c.targetNote(),
            c.facts(),
            c.warnings(),
            c.limits(),
            c.page());
    StudyResult result = SampleStudy.sweep(12, 3).build();
    assertThat(written(result, left)).contains(note);
    LimbAnimation slide =
        new LimbAnimation(
            new StudyView(result, left),
            "gait-peak",
            LimbAnimationTest.limbs(result.anglesDeg()),
            List.of());
    assertThat(slide.figures()).allMatch(f -> f.foot().endsWith(note));
  }

  @Test
  void hostileWords() throws IOException {
    assertThat(written(PrintedSummaryTest.hostile().build(), SampleStudy.context()))
        .contains("<script>alert(1)</script>");
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    List<Path> charts;
    try (var files = Files.list(folder.resolve("charts"))) {
      charts = files.filter(f -> f.toString().endsWith(".svg")).toList();
    }
    assertThat(charts).hasSizeGreaterThan(10);
    for (Path chart : charts) {
      assertThat(Files.readString(chart)).doesNotContain("<script>");
    }
  }
}
