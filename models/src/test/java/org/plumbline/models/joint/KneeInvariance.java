package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.FibreField;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.topology.Mirror;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.equilibrium.Pose;

/**
 * Gate G9 through meshes, condensation, contact, ligaments and equilibrium of the shipped varus
 * knee: what must not matter does not, and independent paths meet in one solution.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KneeInvariance {
  private static final double SAME = 1e-8;
  private static final double LENGTH = 48;

  static final String LOAD = "gait-peak";
  static final double WEDGE = 8;

  private final Study study;
  KneeScene scene;
  private KneeScene.Pressed shipped;

  /**
   * @param settings what differs from the shipped study, for instance {@code mesh=coarse}
   */
  KneeInvariance(String... settings) {
    study = StudyReader.read("knee-varus", Arrays.stream(settings).map(Setting::parse).toList());
  }

  /** The load case that is tried. */
  String load() {
    return LOAD;
  }

  @BeforeEach
  void solveOnce() {
    if (scene == null) {
      KneeScene built = KneeScene.shipped(study);
      shipped = built.solve(load(), WEDGE, false);
      scene = built;
    }
  }

  private void assertSame(String what, KneeScene.Pressed other) {
    double pressure = shipped.difference(other);
    double pose = shipped.distance(other, LENGTH / 2) / LENGTH;
    System.out.printf("G9 %s: pressures %.1e of the peak, pose %.1e%n", what, pressure, pose);
    assertThat(pressure).as(what).isLessThan(SAME);
    assertThat(pose).as(what).isLessThan(SAME);
  }

  /** Numerics: independent paths agree to 1e-8. */
  @Test
  void independentPathsMeet() {
    assertSame("from the pose without load", scene.solveFrom(load(), WEDGE));
    assertSame(
        "from a pose aside", scene.solveFrom(load(), WEDGE, -0.4, 0.5, 0.3, 0.004, -0.01, 0));
    // mutant: a wedge larger by a millionth of a degree
    assertThat(shipped.difference(scene.solve(load(), WEDGE + 1e-6, false))).isGreaterThan(SAME);
  }

  @Test
  void mirrorImageCarriesTheSame() {
    UnaryOperator<Mesh> mirror = Mirror::mirrored;
    KneeScene left =
        new KneeScene(
            study, Pose.atRest(0, 0, 0), PoseMap.mirror(KneeScene.rest(study)), mirror, mirror, 1);
    assertSame("mirror image", left.solve(load(), WEDGE, false));
  }

  /** The scene turned about x, and both bodies drawn, assembled and factored in turned axes. */
  @Test
  void turnedSceneCarriesTheSame() {
    double about = 0.7;
    double drawn = 0.4;
    Pose rest = KneeScene.rest(study);
    KneeScene turned =
        new KneeScene(
            study,
            Pose.atRest(0, 0, 0).plus(3, about).plus(5, drawn),
            PoseMap.turned(rest, about, drawn),
            m -> drawnBack(m, 0, 0, drawn),
            m -> drawnBack(m, rest.ox(), rest.oy(), drawn),
            1);
    assertSame("turned scene", turned.solve(load(), WEDGE, false));
  }

  private static Mesh drawnBack(Mesh mesh, double ox, double oy, double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < mesh.nodeCount(); n++) {
      double x = mesh.coordinate(n, 0) - ox;
      double y = mesh.coordinate(n, 1) - oy;
      builder.node(ox + c * x + s * y, oy - s * x + c * y, mesh.coordinate(n, 2));
    }
    for (CellBlock block : mesh.blocks()) {
      Optional<FibreField> fibres = block.fibres().map(f -> drawnBack(f, c, s));
      builder.block(block.name(), block.type(), block.connectivity(), fibres);
    }
    for (String name : mesh.nodeSetNames()) {
      builder.nodeSet(name, mesh.nodeSet(name).nodes());
    }
    for (String name : mesh.facetSetNames()) {
      builder.facetSet(name, mesh.facetSet(name).connectivity());
    }
    return builder.build();
  }

  private static FibreField drawnBack(FibreField fibres, double c, double s) {
    double[] d = fibres.directions().clone();
    for (int k = 0; k < d.length; k += 3) {
      double x = d[k];
      double y = d[k + 1];
      d[k] = c * x + s * y;
      d[k + 1] = -s * x + c * y;
    }
    return new FibreField(d);
  }

  @Test
  void anotherUnitOfForceChangesNothing() {
    KneeScene pounds =
        new KneeScene(
            study,
            Pose.atRest(0, 0, 0),
            PoseMap.same(KneeScene.rest(study)),
            UnaryOperator.identity(),
            UnaryOperator.identity(),
            1 / 4.4482216152605);
    assertSame("pounds-force in place of newtons", pounds.solve(load(), WEDGE, false));
  }
}
