package org.plumbline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job: all angles and load cases of a study. */
@Command(
    description = {
      "Solves all wedge angles and load cases of a study; writes tables, charts and fields.",
      "Without STUDY it runs the first shipped example."
    })
final class SweepVerb extends RunVerb {
  @Mixin AngleOptions angles = new AngleOptions();

  @Override
  String name() {
    return "sweep";
  }

  @Override
  LoadedStudy load() {
    return argument.load(angles.settings());
  }
}
