package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;

class PanelStoreTest {
  private static final int SOME = 20_000;

  /** Each front has its columns for itself, in arrays of at most the capacity or of one front. */
  @ParameterizedTest
  @ValueSource(longs = {0, SOME, Integer.MAX_VALUE})
  void frontsLieSideBySide(long capacity) {
    Brick brick = new Brick(9, 8, 7);
    ElasticBody body =
        new ElasticBody(
            brick.box(9, 8, 7), Map.of("solid", Elasticity.isotropic(1, 0.3)), brick.plane(2, 0));
    SymmetricBlockMatrix k = body.stiffness();
    SymbolicFactor symbolic =
        SymbolicFactor.of(
            NestedDissection.order(
                k.graph(), body.freeCoordinates(), IntStream.range(600, 630).toArray()),
            k.graph());
    PanelStore store = new PanelStore(symbolic, capacity);
    Map<double[], Integer> fronts = new IdentityHashMap<>();
    long written = 0;
    for (int s : symbolic.schedule) {
      if (symbolic.isRetained(s)) {
        continue;
      }
      int size = Math.toIntExact(SymbolicFactor.panelSize(symbolic.columns(s), symbolic.rows(s)));
      double[] array = store.array(s);
      int from = store.offset(s);
      for (int i = from; i < from + size; i++) {
        assertThat(array[i]).as("front %d overlaps another", s).isZero();
        array[i] = 1;
      }
      written += size;
      fronts.merge(array, 1, Integer::sum);
    }
    assertThat(written).isEqualTo(symbolic.factorEntries()).isGreaterThan(4 * SOME);
    double kept = 0;
    for (Map.Entry<double[], Integer> e : fronts.entrySet()) {
      kept += Arrays.stream(e.getKey()).sum();
      assertThat(e.getValue() == 1 || e.getKey().length <= capacity).isTrue();
    }
    assertThat(kept).as("nothing lies idle").isEqualTo(written);
    assertThat(fronts.keySet().stream().mapToInt(a -> a.length).sum()).isEqualTo((int) written);
    if (capacity == Integer.MAX_VALUE) {
      assertThat(fronts).hasSize(1);
    }
  }
}
