package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.linalg.DenseKernels;

/** The knee on its coarse mesh: signs, sides, back ends and refusals. */
class KneeModelTest {
  private static Study varus(String... settings) {
    return StudyReader.read(
        "knee-varus",
        Stream.concat(Stream.of("mesh=coarse"), Stream.of(settings)).map(Setting::parse).toList());
  }

  private static Solved solve(StudyModel model, String load, double angle) {
    Outcome outcome = model.solve(new CaseKey(load, angle), Optional.empty());
    assertThat(outcome).isInstanceOf(Solved.class);
    return (Solved) outcome;
  }

  private static double limb(StudyModel model, String quantity, double angle) {
    return model.limbRows(angle).stream()
        .filter(r -> r.quantity().equals(quantity))
        .mapToDouble(Row::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWedgeMovesLoadToTheLateralSide() {
    StudyModel model = JointModels.open(varus("fidelity=foundation"), stage -> {});
    double before = solve(model, "static-axis", 0).value("medial", "force_share");
    double after = solve(model, "static-axis", 8).value("medial", "force_share");
    assertThat(before).isGreaterThan(80);
    assertThat(after).isLessThan(50);
    assertThat(limb(model, "hka", 0)).isCloseTo(-6, within(1e-9));
    assertThat(limb(model, "hka", 8)).isPositive();
  }

  @Test
  void flexionTakesTheHipBackwardsAndTheHindCondyleDown() {
    double[] points = {0, 420, 0, -30, 20, 0};
    double[] placed = new double[points.length];
    KneeDefinition.femoralPose(20).place(points, null, placed);
    assertThat(placed[0]).as("hip, x").isCloseTo(-384 * Math.sin(Math.toRadians(20)), within(1e-9));
    assertThat(placed[4]).as("hind condyle, y").isLessThan(20);
  }

  @Test
  void aFlexedKneeIsSolvedOnItsCartilage() {
    Solved flexed =
        solve(
            JointModels.open(varus("fidelity=foundation", "flexion_deg=20"), stage -> {}),
            "static-axis",
            6);
    assertThat(flexed.proof().forceImbalance()).isLessThan(1e-8);
    assertThat(flexed.warnings()).noneMatch(w -> w.contains("rim of the upper"));
  }

  @Test
  void aLeftKneeCarriesTheSameLoads(@TempDir Path folder) throws Exception {
    Study rightStudy = varus("fidelity=foundation");
    Study leftStudy = varus("fidelity=foundation", "patient.side=left");
    StudyModel right = JointModels.open(rightStudy, stage -> {});
    StudyModel left = JointModels.open(leftStudy, stage -> {});
    assertThat(solve(left, "gait-peak", 4).rows()).isEqualTo(solve(right, "gait-peak", 4).rows());
    Path fields = folder.resolve("fields.vtu");
    Path mirrored = folder.resolve("mirrored.vtu");
    right.solve(new CaseKey("gait-peak", 4), Optional.of(fields));
    left.solve(new CaseKey("gait-peak", 4), Optional.of(mirrored));
    assertThat(Files.readAllBytes(fields)).isNotEqualTo(Files.readAllBytes(mirrored));
  }

  /** Design: across kernel back ends pressures agree to 1e-8. */
  @Test
  void allKernelsAgree() {
    List<DenseKernels> others =
        Stream.concat(Stream.of(DenseKernels.best()), DenseKernels.vector().stream()).toList();
    boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    assertThat(others).hasSize(module ? 2 : 1);
    Solved plain =
        solve(new KneeWorkshop(DenseKernels.plain(), stage -> {}).open(varus()), "gait-peak", 3);
    for (DenseKernels kernels : others) {
      Solved other = solve(new KneeWorkshop(kernels, stage -> {}).open(varus()), "gait-peak", 3);
      double worst = 0;
      for (int m = 0; m < plain.maps().size(); m++) {
        PressureMap a = plain.maps().get(m);
        PressureMap b = other.maps().get(m);
        double peak = plain.value(a.region(), "pressure_peak");
        for (int i = 0; i < a.nodeCount(); i++) {
          worst = Math.max(worst, Math.abs(b.pressure(i) - a.pressure(i)) / peak);
        }
      }
      System.out.printf(
          "knee, %s kernels against plain ones: pressures %.1e of the peak%n",
          kernels.name(), worst);
      assertThat(worst).as(kernels.name()).isLessThan(1e-8);
    }
  }

  @Test
  void aStiffLigamentThatCrossesTheCutIsFeltUnlessReleased() {
    double released = sMcl("osteotomy.smcl_release=1");
    double untouched = sMcl("osteotomy.smcl_release=0");
    assertThat(untouched).isGreaterThan(released + 200);
  }

  private static double sMcl(String release) {
    StudyModel model = JointModels.open(varus("fidelity=foundation", release), stage -> {});
    return solve(model, "static-axis", 8).rows().stream()
        .filter(r -> r.quantity().startsWith("ligament_smcl"))
        .mapToDouble(Row::value)
        .sum();
  }

  @Test
  void everyCompartmentIsReported() {
    Solved s = solve(JointModels.open(varus("fidelity=foundation"), stage -> {}), "gait-peak", 0);
    for (String quantity :
        List.of(
            "force_normal",
            "force_share",
            "pressure_peak",
            "pressure_p95",
            "pressure_mean",
            "contact_area",
            "center_of_pressure_z")) {
      assertThat(s.value("medial", quantity)).isFinite();
      assertThat(s.value("lateral", quantity)).isFinite();
    }
    assertThat(s.value("medial", "force_share") + s.value("lateral", "force_share"))
        .isCloseTo(100, within(1e-9));
    assertThat(s.value("medial", "center_of_pressure_z")).isNegative();
    assertThat(s.value("lateral", "center_of_pressure_z")).isPositive();
  }
}
