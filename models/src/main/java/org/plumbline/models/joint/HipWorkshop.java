package org.plumbline.models.joint;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.plumbline.mesh.anatomy.hip.HipShape;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.VariantsModel;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * Hips that differ in one key. Those of equal shape, mesh and tissues share their condensed bodies:
 * rotations of the fragment and the place of the abductors change none.
 */
final class HipWorkshop implements VariantsModel.Workshop {
  private final Consumer<String> stages;

  /**
   * @param stages told the name of each part of a preparation as it begins
   */
  HipWorkshop(Consumer<String> stages) {
    this.stages = stages;
  }

  /** All that condensed bodies depend on. */
  private record Bodies(
      HipShape shape, Resolution resolution, Fidelity fidelity, Tissues tissues) {}

  @Override
  public Object group(Study variant) {
    return new Bodies(
        HipDefinition.shape(variant),
        variant.resolution(),
        variant.fidelity(),
        HipDefinition.tissues(variant));
  }

  @Override
  public Supplier<StudyModel> prepare(Study variant, Optional<StudyModel> last) {
    Optional<HipModel> other = last.map(HipModel.class::cast);
    if (other.filter(o -> group(o.study()).equals(group(variant))).isPresent()) {
      HipModel sharing = other.get().sharing(variant);
      return () -> sharing;
    }
    Supplier<HipModel> prepared = HipModel.prepare(variant, DenseKernels.best(), stages, other);
    return prepared::get;
  }

  @Override
  public String label(Study variant) {
    return HipModel.label(variant);
  }

  @Override
  public List<Row> limbRows(Study variant, double angleDeg) {
    return HipModel.limbRows(variant, angleDeg);
  }
}
