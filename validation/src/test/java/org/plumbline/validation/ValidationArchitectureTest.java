package org.plumbline.validation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The comparison solves as the command line does, without it. */
class ValidationArchitectureTest {
  @Test
  void needsNeitherCommandLineNorCharts() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.plumbline.cli..", "org.plumbline.report..", "org.plumbline.benchmarks..")
        .check(new ClassFileImporter().importPath(Path.of("target/classes")));
  }
}
