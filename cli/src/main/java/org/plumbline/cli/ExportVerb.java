package org.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Study;
import org.plumbline.solver.deck.CalculixSettings;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.deck.DeckRefusal;
import org.plumbline.solver.deck.VtuDeck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the model of one case for another program. */
@Command(
    description = {
      "Writes the model of one case for FEBio, CalculiX, ParaView or Gmsh.",
      "The first two get mesh, materials, contact surfaces, springs and loads, the others mesh and",
      "regions, ParaView also fields where solved. docs/export.md says what each file holds and what",
      "the other program does differently."
    })
final class ExportVerb extends Verb {
  private static final int PENALTY = 500;

  @Mixin StudyArgument argument = new StudyArgument();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}")
  DeckFormat format;

  @Option(
      names = "--angle",
      defaultValue = "0",
      paramLabel = "DEG",
      description =
          "angle of the operation in degrees (default: ${DEFAULT-VALUE}, before the operation)")
  String angle;

  @Option(
      names = "--load-case",
      paramLabel = "NAME",
      description = "load case of the study (default: its first)")
  String loadCase;

  @Option(
      names = "--pose",
      defaultValue = "free",
      paramLabel = "POSE",
      description = {
        "free: under springs and loads, from the unloaded pose; solution: solved here first, the",
        "pose found is prescribed, and for ParaView the fields are written (default: free)"
      })
  String pose;

  @Option(
      names = "--penalty",
      paramLabel = "MPA_PER_MM",
      description =
          "contact stiffness for CalculiX, pressure per overlap (default: " + PENALTY + ")")
  Double penalty;

  @Option(
      names = "--brick",
      paramLabel = "TYPE",
      description = "bricks of CalculiX: C3D8 or C3D8I (default: " + CalculixSettings.PLAIN + ")")
  String brick;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description =
          "file, or an existing folder for it (default: <study>-<load case>-<angle>.<extension>)")
  Path out;

  @Option(names = "--force", description = "replace the file if it exists")
  boolean force;

  @Override
  String name() {
    return "export";
  }

  @Override
  Answer answer(Session session) throws IOException {
    DeckPose place = place();
    CalculixSettings settings = settings();
    LoadedStudy loaded =
        argument.load(
            session.workingFolder(),
            List.of(OneAngle.setting(angle, "export one after the other")));
    StudyCheck.physics(session.laboratory(), loaded);
    Study study = loaded.study().alone();
    CaseKey key = key(study);
    Path file =
        file(session.workingFolder(), study.name() + "-" + key.loadCase() + "-" + key.folder());
    WholeFile.refuse(file, force);
    List<String> notes = notes(session, study, key, place);
    StudyCheck.refusing(
        loaded,
        () -> {
          write(session, study, key, place, settings, notes, file);
          return null;
        });
    return answer(study, key, place, file);
  }

  private DeckPose place() {
    return switch (pose.toLowerCase(Locale.ROOT)) {
      case "free" -> DeckPose.FREE;
      case "solution" -> DeckPose.SOLUTION;
      default -> throw CommandFailure.usage("--pose is " + pose + "; it is free or solution");
    };
  }

  private CalculixSettings settings() {
    refuseElsewhere("--penalty", penalty);
    refuseElsewhere("--brick", brick);
    try {
      String type = brick == null ? CalculixSettings.PLAIN : brick;
      return CalculixSettings.penalty(penalty == null ? PENALTY : penalty)
          .withBricks(type.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("--penalty, --brick: " + e.getMessage());
    }
  }

  /** An option that only CalculiX has would be ignored elsewhere. */
  private void refuseElsewhere(String option, Object value) {
    if (value != null && format != DeckFormat.calculix) {
      throw CommandFailure.usage(
          option
              + " is "
              + value
              + ", but means nothing with --format "
              + format
              + "; leave it out, or use --format calculix");
    }
  }

  private CaseKey key(Study study) {
    List<String> names = study.loadCases().stream().map(LoadCase::name).toList();
    String wanted = loadCase == null ? names.get(0) : loadCase;
    if (!names.contains(wanted)) {
      throw CommandFailure.usage(
          "--load-case is " + wanted + "; the study has: " + String.join(", ", names));
    }
    // 0 is always among the angles; another one comes after it.
    return new CaseKey(wanted, study.anglesDeg().get(study.anglesDeg().size() - 1));
  }

  private Path file(Path workingFolder, String usualName) {
    if (out == null) {
      return workingFolder.resolve(usualName + format.extension());
    }
    Path given = workingFolder.resolve(out);
    if (Files.isDirectory(given)) {
      return given.resolve(usualName + format.extension());
    }
    String file = given.getFileName().toString();
    return file.toLowerCase(Locale.ROOT).endsWith(format.extension())
        ? given
        : given.resolveSibling(file + format.extension());
  }

  private List<String> notes(Session session, Study study, CaseKey key, DeckPose place) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Plumbline "
            + Version.current()
            + ", study "
            + study.name()
            + ", load case "
            + key.loadCase()
            + ", "
            + session.laboratory().words(study).angle()
            + " "
            + Numbers.plain(key.angleDeg())
            + " deg, mesh "
            + study.resolution().name().toLowerCase(Locale.ROOT));
    String label = session.laboratory().label(study);
    if (!label.isEmpty()) {
      notes.add("model: " + label);
    }
    notes.add("pose: " + place.name().toLowerCase(Locale.ROOT));
    notes.add("units: mm, N, MPa, N mm; x anterior, y proximal, z lateral (a left limb mirrored)");
    notes.add("Research and teaching only, not for treatment decisions.");
    notes.add("What this file holds and how to run it: docs/export.md");
    return notes;
  }

  private void write(
      Session session,
      Study study,
      CaseKey key,
      DeckPose place,
      CalculixSettings settings,
      List<String> notes,
      Path file) {
    try (Progress progress = Progress.of(session, output, 1)) {
      WholeFile.write(
          file,
          draft -> {
            if (format == DeckFormat.vtu && place == DeckPose.SOLUTION) {
              fields(session, study, key, notes, draft, progress::stage);
            } else {
              Deck deck = deck(session, study, key, place, progress::stage);
              List<String> header = new ArrayList<>(notes);
              header.addAll(deck.notes());
              try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(draft))) {
                format.write(deck.withNotes(header), settings, stream);
              }
            }
          });
    } catch (DeckRefusal e) {
      throw new CommandFailure(ExitCode.USAGE, "--format " + format + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Deck deck(
      Session session, Study study, CaseKey key, DeckPose place, Consumer<String> stages) {
    return place == DeckPose.FREE && !format.hasMechanics()
        ? session.laboratory().meshDeck(study, key)
        : session.laboratory().deck(study, key, place, stages);
  }

  /** Solves the case and writes its fields. */
  private void fields(
      Session session,
      Study study,
      CaseKey key,
      List<String> notes,
      Path file,
      Consumer<String> stages)
      throws IOException {
    Outcome outcome = session.laboratory().open(study, stages).solve(key, Optional.of(file));
    if (outcome instanceof Failed failed) {
      throw new CommandFailure(ExitCode.CASE_FAILED, key + ": " + failed.reason());
    }
    Files.write(file, VtuDeck.noted(Files.readAllBytes(file), notes));
  }

  private Answer answer(Study study, CaseKey key, DeckPose place, Path file) throws IOException {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("study", study.name());
    facts.put("load_case", key.loadCase());
    facts.put("angle_deg", key.angleDeg());
    facts.put("format", format.name());
    facts.put("pose", place.name().toLowerCase(Locale.ROOT));
    facts.put("file", file.toString());
    facts.put("bytes", Files.size(file));
    return Answer.fine(
        String.format(
            Locale.ROOT,
            "Wrote %s (%s, %.1f MB): %s at %s°",
            file,
            format.program(),
            Files.size(file) / 1e6,
            key.loadCase(),
            Numbers.plain(key.angleDeg())),
        facts);
  }
}
