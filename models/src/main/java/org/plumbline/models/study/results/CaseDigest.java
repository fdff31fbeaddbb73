package org.plumbline.models.study.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.Sha256;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.StudyWriter;

/**
 * Digests of everything a case's result depends on: the program and its kernels, the study without
 * what only names or selects cases (name, title, source, other angles and load cases, target), the
 * load case by value and the angle, and what the second swept parameter is called and is. Two cases
 * with the same digest have the same result.
 */
final class CaseDigest {
  private static final String FORMAT = "plumbline-case-2";

  private final RunInfo info;
  private final Study study;
  private final Map<String, String> mechanics;

  CaseDigest(RunInfo info, Study study) {
    this.info = info;
    this.study = study;
    this.mechanics =
        study.cases().stream()
            .map(CaseKey::axis2Value)
            .distinct()
            .collect(
                Collectors.toUnmodifiableMap(
                    v -> v, v -> StudyWriter.mechanics(study.of(new CaseKey("", 0, v)))));
  }

  String of(CaseKey key) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                FORMAT,
                info.version(),
                info.commit(),
                info.kernels(),
                mechanics.get(key.axis2Value()),
                StudyWriter.loads(study.of(key), key.loadCase()),
                NumberText.exact(key.angleDeg())));
    study.axis2().ifPresent(a -> parts.addAll(List.of(a.key(), key.axis2Value())));
    return Sha256.of(String.join("\n", parts));
  }
}
