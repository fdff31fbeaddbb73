package org.plumbline.models.joint;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.SurfaceSettings;
import org.plumbline.models.study.VariantsModel;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * Knees that differ in one key. Those of equal shape, mesh and tissues share their condensed
 * bodies; others share the bodies that do not differ (a hinge moves the tibia's mesh, not the
 * femur's).
 */
final class KneeWorkshop implements VariantsModel.Workshop {
  private final Consumer<String> stages;

  /**
   * @param stages told the name of each part of a preparation as it begins
   */
  KneeWorkshop(Consumer<String> stages) {
    this.stages = stages;
  }

  /** All that condensed bodies depend on. */
  private record Bodies(
      KneeShape shape,
      Optional<SurfaceSettings> surfaces,
      Resolution resolution,
      Fidelity fidelity,
      Tissues tissues,
      Optional<ConstructSettings> construct) {}

  @Override
  public Object group(Study variant) {
    return new Bodies(
        KneeDefinition.shape(variant),
        variant.own(KneeSettings.class).shape().surfaces(),
        variant.resolution(),
        variant.fidelity(),
        KneeDefinition.tissues(variant),
        variant.own(KneeSettings.class).construct());
  }

  @Override
  public Supplier<StudyModel> prepare(Study variant, Optional<StudyModel> last) {
    Optional<KneeModel> other = last.map(KneeModel.class::cast);
    if (other.filter(o -> group(o.study()).equals(group(variant))).isPresent()) {
      KneeModel sharing = other.get().sharing(variant);
      return () -> sharing;
    }
    Supplier<KneeModel> prepared = KneeModel.prepare(variant, DenseKernels.best(), stages, other);
    return prepared::get;
  }

  @Override
  public String label(Study variant) {
    return KneeModel.label(variant);
  }

  @Override
  public List<Row> limbRows(Study variant, double angleDeg) {
    return KneeModel.limbRows(variant, angleDeg);
  }
}
