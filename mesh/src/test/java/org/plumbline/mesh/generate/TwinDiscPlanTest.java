package org.plumbline.mesh.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinDiscPlanTest {
  @ParameterizedTest
  @CsvSource({"2, 2, 1, 2", "8, 4, 2, 2", "18, 9, 4, 4", "5, 7, 3, 6"})
  void isASimplyConnectedSheet(int along, int across, int rings, int bridge) {
    TwinDiscPlan plan = new TwinDiscPlan(along, across, rings, bridge);
    assertThat(euler(plan.quads())).isEqualTo(1);
    assertThat(Arrays.stream(plan.quads()).distinct().count()).isEqualTo(plan.nodeCount());
  }

  @Test
  void mutantWithAMissingCellHasAHole() {
    int[] quads = new TwinDiscPlan(8, 4, 2, 2).quads();
    int inside = 4 * (2 * 4 + 1);
    int[] holed = new int[quads.length - 4];
    System.arraycopy(quads, 0, holed, 0, inside);
    System.arraycopy(quads, inside + 4, holed, inside, holed.length - inside);
    assertThat(euler(holed)).isNotEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"8, 4, 2, 2", "18, 9, 4, 4"})
  void hasEightNodesOfValenceThreeAndFourOfFiveInside(
      int along, int across, int rings, int bridge) {
    TwinDiscPlan plan = new TwinDiscPlan(along, across, rings, bridge);
    int[] valence = new int[plan.nodeCount()];
    for (int n : plan.quads()) {
      valence[n]++;
    }
    int[] perimeter = plan.perimeter();
    Set<Integer> rim = new HashSet<>(Arrays.stream(perimeter).boxed().toList());
    int three = 0;
    int other = 0;
    for (int n = 0; n < valence.length; n++) {
      if (!rim.contains(n)) {
        three += valence[n] == 3 ? 1 : 0;
        other += valence[n] != 3 && valence[n] != 4 ? 1 : 0;
      }
    }
    assertThat(three).isEqualTo(8);
    assertThat(other).isZero();
    // the corners of the bridge lie on the perimeter with three cells, all others there have two
    assertThat(Arrays.stream(perimeter).filter(n -> valence[n] == 3).count()).isEqualTo(4);
    assertThat(Arrays.stream(perimeter).filter(n -> valence[n] == 2).count())
        .isEqualTo(perimeter.length - 4);
  }

  @Test
  void perimeterRunsAlongBoundaryEdgesInTheSenseOfTheCells() {
    TwinDiscPlan plan = new TwinDiscPlan(6, 5, 2, 4);
    Set<Long> edges = new HashSet<>();
    int[] q = plan.quads();
    for (int i = 0; i < q.length; i++) {
      edges.add(edge(q[i], q[i - i % 4 + (i + 1) % 4]));
    }
    int[] p = plan.perimeter();
    assertThat(Arrays.stream(p).distinct().count()).isEqualTo(p.length);
    for (int j = 0; j < p.length; j++) {
      int next = p[(j + 1) % p.length];
      assertThat(edges).contains(edge(p[j], next)).doesNotContain(edge(next, p[j]));
    }
    long boundary = edges.stream().filter(e -> !edges.contains(reversed(e))).count();
    assertThat(boundary).isEqualTo(p.length);
  }

  @Test
  void columnIsAChainOfEdgesFromRimToRim() {
    TwinDiscPlan plan = new TwinDiscPlan(6, 5, 2, 4);
    Set<Long> edges = new HashSet<>();
    int[] q = plan.quads();
    for (int i = 0; i < q.length; i++) {
      int next = q[i - i % 4 + (i + 1) % 4];
      edges.add(edge(q[i], next));
      edges.add(edge(next, q[i]));
    }
    int[] column = plan.column(1, 3);
    assertThat(column).hasSize(6 + 1 + 2 * 2);
    for (int c = 1; c < column.length; c++) {
      assertThat(edges).contains(edge(column[c - 1], column[c]));
    }
    assertThat(plan.perimeter()).contains(column[0], column[column.length - 1]);
  }

  /** Both sides of a row are one sheet each, and meet in its edges only. */
  @ParameterizedTest
  @CsvSource({"8, 4, 2, 2, 1", "8, 4, 2, 2, 5", "18, 9, 4, 4, 3", "5, 7, 3, 6, 4"})
  void aRowPartsThePlanInTwo(int along, int across, int rings, int bridge, int i) {
    TwinDiscPlan plan = new TwinDiscPlan(along, across, rings, bridge);
    int[] quads = plan.quads();
    boolean[] behind = plan.behindRow(i);
    int[] back = part(quads, behind, true);
    int[] front = part(quads, behind, false);
    assertThat(euler(back)).isEqualTo(1);
    assertThat(euler(front)).isEqualTo(1);
    Set<Integer> shared = new HashSet<>(Arrays.stream(back).boxed().toList());
    shared.retainAll(Arrays.stream(front).boxed().toList());
    assertThat(shared)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(plan.row(i)).boxed().toList());
    assertThat(plan.perimeter())
        .contains(plan.row(i)[0], plan.row(i)[plan.row(i).length - 1])
        .startsWith(plan.bridgeNode(along, bridge / 2));
    assertThat(front).as("mid-bridge in front").contains(plan.perimeter()[0]);
  }

  private static int[] part(int[] quads, boolean[] chosen, boolean which) {
    return IntStream.range(0, quads.length)
        .filter(k -> chosen[k / 4] == which)
        .map(k -> quads[k])
        .toArray();
  }

  @Test
  void refusesAnOddBridge() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TwinDiscPlan(8, 4, 2, 3))
        .withMessageContaining("even bridge");
  }

  private static int euler(int[] quads) {
    Set<Long> edges = new HashSet<>();
    for (int i = 0; i < quads.length; i++) {
      int a = quads[i];
      int b = quads[i - i % 4 + (i + 1) % 4];
      edges.add(edge(Math.min(a, b), Math.max(a, b)));
    }
    int nodes = (int) Arrays.stream(quads).distinct().count();
    return nodes - edges.size() + quads.length / 4;
  }

  private static long edge(int a, int b) {
    return ((long) a << 32) + b;
  }

  private static long reversed(long e) {
    return (e << 32) + (e >> 32);
  }
}
