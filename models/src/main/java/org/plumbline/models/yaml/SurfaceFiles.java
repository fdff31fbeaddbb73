package org.plumbline.models.yaml;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.plumbline.mesh.SurfaceException;
import org.plumbline.mesh.io.StlReader;
import org.plumbline.mesh.surface.LengthUnit;
import org.plumbline.mesh.surface.TriangleSurface;
import org.plumbline.models.study.FileFault;
import org.plumbline.models.study.InputFile;
import org.plumbline.models.study.Sha256;

/** Opens the surface files that a study names. */
final class SurfaceFiles {
  private final Optional<Path> folder;

  /**
   * @param folder that paths are relative to
   */
  SurfaceFiles(Path folder) {
    this.folder = Optional.of(folder);
  }

  private SurfaceFiles() {
    this.folder = Optional.empty();
  }

  /** For texts that must say everything themselves. */
  static SurfaceFiles unopened() {
    return new SurfaceFiles();
  }

  boolean opened() {
    return folder.isPresent();
  }

  /** A surface and the file it came from. */
  record Opened(InputFile file, TriangleSurface surface) {}

  /**
   * The surface in the file at a key; what is wrong with it becomes a problem of that key.
   *
   * @param key path of the key in the study
   */
  Optional<Opened> open(Draft draft, String key, LengthUnit unit) {
    String name = draft.text(key);
    try {
      Path file = folder.orElseThrow().resolve(name).normalize();
      byte[] bytes = StlReader.bytes(file);
      InputFile input = new InputFile(file.toString(), Sha256.of(bytes));
      String digest = key + SurfaceSection.DIGEST;
      if (draft.has(digest) && !draft.text(digest).equals(input.sha256())) {
        draft.problem(
            digest,
            "is not the digest of " + YamlScan.shown(name) + ", which is " + input.sha256(),
            "the file has changed: restore it, or take the digest out");
        return Optional.empty();
      }
      return Optional.of(new Opened(input, StlReader.parse(YamlScan.shown(name), bytes, unit)));
    } catch (SurfaceException refusal) {
      draft.problem(key, "is no surface that can be read: " + refusal.getMessage(), "");
    } catch (IOException | InvalidPathException e) {
      draft.problem(key, "is '" + YamlScan.shown(name) + "', " + reason(e), "");
    }
    return Optional.empty();
  }

  private static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "and there is no such file beside the study; paths are relative to the study file";
    }
    return e instanceof AccessDeniedException
        ? "which may not be read; check its permissions"
        : e instanceof IOException fault
            ? "which cannot be read (" + FileFault.reason(fault) + ")"
            : "which is no name of a file here";
  }
}
