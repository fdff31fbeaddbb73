package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code plumbline mesh} on a mesh file. */
class MeshFileVerbTest {
  private static final String TETRAHEDRA =
      """
      *NODE, NSET=all
      1, 0, 0, 0
      2, 1, 0, 0
      3, 0, 1, 0
      4, 0, 0, 1
      5, 1, 1, 1
      *ELEMENT, TYPE=C3D4, ELSET=bone
      1, 1, 2, 3, 4
      2, 2, 5, 3, 4
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeMesh() throws IOException {
    Files.writeString(folder.resolve("bone.inp"), TETRAHEDRA);
  }

  private CliRun mesh(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "mesh";
    System.arraycopy(args, 0, all, 1, args.length);
    return CliRun.in(folder, new ShippedLaboratory(), all);
  }

  @Test
  void tellsWhatIsInIt() {
    CliRun run = mesh("bone.inp", "--unit", "cm");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("bone.inp, read in cm: one sound body, 15 degrees of freedom; cells {TET4=2}")
        .contains("5 nodes", "worst cell of bone near x", "node sets", "{all=5}")
        .contains("warning: block 'bone' has 2 tetrahedra with four nodes, which lock");
    assertThat(folder.toFile().list()).containsExactly("bone.inp");
  }

  @Test
  void answersInJsonAndConverts() {
    CliRun run = mesh("bone.inp", "--unit", "cm", "--json", "--out", "copy.msh");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode facts = run.json();
    assertThat(facts.get("cells_by_type").get("TET4").asInt()).isEqualTo(2);
    assertThat(facts.get("node_sets").get("all").asInt()).isEqualTo(5);
    assertThat(facts.get("volume_mm3").asDouble()).isEqualTo(500);
    JsonNode copy = mesh("copy.msh", "--unit", "mm", "--json").json();
    assertThat(copy.get("volume_mm3").asDouble()).isEqualTo(500);
    assertThat(copy.get("node_sets").get("all").asInt()).isEqualTo(5);
    CliRun again = mesh("bone.inp", "--unit", "cm", "--out", "copy.msh");
    assertThat(again.code()).isEqualTo(4);
    assertThat(again.err()).contains("--force");
  }

  @Test
  void whatChangesAStudyIsRefused() {
    String[][] options = {
      {"--set", "foo=bar"}, {"--mesh", "fine"}, {"--fidelity", "fe"}, {"--angles", "3"}
    };
    for (String[] option : options) {
      CliRun run = mesh("bone.inp", "--unit", "mm", option[0], option[1]);
      assertThat(run.code()).as(option[0]).isEqualTo(2);
      assertThat(run.err())
          .contains(String.join(" ", option) + ": changes a study, but bone.inp is a mesh file");
    }
  }

  @Test
  void whatCannotBeIsRefused() throws IOException {
    CliRun unit = mesh("bone.inp");
    assertThat(unit.code()).isEqualTo(2);
    assertThat(unit.err()).contains("--unit", "mm, cm or m");
    assertThat(mesh("bone.inp", "--unit", "inch").code()).isEqualTo(2);
    assertThat(mesh("knee-varus", "--unit", "mm").code()).isEqualTo(2);
    assertThat(mesh("bone.inp", "--unit", "mm", "--out", "copy.stl").code()).isEqualTo(2);
    assertThat(mesh("none.vtu", "--unit", "mm").code()).isEqualTo(4);
    Files.writeString(folder.resolve("bone.inp"), TETRAHEDRA.replace("2, 2, 5", "2, 5, 2"));
    CliRun inverted = mesh("bone.inp", "--unit", "mm");
    assertThat(inverted.code()).isEqualTo(4);
    assertThat(inverted.err()).contains("bone.inp:9: cell 2 (TET4) is turned inside out");
  }
}
