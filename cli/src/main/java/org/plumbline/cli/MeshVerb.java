package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.io.MeshReader;
import org.plumbline.mesh.io.UnstructuredGrid;
import org.plumbline.mesh.io.VtuWriter;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.models.construct.JointStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Meshes the joint of a study, reports the quality and writes it for ParaView. */
@Command(
    description = {
      "Meshes the joint of a study: quality report, and a VTU file for ParaView.",
      "Where a study has a construct also the cut bone with its plate, closed and at every angle.",
      "In place of a study it takes a mesh file (.msh, .inp, .vtu) with its --unit, checks that it is",
      "one sound body, reports its cells, and writes it in another of these formats with --out."
    })
final class MeshVerb extends Verb {
  private static final String EXTENSION = ".vtu";

  @Mixin StudyArgument argument = new StudyArgument();
  @Mixin AngleOptions angles = new AngleOptions();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "VTU file, or an existing folder for it (default: <study>-<level>.vtu)")
  Path out;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "mm, cm or m: the unit of a mesh file, which no such file says")
  String unit;

  @Option(names = "--force", description = "replace the file if it exists")
  boolean force;

  @Override
  String name() {
    return "mesh";
  }

  @Override
  Answer answer(Session session) throws IOException {
    if (argument.study != null && MeshReader.knows(argument.study)) {
      refuseStudyOptions();
      return new MeshFileCheck(session.workingFolder(), argument.study, unit).answer(out, force);
    }
    if (unit != null) {
      throw CommandFailure.usage("--unit goes with a mesh file (.msh, .inp or .vtu) only");
    }
    LoadedStudy loaded = argument.load(session.workingFolder(), angles.settings());
    StudyCheck.physics(session.laboratory(), loaded);
    String level = loaded.study().resolution().name().toLowerCase(Locale.ROOT);
    Path file = file(session.workingFolder(), loaded.study().name() + "-" + level);
    WholeFile.refuse(file, force);
    JointMesh joint = StudyCheck.refusing(loaded, () -> session.laboratory().mesh(loaded.study()));
    UnstructuredGrid grid = new UnstructuredGrid();
    List<Map<String, Object>> bodies = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %s mesh: %d degrees of freedom",
            loaded.study().name(),
            level,
            joint.degreesOfFreedom()));
    for (BodyMesh body : joint.bodies()) {
      grid.body(body.name(), body.mesh());
      QualityReport quality = QualityReport.of(body.mesh());
      text.append(QualityTable.of(body.name(), body.mesh(), quality));
      bodies.add(facts(body, quality));
    }
    List<JointStage> states =
        StudyCheck.refusing(
            loaded,
            () -> session.laboratory().stages(loaded.study(), joint, loaded.study().anglesDeg()));
    if (!states.isEmpty()) {
      text.append(String.format("%n"));
      states.forEach(s -> text.append(quality(s)));
    }
    StageFiles stageFiles = new StageFiles(file);
    stageFiles.of(states).forEach(f -> WholeFile.refuse(f, force));
    WholeFile.write(file, draft -> VtuWriter.write(grid, draft));
    text.append(String.format("%n%nWrote %s", file));
    List<Path> stages = stageFiles.write(states);
    if (!stages.isEmpty()) {
      text.append(
          String.format(
              "%nand the cut bone, closed and opened: %s and %d files beside it",
              stages.get(stages.size() - 1).getFileName(), stages.size() - 1));
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("study", loaded.study().name());
    facts.put("level", level);
    facts.put("degrees_of_freedom", joint.degreesOfFreedom());
    facts.put("bodies", bodies);
    facts.put("file", file.toString());
    facts.put("states", stages.stream().map(Path::toString).toList());
    return Answer.fine(text.toString(), facts);
  }

  /** What changes a study would be ignored with a mesh file. */
  private void refuseStudyOptions() {
    List<String> given = argument.settings.given();
    if (angles.angles != null) {
      given.add("--angles " + angles.angles);
    }
    if (!given.isEmpty()) {
      throw CommandFailure.usage(
          String.join(", ", given)
              + ": changes a study, but "
              + argument.study
              + " is a mesh file, which is read as it is; leave it out");
    }
  }

  /** With the extension that ParaView goes by; inside an existing folder under the usual name. */
  private Path file(Path workingFolder, String usualName) {
    if (out == null) {
      return workingFolder.resolve(usualName + EXTENSION);
    }
    Path given = workingFolder.resolve(out);
    if (Files.isDirectory(given)) {
      return given.resolve(usualName + EXTENSION);
    }
    String name = given.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(EXTENSION)
        ? given
        : given.resolveSibling(name + EXTENSION);
  }

  /** Worst cell of the cut bone at a state. */
  private static String quality(JointStage stage) {
    return stage.solids().stream()
        .filter(s -> stage.cut() && s.parts().size() > 1 && !JointStage.isHardware(s.name()))
        .map(
            s ->
                String.format(
                    Locale.ROOT,
                    "%n%-20s at %5.2f°: worst scaled Jacobian %.3f",
                    s.name() + ", cut",
                    stage.angleDeg(),
                    QualityReport.of(s.mesh()).overall().minScaledJacobian()))
        .collect(Collectors.joining());
  }

  private static Map<String, Object> facts(BodyMesh body, QualityReport quality) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("body", body.name());
    facts.put("nodes", body.mesh().nodeCount());
    facts.put("cells", body.mesh().cellCount());
    facts.put("min_scaled_jacobian", quality.overall().minScaledJacobian());
    facts.put("max_aspect_ratio", quality.overall().maxAspectRatio());
    facts.put("volume_mm3", quality.overall().volume());
    return facts;
  }
}
