package org.plumbline.models.study.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders that appear under their name only when they are whole. */
final class AtomicFiles {
  private static final String UNFINISHED = ".unfinished";

  private AtomicFiles() {}

  /** Name under which something is built before it gets its own. */
  static Path unfinished(Path target) {
    return target.resolveSibling("." + target.getFileName() + UNFINISHED);
  }

  static boolean isUnfinished(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") && name.endsWith(UNFINISHED);
  }

  /** Writes a file; on a full disk nothing of it is left and an older one of that name stays. */
  static void write(Path file, String text) throws IOException {
    write(file, text, StandardOpenOption.WRITE);
  }

  /** The same, and the file is on the disk before it has its name: a power cut cannot empty it. */
  static void writeThrough(Path file, String text) throws IOException {
    write(file, text, StandardOpenOption.SYNC);
  }

  private static void write(Path file, String text, OpenOption how) throws IOException {
    Path draft = unfinished(file);
    try {
      Files.write(
          draft,
          text.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          how);
      replace(draft, file);
    } catch (IOException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
  }

  /** Deletes what an earlier program that died has left half done. */
  static void deleteUnfinished(Path folder) throws IOException {
    List<Path> drafts;
    try (Stream<Path> walk = Files.walk(folder)) {
      drafts = walk.filter(p -> !p.equals(folder) && isUnfinished(p)).toList();
    }
    for (Path draft : drafts) {
      delete(draft);
    }
  }

  /** Renames a draft to its name; an older file or folder of that name goes. */
  static void replace(Path draft, Path target) throws IOException {
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      delete(target);
    }
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes a file or a whole folder; links are removed, not followed. */
  static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path p : all) {
      Files.deleteIfExists(p);
    }
  }
}
