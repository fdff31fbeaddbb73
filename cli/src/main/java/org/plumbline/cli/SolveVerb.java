package org.plumbline.cli;

import java.util.List;
import org.plumbline.models.yaml.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One wedge angle, and the state before, with the same outputs as a sweep. */
@Command(description = "Solves one wedge angle (and angle 0, before the correction).")
final class SolveVerb extends RunVerb {
  @Mixin StudyArgument argument = new StudyArgument();

  @Option(
      names = "--angle",
      required = true,
      paramLabel = "DEG",
      description = "wedge angle in degrees")
  String angle;

  @Override
  String name() {
    return "solve";
  }

  @Override
  List<LoadedStudy> load() {
    return List.of(
        argument.load(List.of(new Setting("--angle", StudyArgument.ANGLES, "[" + angle + "]"))));
  }
}
