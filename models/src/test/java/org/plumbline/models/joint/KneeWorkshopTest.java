package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.linalg.DenseKernels;

/** Variants of a knee share what they can, and no digit tells that they do. */
@Tag("slow")
class KneeWorkshopTest {
  private final KneeWorkshop workshop = new KneeWorkshop(DenseKernels.best(), stage -> {});

  private static Study study(String... settings) {
    return StudyReader.read(
        "knee-varus",
        Stream.concat(Stream.of("mesh=coarse"), Stream.of(settings)).map(Setting::parse).toList());
  }

  private KneeModel open(Study study, KneeModel last) {
    return (KneeModel) workshop.prepare(study, Optional.ofNullable((StudyModel) last)).get();
  }

  @Test
  void onlyBodiesThatDifferAreFactored() {
    KneeModel first = open(study(), null);
    assertThat(first.factorizations()).isEqualTo(2);
    KneeModel released = open(study("osteotomy.smcl_release=0"), first);
    assertThat(first.factorizations()).as("shared by both").isEqualTo(2);
    KneeModel hinge = open(study("osteotomy.hinge_mm[1]=-22"), released);
    assertThat(hinge.factorizations()).as("the tibia alone").isEqualTo(1);
    KneeModel back = open(study(), hinge);
    assertThat(back.factorizations()).as("the tibia alone").isEqualTo(1);
    KneeModel soft = open(study("tissues.cartilage.youngs_modulus_MPa=5"), hinge);
    assertThat(soft.factorizations()).isEqualTo(2);

    CaseKey key = new CaseKey("gait-peak", 8);
    Outcome fresh = open(study("osteotomy.hinge_mm[1]=-22"), null).solve(key, Optional.empty());
    assertThat(fresh).isInstanceOf(Solved.class);
    assertThat(hinge.solve(key, Optional.empty())).usingRecursiveComparison().isEqualTo(fresh);
    assertThat(back.solve(key, Optional.empty()))
        .usingRecursiveComparison()
        .isEqualTo(first.solve(key, Optional.empty()));
    assertThat(((Solved) soft.solve(key, Optional.empty())).value("medial", "contact_area"))
        .as("mutant: a body that differs must not be shared")
        .isGreaterThan(
            1.1 * ((Solved) back.solve(key, Optional.empty())).value("medial", "contact_area"));
  }

  /** A model to come and the bodies of the last one, as long as somebody holds on to them. */
  private record Prepared(Supplier<StudyModel> next, WeakReference<CondensedJoint> last) {}

  private Prepared after(Study last, Study next) {
    KneeModel model = open(last, null);
    return new Prepared(
        workshop.prepare(next, Optional.of(model)), new WeakReference<>(model.joint()));
  }

  /** So that memory holds one set of bodies at a time, whole or cut. */
  @Test
  void bodiesThatDifferCanBeGivenUpBeforeTheNextAreBuilt() throws InterruptedException {
    String cut = "construct={gap: {filling: callus, modulus_MPa: 3}}";
    String firm = "construct={gap: {filling: callus, modulus_MPa: 30}}";
    for (Prepared prepared :
        List.of(
            after(study(), study("osteotomy.hinge_mm[1]=-22")), after(study(cut), study(firm)))) {
      for (int i = 0; i < 50 && prepared.last().get() != null; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(prepared.last().get()).isNull();
      assertThat(prepared.next().get().solve(new CaseKey("gait-peak", 8), Optional.empty()))
          .isInstanceOf(Solved.class);
    }
  }

  /** An attached ligament keeps the medial side loaded: the axis is more than a name. */
  @Test
  void solvesEachValueLikeAStudyOfItsOwn() {
    String axis = "axis2={key: osteotomy.smcl_release, values: [0, 1]}";
    Study swept = study(axis, "fidelity=foundation");
    StudyModel model = JointModels.open(swept, stage -> {});
    SecondAxis second = swept.axis2().orElseThrow();
    double[] share = new double[2];
    for (int i = 0; i < 2; i++) {
      String value = second.values().get(i);
      Outcome told = model.solve(new CaseKey("gait-peak", 8, value), Optional.empty());
      Outcome alone =
          JointModels.open(second.at(value), stage -> {})
              .solve(new CaseKey("gait-peak", 8), Optional.empty());
      assertThat(told).usingRecursiveComparison().isEqualTo(alone.at(second.key(), value));
      share[i] = ((Solved) told).value("medial", "force_share");
    }
    assertThat(share[0]).isGreaterThan(share[1] + 5);
    int rows = JointModels.open(second.at("0"), s -> {}).limbRows(8).size();
    assertThat(model.limbRows(8)).hasSize(2 * rows);
    assertThat(model.batches(swept.cases())).hasSize(1);
  }

  @Test
  void variantsOfDifferentBodiesAreSolvedOneAfterTheOther() {
    Study soft =
        study(
            "fidelity=foundation",
            "axis2={key: tissues.cartilage.youngs_modulus_MPa, values: [5, 10, 15]}");
    assertThat(JointModels.open(soft, stage -> {}).batches(soft.cases()))
        .hasSize(3)
        .allMatch(batch -> batch.size() == soft.cases().size() / 3);
  }

  @Test
  void whereABoneIsCutAllCasesOfAnAngleAreSolvedTogether() {
    String axis = "axis2={key: osteotomy.smcl_release, values: [0, 1]}";
    Study whole = study("fidelity=foundation", axis);
    assertThat(JointModels.open(whole, stage -> {}).batches(whole.cases()))
        .containsExactly(whole.cases());
    Study cut = study(axis, "construct={}");
    List<CaseKey> batch = JointModels.open(cut, stage -> {}).batches(cut.cases()).get(0);
    assertThat(batch).containsExactlyInAnyOrderElementsOf(cut.cases());
    int together = cut.loadCases().size() * 2;
    for (int i = 0; i < batch.size(); i++) {
      assertThat(batch.get(i).angleDeg()).isEqualTo(cut.anglesDeg().get(i / together));
    }
  }

  /** The foundation knows nothing of menisci; where there are none, it is as good a place. */
  @Test
  void casesWithMenisciBeginOnACoarseMesh() {
    String[] menisci = {"mesh=standard", "menisci.medial=intact", "menisci.lateral=absent"};
    Study fine = study(menisci);
    JointMesh coarse = workshop.coarse(fine, workshop.mesh(fine)).orElseThrow();
    assertThat(coarse.degreesOfFreedom())
        .isEqualTo(workshop.mesh(fine.at(Resolution.COARSE)).degreesOfFreedom())
        .isLessThan(workshop.mesh(fine).degreesOfFreedom() / 3);
    assertThat(coarse.articulations()).hasSameSizeAs(workshop.mesh(fine).articulations());
    Study without = study("mesh=standard");
    assertThat(workshop.coarse(without, workshop.mesh(without))).isEmpty();
    Study already = study("menisci.medial=intact");
    assertThat(workshop.coarse(already, workshop.mesh(already))).isEmpty();
  }
}
