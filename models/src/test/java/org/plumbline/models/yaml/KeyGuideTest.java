package org.plumbline.models.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.anatomy.CompartmentShape;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.models.joint.KneeSettings;
import org.plumbline.models.load.LoadCases;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.study.ShapeSettings;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.KeyGuide.Key;

/** The schema is the one place where keys are described; it must agree with the code around it. */
class KeyGuideTest {
  private static Key key(String path) {
    return KeyGuide.keys().stream().filter(k -> k.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void everyKeyHasAMeaningAndEveryNumberLimits() {
    assertThat(KeyGuide.keys()).hasSizeGreaterThan(60);
    assertThat(KeyGuide.keys()).allMatch(k -> k.meaning().length() > 10);
    assertThat(KeyGuide.keys().stream().filter(k -> k.type().equals("number")))
        .allMatch(k -> k.limits().startsWith("from ") && k.limits().contains(" to "));
  }

  @Test
  void keysTellUnitDefaultAndLimits() {
    Key modulus = key("tissues.cartilage.youngs_modulus_MPa");
    assertThat(modulus.unit()).isEqualTo("MPa");
    assertThat(modulus.preset()).isEqualTo("10");
    assertThat(modulus.limits()).isEqualTo("from 0.1 to 200");
    assertThat(key("restraints.rotation_N_mm_per_rad").unit()).isEqualTo("N·mm/rad");
    assertThat(key("restraints.mediolateral_N_per_mm").unit()).isEqualTo("N/mm");
    assertThat(key("patient.mldfa_deg").required()).isTrue();
    assertThat(key("mesh").limits()).isEqualTo("coarse, standard, fine");
    assertThat(key("angles_deg").type()).isEqualTo("list or keys");
    assertThat(key("angles_deg").preset()).isEqualTo("{from: 0, to: 15, step: 1}");
    assertThat(key("angles_deg.step").unit()).isEqualTo("°");
    assertThat(key("load_cases[].adduction_lever_mm").unit()).isEqualTo("mm");
  }

  @Test
  void nothingAboutThePatientHasADefault() {
    assertThat(KeyGuide.about("patient")).hasSizeGreaterThan(9).allMatch(k -> k.preset().isEmpty());
  }

  @Test
  void questionsAreAnsweredByPathBySectionAndByWord() {
    assertThat(KeyGuide.about("osteotomy.hinge_mm")).hasSize(1);
    assertThat(KeyGuide.about("tissues")).hasSizeGreaterThan(6);
    assertThat(KeyGuide.about("posterior_slope")).hasSize(2);
    assertThat(KeyGuide.about("MLDFA"))
        .extracting(Key::path)
        .containsExactly("patient.mldfa_deg", "malunion.mldfa_deg");
    assertThat(KeyGuide.about("nonsense")).isEmpty();
    assertThat(KeyGuide.nearest("hinge_m")).hasValue("hinge_mm");
    assertThat(KeyGuide.nearest("qqqqqqqqqq")).isEmpty();
  }

  @Test
  void defaultsAreThoseOfTheGenericMesh() {
    ShapeSettings shape = ShippedStudies.study("knee-varus").own(KneeSettings.class).shape();
    KneeShape generic = KneeShape.generic();
    for (Map.Entry<String, CompartmentShape> e :
        Map.of("medial.", generic.medial(), "lateral.", generic.lateral()).entrySet()) {
      CompartmentShape c = e.getValue();
      assertThat(
              List.of(
                  shape.value(e.getKey() + "trough_z_mm"),
                  shape.value(e.getKey() + "condyle_sagittal_radius_mm"),
                  shape.value(e.getKey() + "condyle_coronal_radius_mm"),
                  shape.value(e.getKey() + "plateau_sagittal_radius_mm"),
                  shape.value(e.getKey() + "plateau_coronal_radius_mm"),
                  shape.value(e.getKey() + "posterior_slope_deg"),
                  shape.value(e.getKey() + "plateau_half_depth_mm"),
                  shape.value(e.getKey() + "plateau_half_width_mm")))
          .containsExactly(
              c.troughZ(),
              c.condyleSagittalRadius(),
              c.condyleCoronalRadius(),
              c.plateauSagittalRadius(),
              c.plateauCoronalRadius(),
              c.posteriorSlopeDeg(),
              c.plateauHalfDepth(),
              c.plateauHalfWidth());
    }
    assertThat(shape.value("cortical_thickness_mm")).isEqualTo(generic.corticalThickness());
    assertThat(shape.value("subchondral_thickness_mm")).isEqualTo(generic.subchondralThickness());
    assertThat(shape.value("cartilage_rim_mm")).isEqualTo(generic.cartilage().rim());
    Study study = ShippedStudies.study("knee-varus");
    assertThat(study.own(KneeSettings.class).tissues().cartilageThicknessMm())
        .isEqualTo(generic.cartilage().tibial());
    assertThat(study.own(KneeSettings.class).osteotomy().cut().hingeYmm())
        .isEqualTo(generic.cut().hingeY())
        .isEqualTo(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO.defaultHinge().getY());
    assertThat(study.own(KneeSettings.class).osteotomy().cut().hingeZmm())
        .isEqualTo(generic.cut().hingeZ())
        .isEqualTo(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO.defaultHinge().getZ());
    assertThat(study.own(KneeSettings.class).osteotomy().cut().entryHeightMm())
        .isEqualTo(generic.cut().entryY())
        .isEqualTo(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO.defaultEntryHeightMm());
    assertThat(generic.maxFlexionDeg()).isGreaterThanOrEqualTo(35);
  }

  @Test
  void shippedLoadCasesAreNamedInTheSchema() {
    assertThat(LoadCases.all()).allMatch(c -> key("load_cases").meaning().contains(c.name()));
  }
}
