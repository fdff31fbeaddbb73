package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;

/**
 * Gate G9 through meshes, condensation, contact, ligaments and equilibrium of a shipped joint: what
 * must not matter does not, and independent paths meet in one solution.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JointInvariance {
  private static final double SAME = 1e-8;

  private final Study study;
  private final JointMesh mesh;
  final JointCase asked;
  JointScene scene;
  private JointScene.Pressed shipped;

  /**
   * @param of name of the shipped study
   * @param load the load case that is tried
   * @param angleDeg of its operation
   * @param settings what differs from the shipped study, for instance {@code mesh=coarse}
   */
  JointInvariance(String of, String load, double angleDeg, String... settings) {
    List<Setting> all = Arrays.stream(settings).map(Setting::parse).toList();
    study = StudyReader.parse(ShippedStudies.text(of), of, all).alone();
    mesh = JointModels.mesh(study);
    asked = at(load, angleDeg);
    this.load = load;
    this.angleDeg = angleDeg;
  }

  private final String load;
  private final double angleDeg;

  /** Another case of the study. */
  final JointCase at(String loadCase, double angle) {
    return JointCase.of(study, new CaseKey(loadCase, angle));
  }

  @BeforeEach
  void solveOnce() {
    if (scene == null) {
      JointScene built = JointScene.shipped(mesh, asked);
      shipped = built.solve(asked);
      scene = built;
    }
  }

  private void assertSame(String what, JointScene.Pressed other) {
    double length = 2 * asked.scaleLength();
    double pressure = shipped.difference(other);
    double pose = shipped.distance(other, length / 2) / length;
    System.out.printf(
        "G9 %s %s: pressures %.1e of the peak, pose %.1e%n", study.name(), what, pressure, pose);
    assertThat(pressure).as(what).isLessThan(SAME);
    assertThat(pose).as(what).isLessThan(SAME);
  }

  /** Numerics: independent paths agree to 1e-8. */
  @Test
  void independentPathsMeet() {
    assertSame("from the pose without load", scene.solveFrom(asked));
    assertSame("from a pose aside", scene.solveFrom(asked, -0.4, 0.5, 0.3, 0.004, -0.01, 0));
    // mutant: an angle larger by a millionth of a degree
    assertThat(shipped.difference(scene.solve(at(load, angleDeg + 1e-6)))).isGreaterThan(SAME);
  }

  @Test
  void mirrorImageCarriesTheSame() {
    assertSame("mirror image", JointScene.mirrored(mesh, asked).solve(asked));
  }

  /** The scene turned about x, and all bodies drawn, assembled and factored in turned axes. */
  @Test
  void turnedSceneCarriesTheSame() {
    assertSame("turned scene", JointScene.turned(mesh, asked, 0.7, 0.4).solve(asked));
  }

  @Test
  void anotherUnitOfForceChangesNothing() {
    JointScene pounds = JointScene.inUnitOf(mesh, asked, 1 / 4.4482216152605);
    assertSame("pounds-force in place of newtons", pounds.solve(asked));
  }
}
