package org.plumbline.models.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.models.joint.KneeSettings;
import org.plumbline.models.literature.PublishedValue.Use;
import org.plumbline.models.study.ShapeSettings;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.TissueSettings;
import org.plumbline.models.yaml.StudyReader;

class KneeLiteratureTest {
  @Test
  void everyValueHasAnIdAUnitAndASource() {
    assertThat(KneeLiterature.values()).hasSizeGreaterThan(30);
    assertThat(KneeLiterature.values()).extracting(PublishedValue::id).doesNotHaveDuplicates();
    assertThat(KneeLiterature.values())
        .allSatisfy(
            v -> {
              assertThat(v.unit()).isNotBlank();
              assertThat(v.source()).isNotBlank();
              assertThat(v.value().isPresent() || v.low().isPresent()).isTrue();
              v.value().ifPresent(x -> assertThat(v.contains(x)).as(v.id()).isTrue());
            });
  }

  @Test
  void tunedNumbersAreKeptApart() {
    assertThat(KneeLiterature.value("share_slope").use()).isEqualTo(Use.TUNED);
    assertThat(KneeLiterature.value("medial_share_walking").use()).isEqualTo(Use.VALIDATE);
    assertThat(KneeLiterature.value("medial_share_walking").contains(59)).isFalse();
  }

  @Test
  void defaultsLieInTheirRanges() {
    assertThat(KneeLiterature.parameters()).hasSizeGreaterThan(20);
    assertThat(KneeLiterature.parameters())
        .extracting(ParameterDefault::key)
        .doesNotHaveDuplicates();
    assertThat(KneeLiterature.parameter("trough_spacing_mm").value()).isEqualTo(48);
    assertThatThrownBy(() -> new ParameterDefault("k", 5, 6, 7, "mm", "judgement", ""))
        .hasMessageContaining("outside its range");
    assertThatThrownBy(() -> KneeLiterature.value("unheard")).hasMessageContaining("unheard");
    assertThatThrownBy(() -> KneeLiterature.parameter("unheard")).hasMessageContaining("unheard");
  }

  /** The table tells where defaults come from, so it must tell of the defaults that studies get. */
  @Test
  void defaultsOfStudiesAreThoseOfTheTable() {
    Study study = StudyReader.read("knee-varus", List.of());
    assertDefault("femur_length_mm", study.own(KneeSettings.class).patient().femurLengthMm());
    assertDefault("tibia_length_mm", study.own(KneeSettings.class).patient().tibiaLengthMm());
    assertDefault("plateau_width_mm", study.own(KneeSettings.class).patient().plateauWidthMm());
    ShapeSettings shape = study.own(KneeSettings.class).shape();
    assertDefault(
        "trough_spacing_mm",
        shape.value("lateral.trough_z_mm") - shape.value("medial.trough_z_mm"));
    for (String side : List.of("medial", "lateral")) {
      for (String radius : List.of("condyle_sagittal", "plateau_sagittal", "plateau_coronal")) {
        assertDefault(
            radius + "_radius_" + side + "_mm", shape.value(side + "." + radius + "_radius_mm"));
      }
      assertDefault("condyle_coronal_radius_mm", shape.value(side + ".condyle_coronal_radius_mm"));
      assertDefault("slope_deg", shape.value(side + ".posterior_slope_deg"));
    }
    TissueSettings tissues = study.own(KneeSettings.class).tissues();
    assertDefault("cartilage_thickness_mm", tissues.cartilageThicknessMm());
    assertDefault("cartilage_modulus_MPa", tissues.cartilageModulusMPa());
    assertDefault("cartilage_poisson", tissues.cartilagePoisson());
    assertDefault("cortical_modulus_MPa", tissues.corticalModulusMPa());
    assertDefault("trabecular_modulus_MPa", tissues.trabecularModulusMPa());
    assertDefault("bone_poisson", tissues.bonePoisson());
    assertDefault(
        "restraint_mediolateral_N_per_mm",
        study.own(KneeSettings.class).restraints().mediolateralNPerMm());
    assertDefault(
        "restraint_rotation_Nmm_per_rad",
        study.own(KneeSettings.class).restraints().rotationNmmPerRad());
    assertDefault("transition_strain", LigamentTable.TRANSITION_STRAIN);
    assertDefault("smcl_release", study.own(KneeSettings.class).osteotomy().collateralRelease());
    assertDefault("hinge_y_mm", study.own(KneeSettings.class).osteotomy().cut().hingeYmm());
    assertDefault("hinge_z_mm", study.own(KneeSettings.class).osteotomy().cut().hingeZmm());
    assertDefault("entry_y_mm", study.own(KneeSettings.class).osteotomy().cut().entryHeightMm());
  }

  private static void assertDefault(String key, double used) {
    assertThat(used).as(key).isEqualTo(KneeLiterature.parameter(key).value());
  }
}
