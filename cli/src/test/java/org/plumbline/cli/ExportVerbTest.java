package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The verb that writes decks: files, headers, refusals. */
class ExportVerbTest {
  @TempDir Path folder;

  private CliRun run(String... args) {
    return CliRun.in(
        folder,
        new ShippedLaboratory(),
        Stream.concat(Stream.of("export", "--mesh", "coarse"), Stream.of(args))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"febio,.feb", "calculix,.inp", "vtu,.vtu", "gmsh,.msh"})
  void everyFormatBeginsWithWhatItIs(String format, String extension) throws IOException {
    CliRun run = run("--format", format, "--angle", "8", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    Path file = folder.resolve("knee-varus-static-axis-a08.00" + extension);
    JsonNode json = run.json();
    assertThat(json.get("file").asString()).isEqualTo(file.toString());
    assertThat(json.get("bytes").asLong()).isEqualTo(Files.size(file));
    List<String> head;
    try (Stream<String> lines = Files.lines(file)) {
      head = lines.limit(9).toList();
    }
    String text = String.join("\n", head);
    assertThat(text)
        .contains("study knee-varus")
        .contains("load case static-axis")
        .contains("wedge angle 8 deg")
        .contains("units: mm, N, MPa")
        .contains(Version.current())
        .contains("Research and teaching only");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
    byte[] before = Files.readAllBytes(file);
    assertThat(run("--format", format, "--angle", "8").code()).isEqualTo(4);
    assertThat(run("--format", format, "--angle", "8", "--force").code()).isZero();
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void takesLoadCaseAndFile() throws IOException {
    CliRun run = run("--format", "calculix", "--load-case", "gait-peak", "-o", "my/deck");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("my/deck.inp").contains("gait-peak at 0°");
    assertThat(Files.readString(folder.resolve("my/deck.inp")))
        .contains("** pose: free")
        .contains("*CLOAD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format abaqus|febio",
        "--format febio --angle 0:5:1|one angle in degrees, for instance --angle 8",
        "--format febio --angle 8,9|export one after the other",
        "--format febio --penalty 50|--penalty is 50.0, but means nothing with --format febio",
        "--format gmsh --brick C3D8I|--brick is C3D8I, but means nothing with --format gmsh",
        "--format vtu --brick C3D8|use --format calculix",
        "--format febio --pose loose|free or solution",
        "--format febio --load-case run|static-axis",
        "--format calculix --penalty -1|must be positive",
        "--format calculix --brick C3D20|C3D8I",
        "--format febio --fidelity foundation|--fidelity fe",
        "--format calculix --fidelity foundation --pose solution|--fidelity fe",
      })
  void refusesAndSaysWhatToTry(String args, String told) throws IOException {
    CliRun run = run(args.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(told);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hip-dysplasia,febio,free,.feb,lateral rotation 10 deg",
    "hip-dysplasia,calculix,free,.inp,",
    "hip-dysplasia,calculix,solution,.inp,joint force: ",
    "ankle-varus,febio,solution,.feb,talus: origin at ",
    "ankle-varus,gmsh,free,.msh,"
  })
  void otherJointsAreWrittenToo(
      String study, String format, String pose, String extension, String told) throws IOException {
    CliRun run = run(study, "--format", format, "--pose", pose, "--angle", "10", "-o", "deck");
    assertThat(run.code()).as(run.err()).isZero();
    String text = Files.readString(folder.resolve("deck" + extension));
    assertThat(text).contains("study " + study, "Research and teaching only");
    if (told != null) {
      assertThat(text).contains(told);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "febio,.feb,<bc name=\"tibia_sum_0\" type=\"linear constraint\">",
    "calculix,.inp,*EQUATION",
    "gmsh,.msh,"
  })
  void platesAreWrittenToo(String format, String extension, String told) throws IOException {
    CliRun run = run("knee-varus-plate", "--format", format, "--angle", "8", "-o", "d");
    assertThat(run.code()).as(run.err()).isZero();
    if (told != null) {
      assertThat(Files.readString(folder.resolve("d" + extension))).contains(told);
    }
  }

  @Test
  void solvedFieldsGoToParaview() throws IOException {
    CliRun run =
        run("--format", "vtu", "--angle", "8", "--pose", "solution", "--fidelity", "foundation");
    assertThat(run.code()).as(run.err()).isZero();
    String text = Files.readString(folder.resolve("knee-varus-static-axis-a08.00.vtu"));
    assertThat(text).contains("<!-- pose: solution -->").contains("contact_pressure_MPa");
  }
}
