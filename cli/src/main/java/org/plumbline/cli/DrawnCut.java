package org.plumbline.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.models.yaml.StudyWriter;

/**
 * A study with its cut made in the mesh, to be looked at. Where the study's correction is a rigid
 * motion of the limb, the same cut with an empty gap and no plate stands for it.
 */
final class DrawnCut {
  private static final List<Setting> BARE =
      Stream.of("fidelity=fe", "construct={}", "construct.plate.type=none")
          .map(Setting::parse)
          .toList();

  private DrawnCut() {}

  /** The study to be drawn; none if its operation cannot be laid in the mesh. */
  static Optional<Study> of(Study study) {
    Study alone = study.alone();
    if (alone.own().construct().isPresent()) {
      return Optional.of(alone);
    }
    try {
      return Optional.of(StudyReader.parse(StudyWriter.write(alone), alone.name(), BARE));
    } catch (InvalidStudyException refused) {
      return Optional.empty();
    }
  }
}
