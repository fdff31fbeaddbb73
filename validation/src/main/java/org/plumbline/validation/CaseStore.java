package org.plumbline.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.Sha256;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.StudyWriter;
import org.plumbline.solver.linalg.DenseKernels;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases that were solved before, by what went into them: the program's own bytes, its kernels, the
 * study's mechanics, the load and the angle. A case that failed is kept like one that was solved.
 */
final class CaseStore {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;
  private final String program;

  /**
   * @param program digest of the program that solves
   */
  CaseStore(Path folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /** Digest of all that a case depends on. */
  String digest(Study study, CaseKey key) {
    return Sha256.of(
        String.join(
            "\n",
            program,
            DenseKernels.best().name(),
            StudyWriter.mechanics(study),
            StudyWriter.loads(study, key.loadCase()),
            NumberText.exact(key.angleDeg())));
  }

  /** What was kept; a file that cannot be read counts as none. */
  Optional<CaseResult> find(String digest) {
    Path file = file(digest);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readString(file), CaseResult.class));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Keeps a result; the file appears only when it is whole. */
  void keep(String digest, CaseResult result) {
    try {
      Files.createDirectories(folder);
      Path draft = folder.resolve("." + digest);
      Files.writeString(draft, JSON.writeValueAsString(result));
      Files.move(draft, file(digest), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String digest) {
    return folder.resolve(digest + ".json");
  }
}
