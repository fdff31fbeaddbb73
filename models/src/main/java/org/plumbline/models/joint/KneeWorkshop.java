package org.plumbline.models.joint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.plumbline.mesh.MeshException;
import org.plumbline.mesh.anatomy.Articulation.Layer;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.construct.CutBone;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * Builds knees. A hinge changes the mesh of the tibia, not of the femur; where a bone is cut, its
 * fragments serve other fillings of the gap.
 */
final class KneeWorkshop extends JointWorkshop<KneeModel> {
  KneeWorkshop(DenseKernels kernels, Consumer<String> stages) {
    super(KneeModel.class, kernels, stages);
  }

  @Override
  void check(Study study) {
    KneeDefinition.check(study);
  }

  @Override
  Object shape(Study study) {
    KneeSettings s = study.own(KneeSettings.class);
    return List.of(KneeDefinition.shape(study), s.shape().surfaces(), s.construct());
  }

  @Override
  JointMesh mesh(Study study) {
    JointMesh mesh = KneeDefinition.mesh(study);
    PlannedCut.of(study).forEach(c -> ConstructDefinition.requireSound(study, mesh, c));
    return mesh;
  }

  @Override
  Tissues tissues(Study study) {
    return KneeDefinition.tissues(study);
  }

  /** Where there are menisci, which the foundation does not know. */
  @Override
  Optional<JointMesh> coarse(Study study, JointMesh mesh) {
    boolean menisci = mesh.articulations().stream().anyMatch(a -> a.layer() != Layer.DIRECT);
    if (!menisci || study.resolution() == Resolution.COARSE) {
      return Optional.empty();
    }
    try {
      return Optional.of(KneeDefinition.mesh(study.at(Resolution.COARSE)));
    } catch (MeshException e) {
      return Optional.empty(); // the foundation has to do
    }
  }

  @Override
  List<String> framed() {
    return List.of(KneeDefinition.FREE_BODY);
  }

  /** With whole bones. */
  @Override
  KneeModel model(Study study, CondensedJoint joint) {
    return new KneeModel(study, joint, Optional.empty());
  }

  @Override
  KneeModel sharing(Study study, KneeModel other) {
    return new KneeModel(study, other.joint(), other.opened());
  }

  @Override
  Function<CondensedJoint, KneeModel> assembly(
      Study study, Optional<KneeModel> last, Set<String> same) {
    List<PlannedCut> cuts = PlannedCut.of(study);
    if (cuts.isEmpty()) {
      return super.assembly(study, last, same);
    }
    List<CutBone> known =
        last.filter(l -> same.containsAll(bodies(cuts)) && sameFragments(l.study(), study))
            .flatMap(KneeModel::opened)
            .map(CutJoint::bones)
            .orElse(List.of());
    Tissues tissues = tissues(study);
    return joint ->
        new KneeModel(
            study, joint, Optional.of(CutJoint.of(cuts, joint, tissues, kernels(), known)));
  }

  /** Whether the fragments of two studies' cuts are the same if their whole bones are. */
  private static boolean sameFragments(Study one, Study other) {
    KneeSettings a = one.own(KneeSettings.class);
    KneeSettings b = other.own(KneeSettings.class);
    return a.construct().isPresent()
        && a.construct().get().sharesFragments(b.construct().get())
        && bodies(PlannedCut.of(one)).equals(bodies(PlannedCut.of(other)));
  }

  private static List<String> bodies(List<PlannedCut> cuts) {
    return cuts.stream().map(PlannedCut::body).toList();
  }

  @Override
  String words(Study study) {
    return KneeWords.model(study);
  }

  @Override
  public List<Row> limbRows(Study study, double angleDeg) {
    return KneeDefinition.limbRows(study, angleDeg);
  }
}
