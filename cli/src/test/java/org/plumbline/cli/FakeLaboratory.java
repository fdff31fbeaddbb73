package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.load.LoadCases;
import org.plumbline.models.load.NamedLoads;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.LoadLine;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Proof;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.TargetSettings;
import org.plumbline.models.study.VariantsModel;

/**
 * A joint whose numbers are formulas: the medial share falls from 80 % by 4 % per degree of wedge,
 * so equal share lies at 7.5°.
 */
final class FakeLaboratory implements Laboratory {
  static final double EQUAL_SHARE_DEG = 7.5;
  static final String LABEL = "test joint";
  private static final double WEIGHT_N = 1000;

  /** Runs at the start of every case; may throw or take time. */
  Consumer<CaseKey> atCase = key -> {};

  /** Cases that end without a result. */
  List<CaseKey> failing = List.of();

  /** Told the stage before it is passed on. */
  Consumer<String> atStage = stage -> {};

  /** Refusal of the physics check; null accepts. */
  String refusal;

  /** Percent that the medial share of a study is larger. */
  ToDoubleFunction<Study> moreMedial = study -> 0;

  int opened;

  @Override
  public List<TargetSettings> targets(Study study) {
    return JointModels.targets(study);
  }

  @Override
  public NamedLoads loads(Study study) {
    return LoadCases.shipped();
  }

  @Override
  public String kernels() {
    return "test kernels";
  }

  @Override
  public JointWords words(Study study) {
    return new JointWords(
        "Wedge angle",
        "wedge",
        "hka",
        true,
        Map.of("hka", "HKA, deviation"),
        new JointWords.MapSides("", "", "", ""),
        Optional.of(new LoadLine("hka", "deviation", "", List.of())));
  }

  @Override
  public String label(Study study) {
    return LABEL;
  }

  @Override
  public void check(Study study) {
    if (refusal != null) {
      throw new RefusedStudy(refusal, null);
    }
  }

  @Override
  public JointMesh mesh(Study study) {
    return KneeMesher.mesh(KneeShape.generic(), MeshLevel.COARSE);
  }

  @Override
  public List<Row> alignment(Study study) {
    return List.of(limb(study, 0));
  }

  @Override
  public List<PlannedAngle> plan(Study study) {
    return List.of(new PlannedAngle("by a rule", OptionalDouble.of(8.25), "a note"));
  }

  @Override
  public StudyModel open(Study study, Consumer<String> stages) {
    opened++;
    for (String stage : List.of("meshing", "condensing")) {
      atStage.accept(stage);
      stages.accept(stage);
    }
    return study.axis2().isPresent()
        ? new VariantsModel(study.axis2().get(), new Variants())
        : new FakeModel(study);
  }

  private final class Variants implements VariantsModel.Workshop {
    @Override
    public Object group(Study variant) {
      return LABEL;
    }

    @Override
    public Supplier<StudyModel> prepare(Study variant, Optional<StudyModel> last) {
      return () -> new FakeModel(variant);
    }

    @Override
    public String label(Study variant) {
      return LABEL;
    }

    @Override
    public List<Row> limbRows(Study variant, double angleDeg) {
      return List.of(limb(variant, angleDeg));
    }
  }

  private static Row limb(Study study, double angle) {
    return new Row(study.name(), "", angle, "", "", "limb", "hka", -6 + angle, "deg");
  }

  private final class FakeModel implements StudyModel {
    private final Study study;

    FakeModel(Study study) {
      this.study = study;
    }

    @Override
    public String label() {
      return LABEL;
    }

    @Override
    public List<String> compartments() {
      return List.of("medial", "lateral");
    }

    @Override
    public List<Row> limbRows(double angleDeg) {
      return List.of(limb(study, angleDeg));
    }

    @Override
    public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
      atCase.accept(key);
      if (failing.contains(key)) {
        return new Failed(key, "unstable", "nothing holds the joint upright");
      }
      fieldsFile.ifPresent(FakeModel::write);
      double share = 80 + moreMedial.applyAsDouble(study) - 4 * key.angleDeg();
      List<Row> rows = new ArrayList<>();
      addCompartment(rows, key, "medial", share);
      addCompartment(rows, key, "lateral", 100 - share);
      if (key.loadCase().startsWith("laxity@")) {
        String test = key.loadCase().replace('@', '_');
        add(rows, key, "joint", test, 2 + 0.25 * key.angleDeg(), "deg");
      }
      Proof proof = new Proof(2e-10, 3e-10, 1e-9, 0, 1e-11, 1e-10, 5, 7);
      return new Solved(key, rows, List.of(), proof, List.of("a remark of the test joint"));
    }

    private void addCompartment(List<Row> rows, CaseKey key, String region, double share) {
      double force = WEIGHT_N * share / 100;
      add(rows, key, region, "force_normal", force, "N");
      add(rows, key, region, "force_share", share, "%");
      add(rows, key, region, "pressure_peak", force / 200, "MPa");
      add(rows, key, region, "pressure_p95", force / 250, "MPa");
      add(rows, key, region, "pressure_mean", force / 400, "MPa");
      add(rows, key, region, "contact_area", 400, "mm2");
    }

    private void add(
        List<Row> rows, CaseKey key, String region, String quantity, double value, String unit) {
      rows.add(
          new Row(
              study.name(), key.loadCase(), key.angleDeg(), "", "", region, quantity, value, unit));
    }

    private static void write(Path file) {
      try {
        Files.writeString(file, "<VTKFile/>");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
