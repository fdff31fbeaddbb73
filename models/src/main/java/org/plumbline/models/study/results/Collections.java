package org.plumbline.models.study.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.mesh.io.PvdWriter;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.StudyResult;

/** One ParaView collection per load case: the fields of every solved angle, the angle as time. */
final class Collections {
  private Collections() {}

  static void write(Path cases, StudyResult result) throws IOException {
    for (String loadCase : result.loadCases()) {
      PvdWriter collection = new PvdWriter().note(result.label());
      boolean any = false;
      for (double angle : result.anglesDeg()) {
        CaseKey key = new CaseKey(loadCase, angle);
        Path fields = KeepingSolver.folder(cases, key).resolve(KeepingSolver.FIELDS_FILE);
        if (result.solved(loadCase, angle).isPresent() && Files.isRegularFile(fields)) {
          collection.add(angle, key.angleFolder() + "/" + KeepingSolver.FIELDS_FILE);
          any = true;
        }
      }
      if (any) {
        AtomicFiles.write(
            cases.resolve(loadCase).resolve(ResultsFolder.COLLECTION_FILE), collection.text());
      }
    }
  }
}
