package org.plumbline.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Borders of the cli module: third-party libraries in their packages, joints behind one class. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  /** The one class that wires verbs to joints; it names none of them either. */
  private static final String WIRING = "ShippedLaboratory";

  /** Classes of the verb that measures one joint and no other, and may name it. */
  private static final String ONE_JOINT = "KneeFit";

  private static final Pattern JOINT_NAMES =
      Pattern.compile(
          "(?i:knee|tibia|femur|femor|condyl|plateau|menisc|patell|acetabul"
              + "|talus|talar|fibula|malleol|plafond|labrum)"
              + "|(?<![A-Za-z])(?i:hip|ankle)(?![a-z])"
              + "|(?<=[a-z])(?:Hip|Ankle)(?![a-z])");

  private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  @Test
  void keepsPicocliAndProgressInTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.plumbline.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "me.tongfei..")
        .check(CLASSES);
  }

  @Test
  void keepsChartLibrariesInTheReport() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.plumbline.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jfree..", "org.apache.batik..")
        .check(CLASSES);
  }

  @Test
  void letsNothingPointBackToTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.plumbline.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.plumbline.cli..")
        .check(CLASSES);
  }

  @Test
  void keepsJointsBehindTheLaboratory() {
    noClasses()
        .that()
        .resideInAPackage("org.plumbline.cli..")
        .and()
        .doNotHaveSimpleName(WIRING)
        .and()
        .haveSimpleNameNotStartingWith(ONE_JOINT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.plumbline.models.joint..",
            "org.plumbline.models.alignment..",
            "org.plumbline.models.osteotomy..",
            "org.plumbline.models.planning..")
        .check(CLASSES);
  }

  @Test
  void keepsJointNamesOutOfGenericSources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String part : List.of("cli", "report")) {
      Path root = Path.of("src/main/java/org/plumbline", part);
      if (Files.isDirectory(root)) {
        try (Stream<Path> walk = Files.walk(root)) {
          walk.filter(p -> p.toString().endsWith(".java"))
              .filter(p -> !p.getFileName().toString().startsWith(ONE_JOINT))
              .filter(p -> !p.endsWith("Verbs.java"))
              .forEach(sources::add);
        }
      }
    }
    assertThat(sources).hasSizeGreaterThan(10);
    for (Path source : sources) {
      String code = COMMENTS.matcher(Files.readString(source)).replaceAll("");
      assertThat(JOINT_NAMES.matcher(code).find()).as("%s names a joint", source).isFalse();
    }
  }

  @Test
  void wouldFindAJointName() {
    assertThat(JOINT_NAMES.matcher("String s = \"knee-varus\";").find()).isTrue();
    assertThat(JOINT_NAMES.matcher("Load ofCondyle;").find()).isTrue();
    assertThat(JOINT_NAMES.matcher("double toHip;").find()).isTrue();
    assertThat(JOINT_NAMES.matcher("double talarTilt;").find()).isTrue();
    assertThat(JOINT_NAMES.matcher("String onPlafond;").find()).isTrue();
    assertThat(JOINT_NAMES.matcher("String relationship;").find()).isFalse();
  }
}
