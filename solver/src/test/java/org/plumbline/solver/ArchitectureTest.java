package org.plumbline.solver;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.solver.condense.Substructure;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.EliminationTree;
import org.plumbline.solver.linalg.MultifrontalCholesky;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;

/** Direction of dependencies, borders of third-party libraries, and no joint's name. */
class ArchitectureTest {
  private static final JavaClasses SOLVER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.plumbline.solver");

  private static final String[] NATIVE = {"dev.ludovic.netlib..", "org.netlib..", "org.bytedeco.."};

  // Whole words of camel case, snake case or prose: "hip" is forbidden, "relationship" is not.
  private static final Pattern JOINT =
      Pattern.compile(
          "(?i:tibia|femur|femor|condyl|plateau|menisc|patell|acetabul"
              + "|talus|talar|fibula|malleol|plafond|labrum)"
              + "|(?<![A-Za-z])(?i:knee|hip|ankle)(?![a-z])"
              + "|(?<=[a-z])(?:Knee|Hip|Ankle)(?![a-z])");

  @Test
  void dependsOnMeshAndNothingAbove() {
    noClasses()
        .that()
        .resideInAPackage("org.plumbline.solver..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.plumbline.models..",
            "org.plumbline.cli..",
            "org.plumbline.report..",
            "org.plumbline.benchmarks..")
        .check(SOLVER);
  }

  @Test
  void nativeKernelsStayInLinalg() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.plumbline.solver.linalg")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(NATIVE)
        .check(SOLVER);
  }

  @Test
  void denseLibraryStaysWhereCondensedSystemsAre() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.plumbline.solver.linalg..",
            "org.plumbline.solver.contact..",
            "org.plumbline.solver.equilibrium..",
            "org.plumbline.solver.foundation..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ejml..")
        .check(SOLVER);
  }

  /** So that a count of condensations is a count of factorizations. */
  @Test
  void sparseMatricesAreFactoredWhereBodiesAreCondensed() {
    factoredOnlyBy(Superelement.class, Substructure.class).check(SOLVER);
    // mutant: a rule that allows it in one of the two only must see the other
    assertThatThrownBy(() -> factoredOnlyBy(Superelement.class).check(SOLVER))
        .isInstanceOf(AssertionError.class);
  }

  private static ArchRule factoredOnlyBy(Class<?>... types) {
    return noClasses()
        .that(not(belongToAnyOf(types)))
        .and()
        .resideOutsideOfPackage("org.plumbline.solver.linalg..")
        .should()
        .callMethod(
            MultifrontalCholesky.class,
            "factor",
            SymmetricBlockMatrix.class,
            EliminationTree.class,
            DenseKernels.class);
  }

  @Test
  void layersPointOneWay() {
    layer("element", "material", "assembly", "linalg", "condense", "recover", "contact");
    layer("material", "element", "assembly", "linalg", "condense", "recover", "contact");
    layer("linalg", "element", "material", "assembly", "condense", "recover", "contact");
    layer("assembly", "condense", "recover", "contact", "equilibrium");
    layer("condense", "recover", "contact", "equilibrium");
    layer("contact", "condense", "assembly", "recover", "equilibrium");
  }

  private static void layer(String lower, String... above) {
    String[] packages = new String[above.length];
    for (int i = 0; i < above.length; i++) {
      packages[i] = "org.plumbline.solver." + above[i] + "..";
    }
    noClasses()
        .that()
        .resideInAPackage("org.plumbline.solver." + lower + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .allowEmptyShould(true)
        .check(SOLVER);
  }

  @Test
  void mutantDirectionIsNoticed() {
    ArchRule reversed =
        noClasses()
            .that()
            .resideInAPackage("org.plumbline.solver..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.plumbline.mesh..");
    assertThatThrownBy(() -> reversed.check(SOLVER)).isInstanceOf(AssertionError.class);
  }

  @Test
  void textDependsOnNoLocale() {
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .check(SOLVER);
  }

  @Test
  void noJointIsNamed() {
    classes().should(nameNoJoint()).check(SOLVER);
  }

  @Test
  void mutantJointNameIsNoticed() {
    assertThat(
            jointWords(
                List.of(
                    "kneeAngle",
                    "the hip",
                    "toAnkle",
                    "femoralLoad",
                    "condyle",
                    "onPlateau",
                    "talarTilt",
                    "malleolus",
                    "labrum")))
        .hasSize(9);
    assertThat(jointWords(List.of("relationship", "shipped", "chip", "kneel"))).isEmpty();
  }

  private static ArchCondition<JavaClass> nameNoJoint() {
    return new ArchCondition<>("name no joint in identifiers and strings") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (String word : jointWords(constants(type))) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " says '" + word + "'"));
        }
      }
    };
  }

  private static List<String> jointWords(List<String> constants) {
    return constants.stream().filter(c -> JOINT.matcher(c).find()).toList();
  }

  /** All text in a class file: names of types, members and variables, and string literals. */
  private static List<String> constants(JavaClass type) {
    String resource = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream stream = ArchitectureTest.class.getResourceAsStream(resource);
        DataInputStream in = new DataInputStream(stream)) {
      in.skipNBytes(8);
      int count = in.readUnsignedShort();
      List<String> text = new ArrayList<>();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> text.add(in.readUTF());
          case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
          case 5, 6 -> {
            in.skipNBytes(8);
            i++;
          }
          case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
          case 15 -> in.skipNBytes(3);
          default -> throw new IOException("unknown constant " + tag + " in " + resource);
        }
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
