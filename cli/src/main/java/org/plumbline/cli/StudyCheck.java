package org.plumbline.cli;

import java.util.function.Supplier;
import org.plumbline.mesh.MeshException;
import org.plumbline.models.patient.RefusedInput;

/** Turns a joint's refusal of a study into an invalid study, exit code 2. */
final class StudyCheck {
  private StudyCheck() {}

  /** Checks the physics of a study; throws {@link CommandFailure} with what the joint says. */
  static void physics(Laboratory laboratory, LoadedStudy loaded) {
    refusing(
        loaded,
        () -> {
          laboratory.check(loaded.study());
          return null;
        });
  }

  /** Does work on a study in which a mesh, or what is put on it, may be refused. */
  static <T> T refusing(LoadedStudy loaded, Supplier<T> work) {
    try {
      return work.get();
    } catch (RefusedStudy | MeshException | RefusedInput refusal) {
      throw new CommandFailure(
          ExitCode.USAGE, loaded.origin() + ": " + refusal.getMessage(), refusal);
    }
  }
}
