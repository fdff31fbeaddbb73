package org.plumbline.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.mesh.SurfaceException;
import org.plumbline.mesh.fit.KneeFit;
import org.plumbline.mesh.fit.KneeScan;
import org.plumbline.mesh.fit.ScanAxes;
import org.plumbline.mesh.io.StlReader;
import org.plumbline.mesh.surface.LengthUnit;
import org.plumbline.mesh.surface.TriangleSurface;
import org.plumbline.models.joint.MeasuredKneeStudy;
import org.plumbline.models.joint.ScannedKnee;
import org.plumbline.models.study.Study;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.PngFile;
import org.plumbline.report.chart.SvgFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the shape of a knee on segmented surfaces. */
@Command(
    description = {
      "Measures the dimensions of a knee on segmented surfaces.",
      "Reads STL, binary or ASCII; prints each dimension with its residual, draws surfaces against",
      "fit, and writes a study to complete."
    })
final class KneeFitVerb extends Verb {
  private static final double ASSUMED_CARTILAGE = 2.25;

  @Option(names = "--femur", required = true, paramLabel = "FILE", description = "distal femur")
  Path femur;

  @Option(
      names = "--tibia-bone",
      required = true,
      paramLabel = "FILE",
      description = "bone of both tibial plateaus")
  Path tibiaBone;

