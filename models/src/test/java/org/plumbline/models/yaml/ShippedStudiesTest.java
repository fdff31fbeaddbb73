package org.plumbline.models.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.joint.KneeSettings;
import org.plumbline.models.load.LoadCases;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.ShapeSettings;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyFileException;
import org.plumbline.models.study.TargetRule;
import org.plumbline.models.study.TargetSettings;

class ShippedStudiesTest {
  private static final long SEED = 17;

  static List<String> names() {
    return ShippedStudies.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsAndNamesItsSources(String name) {
    Study study = ShippedStudies.study(name);
    assertThat(study.name()).isEqualTo(name);
    assertThat(study.source()).hasSizeGreaterThan(100);
  }

  static List<String> knees() {
    return names().stream().filter(n -> n.startsWith("knee")).toList();
  }

  @ParameterizedTest
  @MethodSource("knees")
  void kneesStandAndWalk(String name) {
    Study study = ShippedStudies.study(name);
    boolean cadaver = name.startsWith("knee-cadaver");
    boolean walks = !name.equals("knee-mri") && !cadaver;
    assertThat(study.loadCases())
        .containsExactlyElementsOf(
            walks
                ? List.of(LoadCases.STATIC_AXIS, LoadCases.GAIT_PEAK)
                : List.of(LoadCases.STATIC_AXIS));
    if (cadaver) {
      assertThat(study.anglesDeg()).containsExactly(0.0);
    } else {
      assertThat(study.target())
          .isEqualTo(
              walks
                  ? new TargetSettings("equal-share", new TargetRule.EqualShare("gait-peak"))
                  : new TargetSettings(
                      "weight-bearing-line",
                      new TargetRule.Level(
                          "weight_bearing_line", "the weight-bearing line", "%", 62.5)));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void resolvedStudyReadsBackEqualAndIsStable(String name) {
    Study study = ShippedStudies.study(name);
    String resolved = StudyWriter.write(study);
    Study again = StudyReader.parse(resolved, "study.resolved.yaml", List.of());
    assertThat(again).isEqualTo(study);
    assertThat(StudyWriter.write(again)).isEqualTo(resolved);
  }

  @ParameterizedTest
  @MethodSource("names")
  void describesAPossibleJoint(String name) {
    Study coarse = StudyReader.read(name, List.of(Setting.word("--mesh", "mesh", "coarse")));
    JointModels.check(coarse);
    int bones = coarse.joint().equals("ankle") ? 3 : 2;
    assertThat(JointModels.mesh(coarse).bodies()).hasSize(bones + (coarse.own().fibrous() ? 2 : 0));
  }

  @Test
  void varusIsTheDocumentedCase() {
    Study s = ShippedStudies.study("knee-varus");
    assertThat(s.own(KneeSettings.class).patient())
        .isEqualTo(new Patient(Side.RIGHT, 750, 420, 370, 75, 88, 82, OptionalDouble.empty()));
    assertThat(s.own(KneeSettings.class).patient().hkaBonyDeg()).isEqualTo(-6);
    assertThat(s.anglesDeg()).hasSize(16).startsWith(0.0).endsWith(15.0);
    assertThat(s.cases()).hasSize(32);
    assertThat(s.resolution()).isEqualTo(Resolution.STANDARD);
    assertThat(s.fidelity()).isEqualTo(Fidelity.FE);
    assertThat(s.own(KneeSettings.class).tissues().cartilageModulusMPa()).isEqualTo(10);
    assertThat(s.own(KneeSettings.class).tissues().cartilageThicknessMm()).isEqualTo(2.25);
    assertThat(s.own(KneeSettings.class).restraints().rotationNmmPerRad()).isEqualTo(1e4);
    assertThat(s.own(KneeSettings.class).osteotomy().cut().hingeZmm()).isEqualTo(26);
    assertThat(s.own(KneeSettings.class).shape().value("lateral.plateau_sagittal_radius_mm"))
        .isEqualTo(-80);
  }

  @Test
  void neutralHasThePublishedMeans() {
    Study s = ShippedStudies.study("knee-neutral");
    assertThat(s.own(KneeSettings.class).patient().mldfaDeg()).isEqualTo(85.8);
    assertThat(s.own(KneeSettings.class).patient().mmptaDeg()).isEqualTo(85.6);
    assertThat(s.own(KneeSettings.class).shape().value("medial.posterior_slope_deg"))
        .isEqualTo(6.2);
    assertThat(s.source()).contains("32372282");
  }

  @Test
  void subjectSaysWhatIsAssumed() {
    assertThat(ShippedStudies.study("knee-mri").source()).contains("ASSUMED").contains("Lenhart");
  }

  /** Two standard deviations of 758 healthy adults to the valgus side. */
  @Test
  void valgusIsDerivedFromThePublishedSpread() {
    Study s = ShippedStudies.study("knee-valgus");
    double hka =
        s.own(KneeSettings.class).patient().mmptaDeg()
            - s.own(KneeSettings.class).patient().mldfaDeg();
    assertThat(hka).isCloseTo(179.4 - 180 + 2 * 2.6, within(1e-9));
    double femur = 85.8 - s.own(KneeSettings.class).patient().mldfaDeg();
    double tibia = s.own(KneeSettings.class).patient().mmptaDeg() - 85.6;
    assertThat(femur / tibia).isCloseTo((2.0 * 2.0) / (2.4 * 2.4), within(0.05));
  }

  /**
   * Published plateaus, one standard deviation out; the generic joint scaled in both directions.
   */
  @ParameterizedTest
  @CsvSource({"knee-small, 67.3, -3.2, 41.4, -2.9", "knee-large, 76.0, 3.0, 46.9, 3.0"})
  void sizesAreScaledFromPublishedPlateaus(
      String name, double width, double widthSd, double depth, double depthSd) {
    Study s = ShippedStudies.study(name);
    ShapeSettings generic = ShippedStudies.study("knee-varus").own(KneeSettings.class).shape();
    double across = (width + widthSd) / 75;
    double along = (depth + depthSd) / 46.9;
    assertThat(s.own(KneeSettings.class).patient().plateauWidthMm())
        .isCloseTo(width + widthSd, within(1e-9));
    assertThat(s.own(KneeSettings.class).patient().mldfaDeg()).isEqualTo(88);
    assertThat(s.own(KneeSettings.class).patient().mmptaDeg()).isEqualTo(82);
    for (String key : generic.values().keySet()) {
      if (key.contains(".") && !key.contains("slope")) {
        boolean front = key.contains("sagittal") || key.contains("depth");
        assertThat(s.own(KneeSettings.class).shape().value(key))
            .as(key)
            .isCloseTo(generic.value(key) * (front ? along : across), within(0.051));
      }
    }
    assertThat(s.own(KneeSettings.class).osteotomy().cut().hingeZmm())
        .isCloseTo(26 * across, within(0.051));
    assertThat(s.source()).contains("ASSUMED", "10.1186/s13018-021-02708-8");
  }

  @Test
  void templateIsAStudyAndEveryCommentedKeyIsReal() {
    String template = ShippedStudies.template("knee");
    assertThat(StudyReader.parse(template, "template", List.of()).name()).isEqualTo("my-study");
    String opened =
        template
            .replace("  # hka_bony_deg: -6 ", "  hka_bony_deg: -6 #")
            .replace("  # standing_jlca_deg: 2 ", "  standing_jlca_deg: 2 #")
            .replaceAll("(?m)^# (shape|tissues|ligaments|restraints):", "$1:")
            .replaceAll("(?m)^#   (medial|lateral|cartilage|bone):", "  $1:");
    assertThat(opened).isNotEqualTo(template);
    Study study = StudyReader.parse(opened, "opened", List.of());
    assertThat(study.own(KneeSettings.class).patient().standingJlcaDeg()).hasValue(2);
    assertThat(study.own(KneeSettings.class).tissues())
        .as("the template's commented values are the defaults")
        .isEqualTo(
            StudyReader.parse(template, "template", List.of()).own(KneeSettings.class).tissues());
  }

  @Test
  void settingsReplaceAddAndRemove() {
    Study s =
        StudyReader.read(
            "knee-varus",
            List.of(
                Setting.parse("patient.hka_bony_deg=null"),
                Setting.parse("patient.mmpta_deg=84"),
                Setting.parse("patient.body_mass_kg=100"),
                Setting.parse("tissues.cartilage.youngs_modulus_MPa=12"),
                Setting.parse("osteotomy.hinge_mm=[0, -16, 25]"),
                Setting.parse("load_cases[0]=one-leg-stance"),
                Setting.angles("2:6:2"),
                Setting.word("--mesh", "mesh", "coarse")));
    assertThat(s.own(KneeSettings.class).patient().hkaBonyDeg()).isEqualTo(-4);
    assertThat(s.own(KneeSettings.class).patient().bodyWeightN()).isEqualTo(980.665);
    assertThat(s.own(KneeSettings.class).tissues().cartilageModulusMPa()).isEqualTo(12);
    assertThat(s.own(KneeSettings.class).osteotomy().cut().hingeYmm()).isEqualTo(-16);
    assertThat(s.loadCases()).containsExactly(LoadCases.ONE_LEG_STANCE, LoadCases.GAIT_PEAK);
    assertThat(s.anglesDeg()).containsExactly(0.0, 2.0, 4.0, 6.0);
    assertThat(s.resolution()).isEqualTo(Resolution.COARSE);
  }

  @Test
  void anglesComeInThreeShortForms() {
    assertThat(Setting.angles("0:15").value()).isEqualTo("{from: 0, to: 15}");
    assertThat(Setting.angles("0:15:5").value()).isEqualTo("{from: 0, to: 15, step: 5}");
    assertThat(Setting.angles("3,7").value()).isEqualTo("[3,7]");
  }

  @Test
  void unknownNamesAreToldApartFromMissingFiles() {
    assertThatThrownBy(() -> StudyReader.open(Path.of(""), "knee-vraus"))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining("did you mean knee-varus?");
    assertThatThrownBy(() -> StudyReader.open(Path.of(""), "no/such.yaml"))
        .isInstanceOf(StudyFileException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void hostileStringsStayText() {
    String title =
        "<script>alert('x')</script> ${jndi:ldap://x} =cmd|' /C calc'!A0 \\u0000 ~ 1e5 #no";
    Study s =
        StudyReader.read(
            "knee-varus", List.of(Setting.parse("title='" + title.replace("'", "''") + "'")));
    assertThat(s.title()).isEqualTo(title);
    String resolved = StudyWriter.write(s);
    assertThat(StudyReader.parse(resolved, "r", List.of())).isEqualTo(s);
    for (String odd :
        List.of("1.5", "null", "true", "- a", "a: b", " x ", "\u00e9\u4e2d\ud83d\ude00")) {
      Study t = StudyReader.read("knee-varus", List.of(Setting.parse("title=\"" + odd + "\"")));
      assertThat(t.title()).isEqualTo(odd);
      assertThat(StudyReader.parse(StudyWriter.write(t), "r", List.of())).isEqualTo(t);
    }
  }

  @Test
  void anyTextInSourceAndTitleReadsBack() {
    Study plain = ShippedStudies.study("knee-varus");
    String alphabet = "ab \t\n:#-'\"{}[]|>*&!%@`~?,\\=1.\u00e9\u4e2d\u2028";
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Study study =
          withTexts(plain, text.toString().replaceAll("[\t\n]", ""), text.toString().strip());
      assertThat(StudyReader.parse(StudyWriter.write(study), "r", List.of()))
          .as("seed %d, draw %d", SEED, i)
          .isEqualTo(study);
    }
  }

  private static Study withTexts(Study s, String title, String source) {
    return new Study(
        s.name(),
        title,
        source,
        s.own(),
        s.loadCases(),
        s.anglesDeg(),
        s.resolution(),
        s.fidelity(),
        s.target(),
        s.axis2(),
        s.published());
  }
}
