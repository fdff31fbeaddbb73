package org.plumbline.mesh.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which files an input file may include: those in its own folder and below, by relative names,
 * whatever links say, none inside itself, and no more than a bounded number.
 */
final class AbaqusIncludes {
  private static final int DEEPEST = 16;
  private static final int MOST_FILES = 256;

  private final Path folder;
  private final Deque<Path> open = new ArrayDeque<>();
  private int files;
  private long bytes;

  AbaqusIncludes(Path file) throws IOException {
    Path real = file.toRealPath();
    folder = real.getParent();
    open.push(real);
    bytes = Files.size(real);
  }

  /**
   * @param name as it stands in the file
   * @return the file itself, behind all links
   */
  Path enter(String name, MeshPlace place) {
    String shown = "*INCLUDE of '" + LineReader.shown(name) + "'";
    String inside = "include files of the same folder, by relative names without ..";
    Path file;
    try {
      Path given = Path.of(name);
      Path path = folder.resolve(given).normalize();
      if (given.isAbsolute() || name.startsWith("\\") || name.contains(":")) {
        throw place.refuse(shown + " is an absolute name", inside);
      }
      if (!path.startsWith(folder)) {
        throw place.refuse(shown + " leads out of the folder of the input file", inside);
      }
      file = path.toRealPath();
    } catch (InvalidPathException | IOException e) {
      throw place.refuse(shown + " cannot be found", "check the name");
    }
    if (!file.startsWith(folder)) {
      throw place.refuse(shown + " is a link that leads out of the folder", inside);
    }
    if (open.contains(file)) {
      throw place.refuse(shown + " includes the file in itself", "break the circle");
    }
    if (!Files.isRegularFile(file)) {
      throw place.refuse(shown + " is not a file", "check the name");
    }
    if (open.size() > DEEPEST || ++files > MOST_FILES) {
      throw place.refuse(
          shown + " is one too many: " + DEEPEST + " deep and " + MOST_FILES + " in all are read",
          "put the mesh into fewer files");
    }
    try {
      bytes += Files.size(file);
    } catch (IOException e) {
      throw place.refuse(shown + " cannot be read", "check the file");
    }
    if (bytes > MeshReader.MOST_BYTES) {
      throw place.refuse(
          "all files together have "
              + bytes
              + " bytes; at most "
              + (MeshReader.MOST_BYTES >> 20)
              + " MiB are read",
          "coarsen the mesh");
    }
    open.push(file);
    return file;
  }

  void leave() {
    open.pop();
  }
}
