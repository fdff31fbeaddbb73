package org.plumbline.models;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.plumbline.solver.condense.Superelement;

/** Directions between packages, borders of third-party libraries, and where joints may be named. */
@AnalyzeClasses(
    packages = "org.plumbline.models",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ModelsArchitectureTest {
  @ArchTest
  static final ArchRule POINTS_DOWN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.plumbline.cli..", "org.plumbline.report..");

  @ArchTest
  static final ArchRule FILES_OF_STUDIES_ARE_READ_IN_FEW_PLACES =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.plumbline.models.yaml..", "org.plumbline.models.study.results..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "tools.jackson..", "com.fasterxml..", "com.networknt..", "org.snakeyaml..");

  @ArchTest
  static final ArchRule TABLES_ARE_READ_IN_FEW_PLACES =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.plumbline.models.literature..", "org.plumbline.models.study.results..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.csv..");

  @ArchTest
  static final ArchRule SCHEMA_LIBRARY_ONLY_WHERE_STUDIES_ARE_READ =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plumbline.models.yaml..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.networknt..", "org.snakeyaml..");

  @ArchTest
  static final ArchRule A_STUDY_IS_PLAIN_DATA =
      classes()
          .that()
          .resideInAPackage("org.plumbline.models.study")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.plumbline.models.study",
              "org.plumbline.models.patient..",
              "org.plumbline.models.load..",
              "org.plumbline.models.planning..",
              "java..");

  @ArchTest
  static final ArchRule THE_CLINIC_DOES_NOT_KNOW_STUDIES =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.plumbline.models.patient..",
              "org.plumbline.models.alignment..",
              "org.plumbline.models.osteotomy..",
              "org.plumbline.models.load..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.plumbline.models.study..", "org.plumbline.models.yaml..");

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

  /** So that its count of factorizations is that of a whole study. */
  @ArchTest
  static final ArchRule BODIES_ARE_CONDENSED_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.plumbline.models.joint.CondensedJoint")
          .should()
          .callMethodWhere(target(owner(type(Superelement.class))).and(target(name("of"))));

  private static final Pattern JOINT_NAME =
      Pattern.compile(
          "(?i)(knee|tibia|femur|femoral|condyl|plateau|patella|menisc|acetabul|(?<![a-z])(hip|ankle|talus)(?![a-z]))");

  @ArchTest
  static final ArchRule STUDIES_NAME_NO_JOINT =
      classes()
          .that(
              describe("studies", c -> c.getPackageName().startsWith("org.plumbline.models.study")))
          .should(new NamesNoJoint());

  /** Classes that read and write the sections of one joint, and the list of joints. */
  private static final Pattern OF_ONE_JOINT =
      Pattern.compile(
          "org\\.plumbline\\.models\\.yaml\\."
              + "(Knee|Hip|Ankle|Construct|Menisci|Operation|Osteotomy|Patient|Shape|Spacer|Surface(?!Files)"
              + "|JointForms).*");

  @ArchTest
  static final ArchRule STUDY_FILES_KNOW_JOINTS_BY_THEIR_FORMS =
      noClasses()
          .that()
          .resideInAnyPackage("org.plumbline.models.yaml..", "org.plumbline.models.study..")
          .and(describe("not of one joint", c -> !OF_ONE_JOINT.matcher(c.getName()).matches()))
          .should()
          .dependOnClassesThat(
              describe(
                  "of one joint",
                  c ->
                      OF_ONE_JOINT.matcher(c.getName()).matches()
                              && !c.getSimpleName().equals("JointForms")
                          || c.getPackageName().equals("org.plumbline.models.joint")
                              && !c.getSimpleName().equals("JointModels")));

  @ArchTest
  static final ArchRule STUDY_FILES_NAME_NO_JOINT =
      classes()
          .that(
              describe(
                  "study files of any joint",
                  c ->
                      c.getPackageName().equals("org.plumbline.models.yaml")
                          && !OF_ONE_JOINT.matcher(c.getName()).matches()))
          .should(new NamesNoJoint());

  /** What the models of all joints are built with. */
  private static final Pattern COMMON_MECHANICS =
      Pattern.compile(
          "org\\.plumbline\\.models\\.joint\\.(Joint(Workshop|Definition|Mechanics)|Condensed|Region"
              + "|SharedCaptions|LimbRows|SolutionReading|CaseBodies|FieldFile|DeckParts|Tissues).*");

  private static final Pattern CLASS_OF_ONE_JOINT = Pattern.compile("(Knee|Hip|Ankle)[A-Z].*");

  @ArchTest
  static final ArchRule COMMON_MECHANICS_KNOW_NO_JOINT =
      noClasses()
          .that(
              describe(
                  "common to all joints", c -> COMMON_MECHANICS.matcher(c.getName()).matches()))
          .should()
          .dependOnClassesThat(
              describe(
                  "of one joint", c -> CLASS_OF_ONE_JOINT.matcher(c.getSimpleName()).matches()));

  @ArchTest
  static void commonMechanicsAreFoundAndAJointIsCaught(JavaClasses all) {
    assertThat(all.stream().filter(c -> COMMON_MECHANICS.matcher(c.getName()).matches()).count())
        .isGreaterThan(12);
    assertThat(
            noClasses()
                .that()
                .haveSimpleName("JointModels")
                .should()
                .dependOnClassesThat(
                    describe(
                        "of one joint",
                        c -> CLASS_OF_ONE_JOINT.matcher(c.getSimpleName()).matches()))
                .evaluate(all)
                .hasViolation())
        .isTrue();
  }

  /** Both rules must be able to fail. */
  @ArchTest
  static void theFormOfOneJointIsCaught(JavaClasses all) {
    assertThat(
            classes()
                .that()
                .haveSimpleName("KneeForm")
                .should(new NamesNoJoint())
                .evaluate(all)
                .hasViolation())
        .isTrue();
    assertThat(OF_ONE_JOINT.matcher("org.plumbline.models.yaml.StudyReader").matches()).isFalse();
    assertThat(OF_ONE_JOINT.matcher("org.plumbline.models.yaml.SurfaceFiles").matches()).isFalse();
    assertThat(OF_ONE_JOINT.matcher("org.plumbline.models.yaml.PatientSection").matches()).isTrue();
  }

  /** Code of studies and of their files, without comments, spells no joint either. */
  @ArchTest
  static void textsOfStudiesNameNoJoint(JavaClasses all) throws IOException {
    Path root = Path.of("src/main/java");
    int looked = 0;
    for (JavaClass c : all) {
      boolean file = c.getPackageName().equals("org.plumbline.models.yaml");
      if ((file || c.getPackageName().startsWith("org.plumbline.models.study"))
          && c.isTopLevelClass()
          && !OF_ONE_JOINT.matcher(c.getName()).matches()) {
        String source = Files.readString(root.resolve(c.getName().replace('.', '/') + ".java"));
        assertThat(JOINT_NAME.matcher(COMMENTS.matcher(source).replaceAll("")).find())
            .as(c.getName())
            .isFalse();
        looked++;
      }
    }
    assertThat(looked).isGreaterThan(70);
  }

  private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  /** Looks at the names of a class, its fields and its methods. */
  private static final class NamesNoJoint extends ArchCondition<JavaClass> {
    NamesNoJoint() {
      super("name no joint in classes, fields or methods");
    }

    @Override
    public void check(JavaClass c, ConditionEvents events) {
      check(c, c.getSimpleName(), events);
      c.getMembers().forEach(m -> check(c, m.getName(), events));
    }

    private static void check(JavaClass c, String name, ConditionEvents events) {
      if (JOINT_NAME.matcher(name).find()) {
        events.add(SimpleConditionEvent.violated(c, c.getName() + " has the joint name " + name));
      }
    }
  }

  /** The rule above must be able to fail. */
  @ArchTest
  static void jointNamesAreRecognized(JavaClasses all) {
    assertThat(JOINT_NAME.matcher("femurLengthMm").find()).isTrue();
    assertThat(JOINT_NAME.matcher("kneeShape").find()).isTrue();
    assertThat(JOINT_NAME.matcher("hip").find()).isTrue();
    assertThat(JOINT_NAME.matcher("shippedNames").find()).isFalse();
    assertThat(
            classes()
                .that()
                .resideInAPackage("org.plumbline.models.patient")
                .should(new NamesNoJoint())
                .evaluate(all)
                .hasViolation())
        .isTrue();
  }
}
