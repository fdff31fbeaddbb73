package org.plumbline.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.models.study.Sha256;

/** The compiled modules whose bytes decide every number: mesh, solver and models. */
final class Program {
  private static final List<String> MODULES = List.of("mesh", "solver", "models");

  private Program() {}

  /**
   * Digest of the classes and data of the program.
   *
   * @param project folder of all modules
   */
  static String digest(Path project) {
    StringBuilder all = new StringBuilder();
    for (String module : MODULES) {
      Path classes = project.resolve(module).resolve("target/classes");
      try (Stream<Path> walk = Files.walk(classes)) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          all.append(module).append('/').append(classes.relativize(file));
          all.append(' ').append(Sha256.of(file)).append('\n');
        }
      } catch (IOException e) {
        throw new UncheckedIOException(classes + " cannot be read; build the project first", e);
      }
    }
    return Sha256.of(all.toString());
  }
}
