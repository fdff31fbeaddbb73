package org.plumbline.models.joint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.VariantsModel;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * Builds the models of one joint's studies: meshes it and, unless the study asks for the elastic
 * foundation only, factors and condenses its bodies. Studies of equal shape, mesh and tissues share
 * all bodies, others those that do not differ.
 *
 * @param <M> the joint's model
 */
abstract class JointWorkshop<M extends CondensedModel> implements VariantsModel.Workshop {
  private final Class<M> kind;
  private final DenseKernels kernels;
  private final Consumer<String> stages;

  /**
   * @param stages told the name of each part of a preparation as it begins
   */
  JointWorkshop(Class<M> kind, DenseKernels kernels, Consumer<String> stages) {
    this.kind = kind;
    this.kernels = kernels;
    this.stages = stages;
  }

  /** All that condensed bodies depend on. */
  private record Bodies(Object shape, Resolution resolution, Fidelity fidelity, Tissues tissues) {}

  /** {@link JointDefinition#check}. */
  abstract void check(Study study);

  /** What the mesh of a study, and how it is cut, depends on beside its resolution; by value. */
  abstract Object shape(Study study);

  /**
   * The mesh of a study's joint.
   *
   * @throws org.plumbline.mesh.MeshException if the shape cannot be meshed
   * @throws org.plumbline.models.patient.RefusedInput if the operation is impossible
   */
  abstract JointMesh mesh(Study study);

  abstract Tissues tissues(Study study);

  /**
   * A coarse mesh of a study's joint on which its cases shall begin; none where the foundation is
   * as good a place.
   *
   * @param mesh the study's own
   */
  Optional<JointMesh> coarse(Study study, JointMesh mesh) {
    return Optional.empty();
  }

  /** Bodies with frames of their own, in the order of the frames. */
  abstract List<String> framed();

  /** The model of a study with these bodies. */
  abstract M model(Study study, CondensedJoint joint);

  /** The model of a study that differs from another's in nothing its bodies depend on. */
  M sharing(Study study, M other) {
    return model(study, other.joint());
  }

  /**
   * What makes the model of a study once its elastic bodies are condensed. It holds on to nothing
   * of the last model but what it takes from it.
   *
   * @param last model built before, if any
   * @param same names of the bodies that both have
   */
  Function<CondensedJoint, M> assembly(Study study, Optional<M> last, Set<String> same) {
    return joint -> model(study, joint);
  }

  /** What the joint says of a study's model. */
  abstract String words(Study study);

  final DenseKernels kernels() {
    return kernels;
  }

  /** The model of a study that shares nothing with another. */
  final M open(Study study) {
    return build(study, Optional.empty()).get();
  }

  @Override
  public final Supplier<StudyModel> prepare(Study variant, Optional<StudyModel> last) {
    Supplier<M> build = build(variant, last.map(kind::cast));
    return build::get;
  }

  private Supplier<M> build(Study study, Optional<M> last) {
    if (last.filter(l -> group(l.study()).equals(group(study))).isPresent()) {
      M sharing = sharing(study, last.get());
      return () -> sharing;
    }
    check(study);
    stages.accept("mesh");
    JointMesh mesh = mesh(study);
    if (study.fidelity() == Fidelity.FOUNDATION) {
      return () -> model(study, CondensedJoint.rigid(mesh, framed()));
    }
    Tissues tissues = tissues(study);
    Map<String, Superelement> same =
        last.map(l -> l.joint().sharedWith(mesh, tissues)).orElse(Map.of());
    Function<CondensedJoint, M> assembly = assembly(study, last, same.keySet());
    Optional<JointMesh> coarse = coarse(study, mesh);
    return () -> {
      stages.accept("factorization and condensation");
      CondensedJoint joint = CondensedJoint.elastic(mesh, tissues, framed(), kernels, same);
      return assembly.apply(
          coarse
              .map(m -> CondensedJoint.elastic(m, tissues, framed(), kernels, Map.of()))
              .map(joint::startingOn)
              .orElse(joint));
    };
  }

  @Override
  public final Object group(Study variant) {
    return new Bodies(shape(variant), variant.resolution(), variant.fidelity(), tissues(variant));
  }

  @Override
  public final String label(Study variant) {
    return CondensedModel.label(words(variant), variant);
  }
}
