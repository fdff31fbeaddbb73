package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DissectionGraphTest {
  /** A chain of six nodes, of which the last two and the third are not in the set. */
  @Test
  void nodesBesideThoseOutsideTheSetWeighMore() {
    NodeGraph chain =
        new NodeGraph(new int[] {0, 1, 3, 5, 7, 9, 10}, new int[] {1, 0, 2, 1, 3, 2, 4, 3, 5, 4});
    int[] set = {3, 1, 0};
    int[] rank = {7, 7, -1, 7, 2, 2};
    int[] number = new int[6];
    DissectionGraph graph = DissectionGraph.of(chain, set, 0, 3, rank, number, 5);
    assertThat(graph.size()).isEqualTo(3);
    assertThat(graph.start()).containsExactly(0, 0, 1, 2);
    assertThat(graph.neighbours()).startsWith(2, 1);
    assertThat(graph.weight()).containsExactly(5, 5, 1);
    assertThat(number[3]).isZero();
    assertThat(number[0]).isEqualTo(2);
  }
}
