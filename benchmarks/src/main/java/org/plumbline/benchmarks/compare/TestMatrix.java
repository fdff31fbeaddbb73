package org.plumbline.benchmarks.compare;

import java.util.List;
import org.plumbline.benchmarks.BoneBody;
import org.plumbline.benchmarks.BoxBody;
import org.plumbline.models.yaml.Setting;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;

/**
 * A matrix that all solvers are given.
 *
 * @param shape family within which time and memory are fitted against the order
 * @param name short name, unique
 * @param coordinates x, y, z of every node, which our order reads and the others do not need
 */
record TestMatrix(String shape, String name, SymmetricBlockMatrix matrix, double[] coordinates) {
  /** Number of unknowns. */
  int order() {
    return SymmetricBlockMatrix.BLOCK * matrix.nodes();
  }

  /**
   * Makes a matrix by name: {@code cube-25x25x25}, {@code plate-40x40x10}, {@code tets-14x14x14},
   * or {@code knee-tibia-standard}, a bone of the shipped study at a mesh level.
   */
  static TestMatrix of(String name) {
    String[] words = name.split("-", 3);
    return switch (words[0]) {
      case "cube", "plate", "beam" -> of(words[0], name, BoxBody.parse(words[1]).body());
      case "knee" ->
          of(
              "knee",
              name,
              BoneBody.of(words[1], List.of(Setting.parse("mesh=" + words[2]))).body());
      case "tets" -> IrregularTetrahedra.parse(words[1]).matrix(name);
      default ->
          throw new IllegalArgumentException(
              "no matrix '" + name + "'; names begin with cube-, plate-, beam-, tets- or knee-");
    };
  }

  private static TestMatrix of(String shape, String name, ElasticBody body) {
    return new TestMatrix(shape, name, body.stiffness(), body.freeCoordinates());
  }
}
