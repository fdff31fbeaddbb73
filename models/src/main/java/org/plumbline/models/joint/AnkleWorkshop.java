package org.plumbline.models.joint;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.VariantsModel;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * Ankles that differ in one key. Those of equal shape, mesh and tissues share their condensed
 * bodies: wedges, fibula and hindfoot change none.
 */
final class AnkleWorkshop implements VariantsModel.Workshop {
  private final Consumer<String> stages;

  /**
   * @param stages told the name of each part of a preparation as it begins
   */
  AnkleWorkshop(Consumer<String> stages) {
    this.stages = stages;
  }

  /** All that condensed bodies depend on. */
  private record Bodies(
      AnkleShape shape, Resolution resolution, Fidelity fidelity, Tissues tissues) {}

  @Override
  public Object group(Study variant) {
    return new Bodies(
        AnkleDefinition.shape(variant),
        variant.resolution(),
        variant.fidelity(),
        AnkleDefinition.tissues(variant));
  }

  @Override
  public Supplier<StudyModel> prepare(Study variant, Optional<StudyModel> last) {
    Optional<AnkleModel> other = last.map(AnkleModel.class::cast);
    if (other.filter(o -> group(o.study()).equals(group(variant))).isPresent()) {
      AnkleModel sharing = other.get().sharing(variant);
      return () -> sharing;
    }
    Supplier<AnkleModel> prepared = AnkleModel.prepare(variant, DenseKernels.best(), stages, other);
    return prepared::get;
  }

  @Override
  public String label(Study variant) {
    return AnkleModel.label(variant);
  }

  @Override
  public List<Row> limbRows(Study variant, double angleDeg) {
    return AnkleModel.limbRows(variant, angleDeg);
  }
}
