package org.plumbline.models.joint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.linalg.DenseKernels;

/** Hips for tests. */
final class HipScene {
  static final String STANCE = "one-leg-stance";

  private HipScene() {}

  /** A shipped study with settings on top, without its second axis. */
  static Study study(String name, String... settings) {
    return StudyReader.parse(
            ShippedStudies.text(name), name, Arrays.stream(settings).map(Setting::parse).toList())
        .alone();
  }

  static HipModel model(Study study) {
    return workshop().open(study);
  }

  /** The model of a study that takes from another what does not differ. */
  static HipModel model(Study study, HipModel last) {
    return (HipModel) workshop().prepare(study, Optional.of(last)).get();
  }

  private static HipWorkshop workshop() {
    return new HipWorkshop(DenseKernels.best(), stage -> {});
  }

  static Solved solved(HipModel model, double angleDeg) {
    Outcome outcome = model.solve(new CaseKey(STANCE, angleDeg), Optional.empty());
    if (outcome instanceof Solved solved) {
      return solved;
    }
    throw new AssertionError(outcome.toString());
  }

  static double peak(Study study, double angleDeg) {
    return solved(model(study), angleDeg).value("joint", "pressure_peak");
  }

  static List<String> regions() {
    return HipReading.REGIONS.stream().map(HipReading::name).toList();
  }
}
