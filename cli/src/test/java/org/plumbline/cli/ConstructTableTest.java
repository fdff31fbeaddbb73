package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Proof;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;

/** What the screen tells of a cut bone, from made-up rows. */
class ConstructTableTest {
  private static Solved solved(String... rows) {
    List<Row> all = new ArrayList<>();
    for (String row : rows) {
      String[] r = row.split(" ");
      all.add(new Row("any", "push", 8, "", "", r[0], r[1], Double.parseDouble(r[2]), r[3]));
    }
    Proof proof = new Proof(0, 0, 0, 0, 0, 0, 1, 1);
    return new Solved(new CaseKey("push", 8), all, List.of(), proof, List.of());
  }

  @Test
  void tellsTheWorstOfGapPlateScrewsAndHinge() {
    ConstructTable table = new ConstructTable("Construct at 8°", "");
    table.add(
        "push",
        Optional.of(
            solved(
                "gap motion_largest 0.108 mm",
                "gap strain_entry 1.23 %",
                "gap strain_posterior 3.64 %",
                "gap strain_class 9 1",
                "plate von_mises 92.8 MPa",
                "plate yield_margin 8.57 1",
                "hinge load_margin 2.4 1",
                "hinge opening_strain 6.65 %")));
    table.add("pull", Optional.empty());
    assertThat(table.lines())
        .containsExactly(
            "Construct at 8°                        gap               plate               hinge",
            "                       motion mm  strain %       MPa    margin    margin    bent %",
            "push                       0.108      3.64        93      8.57      2.40      6.65",
            "pull                           –         –         –         –         –         –");
  }

  @Test
  void tellsASecondCutBoneInATableOfItsOwn() {
    ConstructTable table = new ConstructTable("Construct at 8°", "");
    table.add(
        "push",
        Optional.of(solved("gap motion_largest 0.108 mm", "other_gap motion_largest 0.2 mm")));
    assertThat(table.lines())
        .containsExactly(
            "Construct at 8°              gap",
            "                       motion mm",
            "push                       0.108",
            "Construct at 8°, other       gap",
            "                       motion mm",
            "push                       0.200");
  }

  @Test
  void tellsNothingOfAWholeBone() {
    ConstructTable table = new ConstructTable("Construct at 8°", "");
    table.add("push", Optional.of(solved("medial force_normal 700 N")));
    assertThat(table.lines()).isEmpty();
  }
}
