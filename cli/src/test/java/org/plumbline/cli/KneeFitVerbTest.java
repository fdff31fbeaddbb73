package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.fit.KneeFit;
import org.plumbline.mesh.fit.KneeScan;
import org.plumbline.mesh.fit.ScanAxes;
import org.plumbline.mesh.io.StlReader;
import org.plumbline.mesh.surface.LengthUnit;
import org.plumbline.report.chart.Figure;
import tools.jackson.databind.JsonNode;

/** {@code plumbline fit} from files to a study. */
class KneeFitVerbTest {
  @TempDir Path folder;

  @BeforeEach
  void writeScan() throws IOException {
    SampledScan.write(folder, 1);
  }

  private CliRun fit(String... more) {
    return fitOf("bone.stl", "cartilage.stl", more);
  }

  private CliRun fitOf(String bone, String cartilage, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "fit",
                "--femur",
                "femur.stl",
                "--tibia-bone",
                bone,
                "--tibia-cartilage",
                cartilage));
    args.addAll(Arrays.asList(more));
    return CliRun.in(folder, new ShippedLaboratory(), args.toArray(String[]::new));
  }

  @Test
  void printsEveryDimensionWithUnitAndResidual() {
    CliRun run = fit("--unit", "mm", "--side", "right", "-o", "out");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("medial\\.condyle_sagittal_radius +3[78]\\.\\d\\d mm +femur +0\\.0\\d")
        .containsPattern("lateral\\.posterior_slope +[45]\\.\\d\\d deg")
        .containsPattern("medial\\.tibial_cartilage +2\\.2\\d mm")
        .contains("ASSUMED")
        .contains("not for treatment decisions");
    for (String file :
        List.of(
            "measured-knee.yaml",
            "dimensions.csv",
            "section-sagittal.png",
            "section-sagittal.svg",
            "section-coronal.png",
            "section-coronal.svg")) {
      assertThat(folder.resolve("out").resolve(file)).isNotEmptyFile();
    }
    CliRun again = fit("--unit", "mm", "--side", "right", "-o", "out");
    assertThat(again.code()).isEqualTo(4);
    assertThat(again.err()).contains("--force");
    assertThat(fit("--unit", "mm", "--side", "right", "-o", "out", "--force").code()).isZero();
  }

  @Test
  void answersInJson() {
    CliRun run = fit("--unit", "mm", "--side", "right", "--femoral-cartilage", "2", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("femoral_cartilage_assumed").asBoolean()).isFalse();
    assertThat(json.get("dimensions")).hasSize(23);
    JsonNode radius = json.get("dimensions").get(1);
    assertThat(radius.get("quantity").asString()).isEqualTo("medial.condyle_sagittal_radius");
    assertThat(radius.get("value").asDouble()).isCloseTo(37.75, within(0.1));
    assertThat(radius.get("residual_rms_mm").asDouble()).isLessThan(0.05);
    assertThat(json.get("dimensions").get(6).get("residual_rms_mm").isNull()).isTrue();
  }

  /** Nothing about the patient is guessed: the study is refused until it is filled in. */
  @Test
  void writesAStudyThatWaitsForThePatient() throws IOException {
    assertThat(fit("--unit", "mm", "--side", "left", "-o", ".", "--force", "--axes", "ASL").code())
        .as("left-handed axes")
        .isEqualTo(2);
    assertThat(fit("--unit", "mm", "--side", "right", "-o", "out", "--name", "mine").code())
        .isZero();
    Path study = folder.resolve("out/mine.yaml");
    CliRun empty = CliRun.in(folder, new ShippedLaboratory(), "check", study.toString());
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err())
        .contains("body_mass_kg", "femur_length_mm", "tibia_length_mm", "mldfa_deg", "mmpta_deg");
    String filled =
        Files.readString(study)
            .replace("body_mass_kg: ", "body_mass_kg: 70")
            .replace("femur_length_mm: ", "femur_length_mm: 410")
            .replace("tibia_length_mm: ", "tibia_length_mm: 370")
            .replace("mldfa_deg: ", "mldfa_deg: 88")
            .replace("mmpta_deg: ", "mmpta_deg: 85");
    Files.writeString(study, filled);
    CliRun full = CliRun.in(folder, new ShippedLaboratory(), "check", study.toString());
    assertThat(full.code()).as(full.err()).isZero();
    assertThat(filled).contains("ASSUMED").contains("FILL IN");
  }

  @ParameterizedTest
  @CsvSource({
    "--unit inch --side right, 2, --unit is 'inch'; known: mm",
    "--unit mm --side both, 2, known: right",
    "--side right, 2, --unit",
    "--unit mm, 2, --side",
    "--unit m --side right, 2, check the unit",
    "--unit mm --side right --axes XYZ, 2, are no axes",
    "--unit mm --side right --femoral-cartilage 22, 2, outside 0",
    "--unit mm --side right --name a/b, 2, --name",
    "--unit mm --side right --femur none.stl, 2, --femur",
    "--unit cm --side right, 2, check the unit: with one 1/10 times"
  })
  void refusesWhatMakesNoSense(String options, int code, String words) {
    CliRun run = fit(options.split(" "));
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains(words).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesBoneAndCartilageThatAreExchanged() {
    CliRun run = fitOf("cartilage.stl", "bone.stl", "--unit", "mm", "--side", "right");
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains("mm below the tibial bone", "check which file is which");
    assertThat(folder.resolve("fit-measured-knee")).doesNotExist();
  }

  @Test
  void refusesBrokenFilesAsInput() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("femur.stl"));
    Files.write(folder.resolve("femur.stl"), Arrays.copyOf(whole, whole.length - 100));
    CliRun run = fit("--unit", "mm", "--side", "right");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("femur.stl").contains("truncated").contains("export");
    Files.delete(folder.resolve("femur.stl"));
    assertThat(fit("--unit", "mm", "--side", "right").err()).contains("no such file");
  }

  @Test
  void drawsWithoutOverlaps() throws IOException {
    KneeFit fit =
        KneeFit.of(
            new KneeScan(
                StlReader.read(folder.resolve("femur.stl"), LengthUnit.MM),
                StlReader.read(folder.resolve("bone.stl"), LengthUnit.MM),
                StlReader.read(folder.resolve("cartilage.stl"), LengthUnit.MM),
                2.25,
                ScanAxes.of("ASR"),
                false));
    for (Figure figure : KneeFitFigures.of(fit)) {
      Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
      assertThat(figure.draw(g, figure.width(), figure.height()).faults()).isEmpty();
      g.dispose();
    }
  }
}
