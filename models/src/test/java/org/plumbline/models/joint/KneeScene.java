package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.Articulation;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.load.KneeLoad;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.study.Study;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.ContactPatch;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.equilibrium.EquilibriumSolver;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * A study's knee set up once more from the product's parts, so that a test may mirror its meshes,
 * draw them in other axes, change the unit of force or swap the sides of a contact on the way.
 */
final class KneeScene {
  private final Study study;
  private final Pose ground;
  private final PoseMap map;
  private final double unit;
  private final List<ContactBody> elastic = new ArrayList<>();
  private final List<ContactBody> rigid = new ArrayList<>();
  private final List<ContactPairing> pairings = new ArrayList<>();
  private final List<ContactPairing> direct = new ArrayList<>();

  /**
   * @param ground pose of the tibia's frame
   * @param map from the femur's coordinates here to those of the shipped scene
   * @param lower what happens to the tibia's mesh, {@code upper} to the femur's
   * @param unit newtons over the unit of force used here
   */
  KneeScene(
      Study study,
      Pose ground,
      PoseMap map,
      UnaryOperator<Mesh> lower,
      UnaryOperator<Mesh> upper,
      double unit) {
    this.study = study;
    this.ground = ground;
    this.map = map;
    this.unit = unit;
    Tissues t = KneeDefinition.tissues(study);
    Tissues tissues =
        new Tissues(
            unit * t.cartilageModulus(),
            t.cartilagePoisson(),
            t.cartilageThickness(),
            unit * t.corticalModulus(),
            unit * t.trabecularModulus(),
            t.bonePoisson(),
            inUnit(t.menisci(), unit));
    JointMesh joint = KneeDefinition.mesh(study);
    List<Mesh> meshes = new ArrayList<>();
    List<int[]> retained = new ArrayList<>();
    for (BodyMesh body : joint.bodies()) {
      boolean still = !body.name().equals(KneeDefinition.FREE_BODY);
      Mesh mesh = (still ? lower : upper).apply(body.mesh());
      int[] nodes = articular(joint, body.name(), mesh);
      Superelement s =
          Superelement.of(
              tissues.body(new BodyMesh(body.name(), mesh)), nodes, DenseKernels.best());
      double[] reference = new double[3 * nodes.length];
      Arrays.setAll(reference, k -> mesh.coordinate(nodes[k / 3], k % 3));
      elastic.add(
          ContactBody.elastic(body.name(), still ? 0 : 1, reference, s.flexibility(), null));
      rigid.add(ContactBody.rigid(body.name(), still ? 0 : 1, reference));
      meshes.add(mesh);
      retained.add(nodes);
    }
    List<String> names = joint.bodies().stream().map(BodyMesh::name).toList();
    for (Articulation a : joint.articulations()) {
      ContactPairing pair =
          new ContactPairing(
              JointContacts.name(a),
              patch(meshes, retained, names.indexOf(a.lowerBody()), a.lowerFacets()),
              patch(meshes, retained, names.indexOf(a.upperBody()), a.upperFacets()),
              JointContacts.settings(a),
              0);
      pairings.add(
          a.screen()
              .map(
                  c ->
                      pair.screenedBy(
                          patch(meshes, retained, names.indexOf(c.body()), c.lowerFacets())))
              .orElse(pair));
      if (a.layer() == Articulation.Layer.DIRECT) {
        direct.add(pair);
      }
    }
  }

  private static Map<String, MeniscusTissue> inUnit(
      Map<String, MeniscusTissue> menisci, double unit) {
    Map<String, MeniscusTissue> out = new HashMap<>();
    menisci.forEach(
        (name, m) ->
            out.put(
                name,
                new MeniscusTissue(
                    unit * m.fibreModulus(),
                    unit * m.transverseModulus(),
                    m.transversePoisson(),
                    m.fibrePoisson(),
                    unit * m.shearModulus(),
                    unit * m.anteriorHornStiffness(),
                    unit * m.posteriorHornStiffness(),
                    unit * m.rimStiffness())));
    return out;
  }

  static KneeScene shipped(Study study) {
    return new KneeScene(
        study,
        Pose.atRest(0, 0, 0),
        PoseMap.same(rest(study)),
        UnaryOperator.identity(),
        UnaryOperator.identity(),
        1);
  }

  /** The femur's pose without load in the shipped scene. */
  static Pose rest(Study study) {
    return KneeDefinition.femoralPose(study.own(KneeSettings.class).flexionDeg());
  }

  private static int[] articular(JointMesh joint, String name, Mesh mesh) {
    TreeSet<Integer> nodes = new TreeSet<>();
    for (Articulation a : joint.articulations()) {
      if (a.lowerBody().equals(name)) {
        Arrays.stream(mesh.facetSet(a.lowerFacets()).connectivity()).forEach(nodes::add);
      }
      if (a.upperBody().equals(name)) {
        Arrays.stream(mesh.facetSet(a.upperFacets()).connectivity()).forEach(nodes::add);
      }
    }
    return nodes.stream().mapToInt(Integer::intValue).toArray();
  }

  private static ContactPatch patch(
      List<Mesh> meshes, List<int[]> retained, int body, String facets) {
    Mesh mesh = meshes.get(body);
    ContactSurface surface = ContactSurface.of(mesh, mesh.facetSet(facets));
    int[] place = new int[surface.nodes()];
    Arrays.setAll(place, i -> Arrays.binarySearch(retained.get(body), surface.meshNode(i)));
    return new ContactPatch(body, surface, place);
  }

