package org.plumbline.models.study.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.models.study.Sha256;

/**
 * The digests of the files of one case, in a file beside them that {@code sha256sum -c} reads too:
 * one line each, digest, two spaces, name.
 */
final class Checksums {
  static final String NAME = "SHA256SUMS";
  private static final String GAP = "  ";

  private Checksums() {}

  /** Writes the digests of files of a folder, sorted by name. */
  static void write(Path folder, Set<String> names) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : new TreeSet<>(names)) {
      text.append(Sha256.of(folder.resolve(name))).append(GAP).append(name).append('\n');
    }
    AtomicFiles.write(folder.resolve(NAME), text.toString());
  }

  /** Whether the digests are those of exactly these files, and each file is as it was written. */
  static boolean hold(Path folder, Set<String> names) throws IOException {
    Path sums = folder.resolve(NAME);
    if (!Files.isRegularFile(sums)) {
      return false;
    }
    List<String> expected = new ArrayList<>();
    for (String name : new TreeSet<>(names)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        return false;
      }
      expected.add(Sha256.of(folder.resolve(name)) + GAP + name);
    }
    byte[] text = (String.join("\n", expected) + "\n").getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(Files.readAllBytes(sums), text);
  }
}
