package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.mesh.Mesh;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.joint.KneeSettings;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.results.ResultsReader;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Studies that name segmented surfaces: read, measured, meshed either way, told apart by bytes. */
class KneeSurfacesStudyTest {
  private static final String PATIENT =
      """
      schema: 1
      name: scanned
      joint: knee
      patient:
        side: right
        body_mass_kg: 70
        femur_length_mm: 410
        tibia_length_mm: 370
        plateau_width_mm: 75
        mldfa_deg: 88
        mmpta_deg: 85
      shape:
        surfaces:
          unit: cm
          axes: ASR
          femur: scans/femur.stl
          tibia_bone: scans/bone.stl
          tibia_cartilage: scans/cartilage.stl
          femoral_cartilage_mm: 2.25
      load_cases: [static-axis]
      angles_deg: [0, 4]
      mesh: coarse
      fidelity: foundation
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeScanAndStudy() throws IOException {
    Files.createDirectories(folder.resolve("scans"));
    SampledScan.write(folder.resolve("scans"), 0.1);
    file = folder.resolve("scanned.yaml");
    Files.writeString(file, PATIENT);
  }

  private CliRun run(String... args) {
    return CliRun.in(folder, new ShippedLaboratory(), args);
  }

  private Study read(String... settings) {
    return StudyReader.read(file.toString(), Arrays.stream(settings).map(Setting::parse).toList());
  }

  /** The generic knee, sampled every few millimetres, is found again; nothing is a default. */
  @Test
  void takesEveryDimensionFromTheSurfaces() {
    Study study = read();
    assertThat(study.own(KneeSettings.class).shape().value("medial.condyle_sagittal_radius_mm"))
        .isBetween(37.5, 38.5);
    assertThat(study.own(KneeSettings.class).shape().value("medial.condyle_sagittal_radius_mm"))
        .isNotEqualTo(38);
    assertThat(study.own(KneeSettings.class).shape().value("lateral.plateau_sagittal_radius_mm"))
        .isBetween(-84.0, -76.0);
    assertThat(study.own(KneeSettings.class).shape().surfaces()).isPresent();
    assertThat(JointModels.label(study)).contains("sampled surfaces");
    assertThat(JointModels.label(read("shape.surfaces.use=fitted"))).doesNotContain("sampled");
  }

  @Test
  void meshesEither() throws IOException {
    Mesh sampled = JointModels.mesh(read()).body("tibia").mesh();
    Mesh fitted = JointModels.mesh(read("shape.surfaces.use=fitted")).body("tibia").mesh();
    double[] apart = distances(sampled, fitted);
    assertThat(apart[apart.length / 2]).as("median").isBetween(1e-9, 0.03);
    dent();
    double[] dented = distances(JointModels.mesh(read()).body("tibia").mesh(), sampled);
    assertThat(dented[dented.length - 1]).as("largest").isGreaterThan(0.2);
  }

  /** Differences in height of the nodes of the medial joint surface, ascending, mm. */
  private static double[] distances(Mesh a, Mesh b) {
    return Arrays.stream(a.facetSet("articular-medial").connectivity())
        .mapToDouble(n -> Math.abs(a.coordinate(n, 1) - b.coordinate(n, 1)))
        .sorted()
        .toArray();
  }

  /** A bump of 0.4 mm on the tibial cartilage, as of a worse scan. */
  private void dent() throws IOException {
    Path cartilage = folder.resolve("scans/cartilage.stl");
    byte[] data = Files.readAllBytes(cartilage);
    ByteBuffer out = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    for (int t = 0; t < out.getInt(80); t++) {
      for (int c = 0; c < 3; c++) {
        int at = 84 + 50 * t + 12 + 12 * c;
        double x = out.getFloat(at);
        double z = out.getFloat(at + 8);
        double lift = 0.04 * Math.exp(-2 * (x * x + (z + 2.4) * (z + 2.4)));
        out.putFloat(at + 4, (float) (out.getFloat(at + 4) + lift));
      }
    }
    Files.write(cartilage, data);
  }

  @Test
  void whatFitWritesCanBeUsedEitherWay() throws IOException {
    CliRun fit =
        run(
            "fit --femur scans/femur.stl --tibia-bone scans/bone.stl --tibia-cartilage"
                .concat(" scans/cartilage.stl --unit cm --side right --out a/fit --name mine")
                .split(" "));
    assertThat(fit.code()).as(fit.err()).isZero();
    Path study = folder.resolve("a/fit/mine.yaml");
    String text =
        Files.readString(study)
            .replace("body_mass_kg: ", "body_mass_kg: 70")
            .replace("femur_length_mm: ", "femur_length_mm: 410")
            .replace("tibia_length_mm: ", "tibia_length_mm: 370")
            .replace("mldfa_deg: ", "mldfa_deg: 88")
            .replace("mmpta_deg: ", "mmpta_deg: 85");
    assertThat(text).contains("femur: '../../scans/femur.stl'", "use: fitted");
    Files.writeString(study, text);
    for (String use : List.of("fitted", "sampled")) {
      CliRun check = run("check", study.toString(), "--set", "shape.surfaces.use=" + use);
      assertThat(check.code()).as(check.err()).isZero();
    }
    Files.writeString(study, text.replaceFirst("trough_z_mm: -\\d+", "trough_z_mm: -21"));
    assertThat(run("check", study.toString()).err())
        .contains("shape.medial.trough_z_mm", "but the surfaces measure -2", "leave it out");
  }

  /** Resumed cases are kept where the bytes are the same, wherever the files lie. */
  @Test
  void aChangedFileIsAnotherCase() throws IOException {
    assertThat(run("sweep", file.toString(), "-o", "out", "--no-fields").code()).isZero();
    Path solved = folder.resolve("out/cases/static-axis/a00.00/case.json");
    byte[] before = Files.readAllBytes(solved);
    JsonNode inputs = manifest().path("inputs").path("surfaces");
    assertThat(inputs.propertyNames()).containsExactly("femur", "tibia_bone", "tibia_cartilage");
    assertThat(inputs.path("femur").path("sha256").asString()).hasSize(64);
    assertThat(inputs.path("femur").path("file").asString()).endsWith("femur.stl");
    ResultsReader reader = new ResultsReader(folder.resolve("out"));
    assertThat(reader.study()).isEqualTo(read());

    long written = Files.getLastModifiedTime(solved).toMillis();
    assertThat(run("sweep", file.toString(), "-o", "out", "--no-fields", "--resume").code())
        .isZero();
    assertThat(Files.getLastModifiedTime(solved).toMillis()).isEqualTo(written);

    Files.move(folder.resolve("scans"), folder.resolve("moved"));
    Files.writeString(file, PATIENT.replace("scans/", "moved/"));
    assertThat(run("sweep", file.toString(), "-o", "out", "--no-fields", "--resume").code())
        .isZero();
    assertThat(Files.getLastModifiedTime(solved).toMillis()).as("moved").isEqualTo(written);

    Files.move(folder.resolve("moved"), folder.resolve("scans"));
    Files.writeString(file, PATIENT);
    dent();
    assertThat(run("sweep", file.toString(), "-o", "out", "--no-fields", "--resume").code())
        .isZero();
    assertThat(Files.readAllBytes(solved)).isNotEqualTo(before);
    assertThat(manifest().path("inputs").path("surfaces").path("tibia_cartilage").path("sha256"))
        .isNotEqualTo(inputs.path("tibia_cartilage").path("sha256"));
    assertThat(manifest().path("inputs").path("surfaces").path("femur"))
        .isEqualTo(inputs.path("femur"));
  }

  private JsonNode manifest() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve("out/manifest.json")));
  }

  /** A resolved study pins the bytes it was solved with. */
  @Test
  void refusesFilesOtherThanThePinnedOnes() throws IOException {
    assertThat(run("sweep", file.toString(), "-o", "out", "--no-fields").code()).isZero();
    Path resolved = folder.resolve("out/study.resolved.yaml");
    assertThat(StudyReader.read(resolved.toString(), List.of())).isEqualTo(read());
    dent();
    CliRun check = run("check", resolved.toString());
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err())
        .contains("shape.surfaces.tibia_cartilage_sha256: is not the digest", "has changed");
  }

  @Test
  void aFileThatChangesWhileRunningIsNoticed() throws IOException {
    Study study = read();
    dent();
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> JointModels.mesh(study)))
        .hasMessageContaining("cartilage.stl: has changed since the study was read");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "unit: cm | unit: inch | scanned.yaml:14 shape.surfaces.unit: is 'inch' | known: mm, cm, m",
        "unit: cm | use: fitted | scanned.yaml:13 shape.surfaces.unit: is missing | add unit",
        "unit: cm | unit: m | scanned.yaml:14 shape.surfaces.unit: does not fit: | 1/100 times",
        "axes: ASR | axes: ASX | scanned.yaml:15 shape.surfaces.axes: is 'ASX' | for instance ASR",
        "axes: ASR | axes: ASL | scanned.yaml:15 shape.surfaces.axes: axes ASL | are left-handed",
        "femur.stl | fmur.stl | scanned.yaml:16 shape.surfaces.femur: is 'scans/fmur.stl' | no such",
        "scans/bone.stl | scans | scanned.yaml:17 shape.surfaces.tibia_bone: is no surface | not a file",
        "femur.stl | cartilage.stl | shape.surfaces: does not fit: | which file is which",
        "femoral_cartilage_mm: 2.25 | femoral_cartilage_mm: 9 | is 9 mm | at most 5 mm",
        "femur: scans | femr: scans | shape.surfaces.femr: is not a known key | did you mean femur?",
        "unit: cm | use: both | scanned.yaml:14 shape.surfaces.use: is 'both' | sampled, fitted",
      })
  void refusesNonsenseWithLineAndKey(String old, String replacement, String words, String more)
      throws IOException {
    Files.writeString(file, PATIENT.replace(old, replacement));
    CliRun check = run("check", file.toString());
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err()).contains(words).contains(more);
    assertThat(check.err()).doesNotContain("\tat ");
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("empty", damage(b -> new byte[0]), "0 bytes"),
        Arguments.of("truncated", damage(b -> Arrays.copyOf(b, b.length - 99)), "truncated"),
        Arguments.of("wrong count", damage(b -> count(b, 77)), "declares 77 triangles"),
        Arguments.of("zero triangles", damage(b -> count(Arrays.copyOf(b, 84), 0)), "at least 1"),
        Arguments.of("NaN", damage(b -> at(b, Float.NaN)), "triangle 1 of"),
        Arguments.of("huge", damage(b -> at(b, 1e30f)), "outside ±1000000 mm"),
        Arguments.of("a fin", damage(KneeSurfacesStudyTest::fin), "is not manifold"),
        Arguments.of(
            "text told as binary",
            damage(
                b ->
                    "COLOR= binary\nfacet normal 0 0 0".repeat(9).getBytes(StandardCharsets.UTF_8)),
            "no STL file"));
  }

  private static java.util.function.UnaryOperator<byte[]> damage(
      java.util.function.UnaryOperator<byte[]> how) {
    return how;
  }

  private static byte[] count(byte[] data, int count) {
    ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putInt(80, count);
    return data;
  }

  private static byte[] at(byte[] data, float value) {
    ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putFloat(84 + 12, value);
    return data;
  }

  /** A triangle more on an edge that has two. */
  private static byte[] fin(byte[] data) {
    int n = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(80);
    byte[] more = Arrays.copyOf(data, data.length + 50);
    int inner = 84 + 50 * (n / 4);
    System.arraycopy(data, inner, more, data.length, 50);
    ByteBuffer.wrap(more).order(ByteOrder.LITTLE_ENDIAN).putFloat(data.length + 12 + 28, 3f);
    return count(more, n + 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void refusesHostileFilesWithLineAndKey(
      String name, java.util.function.UnaryOperator<byte[]> damage, String words)
      throws IOException {
    Path cartilage = folder.resolve("scans/cartilage.stl");
    Files.write(cartilage, damage.apply(Files.readAllBytes(cartilage)));
    CliRun check = run("check", file.toString());
    assertThat(check.code()).as(check.out()).isEqualTo(2);
    Matcher told =
        Pattern.compile("scanned.yaml:18 shape.surfaces.tibia_cartilage: is no surface.*")
            .matcher(check.err());
    assertThat(told.find()).as(check.err()).isTrue();
    assertThat(told.group()).contains("scans/cartilage.stl").contains(words);
    assertThat(check.err()).doesNotContain("\tat ");
  }
}
