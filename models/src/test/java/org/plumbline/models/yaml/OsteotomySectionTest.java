package org.plumbline.models.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.joint.KneeDefinition;
import org.plumbline.models.joint.KneeSettings;
import org.plumbline.models.osteotomy.DoubleLevelOsteotomy;
import org.plumbline.models.osteotomy.Osteotomy;
import org.plumbline.models.osteotomy.Split;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.models.study.CutSettings;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.Study;

/** The keys that choose an operation. */
class OsteotomySectionTest {
  private static Study study(String... settings) {
    return StudyReader.read("knee-varus", Stream.of(settings).map(Setting::parse).toList());
  }

  static Stream<String> types() {
    return Stream.concat(
        Arrays.stream(WedgeOperation.values()).map(WedgeOperation::text),
        Stream.of(DoubleLevelOsteotomy.NAME));
  }

  @Test
  void theSchemaHasEveryOperation() {
    String words =
        KeyGuide.keys().stream()
            .filter(k -> k.path().equals("osteotomy.type"))
            .findFirst()
            .orElseThrow()
            .limits();
    assertThat(words.split(", ")).containsExactlyInAnyOrderElementsOf(types().toList());
  }

  @ParameterizedTest
  @EnumSource(WedgeOperation.class)
  void hingeAndEntryAreThoseOfTheType(WedgeOperation operation) {
    CutSettings cut =
        study("osteotomy.type=" + operation.text()).own(KneeSettings.class).osteotomy().cut();
    assertThat(cut.type()).isEqualTo(operation.text());
    assertThat(new Vector3D(cut.hingeXmm(), cut.hingeYmm(), cut.hingeZmm()))
        .isEqualTo(operation.defaultHinge());
    assertThat(cut.entryHeightMm()).isEqualTo(operation.defaultEntryHeightMm());
    assertThat(cut.hingeRotationDeg()).isZero();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyOperationIsPossibleAndReadsBack(String type) {
    Study study = study("osteotomy.type=" + type, "osteotomy.smcl_release=0.7");
    JointModels.check(study);
    assertThat(KneeDefinition.osteotomy(study).name()).isEqualTo(type);
    String resolved = StudyWriter.write(study);
    Study again = StudyReader.parse(resolved, "study.resolved.yaml", List.of());
    assertThat(again).isEqualTo(study);
    assertThat(StudyWriter.write(again)).isEqualTo(resolved);
  }

  @Test
  void aTurnedHingeAndItsCoordinatesCanBeSet() {
    Study study =
        study(
            "osteotomy.type=lateral-opening-wedge-dfo",
            "osteotomy.hinge_mm[1]=58",
            "osteotomy.hinge_rotation_deg=-15");
    WedgeOsteotomy cut = (WedgeOsteotomy) KneeDefinition.osteotomy(study);
    assertThat(cut.hinge()).isEqualTo(new Vector3D(0, 58, -23));
    assertThat(cut.hingeRotationDeg()).isEqualTo(-15);
    assertThat(StudyReader.parse(StudyWriter.write(study), "r", List.of())).isEqualTo(study);
  }

  @ParameterizedTest
  @CsvSource({
    "given, femur_share, 0.25",
    "limited, joint_line_limit_deg, 3",
    "level, smcl_release, 1"
  })
  void twoCutsWithASplit(String split, String key, String value) {
    Study study =
        study(
            "osteotomy.type=double-level",
            "osteotomy.tibia={type: lateral-closing-wedge-hto, entry_height_mm: -32}",
            "osteotomy.femur={type: medial-opening-wedge-dfo}",
            "osteotomy.split=" + split,
            "osteotomy." + key + "=" + value);
    DoubleLevelOsteotomy operation = (DoubleLevelOsteotomy) KneeDefinition.osteotomy(study);
    assertThat(operation.tibia().entryHeightMm()).isEqualTo(-32);
    assertThat(operation.tibia().hinge()).isEqualTo(new Vector3D(0, -20, -26));
    assertThat(operation.femur().hinge()).isEqualTo(new Vector3D(0, 55, 23));
    Split expected =
        switch (split) {
          case "given" -> new Split.Given(0.25);
          case "limited" -> new Split.Limited(3);
          default -> new Split.Level();
        };
    assertThat(operation.split()).isEqualTo(expected);
    JointModels.check(study);
    assertThat(StudyReader.parse(StudyWriter.write(study), "r", List.of())).isEqualTo(study);
  }

  /** The same patient, operated in different ways, in one study. */
  @Test
  void operationsCanBeSwept() {
    Study study =
        study("axis2={key: osteotomy.type, values: [medial-opening-wedge-hto, double-level]}");
    Osteotomy other = KneeDefinition.osteotomy(study.axis2().orElseThrow().at("double-level"));
    assertThat(other).isInstanceOf(DoubleLevelOsteotomy.class);
    Study share =
        study(
            "osteotomy.type=double-level",
            "osteotomy.split=given",
            "axis2={key: osteotomy.femur_share, values: [0, 0.5, 1]}");
    assertThat(share.axis2().orElseThrow().values()).containsExactly("0", "0.5", "1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "osteotomy.type=lateral-closing-wedge-hto; osteotomy.hinge_mm=[0, -20, 26] | osteotomy.hinge_mm | not medial of the midline",
        "osteotomy.type=lateral-closing-wedge-hto; osteotomy.hinge_mm=[0, -20, -33] | leaves a bridge of | nearest valid: [0, -20, -30.3]",
        "osteotomy.type=lateral-closing-wedge-hto; osteotomy.entry_height_mm=-22 | at least 5 mm below the hinge | nearest valid -25",
        "osteotomy.type=lateral-opening-wedge-dfo; osteotomy.entry_height_mm=57 | at least 5 mm above the hinge | nearest valid 60",
        "osteotomy.type=lateral-opening-wedge-dfo; osteotomy.entry_height_mm=-40 | is -40 mm; it must lie between 53 and 105 mm | 70",
        "osteotomy.type=lateral-opening-wedge-dfo; osteotomy.hinge_mm=[0, 40, -23] | condyles and trochlea | nearest valid: 48.0 mm",
        "osteotomy.type=lateral-opening-wedge-dfo; osteotomy.hinge_mm=[0, 80, -8]; osteotomy.entry_height_mm=100 | outside 48.0 to 75.0 mm | nearest valid: 75.0 mm",
        "osteotomy.type=lateral-opening-wedge-dfo; osteotomy.split=given | osteotomy.split: means nothing | double-level",
        "osteotomy.type=double-level; osteotomy.hinge_mm=[0, -18, 26] | osteotomy.hinge_mm: means nothing | osteotomy.tibia",
        "osteotomy.type=double-level; osteotomy.femur_share=0.4 | means nothing while osteotomy.split is level | given",
        "osteotomy.type=double-level; osteotomy.femur={hinge_mm: [0, 55, 60]} | osteotomy.femur.hinge_mm | outside the bone",
        "osteotomy.type=double-level; osteotomy.femur={type: medial-opening-wedge-hto} | osteotomy.femur.type | known: medial-opening-wedge-dfo",
        "osteotomy.type=double-level; osteotomy.tibia={hinge: 3} | osteotomy.tibia.hinge | hinge_mm",
        "osteotomy.type=lateral-closing-wedge-dof | is 'lateral-closing-wedge-dof' | did you mean lateral-closing-wedge-dfo?",
        "osteotomy.hinge_rotation_deg=120 | is 120° | at most 90°",
        "angles_deg=[40] | is 40° | at most 25°"
      })
  void absurdPlansAreRefused(String settings, String part, String other) {
    assertThatThrownBy(() -> study(settings.split("; ")))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining(part)
        .hasMessageContaining(other);
  }

  @Test
  void aFemoralCutBelowAnOriginIsRefused() {
    Study steep =
        study(
            "osteotomy.type=lateral-opening-wedge-dfo",
            "osteotomy.hinge_mm=[0, 48, -25]",
            "osteotomy.entry_height_mm=100");
    assertThatThrownBy(() -> JointModels.check(steep))
        .hasMessageContaining("below the origin of")
        .hasMessageContaining("nearest valid: hinge and entry higher");
  }

  @Test
  void twoWedgesThatUndoEachOtherAreRefused() {
    Study study =
        study("osteotomy.type=double-level", "osteotomy.femur={type: lateral-opening-wedge-dfo}");
    assertThatThrownBy(() -> JointModels.check(study)).hasMessageContaining("opposite ways");
  }
}
