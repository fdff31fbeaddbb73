package org.plumbline.models.study.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.models.study.InputFile;
import org.plumbline.models.study.Sha256;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.StudyWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of {@code manifest.json}: who made the folder, from what, and the digest of every file
 * in it. The only file with time stamps.
 */
final class Manifest {
  static final String NAME = "manifest.json";

  /** Marks a folder as ours before anything in it is replaced. */
  static final String PRODUCER = "plumbline";

  private static final String OUTPUTS = "outputs";

  private Manifest() {}

  static String text(
      RunInfo info, Study study, RunStatus status, Instant started, Instant now, Path folder)
      throws IOException {
    ObjectNode node = JsonText.object();
    node.put("producer", PRODUCER);
    node.put("version", info.version());
    node.put("commit", info.commit());
    node.put("jdk", Runtime.version().toString());
    node.put("kernels", info.kernels());
    ArrayNode command = node.putArray("command");
    info.command().forEach(command::add);
    node.put("seed", info.seed());
    node.put("label", info.label());
    node.put("status", status.text());
    node.put("started", started.toString());
    node.put(status == RunStatus.RUNNING ? "updated" : "ended", now.toString());
    ObjectNode inputs = node.putObject("inputs");
    inputs.put("study", info.origin());
    inputs.put("study_sha256", info.originSha256());
    inputs.put("resolved_sha256", Sha256.of(StudyWriter.write(study, info.label())));
    if (!study.own().files().isEmpty()) {
      files(study.own().files(), inputs.putObject("surfaces"));
    }
    ObjectNode outputs = node.putObject(OUTPUTS);
    if (status != RunStatus.RUNNING) {
      digests(folder, outputs);
    }
    return JsonText.write(node);
  }

  /** The manifest of a folder whose pictures were made again: digests of its files as they are. */
  static String redrawn(Path folder, String version) throws IOException {
    ObjectNode node = (ObjectNode) JsonText.read(Files.readString(folder.resolve(NAME)));
    node.put("drawn_by_version", version);
    digests(folder, node.putObject(OUTPUTS));
    return JsonText.write(node);
  }

  /**
   * The first file of a finished run that is not as it was written; empty if all that are still
   * there are, or if the run was not finished.
   *
   * @param which names of files that are looked at, relative to the folder
   */
  static Optional<String> altered(Path folder, Predicate<String> which) throws IOException {
    for (Map.Entry<String, JsonNode> output :
        JsonText.read(Files.readString(folder.resolve(NAME))).path(OUTPUTS).properties()) {
      Path file = folder.resolve(output.getKey());
      if (which.test(output.getKey())
          && Files.isRegularFile(file)
          && !Sha256.of(file).equals(output.getValue().asString(""))) {
        return Optional.of(output.getKey());
      }
    }
    return Optional.empty();
  }

  private static void digests(Path folder, ObjectNode outputs) throws IOException {
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      outputs.put(name, Sha256.of(file));
    }
  }

  private static void files(SortedMap<String, InputFile> inputs, ObjectNode node) {
    inputs.forEach(
        (key, file) -> node.putObject(key).put("file", file.path()).put("sha256", file.sha256()));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
          .filter(p -> !p.equals(folder.resolve(NAME)))
          .filter(p -> !p.equals(folder.resolve(FolderLock.NAME)))
          .sorted()
          .toList();
    }
  }

  /** Whether a folder was made by Plumbline, which writes its manifest first. */
  static boolean marks(Path folder) {
    try {
      String text = Files.readString(folder.resolve(NAME));
      return JsonText.read(text).path("producer").asString("").equals(PRODUCER);
    } catch (IOException | tools.jackson.core.JacksonException e) {
      return false;
    }
  }
}
