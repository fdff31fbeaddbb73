package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;

class NestedDissectionTest {
  private static final Brick BRICK = new Brick(14, 11, 9);

  private static ElasticBody twistedBody() {
    Mesh mesh =
        BRICK.mesh(
            CellType.HEX8,
            (u, v, w, x) -> {
              double angle = 1.3 * w;
              x[0] = (1 + u) * Math.cos(angle) - 0.6 * v * Math.sin(angle);
              x[1] = (1 + u) * Math.sin(angle) + 0.6 * v * Math.cos(angle);
              x[2] = 0.8 * w * w + 0.7 * w + 0.1 * u * v;
            });
    return new ElasticBody(mesh, Map.of("solid", Elasticity.isotropic(1, 0.3)), new int[0]);
  }

  /**
   * Largest-to-smallest supernodes that are coupled without one being the ancestor of the other.
   */
  private static int invalidEdges(NodeGraph graph, EliminationTree tree) {
    int[] supernode = new int[graph.size()];
    for (int s = 0; s < tree.supernodes(); s++) {
      for (int p = tree.first(s); p < tree.first(s + 1); p++) {
        supernode[tree.node(p)] = s;
      }
    }
    int invalid = 0;
    for (int i = 0; i < graph.size(); i++) {
      for (int k = graph.first(i); k < graph.first(i + 1); k++) {
        int low = Math.min(supernode[i], supernode[graph.neighbour(k)]);
        int high = Math.max(supernode[i], supernode[graph.neighbour(k)]);
        int s = low;
        while (s >= 0 && s < high) {
          s = tree.parent(s);
        }
        invalid += s == high ? 0 : 1;
      }
    }
    return invalid;
  }

  @Test
  void separatorsSeparateAndTheOrderIsAPermutationWithRetainedNodesLast() {
    ElasticBody body = twistedBody();
    NodeGraph graph = body.stiffness().graph();
    int[] retained = BRICK.plane(2, 9);
    EliminationTree tree = NestedDissection.order(graph, body.freeCoordinates(), retained);
    assertThat(invalidEdges(graph, tree)).isZero();
    boolean[] seen = new boolean[graph.size()];
    for (int p = 0; p < graph.size(); p++) {
      assertThat(seen[tree.node(p)]).isFalse();
      seen[tree.node(p)] = true;
    }
    for (int i = 0; i < retained.length; i++) {
      assertThat(tree.node(graph.size() - retained.length + i)).isEqualTo(retained[i]);
    }
    for (int s = 0; s < tree.supernodes(); s++) {
      assertThat(tree.parent(s) == -1 || tree.parent(s) > s).isTrue();
    }
  }

  @Test
  void mutantMisplacedNodeIsNoticed() {
    ElasticBody body = twistedBody();
    NodeGraph graph = body.stiffness().graph();
    EliminationTree tree = NestedDissection.order(graph, body.freeCoordinates(), new int[0]);
    int[] order = new int[tree.nodes()];
    int[] first = new int[tree.supernodes() + 1];
    int[] parent = new int[tree.supernodes()];
    for (int p = 0; p < order.length; p++) {
      order[p] = tree.node(p);
    }
    for (int s = 0; s < parent.length; s++) {
      first[s] = tree.first(s);
      parent[s] = tree.parent(s);
    }
    first[parent.length] = order.length;
    int other = order[order.length - 1];
    order[order.length - 1] = order[0];
    order[0] = other;
    assertThat(invalidEdges(graph, new EliminationTree(order, first, parent, 0))).isPositive();
  }

  @Test
  void cubeCostsNoMoreThanKnownOrderings() {
    // Cube of 17^3 bricks, bottom fixed, 16524 unknowns: METIS 5.1 and CHOLMOD need 4.7 Gflop.
    Brick cube = new Brick(17, 17, 17);
    ElasticBody body =
        new ElasticBody(
            cube.box(1, 1, 1), Map.of("solid", Elasticity.isotropic(1, 0.3)), cube.plane(2, 0));
    NodeGraph graph = body.stiffness().graph();
    EliminationTree tree = NestedDissection.order(graph, body.freeCoordinates(), new int[0]);
    assertThat(SymbolicFactor.of(tree, graph).flops()).isBetween(4.0e9, 5.2e9);
  }

  @Test
  void separateBodiesAndCoincidentNodesAreOrdered() {
    int[] cellStart = {0, 8, 16};
    int[] cellNodes = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    NodeGraph graph = SymmetricBlockMatrix.ofCells(16, cellStart, cellNodes).graph();
    EliminationTree tree = NestedDissection.order(graph, new double[48], new int[0]);
    assertThat(invalidEdges(graph, tree)).isZero();
  }

  @Test
  void coverIsMinimalOnRandomGraphs() {
    Random random = new Random(20);
    for (int trial = 0; trial < 200; trial++) {
      int left = 1 + random.nextInt(7);
      int right = 1 + random.nextInt(7);
      int[] start = new int[left + 1];
      int[] edges = new int[left * right];
      int count = 0;
      for (int v = 0; v < left; v++) {
        for (int w = 0; w < right; w++) {
          if (random.nextInt(3) == 0) {
            edges[count++] = w;
          }
        }
        start[v + 1] = count;
      }
      boolean[] leftIn = new boolean[left];
      boolean[] rightIn = new boolean[right];
      int size = new VertexCover(start, Arrays.copyOf(edges, count), right).mark(leftIn, rightIn);
      for (int v = 0; v < left; v++) {
        for (int e = start[v]; e < start[v + 1]; e++) {
          assertThat(leftIn[v] || rightIn[edges[e]]).isTrue();
        }
      }
      assertThat(size).isEqualTo(smallestCover(left, right, start, edges));
    }
  }

  // Every subset of the left side, completed by the right ends it leaves uncovered.
  private static int smallestCover(int left, int right, int[] start, int[] edges) {
    int best = Integer.MAX_VALUE;
    for (int subset = 0; subset < 1 << left; subset++) {
      boolean[] need = new boolean[right];
      int size = Integer.bitCount(subset);
      for (int v = 0; v < left; v++) {
        for (int e = start[v]; e < start[v + 1] && (subset >> v & 1) == 0; e++) {
          size += need[edges[e]] ? 0 : 1;
          need[edges[e]] = true;
        }
      }
      best = Math.min(best, size);
    }
    return best;
  }
}
