package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Solved;

/**
 * Gate G13: what shipped studies report changes between the last two meshes, standard and fine, by
 * less than a percentage point of share, 5 % of area and of p95, and 10 % of the peak. Of the knee,
 * with and without menisci, each side is held to it, of hip and ankle the shares of their regions
 * and the whole joint.
 */
@Tag("long")
class MeshLadderGateTest {
  private static final List<String> SIDES = List.of("medial", "lateral");

  private static final MeshLadder MENISCI =
      new MeshLadder(
          "knee-cadaver-1000N", List.of(), List.of(new CaseKey("static-axis", 0)), SIDES, SIDES);

  private static final MeshLadder KNEE =
      new MeshLadder(
          "knee-varus",
          List.of(),
          List.of(
              new CaseKey("static-axis", 0),
              new CaseKey("gait-peak", 0),
              new CaseKey("static-axis", 8),
              new CaseKey("gait-peak", 8)),
          SIDES,
          SIDES);

  private static final MeshLadder HIP =
      MeshLadder.parted(
          "hip-normal",
          List.of(),
          List.of(
              new CaseKey("one-leg-stance", 0),
              new CaseKey("level-walking", 0),
              new CaseKey("stairs-up", 0)),
          HipScene.regions());

  private static final MeshLadder DYSPLASTIC =
      MeshLadder.parted(
          "hip-dysplasia",
          List.of(),
          List.of(
              new CaseKey("one-leg-stance", 0),
              new CaseKey("level-walking", 0),
              new CaseKey("one-leg-stance", 20),
              new CaseKey("level-walking", 20)),
          HipScene.regions());

  private static final MeshLadder ANKLE =
      MeshLadder.parted(
          "ankle-varus",
          List.of(),
          List.of(
              new CaseKey("static-700", 0),
              new CaseKey("gait-peak", 0),
              new CaseKey("static-700", 8),
              new CaseKey("gait-peak", 8)),
          AnkleReading.REGIONS.stream().map(AnkleReading::name).toList());

  @Test
  void standardIsFineEnough() {
    List<Solved> standard = KNEE.on("standard");
    // mutant: a mesh that does not resolve the contact
    assertThat(KNEE.close(KNEE.on("coarse"), standard)).isFalse();
    assertThat(KNEE.close(standard, KNEE.on("fine"))).isTrue();
  }

  /**
   * Of a ball in its socket even the coarse mesh passes: what must be seen is another clearance.
   */
  @Test
  void standardIsFineEnoughForAHip() {
    List<Solved> standard = HIP.on("standard");
    MeshLadder wide = HIP.only(HIP.cases().get(0)).with("shape.clearance_mm=1");
    assertThat(wide.close(wide.on("coarse"), standard)).as("mutant").isFalse();
    assertThat(HIP.close(standard, HIP.on("fine"))).isTrue();
  }

  @Test
  void standardIsFineEnoughForAShallowSocket() {
    List<Solved> standard = DYSPLASTIC.on("standard");
    MeshLadder wide = DYSPLASTIC.only(DYSPLASTIC.cases().get(2)).with("shape.clearance_mm=1");
    assertThat(wide.close(wide.on("standard"), standard.subList(2, 3))).as("mutant").isFalse();
    assertThat(DYSPLASTIC.close(standard, DYSPLASTIC.on("fine"))).isTrue();
  }

  @Test
  void standardIsFineEnoughForAnAnkle() {
    List<Solved> standard = ANKLE.on("standard");
    // mutant: a mesh that does not resolve the contact
    assertThat(ANKLE.close(ANKLE.on("coarse"), standard)).as("mutant").isFalse();
    assertThat(ANKLE.close(standard, ANKLE.on("fine"))).isTrue();
  }

  @Test
  void standardIsFineEnoughWithMenisci() {
    List<Solved> standard = MENISCI.on("standard");
    // mutant: a mesh that does not resolve the contact
    assertThat(MENISCI.close(MENISCI.on("coarse"), standard)).isFalse();
    List<Solved> fine = MENISCI.on("fine");
    assertThat(MENISCI.close(standard, fine)).isTrue();
    double through =
        standard.get(0).value("joint", "menisci_share")
            - fine.get(0).value("joint", "menisci_share");
    assertThat(through)
        .as("through the menisci, points")
        .isBetween(-MeshLadder.SHARE, MeshLadder.SHARE);
  }
}
