package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.StudyResult;

/** The laboratory with the joints that are shipped. */
final class ShippedLaboratory implements Laboratory {
  @Override
  public String kernels() {
    return "plain";
  }

  @Override
  public void check(Study study) {}

  @Override
  public JointMesh mesh(Study study) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Row> alignment(Study study) {
    return List.of();
  }

  @Override
  public List<PlannedAngle> plan(Study study) {
    return List.of();
  }

  @Override
  public StudyModel open(Study study, Consumer<String> stages) {
    throw new UnsupportedOperationException();
  }

  static void report(StudyResult result, Study study, Path folder) {}
}
