package org.plumbline.models.joint;

import java.util.List;
import java.util.function.Consumer;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.solver.linalg.DenseKernels;

/** Builds ankles. Wedges, fibula and hindfoot change no body. */
final class AnkleWorkshop extends JointWorkshop<AnkleModel> {
  AnkleWorkshop(DenseKernels kernels, Consumer<String> stages) {
    super(AnkleModel.class, kernels, stages);
  }

  @Override
  void check(Study study) {
    AnkleDefinition.check(study);
  }

  @Override
  Object shape(Study study) {
    return AnkleDefinition.shape(study);
  }

  @Override
  JointMesh mesh(Study study) {
    return AnkleDefinition.mesh(study);
  }

  @Override
  Tissues tissues(Study study) {
    return AnkleDefinition.tissues(study);
  }

  @Override
  List<String> framed() {
    return AnkleDefinition.FRAMED;
  }

  @Override
  AnkleModel model(Study study, CondensedJoint joint) {
    return new AnkleModel(study, joint);
  }

  @Override
  String words(Study study) {
    return AnkleWords.model(study);
  }

  @Override
  public List<Row> limbRows(Study study, double angleDeg) {
    return AnkleDefinition.limbRows(study, angleDeg);
  }
}
