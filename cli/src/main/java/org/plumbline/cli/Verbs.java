package org.plumbline.cli;

import java.util.List;

/** All verbs, in the order of the help. */
final class Verbs {
  private Verbs() {}

  /** Fresh objects: picocli writes options into their fields. */
  static List<Verb> all() {
    return List.of(
        new SweepVerb(),
        new SolveVerb(),
        new PlanVerb(),
        new ReportVerb(),
        new CompareVerb(),
        new InitVerb(),
        new CheckVerb(),
        new DescribeVerb(),
        new MeshVerb(),
        new ExportVerb(),
        new KneeFitVerb(),
        new VerifyVerb(),
        new ExamplesVerb(),
        new DoctorVerb());
  }
}
