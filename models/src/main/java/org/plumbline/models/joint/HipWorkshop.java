package org.plumbline.models.joint;

import java.util.List;
import java.util.function.Consumer;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.solver.linalg.DenseKernels;

/** Builds hips. Rotations of the fragment and the place of the abductors change no body. */
final class HipWorkshop extends JointWorkshop<HipModel> {
  HipWorkshop(DenseKernels kernels, Consumer<String> stages) {
    super(HipModel.class, kernels, stages);
  }

  @Override
  void check(Study study) {
    HipDefinition.check(study);
  }

  @Override
  Object shape(Study study) {
    return HipDefinition.shape(study);
  }

  @Override
  JointMesh mesh(Study study) {
    return HipDefinition.mesh(study);
  }

  @Override
  Tissues tissues(Study study) {
    return HipDefinition.tissues(study);
  }

  @Override
  List<String> framed() {
    return HipDefinition.FRAMED;
  }

  @Override
  HipModel model(Study study, CondensedJoint joint) {
    return new HipModel(study, joint);
  }

  @Override
  String words(Study study) {
    return HipWords.model(study);
  }

  @Override
  public List<Row> limbRows(Study study, double angleDeg) {
    return HipDefinition.limbRows(study, angleDeg);
  }
}
