package org.plumbline.cli;

import java.util.List;
import org.plumbline.models.yaml.Setting;
import picocli.CommandLine.Option;

/** Which angles of the operation. */
final class AngleOptions {
  @Option(
      names = "--angles",
      paramLabel = "0:15:1",
      description = "angles of the operation in degrees: first:last:step, or a list 0,5,7.5")
  String angles;

  /** The option as settings of the study; empty if it was not given. */
  List<Setting> settings() {
    return angles == null ? List.of() : List.of(Setting.angles(angles));
  }
}
