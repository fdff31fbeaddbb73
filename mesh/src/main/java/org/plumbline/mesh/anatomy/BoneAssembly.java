package org.plumbline.mesh.anatomy;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.generate.SelectiveSmoother;
import org.plumbline.mesh.generate.SweptBody;

/** What both bones do once their core is filled: smooth poor cells, name blocks and sets. */
final class BoneAssembly {
  /** Scaled Jacobian under which core cells are smoothed. */
  private static final double SMOOTHED_BELOW = 0.45;

  private static final int SMOOTHING_PASSES = 12;

  private BoneAssembly() {}

  /**
   * Smooths the core of a body. Skin, cartilage, last level and frozen levels stay.
   *
   * @param frozen levels whose nodes must not move
   */
  static void smooth(SweptBody body, IntPredicate frozen) {
    boolean[] free = new boolean[body.coordinates().length / 3];
    for (int k = 0; k < body.levels() - 1; k++) {
      if (!frozen.test(k)) {
        Arrays.fill(free, body.coreNode(k, 0), body.coreNode(k + 1, 0), true);
      }
    }
    new SelectiveSmoother(body.coordinates(), body.boneCells(), free)
        .run(SMOOTHED_BELOW, SMOOTHING_PASSES);
  }

  static MeshBuilder name(SweptBody body) {
    MeshBuilder builder =
        body.freeze(
            "trabecular",
            "subchondral",
            "cortical",
            Compartment.MEDIAL.cartilage(),
            Compartment.LATERAL.cartilage());
    builder.nodeSet("shaft-end", body.levelNodes(body.levels() - 1));
    for (Compartment c : Compartment.values()) {
      builder.facetSet(c.facets(), body.coatFacets(c.ordinal()));
    }
    return builder;
  }
}
