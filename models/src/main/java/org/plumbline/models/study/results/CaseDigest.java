package org.plumbline.models.study.results;

import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.Sha256;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.StudyWriter;

/**
 * Digests of everything a case's result depends on: the program and its kernels, the study without
 * what only names or selects cases (name, title, source, other angles and load cases, target), the
 * load case by value and the angle. Two cases with the same digest have the same result.
 */
final class CaseDigest {
  private static final String FORMAT = "plumbline-case-1";

  private final String common;
  private final Map<String, LoadCase> loadCases;

  CaseDigest(RunInfo info, Study study) {
    this.common =
        String.join(
            "\n",
            FORMAT,
            info.version(),
            info.commit(),
            info.kernels(),
            StudyWriter.mechanics(study));
    this.loadCases =
        study.loadCases().stream().collect(Collectors.toUnmodifiableMap(LoadCase::name, c -> c));
  }

  String of(CaseKey key) {
    LoadCase c = loadCases.get(key.loadCase());
    return Sha256.of(
        String.join(
            "\n",
            common,
            c.name(),
            NumberText.exact(c.axialBodyWeights()),
            NumberText.exact(c.centralBodyWeights()),
            NumberText.exact(c.adductionLeverMm()),
            NumberText.exact(key.angleDeg())));
  }
}