  /** The femur's frame under a load case: what that holds is prescribed here too. */
  private Frame femur(KneeLoad load) {
    Frame shipped =
        KneeDefinition.femur(
            load.flexionDeg().orElse(study.own(KneeSettings.class).flexionDeg()), load.hold());
    return new Frame(shipped.name(), map.there(shipped.initial()), shipped.freeCoordinates());
  }

  private KneeLoad load(String name) {
    return study.loadCase(name, KneeLoad.class);
  }

  private JointSystem system(
      List<ContactBody> bodies, double layer, boolean swapped, String loadCase, double wedgeDeg) {
    List<ContactPairing> pairs =
        layer > 0 || swapped
            ? direct.stream()
                .map(
                    p ->
                        new ContactPairing(
                            p.name(),
                            swapped ? p.secondary() : p.primary(),
                            swapped ? p.primary() : p.secondary(),
                            p.settings(),
                            layer))
                .toList()
            : pairings;
    Frame still = new Frame("ground", ground, 0);
    return new JointSystem(
        List.of(still, femur(load(loadCase))),
        bodies,
        pairs,
        potentials(loadCase, wedgeDeg),
        KneeDefinition.scaleLength(study));
  }

  private List<Potential> potentials(String loadCase, double wedgeDeg) {
    Correction c = KneeDefinition.osteotomy(study).apply(KneeDefinition.landmarks(study), wedgeDeg);
    return LimbPotentials.of(
            c,
            load(loadCase),
            study.own(KneeSettings.class).patient().bodyWeightN(),
            KneeDefinition.ligaments(study).stream()
                .map(b -> b.placed(c.distal(), c.releasedFraction()))
                .toList(),
            study.own(KneeSettings.class).restraints().mediolateralNPerMm(),
            study.own(KneeSettings.class).restraints().rotationNmmPerRad())
        .stream()
        .map(p -> map.seen(p, unit))
        .toList();
  }

  /** One case as the product solves it: from its own pose on the elastic foundation. */
  Pressed solve(String loadCase, double wedgeDeg, boolean swapped) {
    double layer = unit * KneeDefinition.tissues(study).layerStiffness();
    JointSolution seated = settled(system(rigid, layer, swapped, loadCase, wedgeDeg), null);
    return pressed(
        settled(system(elastic, 0, swapped, loadCase, wedgeDeg), seated.configuration()));
  }

  /** One case from the pose without load, its free coordinates moved by the given amounts. */
  Pressed solveFrom(String loadCase, double wedgeDeg, double... moved) {
    Frame femur = femur(load(loadCase));
    Pose start = femur.initial();
    for (int k = 0; k < moved.length; k++) {
      start = start.plus(k, (femur.freeCoordinates() & 1 << k) == 0 ? 0 : moved[k]);
    }
    return pressed(
        settled(
            system(elastic, 0, false, loadCase, wedgeDeg),
            new Configuration(List.of(ground, start))));
  }

  private static JointSolution settled(JointSystem system, Configuration start) {
    EquilibriumSolver solver = new EquilibriumSolver(EquilibriumSettings.standard());
    EquilibriumOutcome outcome =
        solver.solve(system, start == null ? system.initialConfiguration() : start);
    assertThat(outcome).isInstanceOf(JointSolution.class);
    JointSolution solution = (JointSolution) outcome;
    assertThat(solution.proof().holds()).as("%s", solution.proof()).isTrue();
    return solution;
  }

  private Pressed pressed(JointSolution s) {
    double[][] pressure = new double[s.contacts().size()][];
    for (int c = 0; c < pressure.length; c++) {
      ContactResult result = s.contacts().get(c);
      pressure[c] = new double[result.surface().nodes()];
      Arrays.setAll(pressure[c], i -> result.pressure(i) / unit);
    }
    return new Pressed(pressure, map.shipped(s.configuration().pose(1)));
  }

  /** Nodal pressures in MPa, and the femur's pose in the shipped scene. */
  static final class Pressed {
    private final double[][] pressure;
    private final Pose pose;

    Pressed(double[][] pressure, Pose pose) {
      this.pressure = pressure;
      this.pose = pose;
    }

    double peak(int contact) {
      return Arrays.stream(pressure[contact]).max().orElseThrow();
    }

    /** Largest difference of a nodal pressure over the peak of its compartment. */
    double difference(Pressed other) {
      double worst = 0;
      for (int c = 0; c < pressure.length; c++) {
        assertThat(peak(c)).isPositive();
        for (int i = 0; i < pressure[c].length; i++) {
          worst = Math.max(worst, Math.abs(pressure[c][i] - other.pressure[c][i]) / peak(c));
        }
      }
      return worst;
    }

    /** Largest difference of a coordinate, mm or radians times {@code length}. */
    double distance(Pressed other, double length) {
      double worst = 0;
      for (int k = 0; k < Pose.COORDINATES; k++) {
        double d = Math.abs(pose.coordinate(k) - other.pose.coordinate(k));
        worst = Math.max(worst, k < 3 ? d : d * length);
      }
      return worst;
    }
  }
}
