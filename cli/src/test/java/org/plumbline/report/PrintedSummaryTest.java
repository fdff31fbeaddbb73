package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.models.study.CaseKey;
import org.plumbline.report.chart.Layout;
import org.plumbline.report.print.Prose;
import org.plumbline.report.print.Row;
import org.plumbline.report.print.Sheet;

/** The two sheets: everything has room, text is text, and the same study gives the same bytes. */
class PrintedSummaryTest {
  private static final double A4_WIDTH = 595.28;
  private static final double LEAST_POINTS = 5.5;

  @TempDir Path folder;

  static Stream<Arguments> studies() {
    ReportContext full = SampleStudy.context();
    return Stream.of(
        Arguments.of("full sweep", SampleStudy.sweep(15, 1), full),
        Arguments.of("no words", SampleStudy.sweep(15, 5), ReportContext.plain()),
        Arguments.of("no maps", SampleStudy.sweep(15, 1).withoutMaps(), full),
        Arguments.of("one region", SampleStudy.sweep(10, 2.5).regions("whole"), full),
        Arguments.of("three regions", SampleStudy.sweep(8, 1).regions("a", "b", "c"), full),
        Arguments.of("one angle", SampleStudy.sweep(0, 1), full),
        Arguments.of("a hundred angles", SampleStudy.sweep(15, 0.15), full),
        Arguments.of("construct", SampleStudy.sweep(15, 1).withConstruct(), full),
        Arguments.of("many load cases", SampleStudy.sweep(15, 1).loadCases(letters()), full),
        Arguments.of(
            "failures",
            SampleStudy.sweep(15, 1)
                .failing(new CaseKey("static-axis", 0), new CaseKey("gait-peak", 10)),
            full),
        Arguments.of("all failed", SampleStudy.sweep(10, 10).failing(allOf(10)), full),
        Arguments.of("hostile", hostile(), full),
        Arguments.of(
            "sequence only",
            SampleStudy.sweep(10, 5).loadCases("walk@5", "walk@25", "walk@50"),
            full));
  }

  private static String[] letters() {
    return "abcdefghijklmnopqrstuvwxyz".split("");
  }

  private static CaseKey[] allOf(double last) {
    return Stream.of("static-axis", "gait-peak")
        .flatMap(c -> Stream.of(new CaseKey(c, 0), new CaseKey(c, last)))
        .toArray(CaseKey[]::new);
  }

