package org.plumbline.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Gates know what they check and not who runs them; elements and bodies know no joint. */
class VerificationArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void needsNoCommandLine() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.plumbline.cli..",
            "org.plumbline.report..",
            "org.plumbline.benchmarks..",
            "org.plumbline.validation..")
        .check(CLASSES);
  }

  @Test
  void onlyGeometryAndJointsKnowTheClinic() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.plumbline.verification.geometry..", "org.plumbline.verification.joint..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.plumbline.models..")
        .check(CLASSES);
  }

  /** A figure on the page was computed when it was written: gates read no files. */
  @Test
  void gatesReadNoFiles() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Page")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.io..")
        .check(CLASSES);
  }
}
