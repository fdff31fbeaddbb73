package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.models.construct.CutBone;
import org.plumbline.models.construct.Fastening;
import org.plumbline.models.construct.HingeLaw;
import org.plumbline.models.load.KneeLoad;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.Potential;
import org.plumbline.solver.equilibrium.WholeBody;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * Gate G18: a bone that was cut and put together again is the uncut bone, in every pressure and in
 * every displacement of a contact node of the whole loaded joint. The shipped varus knee.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CutAndGlued {
  private static final double SAME = 1e-8;
  private static final String LOAD = "gait-peak";
  private static final double WEDGE = 10;

  /** Young's modulus of cortical and trabecular bone alike, MPa. */
  private static final double BONE = 5000;

  private final String level;
  private Study study;
  private CondensedJoint joint;
  private Pressed uncut;

  /**
   * @param level of the mesh
   */
  CutAndGlued(String level) {
    this.level = level;
  }

  /** What the gate compares: displacement of the tibia's contact nodes, mm; pressures, MPa. */
  private record Pressed(double[] displacement, double[][] pressure) {
    /** Largest difference of a displacement and of a pressure over the largest of its kind. */
    double difference(Pressed other) {
      double worst = difference(displacement, other.displacement);
      for (int c = 0; c < pressure.length; c++) {
        worst = Math.max(worst, difference(pressure[c], other.pressure[c]));
      }
      return worst;
    }

    private static double difference(double[] a, double[] b) {
      double worst = 0;
      double scale = 0;
      for (int i = 0; i < a.length; i++) {
        worst = Math.max(worst, Math.abs(a[i] - b[i]));
        scale = Math.max(scale, Math.abs(a[i]));
      }
      return worst / scale;
    }
  }

  @BeforeAll
  void solveTheUncutKnee() {
    study = study("{plate: {type: none}}");
    joint = joint(study);
    uncut = solve(study, joint, joint.bodies(), 0);
  }

  private Study study(String construct, String... settings) {
    String[] all = Arrays.copyOf(settings, settings.length + 1);
    all[settings.length] = "mesh=" + level;
    return StudyReader.parse(
        ShippedStudies.text("knee-varus") + "\nconstruct: " + construct + "\n",
        "test.yaml",
        Arrays.stream(all).map(Setting::parse).toList());
  }

  private static CondensedJoint joint(Study study) {
    return CondensedJoint.elastic(
        KneeDefinition.mesh(study),
        KneeDefinition.tissues(study),
        List.of(KneeDefinition.FREE_BODY),
        DenseKernels.best(),
        Map.of());
  }

  private static Pressed solve(
      Study study, CondensedJoint joint, CaseBodies bodies, double angleDeg) {
    KneeLoad load = study.loadCase(LOAD, KneeLoad.class);
    Correction correction =
        KneeDefinition.osteotomy(study).apply(KneeDefinition.landmarks(study), angleDeg);
    List<Potential> potentials =
        LimbPotentials.of(
            correction,
            load,
            study.own(KneeSettings.class).patient().bodyWeightN(),
            KneeDefinition.ligaments(study).stream()
                .map(b -> b.placed(correction.distal(), correction.releasedFraction()))
                .toList(),
            study.own(KneeSettings.class).restraints().mediolateralNPerMm(),
            study.own(KneeSettings.class).restraints().rotationNmmPerRad());
    EquilibriumOutcome outcome =
        new JointMechanics(
                joint,
                bodies,
                KneeDefinition.tissues(study).layerStiffness(),
                KneeDefinition.femur(
                    load.flexionDeg().orElse(study.own(KneeSettings.class).flexionDeg()),
                    load.hold()),
                KneeDefinition.scaleLength(study))
            .elastic(potentials);
    assertThat(outcome).isInstanceOf(JointSolution.class);
    JointSolution s = (JointSolution) outcome;
    assertThat(s.proof().holds()).as("%s", s.proof()).isTrue();
    int tibia = joint.number(KneeMesher.TIBIA);
    int[] nodes = contactNodes(joint);
    double[] field = s.field(tibia);
    double[] displacement = new double[3 * nodes.length];
    Arrays.setAll(displacement, k -> field[3 * nodes[k / 3] + k % 3]);
    double[][] pressure = new double[s.contacts().size()][];
    for (int c = 0; c < pressure.length; c++) {
      ContactResult result = s.contacts().get(c);
      pressure[c] = new double[result.surface().nodes()];
      Arrays.setAll(pressure[c], result::pressure);
    }
    return new Pressed(displacement, pressure);
  }

  private static int[] contactNodes(CondensedJoint joint) {
    return CondensedJoint.articularNodes(joint.mesh(), joint.mesh().body(KneeMesher.TIBIA));
  }

  /** The uncut knee's own cut, closed, without a plate. */
  private Pressed closed(CutMesh cut) {
    BodyMesh tibia = joint.mesh().body(KneeMesher.TIBIA);
    CutBone bone =
        CutBone.of(
            cut,
            KneeDefinition.tissues(study)
                .byBlock(tibia.mesh().blocks().stream().map(CellBlock::name).toList()),
            contactNodes(joint),
            ConstructDefinition.filler(
                study.own(KneeSettings.class).construct().orElseThrow().gap()),
            Fastening.of(new HingeLaw.Elastic()),
            DenseKernels.best(),
            joint.count());
    OpenedJoint cutJoint = new OpenedJoint(joint, joint.number(KneeMesher.TIBIA), bone);
    return solve(study, joint, cutJoint.at(0).bodies(), 0);
  }

  @Test
  void facesGluedToEachOtherAreNoCut() {
    double difference = uncut.difference(closed(joint.mesh().cut(KneeMesher.TIBIA).glued()));
    double fractured =
        uncut.difference(closed(joint.mesh().cut(KneeMesher.TIBIA).glued().fractured()));
    System.out.printf("G18 glued faces: %.1e, fractured %.1e%n", difference, fractured);
    assertThat(difference).isLessThan(SAME);
    assertThat(fractured).as("the bridge glued too").isLessThan(SAME);
  }

  @Test
  void mutantWithFacesThatAreNotGluedIsAnotherKnee() {
    assertThat(uncut.difference(closed(joint.mesh().cut(KneeMesher.TIBIA)))).isGreaterThan(1e-3);
  }

  /** Bone all of one stiffness, from which a wedge is taken and put back. */
  private Study homogeneous(double gapModulus) {
    return study(
        "{gap: {way: bone-removed, filling: callus, modulus_MPa: "
            + gapModulus
            + "}, plate: {type: none}}",
        "tissues.bone.cortical_youngs_modulus_MPa=" + BONE,
        "tissues.bone.trabecular_youngs_modulus_MPa=" + BONE,
        "tissues.bone.poissons_ratio=0.3");
  }

  private OpenedJoint.Opened refilled(CondensedJoint of, double gapModulus) {
    Study plan = homogeneous(gapModulus);
    PlannedCut cut = PlannedCut.of(plan).get(0);
    CutBone bone =
        ConstructDefinition.bone(cut, of, KneeDefinition.tissues(plan), DenseKernels.best());
    return new OpenedJoint(of, of.number(cut.body()), bone).at(WEDGE);
  }

  /** The bone of a construct never cut: one body on the same mesh, factored in one piece. */
  private static CaseBodies inOnePiece(CondensedJoint of, ElasticBody bone) {
    int tibia = of.number(KneeMesher.TIBIA);
    Superelement whole = Superelement.of(bone, contactNodes(of), DenseKernels.best());
    ContactBody body =
        of.bodies().contacts().get(tibia).withFlexibility(whole.flexibility(), new OnePiece(whole));
    return of.bodies().with(tibia, bone, body);
  }

  private record OnePiece(Superelement body) implements WholeBody {
    @Override
    public int fieldSize() {
      return 3 * body.body().nodes();
    }

    @Override
    public void solve(double[] retainedForces, double[] displacement) {
      body.solve(retainedForces, displacement);
    }

    @Override
    public double residual(double[] displacement, double[] retainedForces) {
      return body.residual(displacement, retainedForces);
    }

    @Override
    public int retainedNode(int index) {
      return body.retainedNode(index);
    }
  }

  @Test
  void aWedgePutBackIntoItsPlaceIsNoCut() {
    Study plan = homogeneous(BONE);
    CondensedJoint knee = joint(plan);
    OpenedJoint.Opened cut = refilled(knee, BONE);
    Pressed whole = solve(plan, knee, inOnePiece(knee, cut.construct().bones()), WEDGE);
    double putBack = whole.difference(solve(plan, knee, cut.bodies(), WEDGE));
    double half = whole.difference(solve(plan, knee, refilled(knee, BONE / 2).bodies(), WEDGE));
    double asMeshed = whole.difference(solve(plan, knee, knee.bodies(), WEDGE));
    System.out.printf(
        "G18 wedge put back: %.1e; of half its modulus %.1e; uncut bone with its cells elsewhere"
            + " %.1e%n",
        putBack, half, asMeshed);
    assertThat(putBack).isLessThan(SAME);
    assertThat(half).as("half the modulus of the gap").isGreaterThan(1e-4);
    assertThat(asMeshed).as("cells of the shaft elsewhere").isLessThan(half);
  }
}
