package org.plumbline.models.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.models.study.FileFault;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyFileException;
import org.plumbline.models.study.StudyProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads studies: YAML text with settings on top, checked, defaults filled in. */
public final class StudyReader {
  private static final long MOST_BYTES = 4L * YamlScan.MOST_CHARACTERS;

  private StudyReader() {}

  /**
   * Text of a study by file name, or by name of a shipped one.
   *
   * @param folder that a relative file name is relative to, and paths in a shipped study
   * @throws StudyFileException if the file cannot be read
   * @throws InvalidStudyException if it is no file and no shipped study has the name
   */
  public static StudyText open(Path folder, String fileOrName) {
    Optional<Path> file = existing(folder, fileOrName);
    if (file.isPresent()) {
      return new StudyText(
          fileOrName, load(file.get(), fileOrName), file.get().toAbsolutePath().getParent());
    }
    if (ShippedStudies.names().contains(fileOrName)) {
      return new StudyText(fileOrName, ShippedStudies.text(fileOrName), folder.toAbsolutePath());
    }
    if (fileOrName.contains("/") || fileOrName.endsWith(".yaml") || fileOrName.endsWith(".yml")) {
      throw new StudyFileException(
          Path.of(YamlScan.shown(fileOrName).replace('\0', '?')),
          "no such file; plumbline init writes a commented one to start from",
          null);
    }
    throw new InvalidStudyException(
        fileOrName,
        List.of(
            new StudyProblem(
                YamlScan.shown(fileOrName),
                "is neither a file nor a shipped study",
                Suggestion.nearest(fileOrName, ShippedStudies.names())
                    .map(n -> "did you mean " + n + "?")
                    .orElse("shipped are " + String.join(", ", ShippedStudies.names())))));
  }

  private static Optional<Path> existing(Path folder, String name) {
    try {
      Path path = folder.resolve(name);
      return Files.exists(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String load(Path file, String name) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new StudyFileException(file, "is not a file; name a study file", null);
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new InvalidStudyException(
            name,
            List.of(
                new StudyProblem(
                    name,
                    "has " + Files.size(file) + " bytes; at most " + MOST_BYTES + " are read",
                    "a study holds settings only; keep data elsewhere")));
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new InvalidStudyException(
          name,
          List.of(
              new StudyProblem(name, "is not UTF-8 text", "save the file as plain UTF-8 text")));
    } catch (NoSuchFileException e) {
      throw new StudyFileException(file, "no such file", e);
    } catch (IOException e) {
      throw new StudyFileException(
          file, "cannot be read (" + FileFault.reason(e) + "); check its permissions", e);
    }
  }

  /** Reads a study file or a shipped study. */
  public static Study read(String fileOrName, List<Setting> settings) {
    return parse(open(Path.of(""), fileOrName), settings);
  }

  /**
   * Reads a study and the files it names.
   *
   * @param settings put on top of the text in order, and checked with it
   * @throws InvalidStudyException with everything that is wrong
   */
  public static Study parse(StudyText text, List<Setting> settings) {
    return parse(text.text(), text.origin(), settings, new SurfaceFiles(text.folder()));
  }

  /**
   * Reads a study without opening any file it names: surfaces must stand in it with the digest of
   * each file and all measured dimensions, as in a resolved study.
   *
   * @param text YAML
   * @param origin name for messages, for instance {@code knee.yaml}
   * @param settings put on top of the text in order, and checked with it
   * @throws InvalidStudyException with everything that is wrong
   */
  public static Study parse(String text, String origin, List<Setting> settings) {
    return parse(text, origin, settings, SurfaceFiles.unopened());
  }

  private static Study parse(
      String text, String origin, List<Setting> settings, SurfaceFiles files) {
    Problems problems = new Problems(origin);
    YamlScan scan = new YamlScan(line -> Place.line(origin, line), "", problems);
    Optional<JsonNode> root = scan.scan(text);
    Map<String, Place> places = scan.places();
    if (root.isEmpty() || !(root.get() instanceof ObjectNode tree)) {
      if (problems.isEmpty()) {
        problems.add(
            Place.line(origin, 1),
            "",
            root.isEmpty() ? "is empty" : "is not a mapping of keys",
            "start from the template: plumbline init");
      }
      problems.throwIfAny();
      throw new IllegalStateException("problems were found");
    }
    SettingsEditor editor = new SettingsEditor(tree, places, problems);
    settings.forEach(editor::apply);
    requireKnownVersion(tree, places, origin);
    JointForm form = JointForms.of(tree);
    new SchemaCheck(form, places, problems).run(tree);
    form.fillDefaults(tree);
    StudySchema.of(form).fillDefaults(tree);
    Draft draft = new Draft(tree, places, problems);
    Study study = new StudyAssembler(draft, problems, files).assemble();
    return new SecondAxisSection(
            draft, problems, more -> parse(text, origin, together(settings, more), files))
        .read(study);
  }

  private static List<Setting> together(List<Setting> first, List<Setting> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  /** A newer file may differ anywhere, so its version is the only problem worth telling. */
  private static void requireKnownVersion(
      ObjectNode tree, Map<String, Place> places, String origin) {
    JsonNode version = tree.path("schema");
    if (version.isNumber() && version.asDouble() > StudySchema.VERSION) {
      Problems newer = new Problems(origin);
      newer.add(
          places.get("schema"),
          "schema",
          "is "
              + NumberText.exact(version.asDouble())
              + ", newer than "
              + StudySchema.VERSION
              + ", the newest this Plumbline reads",
          "update Plumbline, or write the study for schema " + StudySchema.VERSION);
      newer.throwIfAny();
    }
  }
}
