package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/**
 * The shipped subject against the surfaces it was measured on, where they are at hand: {@code
 * -Dplumbline.data=DIR}.
 */
@Tag("slow")
class MriStudyTest {
  private static final String STUDY = "knee-mri";

  private final Path folder = Path.of(System.getProperty("plumbline.data", "")).resolve("knee-mri");

  @BeforeEach
  void filesAreThere() {
    assumeTrue(
        System.getProperty("plumbline.data") != null
            && Files.exists(folder.resolve("femur-subchondral-bone.stl")),
        "skipped: no knee-mri surfaces; give -Dplumbline.data=DIR, a folder that holds knee-mri");
  }

  private Study study(String use, String... more) {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.parse(
            String.format(
                "shape.surfaces={use: %s, unit: m, axes: ASR, femoral_cartilage_mm: 2.25,"
                    + " femur: '%s', tibia_bone: '%s', tibia_cartilage: '%s'}",
                use,
                folder.resolve("femur-subchondral-bone.stl").toAbsolutePath(),
                folder.resolve("tibia-subchondral-bone.stl").toAbsolutePath(),
                folder.resolve("tibia-cartilage.stl").toAbsolutePath())));
    for (String m : more) {
      settings.add(Setting.parse(m));
    }
    return StudyReader.read(STUDY, settings);
  }

  /** The reader refuses dimensions that are not those measured: the study has none of those. */
  @Test
  void shippedDimensionsAreThoseMeasured() {
    Study shipped = StudyReader.read(STUDY, List.of());
    Study measured = study("fitted");
    assertThat(measured.own(KneeSettings.class).shape().value("lateral.condyle_sagittal_radius_mm"))
        .isCloseTo(
            shipped.own(KneeSettings.class).shape().value("lateral.condyle_sagittal_radius_mm"),
            within(0.006));
    assertThat(measured.own(KneeSettings.class).shape().values().keySet())
        .isEqualTo(shipped.own(KneeSettings.class).shape().values().keySet());
    assertThat(
            catchThrowable(() -> study("fitted", "shape.medial.condyle_sagittal_radius_mm=38.4")))
        .as("mutant: the bone's radius instead of the joint's")
        .hasMessageContaining("but the surfaces measure 42.3");
  }

  /**
   * Measured at the coarse level: shares 45.3 and 48.1 %, medial peaks 3.24 and 3.09 MPa, lateral
   * 4.05 and 3.94 MPa. The bands hold both levels.
   */
  @Test
  void sampledAndFittedSurfacesCarryAlikeBeforeTheCorrection() {
    Solved fitted = solved(study("fitted", "mesh=coarse"));
    Solved sampled = solved(study("sampled", "mesh=coarse"));
    assertThat(sampled.value("medial", "force_share"))
        .isCloseTo(fitted.value("medial", "force_share"), within(5.0));
    for (String region : KneeDefinition.COMPARTMENTS) {
      assertThat(sampled.value(region, "pressure_peak") / fitted.value(region, "pressure_peak"))
          .isBetween(0.9, 1.1);
      assertThat(sampled.value(region, "contact_area") / fitted.value(region, "contact_area"))
          .isBetween(0.85, 1.15);
    }
    assertThat(sampled.value("medial", "force_share"))
        .as("two meshes, not one")
        .isNotEqualTo(fitted.value("medial", "force_share"));
  }

  private static Solved solved(Study study) {
    return (Solved)
        JointModels.open(study, stage -> {}).solve(new CaseKey("static-axis", 0), Optional.empty());
  }
}
