package org.plumbline.models.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.plumbline.models.load.ForceLoad.Unit;

/** Load cases of one force, and the list of those that a joint has names for. */
class ForceLoadTest {
  private static final Vector3D DOWN = new Vector3D(0, -2.5, 0);

  private static ForceLoad load(String name, Unit unit, Vector3D force) {
    return new ForceLoad(name, "", unit, force);
  }

  @Test
  void multiplesOfBodyWeightGrowWithItAndNewtonsDoNot() {
    assertThat(load("walk", Unit.BODY_WEIGHTS, DOWN).newtons(800))
        .isEqualTo(new Vector3D(0, -2000, 0));
    assertThat(load("rig", Unit.NEWTONS, new Vector3D(0, -700, 0)).newtons(800))
        .isEqualTo(new Vector3D(0, -700, 0));
    ForceLoad turned =
        new ForceLoad(
            "rig", "", Unit.NEWTONS, DOWN, Optional.of(Vector3D.PLUS_I), new Vector3D(1, 0, -2));
    assertThat(turned.momentNmm()).isEqualTo(new Vector3D(1000, 0, -2000));
  }

  @Test
  void refusesWhatIsNoForce() {
    assertThatThrownBy(() -> load("walk", Unit.BODY_WEIGHTS, Vector3D.ZERO))
        .hasMessageContaining("'walk' has a force of 0.0 body weights")
        .hasMessageContaining("above 0");
    assertThatThrownBy(() -> load("walk", Unit.BODY_WEIGHTS, new Vector3D(0, -250, 0)))
        .hasMessageContaining("250.0 body weights")
        .hasMessageContaining("at most 10");
    assertThatThrownBy(() -> load("walk", Unit.NEWTONS, new Vector3D(0, Double.NaN, 0)))
        .hasMessageContaining("NaN N");
    assertThatThrownBy(() -> load("Walk", Unit.NEWTONS, DOWN)).hasMessageContaining("lower-case");
  }

  @Test
  void meaningDecidesNothing() {
    ForceLoad one = load("walk", Unit.BODY_WEIGHTS, DOWN);
    assertThat(one.loadsLike(new ForceLoad("walk", "walking", Unit.BODY_WEIGHTS, DOWN))).isTrue();
    assertThat(one.loadsLike(load("walk", Unit.NEWTONS, DOWN))).isFalse();
    assertThat(one.loadsLike(LoadCases.GAIT_PEAK)).isFalse();
  }

  @Test
  void namesAreThoseOfSingleCasesAndOfGroups() {
    LoadCase stance = load("stance", Unit.BODY_WEIGHTS, DOWN);
    LoadCase first = load("walk@5", Unit.BODY_WEIGHTS, DOWN);
    LoadCase second = load("walk@9", Unit.BODY_WEIGHTS, DOWN);
    NamedLoads loads =
        new NamedLoads(
            List.of(stance),
            List.of(new NamedLoads.Group("walk", List.of(first, second))),
            "stance");
    assertThat(loads.names()).containsExactly("stance", "walk");
    assertThat(loads.meant("walk")).containsExactly(first, second);
    assertThat(loads.meant("walk@9")).containsExactly(second);
    assertThat(loads.meant("run")).isEmpty();
    assertThat(loads.typicalOf(List.of("walk@5", "stance"))).isEqualTo("stance");
    assertThat(loads.typicalOf(List.of("walk@5", "own"))).isEqualTo("walk@5");
    assertThatThrownBy(() -> new NamedLoads(List.of(stance, stance), "stance"))
        .hasMessageContaining("two load cases are called 'stance'");
    assertThatThrownBy(() -> new NamedLoads(List.of(stance), "walk"))
        .hasMessageContaining("no load case is called 'walk'");
  }
}
