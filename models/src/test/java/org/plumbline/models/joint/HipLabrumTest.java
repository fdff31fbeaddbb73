package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.anatomy.hip.HipMesher;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.solver.equilibrium.EquilibriumProof;

/** The hip with its labrum, which only elastic bodies have (docs/theory.md, eqs. H19 to H22). */
@Tag("slow")
class HipLabrumTest {
  private static final String INTACT = "labrum.state=intact";
  private static final String COARSE = "mesh=coarse";
  private static final String LABRUM = HipMesher.LABRUM;

  private static Study dysplastic(String... more) {
    String[] all = new String[more.length + 1];
    all[0] = INTACT;
    System.arraycopy(more, 0, all, 1, more.length);
    return HipScene.study("hip-dysplasia", all);
  }

  /** One contact, parted: nothing is counted twice, and all of it balances the joint force. */
  @Test
  void labrumAndRegionsAddUpAndBalanceTheJointForce() {
    Study study = dysplastic(COARSE);
    HipModel model = HipScene.model(study);
    assertThat(model.label())
        .isEqualTo("with labrum, no seal or capsule, coarse mesh: pressures under-resolved");
    Solved s = HipScene.solved(model, 10);
    double share = s.value(LABRUM, "force_share");
    double area = s.value(LABRUM, "contact_area");
    double peak = s.value(LABRUM, "pressure_peak");
    assertThat(share).isPositive();
    for (String region : HipScene.regions()) {
      share += s.value(region, "force_share");
      area += s.value(region, "contact_area");
      peak = Math.max(peak, s.value(region, "pressure_peak"));
    }
    assertThat(share).isCloseTo(100, within(1e-9));
    assertThat(area).isCloseTo(s.value("joint", "contact_area"), within(1e-9 * area));
    assertThat(peak).isEqualTo(s.value("joint", "pressure_peak"));
    double load =
        HipDefinition.jointForce(study, HipDefinition.correction(study, 10), HipScene.STANCE)
            .getNorm();
    assertThat(s.value("joint", "force_normal"))
        .isCloseTo(load, within(load * EquilibriumProof.BALANCE_BOUND));
    assertThat(s.proof().uncondensedResidual()).isLessThan(1e-8);
    assertThat(s.maps()).extracting(PressureMap::region).endsWith(LABRUM);
    for (Row r : s.rows()) {
      assertThat(HipQuantities.all())
          .as(r.region() + " " + r.quantity())
          .anyMatch(q -> q.explains(r.region(), r.quantity()) && q.unit().equals(r.unit()));
    }
  }

  @Test
  void leftIsRight() {
    Study right = dysplastic(COARSE);
    Study left = dysplastic(COARSE, "patient.side=left");
    assertThat(HipScene.solved(HipScene.model(left), 10).rows())
        .isEqualTo(HipScene.solved(HipScene.model(right), 10).rows());
  }

  /** Taken away, or as soft as nothing, it bears nothing; the femur is condensed once for both. */
  @Test
  void aLabrumOfNoStiffnessIsNone() {
    HipModel without = HipScene.model(HipScene.study("hip-dysplasia", COARSE));
    Study soft =
        dysplastic(
            COARSE,
            "labrum.circumferential_youngs_modulus_MPa=1",
            "labrum.radial_youngs_modulus_MPa=0.1");
    HipModel with = HipScene.model(soft, without);
    assertThat(with.factorizations()).isEqualTo(1);
    Solved bare = HipScene.solved(without, 15);
    Solved covered = HipScene.solved(with, 15);
    assertThat(covered.value(LABRUM, "force_share")).isBetween(0.0, 0.1);
    for (String quantity : List.of("pressure_p95", "translation_y", "translation_z")) {
      double value = bare.value("joint", quantity);
      assertThat(covered.value("joint", quantity))
          .as(quantity)
          .isCloseTo(value, within(0.02 * Math.abs(value)));
    }
    assertThat(HipScene.solved(HipScene.model(dysplastic(COARSE)), 15).value(LABRUM, "force_share"))
        .as("mutant: the tissue as it is")
        .isGreaterThan(0.2);
  }

  /**
   * Henak et al. 2011: 4 to 11 % of the load in a dysplastic hip (LCEA 17°, index 19°, 66 kg), 1 to
   * 2 % in a normal one (32°, 9°, 87 kg), over walking and stairs.
   */
  @Test
  void theDysplasticLabrumBearsMoreThanTheNormalOne() {
    Study shallow =
        HipScene.study(
            "hip-dysplasia", INTACT, "patient.lcea_deg=17", "patient.acetabular_index_deg=19");
    Study deep =
        HipScene.study(
            "hip-normal", INTACT, "patient.acetabular_index_deg=9", "patient.body_mass_kg=87");
    double dysplastic = walking(shallow);
    double normal = walking(deep);
    System.out.printf(
        Locale.ROOT,
        "labrum, share of the load in level walking: dysplastic %.2f %% (Henak 4 to 11), normal"
            + " %.2f %% (Henak 1 to 2)%n",
        dysplastic,
        normal);
    assertThat(dysplastic).isGreaterThan(normal);
  }

  private static double walking(Study study) {
    HipModel model = HipScene.model(study);
    return ((Solved) model.solve(new CaseKey("level-walking", 0), Optional.empty()))
        .value(LABRUM, "force_share");
  }
}
