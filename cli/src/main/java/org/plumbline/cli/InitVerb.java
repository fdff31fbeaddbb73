package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plumbline.models.yaml.ShippedStudies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a commented study to fill in. */
@Command(description = "Writes a commented study file to fill in; '-' prints it.")
final class InitVerb extends Verb {
  private static final String STANDARD_OUTPUT = "-";

  /** What a study may be called. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9@_.-]{0,63}");

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "study.yaml",
      description = "file to write (default: ${DEFAULT-VALUE})")
  String file;

  @Option(names = "--force", description = "replace the file if it exists")
  boolean force;

  @Option(
      names = "--joint",
      paramLabel = "NAME",
      description = "which joint (default: that of the first example)")
  String joint;

  private String joint() {
    List<String> joints = ShippedStudies.joints();
    if (joint != null && !joints.contains(joint)) {
      throw CommandFailure.usage(
          "--joint is " + joint + "; there are studies of: " + String.join(", ", joints));
    }
    return joint == null ? joints.get(0) : joint;
  }

  /**
   * The template with the name of its file, so that several own studies have names of their own.
   */
  private static String named(String template, String fileName) {
    String stem = fileName.replaceFirst("\\.ya?ml$", "");
    return NAME.matcher(stem).matches()
        ? template.replaceFirst("(?m)^name: \\S+", "name: " + stem)
        : template;
  }

  @Override
  String name() {
    return "init";
  }

  @Override
  Answer answer(Session session) throws IOException {
    String template = ShippedStudies.template(joint());
    if (file.equals(STANDARD_OUTPUT)) {
      return Answer.fine(template.stripTrailing(), Map.of("study", template));
    }
    Path target = session.workingFolder().resolve(file);
    if (Files.exists(target) && !force) {
      throw CommandFailure.inputOutput(
          target + " exists already; give --force to replace it, or another name");
    }
    String text = named(template, target.getFileName().toString());
    WholeFile.write(target, draft -> Files.writeString(draft, text));
    return Answer.fine(
        "Wrote "
            + file
            + ". Fill it in, then: plumbline check "
            + file
            + ", plumbline sweep "
            + file,
        Map.of("file", target.toString()));
  }
}
