package org.plumbline.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportArchitectureTest {
  private static final Pattern JOINT_WORDS =
      Pattern.compile(
          "(?i:knee|tibia|femor|femur|plateau|menisc|condyl|patell|acetabul"
              + "|ankle|talus|talar|fibula|malleol|plafond|labrum"
              + "|cartilage|hka|mmpta|mldfa|medial|lateral)"
              + "|(?<![A-Za-z])(?i:hip)(?![a-z])|(?<=[a-z])Hip(?![a-z])");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .importUrl(ReportFiles.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void chart_libraries_stay_in_the_report() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.plumbline.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jfree..", "org.apache.batik..")
        .allowEmptyShould(true)
        .check(PRODUCT);
  }

  @Test
  void paper_is_written_in_one_place() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.plumbline.report.print..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.pdfbox..", "de.rototor..")
        .check(PRODUCT);
  }

  @Test
  void the_report_knows_no_command_line_and_no_solver() {
    noClasses()
        .that()
        .resideInAPackage("org.plumbline.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.plumbline.cli..", "org.plumbline.solver..", "org.plumbline.mesh..", "picocli..")
        .allowEmptyShould(true)
        .check(PRODUCT);
  }

  @Test
  void drawing_does_not_depend_on_what_is_drawn() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.plumbline.report.chart..",
            "org.plumbline.report.font..",
            "org.plumbline.report.print..",
            "org.plumbline.report.animation..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.plumbline.report")
        .allowEmptyShould(true)
        .check(PRODUCT);
  }

  /**
   * Names of joints, bones and sides come from data: no class or resource may spell one but the
   * words that a page teaches with.
   */
  @Test
  void no_joint_is_named() throws Exception {
    Path root =
        Path.of(ReportFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    int files = 0;
    try (Stream<Path> all = Files.walk(root.resolve("org/plumbline/report"))) {
      Path taught = root.resolve("org/plumbline/report/web");
      for (Path file :
          all.filter(Files::isRegularFile).filter(f -> !f.startsWith(taught)).toList()) {
        assertThat(words(Files.readString(file, StandardCharsets.ISO_8859_1)))
            .as(file.toString())
            .isEmpty();
        files++;
      }
    }
    assertThat(files).isGreaterThan(20);
  }

  /** Mutant: the sample of these tests does name a joint's parts, and is caught. */
  @Test
  void the_search_for_joint_words_finds_them() throws IOException, java.net.URISyntaxException {
    Path root = Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    Path sample = root.resolve("org/plumbline/report/SampleStudy.class");
    assertThat(words(Files.readString(sample, StandardCharsets.ISO_8859_1))).contains("medial");
    assertThat(words("hipAngle toHip HIP_WORDS talarTilt onPlafond"))
        .containsExactly("hip", "Hip", "HIP", "talar", "Plafond");
    assertThat(words("relationship shipped Chip scalar")).isEmpty();
  }

  private static List<String> words(String text) {
    return JOINT_WORDS.matcher(text).results().map(m -> m.group()).distinct().toList();
  }
}
