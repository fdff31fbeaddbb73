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
        .contains("TAS 85.0°", "tibial surface angle", "at intact: wedge of 12.0°", "at cut")
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
          talus.shift_mm=-2, angles_deg=[0] | overlap by 1.70 mm; least valid: -0.3 mm
          osteotomy.centre_lateral_mm=-18   | an opened wedge would shorten the leg; least valid: 0 mm; try 18.0 mm
          """)
  void whatIsImpossibleIsRefusedWithTheReason(String settings, String reason) {
    List<String> more = new ArrayList<>(List.of("--set", "axis2=null", "--set", "target=null"));
    for (String s : settings.split(", (?=[a-z]+[.a-z_]*=)")) {
      more.addAll(List.of("--set", s.strip()));
    }
    CliRun run = run("check", "ankle-varus", more.toArray(String[]::new));
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.err()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          malunion.level_mm=10            | must be at least 20
          malunion.level_mm=360           | level_mm = 360.0 mm is below the shaft of this tibia; highest valid: 350.0 mm
          malunion.angulation_deg=0       | must be at least 0.1
          malunion.angulation_deg=50      | must be at most 45
          malunion.towards_deg=400        | must be at most 360
          malunion.translation_mm=-3      | must be at least 0
          malunion.translation_mm=60      | must be at most 40
          malunion.translation_towards_deg=-400 | must be at least -360
          malunion.mmpta_deg=120          | must be at most 105
          malunion.mldfa_deg=60           | must be at least 70
          malunion.femur_length_mm=100    | must be at least 200
          malunion.plateau_width_mm=20    | must be at least 40
          malunion.translation_mm=wide    | number
          osteotomy.cut_level_mm=400      | cut_level_mm = 400.0 mm is outside the tibia, 0 to 370.0 mm
          osteotomy.cut_level_mm=500      | must be at most 480
          osteotomy.type=supramalleolar-medial-opening | is not what the osteotomy corrects
          """)
  void whatIsNoMalunionIsRefusedWithTheReason(String setting, String reason) {
    CliRun run = run("check", "tibia-malunion", "--set", "target=null", "--set", setting.strip());
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.err()).contains(reason);
  }
}
