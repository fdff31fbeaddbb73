package org.plumbline.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.plumbline.mesh.MeshException;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.study.Placement;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.page.PageScene;
import org.plumbline.report.page.PageScene.Motion;

/** Lays out the joint of a study at all its angles, with its cut where one can be drawn. */
final class StudyScene {
  private final Laboratory laboratory;
  private final Optional<Begun> begun;

  /** Stages that are being laid. */
  private record Begun(Study study, CompletableFuture<List<JointStage>> stages) {}

  StudyScene(Laboratory laboratory) {
    this(laboratory, Optional.empty());
  }

  private StudyScene(Laboratory laboratory, Optional<Begun> begun) {
    this.laboratory = laboratory;
    this.begun = begun;
  }

  /** The same, with the stages of a study being laid meanwhile: they depend on no result. */
  StudyScene begun(Study study, Executor executor) {
    Study shown = own(study);
    return new StudyScene(
        laboratory,
        Optional.of(
            new Begun(shown, CompletableFuture.supplyAsync(() -> stages(shown), executor))));
  }

  /**
   * The scene; none where the joint cannot be meshed again, for instance because the surfaces it
   * was measured on are gone.
   *
   * @param axis2Value the second swept parameter's value whose joint is shown
   */
  Optional<PageScene> of(Study study, StudyResult result, String axis2Value) {
    List<PressureMap> surfaces =
        result.outcomes().stream()
            .filter(o -> o.key().axis2Value().equals(axis2Value))
            .filter(Solved.class::isInstance)
            .findFirst()
            .map(o -> ((Solved) o).maps())
            .orElse(List.of());
    Study shown =
        study.axis2().map(a -> axis2Value.isEmpty() ? study : a.at(axis2Value)).orElse(study);
    try {
      List<JointStage> stages = laid(shown);
      List<JointStage> perAngle =
          stages.size() == 1 ? stages : stages.stream().filter(JointStage::cut).toList();
      return Optional.of(StageScene.of(perAngle, surfaces, follower(study, result), moved(study)));
    } catch (MeshException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  /** Motions of bodies that the operation itself moves, for all values of a second parameter. */
  private List<Motion> moved(Study study) {
    List<Study> variants =
        study
            .axis2()
            .map(a -> a.variants().stream().map(SecondAxis.Variant::study).toList())
            .orElse(List.of(study));
    Map<String, List<List<double[]>>> all = new LinkedHashMap<>();
    for (Study v : variants) {
      laboratory
          .moved(v, study.anglesDeg())
          .forEach(
              (body, placements) ->
                  all.computeIfAbsent(body, b -> new ArrayList<>())
                      .add(placements.stream().map(Placement::rows).toList()));
    }
    return all.entrySet().stream().map(e -> new Motion(e.getKey(), e.getValue())).toList();
  }

  /** The body that finds its place; none where results do not tell where it stands. */
  private String follower(Study study, StudyResult result) {
    boolean told =
        result.outcomes().stream().anyMatch(o -> o instanceof Solved s && s.freeBody().isPresent());
    return told ? laboratory.followingBody(study) : "";
  }

  /**
   * The joint with its bones whole, then with the wedges of some angles; nothing where the cut
   * cannot be drawn.
   *
   * @param anglesDeg angles of the study, each above 0
   */
  List<JointStage> states(Study study, Collection<Double> anglesDeg) {
    List<JointStage> all = laid(own(study));
    return all.size() == 1
        ? List.of()
        : all.stream().filter(s -> !s.cut() || anglesDeg.contains(s.angleDeg())).toList();
  }

  private static Study own(Study study) {
    return study.axis2().map(a -> a.at(a.own())).orElse(study);
  }

  private List<JointStage> laid(Study study) {
    if (begun.isEmpty() || !begun.get().study().equals(study)) {
      return stages(study);
    }
    try {
      return begun.get().stages().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException refused ? refused : e;
    }
  }

  /**
   * Whole bones, then one stage per angle; a single one of whole bones where the cut cannot be
   * drawn.
   */
  private List<JointStage> stages(Study study) {
    Optional<Study> drawn = DrawnCut.of(study);
    if (drawn.isPresent()) {
      try {
        List<JointStage> stages =
            laboratory.stages(drawn.get(), laboratory.mesh(drawn.get()), study.anglesDeg());
        if (stages.size() == 1 + study.anglesDeg().size()) {
          return stages;
        }
      } catch (MeshException | IllegalArgumentException refused) {
        // A wedge that the mesh does not bear: show the bones whole.
      }
    }
    JointMesh mesh = laboratory.mesh(study);
    List<JointStage.Solid> solids =
        mesh.bodies().stream()
            .map(
                b ->
                    new JointStage.Solid(
                        b.name(),
                        b.mesh(),
                        List.of(JointStage.WHOLE),
                        new int[b.mesh().cellCount()]))
            .toList();
    return List.of(new JointStage(0, false, solids, List.of()));
  }
}
