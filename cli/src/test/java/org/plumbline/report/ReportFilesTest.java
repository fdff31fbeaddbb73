package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.LoadLine;
import org.plumbline.report.ReportContext.Fact;
import org.plumbline.report.chart.AxisWords;
import org.plumbline.report.chart.ValueFormat;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportFilesTest {
  private static final String HOSTILE = "<script>alert(\"1\")</script>&amp;'";

  @TempDir Path folder;

  @Test
  void writes_every_chart_twice_and_the_page_with_the_same_bytes_in_any_locale()
      throws IOException {
    List<Path> files =
        SampleStudy.report(
            SampleStudy.plan(small().build(), SampleStudy.context()),
            Optional.empty(),
            folder.resolve("a"));
    assertThat(files).contains(Path.of("report.html"));
    for (String name :
        List.of(
            "load-line",
            "share-static-axis",
            "force-static-axis",
            "pressure-static-axis",
            "area-static-axis",
            "pressure-map-static-axis",
            "pressure-maps-static-axis")) {
      assertThat(files)
          .contains(Path.of("charts", name + ".png"), Path.of("charts", name + ".svg"));
    }
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      SampleStudy.report(
          SampleStudy.plan(small().build(), SampleStudy.context()),
          Optional.empty(),
          folder.resolve("b"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    Map<String, byte[]> a = contents(folder.resolve("a"));
    Map<String, byte[]> b = contents(folder.resolve("b"));
    assertThat(a).hasSize(files.size());
    assertThat(b.keySet()).isEqualTo(a.keySet());
    a.forEach((name, bytes) -> assertThat(b.get(name)).as(name).isEqualTo(bytes));
    // Mutant: another angle must change the bytes.
    assertThat(html(SampleStudy.sweep(9, 3).loadCases("static-axis"))).isNotEqualTo(html(small()));
  }

  @Test
  void hostile_text_stays_text() throws Exception {
    SampleStudy study =
        small()
            .title(HOSTILE)
            .label(HOSTILE)
            .regions(HOSTILE, "b")
            .loadCases("../../" + HOSTILE)
            .failing(new CaseKey("../../" + HOSTILE, 4));
    ReportContext context =
        new ReportContext(
            HOSTILE,
            HOSTILE + "\u0000\u000b",
            Map.of("b", HOSTILE),
            new AxisWords(HOSTILE, HOSTILE, HOSTILE, HOSTILE),
            HOSTILE,
            Optional.of(new LoadLine("weight_bearing_line", HOSTILE, HOSTILE, List.of())),
            Optional.of(new ReportContext.Target(8, 8, HOSTILE)),
            HOSTILE,
            List.of(new Fact(HOSTILE, HOSTILE)),
            List.of(HOSTILE),
            List.of(),
            PageWords.NONE);
    List<Path> files =
        SampleStudy.report(SampleStudy.plan(study.build(), context), Optional.empty(), folder);
    assertThat(files).allMatch(f -> folder.resolve(f).normalize().startsWith(folder));
    for (Path file : files) {
      if (file.toString().endsWith(".svg")) {
        Document svg = parse(Files.readString(folder.resolve(file)));
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotEmpty();
      }
    }
    String html = Files.readString(folder.resolve("report.html"));
    assertThat(html.toLowerCase(Locale.ROOT).split("<script", -1))
        .as("data and program of the page, no other")
        .hasSize(3);
    assertThat(html).contains("&lt;script&gt;").contains("\\u003cscript\\u003e");
  }

  @Test
  void the_page_forbids_requests_and_scripts_but_its_own_and_says_what_it_is_not()
      throws IOException {
    String html =
        html(small())
            .replace("<link rel=\"expect\" href=\"#explorer-shown\" blocking=\"render\">", "");
    assertThat(html)
        .contains("default-src &#39;none&#39;".replace("&#39;", "'"))
        .contains("script-src 'sha256-")
        .contains("research and teaching only, not for treatment decisions".substring(1))
        .contains("cartilage only")
        .doesNotContain("http://localhost")
        .doesNotContain(" style=")
        .doesNotContain("<link")
        .doesNotContain("src=\"http");
    assertThat(html.split("<main>", -1)).hasSize(2);
    assertThat(html.split("<h1>", -1)).hasSize(2);
    int figures = html.split("<figure", -1).length - 1;
    assertThat(html.split("role=\"img\"", -1)).hasSize(figures + 1);
    assertThat(html.split("<details>", -1)).hasSize(figures + 1);
    assertThat(ids(html)).doesNotHaveDuplicates();
  }

  @Test
  void parts_of_a_region_have_a_chart_of_their_own() throws IOException {
    StudyView view = new StudyView(small().withParts().build(), SampleStudy.context());
    assertThat(view.parts("medial")).containsExactly("medial_direct", "medial_insert");
    Exhibit parts = new CurveExhibits(view).parts("static-axis").orElseThrow();
    assertThat(parts.table().headers()).hasSize(5);
    assertThat(parts.figure().title()).contains("Medial direct share of the load falls");
    double first = Double.parseDouble(parts.table().rows().get(0).get(1));
    double second = Double.parseDouble(parts.table().rows().get(0).get(2));
    assertThat(first / second).isCloseTo(1.5, org.assertj.core.api.Assertions.within(0.01));
    assertThat(html(small().withParts())).contains("Medial insert");
    assertThat(html(small())).as("no parts, no chart").doesNotContain("Medial insert");
  }

  @Test
  void a_failed_case_is_a_gap_that_is_named() throws IOException {
    SampleStudy study = small().failing(new CaseKey("static-axis", 4));
    StudyView view = new StudyView(study.build(), SampleStudy.context());
    Exhibit share = new CurveExhibits(view).share("static-axis");
    assertThat(share.table().rows().get(1)).containsExactly("4", "\u2013", "\u2013");
    assertThat(share.table().rows().get(2).get(1)).isEqualTo("51.4");
    assertThat(html(study))
        .contains("No result at 4° (unstable)")
        .contains("smallest eigenvalue is -3 N/mm");
  }

  /** A residual printed as 0.0000 or a count as 13.0000 tells nobody anything. */
  @Test
  void counts_are_whole_and_residuals_are_powers_of_ten() {
    StudyView view = new StudyView(small().build(), SampleStudy.context());
    List<List<String>> rows = new Tables(view).allQuantities("static-axis").orElseThrow().rows();
    assertThat(rows)
        .contains(List.of("Joint", "Force balance error", "2.0e\u221210", "2.0e\u221210", "0", ""))
        .anySatisfy(
            row -> {
              assertThat(row.get(1)).isEqualTo("Passes");
              assertThat(row.subList(2, 5)).allMatch(cell -> cell.matches("\\d+"));
            });
  }

  @Test
  void the_page_and_the_charts_give_the_target_with_the_same_digits() throws IOException {
    ReportContext base = SampleStudy.context();
    ReportContext context =
        new ReportContext(
            base.angleName(),
            base.modelNote(),
            base.captions(),
            base.planWords(),
            base.planNote(),
            base.loadLine(),
            Optional.of(new ReportContext.Target(7.5486, 8, "equal share")),
            "",
            base.facts(),
            base.warnings(),
            List.of(),
            PageWords.NONE);
    SampleStudy.report(SampleStudy.plan(small().build(), context), Optional.empty(), folder);
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("equal share at 7.5°; nearest solved angle 8°")
        .contains("target 7.5°: equal share")
        .doesNotContain("7.55°");
  }

  @Test
  void saysThatAfterIsTheNearestAngleWithAWedge() throws IOException {
    ReportContext base = SampleStudy.context();
    ReportContext context =
        new ReportContext(
            base.angleName(),
            base.modelNote(),
            base.captions(),
            base.planWords(),
            base.planNote(),
            base.loadLine(),
            Optional.of(new ReportContext.Target(3.4, 8, "equal share")),
            "",
            base.facts(),
            base.warnings(),
            List.of(),
            PageWords.NONE);
    SampleStudy.report(
        SampleStudy.plan(SampleStudy.sweep(8, 8).loadCases("static-axis").build(), context),
        Optional.empty(),
        folder);
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("equal share at 3.4°; nearest solved angle with a correction 8°")
        .contains("solved angle with a correction nearest to the target")
        .doesNotContain("solved angle nearest");
  }

  @Test
  void headings_keep_abbreviations_and_leave_explanations_out() {
    StudyView view = new StudyView(small().build(), SampleStudy.context());
    assertThat(new Tables(view).alignment().orElseThrow().headers())
        .contains("mMPTA (°)")
        .contains("Hip–knee–ankle deviation (°)");
    assertThat(ReportContext.plain().heading("static-axis")).isEqualTo("Static axis");
  }

  @Test
  void one_angle_alone_is_not_called_a_change() {
    StudyView view = new StudyView(SampleStudy.sweep(0, 1).build(), SampleStudy.context());
    assertThat(new CurveExhibits(view).shareOverview().figure().title())
        .isEqualTo("Medial share of the load: 92\u00a0% (static axis), 76\u00a0% (gait peak)");
  }

  /** Where later cases failed, nothing may be drawn that reads as a curve of constant value. */
  @Test
  void nothing_is_drawn_where_there_is_no_result() throws IOException {
    assertThat(blueInTheMiddle(SampleStudy.sweep(2, 1))).as("sees a curve").isPositive();
    assertThat(
            blueInTheMiddle(
                SampleStudy.sweep(2, 1)
                    .failing(new CaseKey("static-axis", 1), new CaseKey("static-axis", 2))))
        .isZero();
  }

  /**
   * Pixels of the first curve's hue in a strip between the first and the second of three angles.
   */
  private static int blueInTheMiddle(SampleStudy study) throws IOException {
    StudyView view = new StudyView(study.loadCases("static-axis").build(), SampleStudy.context());
    var image =
        javax.imageio.ImageIO.read(
            new java.io.ByteArrayInputStream(
                org.plumbline.report.chart.PngFile.bytes(
                    new CurveExhibits(view).force("static-axis").figure())));
    int blue = 0;
    for (int x = image.getWidth() * 3 / 10; x < image.getWidth() * 2 / 5; x++) {
      for (int y = image.getHeight() / 4; y < image.getHeight() * 4 / 5; y++) {
        int rgb = image.getRGB(x, y);
        blue += (rgb & 0xff) - (rgb >> 16 & 0xff) > 100 ? 1 : 0;
      }
    }
    return blue;
  }

  /** Every picture says by itself which model it shows and what it is not for. */
  @Test
  void every_figure_carries_label_and_disclaimer() {
    StudyView view = new StudyView(small().build(), SampleStudy.context());
    for (Exhibit exhibit : Exhibits.of(view)) {
      var g =
          new java.awt.image.BufferedImage(1, 1, java.awt.image.BufferedImage.TYPE_INT_RGB)
              .createGraphics();
      String words =
          exhibit
              .figure()
              .draw(g, exhibit.figure().width(), exhibit.figure().height())
              .boxes()
              .stream()
              .map(org.plumbline.report.chart.Box::what)
              .collect(java.util.stream.Collectors.joining("\n"));
      assertThat(words).contains("cartilage only").contains("not for treatment decisions");
    }
  }

  @Test
  void equal_share_depends_on_the_number_of_regions() {
    for (int n = 1; n <= 3; n++) {
      String[] regions = List.of("a", "b", "c").subList(0, n).toArray(String[]::new);
      StudyView view = new StudyView(small().regions(regions).build(), SampleStudy.context());
      var figure =
          (org.plumbline.report.chart.LineFigure)
              new CurveExhibits(view).share("static-axis").figure();
      assertThat(figure.panels().get(0).levels().stream().mapToDouble(l -> l.value()).toArray())
          .isEqualTo(n == 1 ? new double[0] : new double[] {100.0 / n});
    }
  }

  @Test
  void a_ratio_to_what_is_told_as_nothing_is_left_out() {
    ValueFormat whole = new ValueFormat(0, "");
    assertThat(Tables.ratio(0.4, 194, whole::number)).isEmpty();
    assertThat(Tables.ratio(0, 194, whole::number)).isEmpty();
    assertThat(Tables.ratio(0.6, 194, whole::number)).isEqualTo("323.33");
    assertThat(Tables.ratio(100, 40, whole::number)).isEqualTo("0.40");
  }

  @Test
  void a_study_in_which_everything_failed_still_has_a_page() throws IOException {
    SampleStudy study =
        SampleStudy.sweep(4, 4)
            .loadCases("static-axis")
            .failing(new CaseKey("static-axis", 0), new CaseKey("static-axis", 4));
    assertThat(html(study)).contains("No result to compare before and after");
  }

  @Test
  void load_cases_that_differ_in_signs_only_keep_their_own_files() throws IOException {
    StudyView view =
        new StudyView(
            SampleStudy.sweep(0, 1).loadCases("walk@15", "walk-15", "Walk 15").build(),
            ReportContext.plain());
    assertThat(view.slug("walk@15")).isEqualTo("walk-15");
    assertThat(view.slug("walk-15")).isEqualTo("walk-15-2");
    assertThat(view.slug("Walk 15")).isEqualTo("walk-15-3");
  }

  @Test
  @Tag("slow")
  void ten_thousand_rows_are_written_in_seconds() throws IOException {
    SampleStudy study = SampleStudy.sweep(15, 0.02).loadCases("static-axis").withoutMaps();
    long rows =
        study.build().outcomes().stream()
            .mapToLong(o -> ((org.plumbline.models.study.Solved) o).rows().size())
            .sum();
    assertThat(rows).isGreaterThan(10_000);
    SampleStudy.report(
        SampleStudy.plan(study.build(), SampleStudy.context()), Optional.empty(), folder);
    assertThat(Files.size(folder.resolve("charts").resolve("force-static-axis.svg")))
        .isLessThan(2_000_000);
    assertThat(Files.size(folder.resolve("report.html"))).isLessThan(8_000_000);
  }

  private static String html(SampleStudy study) {
    StudyView view = new StudyView(study.build(), SampleStudy.context());
    return SampleStudy.page(view, Exhibits.of(view));
  }

  private static SampleStudy small() {
    return SampleStudy.sweep(12, 4).loadCases("static-axis");
  }

  private static Map<String, byte[]> contents(Path root) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static List<String> ids(String html) {
    return java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
        .matcher(html)
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  static List<org.w3c.dom.Element> elements(Document document, String tag) {
    NodeList list = document.getElementsByTagName(tag);
    return java.util.stream.IntStream.range(0, list.getLength())
        .mapToObj(i -> (org.w3c.dom.Element) list.item(i))
        .toList();
  }
}
