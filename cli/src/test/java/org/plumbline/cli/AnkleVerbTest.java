package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands on the shipped ankles, on a coarse mesh over rigid bone. */
class AnkleVerbTest {
  @TempDir Path folder;

  private CliRun run(String verb, String study, String... more) {
    List<String> args = new ArrayList<>(List.of(verb, study));
    args.addAll(List.of(more));
    return CliRun.shipped(folder, args.toArray(String[]::new));
  }

  private CliRun sweep(String study, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("--mesh", "coarse", "--fidelity", "foundation", "--no-fields", "-o", "out"));
    args.addAll(List.of(more));
    return run("sweep", study, args.toArray(String[]::new));
  }

  @Test
  void aSweepOverWedgeAndFibulaTellsQuartersAlignmentAndOptimumOfBoth() throws IOException {
    CliRun run = sweep("ankle-varus", "--angles", "0,6,12", "--set", "load_cases=[static-700]");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().substring(run.out().indexOf('\n')))
        .contains("TAS +85.0°", "tibial surface angle", "at intact: wedge of 12.0°", "at cut")
        .doesNotContain("HKA", "knee", "menisc", "femur", "plateau");
    List<String> rows = Files.readAllLines(folder.resolve("out/results.csv"));
    assertThat(rows)
        .anyMatch(r -> r.contains(",12,fibula.state,cut,limb,tas,97"))
        .anyMatch(r -> r.contains(",joint,talar_tilt,"))
        .anyMatch(r -> r.contains(",anterior_medial,force_share,"));
    String bands = Files.readString(folder.resolve("out/charts/axis2-peak-static-700.svg"));
    assertThat(bands.substring(0, 2000)).containsPattern("Least peak pressure .* at \\d+°, fibula");
    assertThat(folder.resolve("out/charts/axis2-share-static-700.png")).isNotEmptyFile();
    assertThat(folder.resolve("out/charts/pressure-map-static-700.png")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("\"key\":\"anterior_medial\"")
        .contains("\"quantity\":\"tas\"")
        .contains("\"sketch\":{\"items\":[{\"kind\":\"bone\"")
        .contains("\"key\":\"contact_plafond\"");
  }

  @Test
  void aMalunionIsSweptToItsTargetAndAShiftIsHeld() throws IOException {
    CliRun malunion = sweep("tibia-malunion", "--angles", "0,5,10");
    assertThat(malunion.code()).as(malunion.out() + malunion.err()).isZero();
    assertThat(Files.readAllLines(folder.resolve("out/results.csv")))
        .anyMatch(r -> r.contains(",10,,,limb,hka,"));
    CliRun shift = run("check", "ankle-shift");
    assertThat(shift.code()).as(shift.err()).isZero();
  }

  @Test
  void aPlanTellsTheWedgesThatReachNormalAngles() {
    CliRun run = run("plan", "ankle-varus", "--mesh", "coarse", "--set", "axis2=null");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).containsPattern("tibial surface angle 97° +12\\.0°");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          osteotomy.centre_height_mm=80 | must be at most 60 mm
          angles_deg=[0, 40]            | must be at most 20
          patient.tas_deg=150           | tas_deg
          shape.clearance_mm=9          | clearance
          talus.shift_mm=2              | holds the talus
          """)
  void whatIsImpossibleIsRefusedWithTheReason(String settings, String reason) {
    CliRun run = run("check", "ankle-varus", "--set", "axis2=null", "--set", settings.strip());
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.err()).contains(reason);
  }
}