  static SampleStudy hostile() {
    return SampleStudy.sweep(12, 3)
        .title(
            "<script>alert(1)</script> \u202e\u05e9\u05dc\u05d5\u05dd \ud83e\uddb5 & \u0000 "
                .repeat(9))
        .label("<b>" + "w".repeat(400))
        .loadCases("<script>", "b".repeat(200), "\ud83e\uddb5\u200d\u2695");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("studies")
  void everythingHasItsRoomOnTwoSheets(String name, SampleStudy study, ReportContext context) {
    List<Sheet> sheets = summary(study, context).sheets();
    assertThat(sheets).hasSize(2);
    for (Sheet sheet : sheets) {
      Layout layout = draw(sheet);
      assertThat(layout.faults()).as(name).isEmpty();
      assertThat(layout.boxes()).hasSizeGreaterThan(20);
    }
  }

  /** Mutant: words that cannot have room are refused, not cut off. */
  @Test
  void aSheetThatIsTooFullIsRefused() {
    Row tall = Row.of(new Prose("Heading", List.of("word ".repeat(400)), false, "elsewhere"));
    Sheet sheet = new Sheet("head", "1", Stream.generate(() -> tall).limit(30).toList(), "foot");
    assertThatThrownBy(() -> draw(sheet))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("points");
  }

  @Test
  void theFileIsTaggedTextInAnEmbeddedPartOfTheFont() throws IOException {
    byte[] bytes = written(SampleStudy.sweep(15, 1), "a");
    assertThat(bytes.length).isLessThan(400_000);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Medial share of the load falls from 92 to 42\u00a0% at 10°");
      assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
      Set<String> fonts = new HashSet<>();
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getMediaBox().getWidth())
            .isBetween((float) A4_WIDTH - 1, (float) A4_WIDTH + 1);
        fonts(page.getResources(), fonts);
      }
      assertThat(fonts).hasSize(2).allMatch(f -> f.matches("[A-Z]{6}\\+Roboto-(Regular|Bold)"));
      List<String> figures = alternatives(pdf);
      assertThat(figures).hasSize(6).allMatch(a -> a.length() > 60);
      assertThat(figures.get(1)).contains("Before (0°)", "Medial 690\u00a0N (92\u00a0%)");
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains("Medial share of the load falls from 92 to 42")
          .contains("Varus leg, opening wedge")
          .contains(Wording.DISCLAIMER);
      assertThat(smallest(pdf)).isGreaterThan(LEAST_POINTS);
    }
  }

  @Test
  void headersTooLongForALineAreBrokenNotCut() throws IOException {
    SampleStudy study = SampleStudy.sweep(15, 1).regions("superior_lateral", "anterior_medial");
    try (PDDocument pdf = Loader.loadPDF(written(study, "regions"))) {
      String text = new PDFTextStripper().getText(pdf);
      String table = text.substring(text.indexOf("Other load cases")).substring(0, 400);
      assertThat(table.lines().limit(4)).noneMatch(l -> l.contains("\u2026"));
      assertThat(table).contains("(N)", "(MPa)");
    }
  }

  @Test
  void theSameStudyGivesTheSameBytes() throws IOException {
    assertThat(written(SampleStudy.sweep(9, 3), "a"))
        .isEqualTo(written(SampleStudy.sweep(9, 3), "b"));
    assertThat(written(SampleStudy.sweep(9, 3), "a"))
        .isNotEqualTo(written(SampleStudy.sweep(12, 3), "c"));
    String raw = new String(written(SampleStudy.sweep(9, 3), "a"), StandardCharsets.ISO_8859_1);
    assertThat(raw).doesNotContain("CreationDate").doesNotContain("ModDate");
  }

  @Test
  void hostileWordsStayText() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(written(hostile(), "h"))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("<script>alert(1)</script>")
          .doesNotContain("\u202e");
      assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(pdf.getDocumentInformation().getSubject()).contains("<script>alert(1)</script>");
    }
  }

  private byte[] written(SampleStudy study, String name) throws IOException {
    Path to = Files.createDirectories(folder.resolve(name));
    assertThat(
            new PrintFiles(
                    study.build(),
                    SampleStudy.context(),
                    Optional.empty(),
                    "",
                    List.of(),
                    List.of(),
                    Runnable::run)
                .write(to))
        .contains(Path.of(PrintFiles.SUMMARY));
    return Files.readAllBytes(to.resolve(PrintFiles.SUMMARY));
  }

  private static PrintedSummary summary(SampleStudy study, ReportContext context) {
    StudyView view = new StudyView(study.build(), context);
    return new PrintedSummary(
        view, view.result().loadCases().get(0), Optional.empty(), Optional.empty());
  }

  private static Layout draw(Sheet sheet) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return sheet.draw(g);
    } finally {
      g.dispose();
    }
  }

  private static void fonts(PDResources resources, Set<String> names) throws IOException {
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      assertThat(font.isEmbedded()).isTrue();
      names.add(font.getName());
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
        fonts(form.getResources(), names);
      }
    }
  }

  private static List<String> alternatives(PDDocument pdf) {
    List<String> figures = new ArrayList<>();
    Object root = pdf.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
    for (Object kid : ((PDStructureElement) root).getKids()) {
      PDStructureElement element = (PDStructureElement) kid;
      if (element.getStructureType().equals("Figure")) {
        figures.add(element.getAlternateDescription());
      }
    }
    return figures;
  }

  private static double smallest(PDDocument pdf) throws IOException {
    List<Float> sizes = new ArrayList<>();
    new PDFTextStripper() {
      @Override
      protected void writeString(String text, List<TextPosition> positions) {
        positions.forEach(p -> sizes.add(p.getFontSizeInPt()));
      }
    }.getText(pdf);
    return sizes.stream().collect(Collectors.minBy(Float::compare)).orElseThrow();
  }
}
