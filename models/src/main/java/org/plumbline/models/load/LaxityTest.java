package org.plumbline.models.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The tests of joint stability: a known moment or force in one direction on a joint that is lightly
 * pressed together, and how far it gives way (docs/theory.md, eq. C28).
 *
 * <p>Loads are those of cadaver tests: 10 N·m of varus or valgus, 100 N of drawer, 5 N·m of
 * rotation, at {@link #FLEXION_DEG} of flexion, where drawer is tested by hand (Lachman) and
 * collaterals on stress radiographs. The seating force presses at right angles to the joint line
 * and not along the bone, so that before and after a correction differ by their ligaments only.
 */
public enum LaxityTest {
  VARUS(new AppliedMoment(LaxityTest.ANGULAR_NM, 0), 0),
  VALGUS(new AppliedMoment(-LaxityTest.ANGULAR_NM, 0), 0),
  /** The distal bone is drawn forwards. */
  ANTERIOR(AppliedMoment.NONE, LaxityTest.DRAWER_N),
  /** The distal bone is pushed backwards. */
  POSTERIOR(AppliedMoment.NONE, -LaxityTest.DRAWER_N),
  /** The distal bone is turned inwards. */
  INTERNAL(new AppliedMoment(0, LaxityTest.TORSION_NM), 0),
  /** The distal bone is turned outwards. */
  EXTERNAL(new AppliedMoment(0, -LaxityTest.TORSION_NM), 0);

  /** Name of all tests together, and what the name of each begins with. */
  public static final String GROUP = "laxity";

  /** Flexion of the tests unless another one is asked for, degrees. */
  public static final double FLEXION_DEG = 20;

  /** Force that presses the joint together, N. */
  public static final double SEATING_N = 50;

  private static final double ANGULAR_NM = 10;
  private static final double DRAWER_N = 100;
  private static final double TORSION_NM = 5;

  private static final AppliedForce SEATING =
      new AppliedForce(
          "seating", ForceSize.ofNewtons(SEATING_N), Vector3D.ZERO, new Vector3D(0, -1, 0));

  private final AppliedMoment moment;
  private final double forwards;

  /**
   * @param forwards force on the distal bone, forwards > 0, N
   */
  LaxityTest(AppliedMoment moment, double forwards) {
    this.moment = moment;
    this.forwards = forwards;
  }

  /** In lower case, for instance {@code varus}. */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The load case of the test, for instance {@code laxity@varus}. */
  public KneeLoad loadCase() {
    List<AppliedForce> forces = forwards == 0 ? List.of(SEATING) : List.of(SEATING, drawer());
    return loadCase(GROUP + "@" + text(), meaning(), moment, forces);
  }

  /** The same joint under the seating force alone, at the flexion of a test. */
  public static KneeLoad rest(KneeLoad test) {
    return loadCase(GROUP + "@rest", "seated", AppliedMoment.NONE, List.of(SEATING))
        .at(test.flexionDeg().orElse(FLEXION_DEG));
  }

  private static KneeLoad loadCase(
      String name, String meaning, AppliedMoment moment, List<AppliedForce> forces) {
    return new KneeLoad(
            name,
            0,
            0,
            0,
            meaning,
            java.util.OptionalDouble.empty(),
            moment,
            forces,
            List.of(),
            SideView.ALONG_LIMB,
            Hold.NONE)
        .at(FLEXION_DEG);
  }

  /** Pushes the proximal bone the other way, at the height of the joint. */
  private AppliedForce drawer() {
    return new AppliedForce(
        "drawer",
        ForceSize.ofNewtons(Math.abs(forwards)),
        Vector3D.ZERO,
        new Vector3D(-Math.signum(forwards), 0, 0));
  }

  private String meaning() {
    return switch (this) {
      case VARUS, VALGUS -> "laxity: " + text() + " moment of 10 N m, joint seated with 50 N";
      case ANTERIOR, POSTERIOR -> "laxity: " + text() + " drawer of 100 N, joint seated with 50 N";
      case INTERNAL, EXTERNAL ->
          "laxity: " + text() + " rotation moment of 5 N m, joint seated with 50 N";
    };
  }

  /**
   * The load cases of all tests at a flexion, degrees, in a fixed order.
   *
   * @throws org.plumbline.models.patient.RefusedInput if the flexion is out of range
   */
  public static List<LoadCase> loadCases(double flexionDeg) {
    return loadCases().stream().<LoadCase>map(c -> c.at(flexionDeg)).toList();
  }

  /** The load cases of all tests, in a fixed order. */
  public static List<KneeLoad> loadCases() {
    return Arrays.stream(values()).map(LaxityTest::loadCase).toList();
  }

  /** The test that a load case is, at whatever flexion; none of another joint's. */
  public static Optional<LaxityTest> of(LoadCase load) {
    double flexion = load.flexionDeg().orElse(FLEXION_DEG);
    return Arrays.stream(values())
        .filter(t -> load.loadsLike(t.loadCase().at(flexion)))
        .findFirst();
  }
}
