package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands on the shipped hips, on a coarse mesh over rigid bone. */
class HipVerbTest {
  @TempDir Path folder;

  private CliRun run(String verb, String... more) {
    List<String> args = new ArrayList<>(List.of(verb, "hip-dysplasia"));
    args.addAll(List.of(more));
    return CliRun.shipped(folder, args.toArray(String[]::new));
  }

  private static final Comparator<String> BY_VALUE =
      Comparator.comparingDouble(
          row -> {
            String[] cells = row.split(",");
            return Double.parseDouble(cells[cells.length - 2]);
          });

  @Test
  void aSweepOverTwoRotationsTellsRegionsAlignmentAndOptimum() throws IOException {
    CliRun run =
        run(
            "sweep",
            "--mesh",
            "coarse",
            "--fidelity",
            "foundation",
            "--angles",
            "0,15,30",
            "--set",
            "axis2={key: osteotomy.anterior_deg, values: [0, 10]}",
            "--set",
            "load_cases=[one-leg-stance]",
            "-o",
            "out");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("no labrum or capsule");
    assertThat(run.out().substring(run.out().indexOf('\n')))
        .contains("LCEA 10.0°", "least peak pressure in one-leg stance")
        .doesNotContain("HKA", "wedge", "knee", "menisc", "tibia");
    List<String> rows = Files.readAllLines(folder.resolve("out/results.csv"));
    assertThat(rows)
        .anyMatch(r -> r.contains(",15,osteotomy.anterior_deg,10,limb,lcea,"))
        .anyMatch(r -> r.contains(",joint,pressure_peak,"))
        .anyMatch(r -> r.contains(",superior_lateral,force_share,"));
    // the least of the table is what the contour chart names
    List<String> peaks =
        rows.stream().filter(r -> r.contains(",joint,pressure_peak,")).sorted(BY_VALUE).toList();
    assertThat(peaks).hasSize(6);
    String[] least = peaks.get(0).split(",");
    String contours = Files.readString(folder.resolve("out/charts/axis2-peak-one-leg-stance.svg"));
    String where = least[2] + "°, anterior rotation " + least[4] + "°";
    double peak = Double.parseDouble(least[least.length - 2]);
    assertThat(contours.substring(0, contours.indexOf("</title")).replaceAll("\\p{Z}", " "))
        .contains(String.format(Locale.ROOT, "Least peak pressure %.1f MPa at ", peak) + where);
    assertThat(contours).as("what is drawn").hasSizeGreaterThan(20_000);
    assertThat(folder.resolve("out/charts/axis2-peak-one-leg-stance.png")).isNotEmptyFile();
    assertThat(folder.resolve("out/charts/pressure-map-one-leg-stance.png")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("\"key\":\"superior_medial\"")
        .contains("\"quantity\":\"lcea\"")
        .contains("\"sketch\":{\"items\":[{\"kind\":\"bone\"")
        .contains("\"body\":{\"centre\":[0,0,0]")
        .containsPattern("\"key\":\"acetabulum\",\"per\":\"axis\",\"values\":\\[\\[\\[1,");
  }

  @Test
  void aPlanTellsTheRotationsThatReachNormalAngles() {
    CliRun run = run("plan", "--mesh", "coarse", "--set", "axis2=null");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("lateral centre-edge angle 25° .*15\\.0")
        .containsPattern("acetabular index 5° .*15\\.0")
        .contains("least peak pressure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          patient.lcea_deg=45          | the rim would leave no socket
          patient.lcea_deg=-15         | the rim would leave no socket
          shape.clearance_mm=3         | hardly touches
          osteotomy.anterior_deg=40    | anterior_deg
          osteotomy.type=femoral-varus, osteotomy.anterior_deg=5 | mean nothing for a femoral-varus
          angles_deg=[0, 50]           | leaves its bed
          stance.abductor_arm_mm=4     | abductor_arm_mm
          load_cases=[{name: out, force_body_weights: [0, 0, 2]}], target={kind: centre-edge-angle, value_deg: 30} | not contained
          load_cases=[{name: off, force_body_weights: [0, 2, 0], point_mm: [0, 0, 9]}] | a ball without friction bears no moment
          """)
  void whatIsImpossibleIsRefusedWithTheReason(String settings, String reason) {
    List<String> more = new ArrayList<>(List.of("--set", "axis2=null"));
    for (String s : settings.split(", (?=[a-z]+[.a-z_]*=)")) {
      more.addAll(List.of("--set", s.strip()));
    }
    CliRun run = run("check", more.toArray(String[]::new));
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.err()).contains(reason);
  }

  /** A load that only some angles bear costs these cases, not the study. */
  @Test
  void aLoadThatPointsOutOfTheSocketBeforeTheOperationIsAFailedCase() throws IOException {
    CliRun run =
        run(
            "sweep",
            "--mesh",
            "coarse",
            "--fidelity",
            "foundation",
            "--angles",
            "0,30",
            "--no-fields",
            "--set",
            "axis2=null",
            "--set",
            "load_cases=[{name: out, force_body_weights: [0, 1.9, 1.2]}]",
            "--set",
            "target={kind: centre-edge-angle, value_deg: 30}",
            "-o",
            "out");
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(3);
    assertThat(run.out()).contains("not-contained").contains("out of the socket");
    assertThat(Files.readAllLines(folder.resolve("out/results.csv")))
        .noneMatch(r -> r.contains(",out,0,") && r.contains("pressure_peak"));
  }
}