  @Option(
      names = "--tibia-cartilage",
      required = true,
      paramLabel = "FILE",
      description = "tibial cartilage of both plateaus; its upper side counts")
  Path tibiaCartilage;

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "UNIT",
      description = "mm, cm or m: the unit of all files, which no STL file says")
  String unit;

  @Option(
      names = "--side",
      required = true,
      paramLabel = "SIDE",
      description = "right or left knee")
  String side;

  @Option(
      names = "--axes",
      paramLabel = "XYZ",
      defaultValue = "ASR",
      description = {
        "where x, y and z of the files point: A or P (anterior, posterior), S or I (superior,",
        "inferior), R or L (the patient's right, left); LPS for DICOM (default: ${DEFAULT-VALUE})"
      })
  String axes;

  @Option(
      names = "--femoral-cartilage",
      paramLabel = "MM",
      description = {
        "thickness of cartilage on the femur's surface; 0 if the surface is the cartilage's",
        "(default: 2.25, marked as assumed)"
      })
  Double femoralCartilage;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "measured-knee",
      description = "name of the study that is written (default: ${DEFAULT-VALUE})")
  String studyName;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "folder for study, table and pictures (default: fit-<name>)")
  Path out;

  @Option(names = "--force", description = "write into the folder even if it holds files")
  boolean force;

  @Override
  String name() {
    return "fit";
  }

  @Override
  Answer answer(Session session) throws IOException {
    LengthUnit given = unit();
    boolean left = left();
    if (!studyName.matches(Study.NAME_PATTERN)) {
      throw CommandFailure.usage(
          "--name: is '"
              + studyName
              + "'; a name begins with a letter or digit, then letters, digits or @_.-");
    }
    Path folder = session.workingFolder().resolve(out == null ? Path.of("fit-" + studyName) : out);
    refuseFilled(folder);
    KneeScan scan = scan(session.workingFolder(), given, left);
    KneeFit fit;
    try {
      fit = KneeFit.of(scan);
    } catch (SurfaceException refusal) {
      throw new CommandFailure(ExitCode.USAGE, refusal.getMessage(), refusal);
    }
    KneeFitReport report = new KneeFitReport(fit, MeasuredKneeStudy.shape(fit).problems());
    List<String> written = write(session, folder, fit, report, left);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("unit", given.symbol());
    facts.put("axes", scan.axes().letters());
    facts.put("side", left ? "left" : "right");
    facts.put("femoral_cartilage_mm", fit.femoralCartilage());
    facts.put("femoral_cartilage_assumed", femoralCartilage == null);
    facts.putAll(report.facts());
    facts.put("folder", folder.toString());
    facts.put("files", written);
    return Answer.fine(
        String.format(
            Locale.ROOT,
            "Measured in %s (axes %s, %s side), cartilage on the femur %.2f mm %s.%n%n%s%n%n"
                + "Wrote %s to %s. Complete %s (lines FILL IN), then: plumbline check.%n%s",
            given.symbol(),
            scan.axes().letters(),
            left ? "left" : "right",
            fit.femoralCartilage(),
            femoralCartilage == null ? "ASSUMED (--femoral-cartilage)" : "as told",
            report.text(),
            String.join(", ", written),
            folder,
            written.get(0),
            RunReport.NOTICE),
        facts);
  }

  private LengthUnit unit() {
    try {
      return LengthUnit.of(unit);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("--" + e.getMessage());
    }
  }

  private boolean left() {
    if (!side.equals("left") && !side.equals("right")) {
      throw CommandFailure.usage("--side: is '" + side + "'; known: right, left");
    }
    return side.equals("left");
  }

  private KneeScan scan(Path folder, LengthUnit given, boolean left) throws IOException {
    ScanAxes known;
    try {
      known = ScanAxes.of(axes);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("--axes: " + e.getMessage());
    }
    TriangleSurface[] surfaces = new TriangleSurface[3];
    Path[] files = {femur, tibiaBone, tibiaCartilage};
    for (int i = 0; i < files.length; i++) {
      try {
        surfaces[i] = StlReader.read(folder.resolve(files[i]), given);
      } catch (SurfaceException refusal) {
        throw new CommandFailure(ExitCode.INPUT_OUTPUT, refusal.getMessage(), refusal);
      }
    }
    double cartilage = femoralCartilage == null ? ASSUMED_CARTILAGE : femoralCartilage;
    try {
      return new KneeScan(surfaces[0], surfaces[1], surfaces[2], cartilage, known, left);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("--femoral-cartilage: " + e.getMessage());
    }
  }

  private void refuseFilled(Path folder) throws IOException {
    if (!Files.exists(folder) || force) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw CommandFailure.inputOutput(
            folder + " holds files already; give --force to write into it or another --out");
      }
    }
  }

  private List<String> write(
      Session session, Path folder, KneeFit fit, KneeFitReport report, boolean left)
      throws IOException {
    Files.createDirectories(folder);
    List<String> written = new ArrayList<>();
    String study =
        new MeasuredKneeStudy(
                studyName,
                unit,
                axes.toUpperCase(Locale.ROOT),
                paths(session.workingFolder(), folder),
                left ? "left" : "right",
                femoralCartilage == null)
            .text(fit);
    put(folder, studyName + ".yaml", study.getBytes(StandardCharsets.UTF_8), written);
    put(folder, "dimensions.csv", report.table().getBytes(StandardCharsets.UTF_8), written);
    for (Figure figure : KneeFitFigures.of(fit)) {
      put(folder, figure.name() + ".png", PngFile.bytes(figure), written);
      String svg = SvgFile.text(figure, SvgFile.Letters.SHAPES);
      put(folder, figure.name() + ".svg", svg.getBytes(StandardCharsets.UTF_8), written);
    }
    return written;
  }

  /** The measured files as seen from the study's folder, where they share a root with it. */
  private SortedMap<String, String> paths(Path here, Path folder) {
    SortedMap<String, String> paths = new TreeMap<>();
    List<Path> files = List.of(femur, tibiaBone, tibiaCartilage);
    Path from = folder.toAbsolutePath().normalize();
    for (int i = 0; i < files.size(); i++) {
      Path file = here.resolve(files.get(i)).toAbsolutePath().normalize();
      boolean together = from.getRoot().equals(file.getRoot());
      Path seen = together ? from.relativize(file) : file;
      paths.put(ScannedKnee.SURFACES.get(i), seen.toString().replace(File.separatorChar, '/'));
    }
    return paths;
  }

  private static void put(Path folder, String name, byte[] bytes, List<String> written)
      throws IOException {
    WholeFile.write(folder.resolve(name), draft -> Files.write(draft, bytes));
    written.add(name);
  }
}
