package org.plumbline.models.study.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.mesh.io.PvdWriter;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.StudyResult;

/**
 * One ParaView collection per load case and value of the second swept parameter: the fields of
 * every solved angle, the angle as time.
 */
final class Collections {
  private static final String NAME = "sweep";
  private static final String SUFFIX = ".pvd";

  private Collections() {}

  static void write(Path cases, StudyResult result) throws IOException {
    List<String> values = result.axis2().map(SecondAxis::values).orElse(List.of(""));
    Set<CaseKey> solved =
        result.outcomes().stream()
            .filter(Solved.class::isInstance)
            .map(Outcome::key)
            .collect(Collectors.toSet());
    for (String loadCase : result.loadCases()) {
      for (String value : values) {
        PvdWriter collection = new PvdWriter().note(result.label());
        boolean any = false;
        for (double angle : result.anglesDeg()) {
          CaseKey key = new CaseKey(loadCase, angle, value);
          Path fields = KeepingSolver.folder(cases, key).resolve(KeepingSolver.FIELDS_FILE);
          if (solved.contains(key) && Files.isRegularFile(fields)) {
            collection.add(angle, key.folder() + "/" + KeepingSolver.FIELDS_FILE);
            any = true;
          }
        }
        if (any) {
          String name = NAME + (value.isEmpty() ? "" : "_" + value) + SUFFIX;
          AtomicFiles.write(cases.resolve(loadCase).resolve(name), collection.text());
        }
      }
    }
  }
}
