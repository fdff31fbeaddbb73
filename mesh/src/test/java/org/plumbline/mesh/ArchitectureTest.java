package org.plumbline.mesh;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(
    packages = "org.plumbline.mesh",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule KNOWS_ONLY_ITSELF_JAVA_AND_COMMONS_MATH =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.plumbline.mesh..", "java..", "org.apache.commons.math3..");

  @ArchTest
  static final ArchRule COMMONS_MATH_ONLY_IN_ANATOMY_CUT_AND_FIT =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.plumbline.mesh.anatomy..",
              "org.plumbline.mesh.cut..",
              "org.plumbline.mesh.fit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.math3..");

  @ArchTest
  static final ArchRule GENERATION_KNOWS_NO_ANATOMY =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.plumbline.mesh.anatomy..", "org.plumbline.mesh.fit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.plumbline.mesh.anatomy..");

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLE =
      SlicesRuleDefinition.slices().matching("org.plumbline.mesh.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule TEXT_DEPENDS_ON_NO_LOCALE =
      noClasses()
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase");
}
