package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: all angles and load cases of a study, or of several. */
@Command(
    description = {
      "Solves all angles and load cases of a study; writes tables, charts and fields.",
      "Without STUDY it runs the first shipped example. Several studies are solved one after the",
      "other, each into a folder of its own (with --out DIR into DIR/<study>), and set side by",
      "side; the exit code is the worst of all."
    })
final class SweepVerb extends RunVerb {
  @Mixin StudiesArgument argument = new StudiesArgument();
  @Mixin AngleOptions angles = new AngleOptions();

  /** Known only to say where it belongs. */
  @Option(names = "--laxity", hidden = true)
  boolean laxity;

  @Override
  String name() {
    return "sweep";
  }

  @Override
  List<LoadedStudy> load(Session session) {
    Path folder = session.workingFolder();
    if (laxity) {
      throw CommandFailure.usage(
          "--laxity compares one correction with the state before: use solve --angle DEG --laxity,"
              + " or list laxity under load_cases to have its tests at every angle");
    }
    return argument.load(folder, angles.settings());
  }
}
