package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.FibreField;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.topology.Mirror;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.equilibrium.EquilibriumSolver;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * Any joint set up once more from the product's parts, so that a test may mirror its meshes, draw
 * them in other axes, change the unit of force or swap the sides of a contact on the way.
 */
final class JointScene {
  private final SceneMap map;
  private final double unit;
  private final CondensedJoint joint;

  /**
   * @param map from coordinates here to those of the shipped scene
   * @param unit newtons over the unit of force used here
   * @param joint its bodies
   */
  private JointScene(SceneMap map, double unit, CondensedJoint joint) {
    this.map = map;
    this.unit = unit;
    this.joint = joint;
  }

  /**
   * @param mesh of the joint
   * @param like a case with its tissues and frames
   * @param drawn what happens to the meshes of each frame's bodies, the ground's first
   */
  private static CondensedJoint elastic(
      JointMesh mesh, JointCase like, List<UnaryOperator<Mesh>> drawn, double unit) {
    List<BodyMesh> bodies = new ArrayList<>();
    for (BodyMesh body : mesh.bodies()) {
      int frame = 1 + like.framed().indexOf(body.name());
      bodies.add(new BodyMesh(body.name(), drawn.get(frame).apply(body.mesh())));
    }
    return CondensedJoint.elastic(
        new JointMesh(bodies, mesh.articulations(), Map.of()),
        inUnit(like.tissues(), unit),
        like.framed(),
        DenseKernels.best(),
        Map.of());
  }

  private static Tissues inUnit(Tissues t, double unit) {
    Map<String, MeniscusTissue> menisci = new HashMap<>();
    t.menisci()
        .forEach(
            (name, m) ->
                menisci.put(
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
    return new Tissues(
        unit * t.cartilageModulus(),
        t.cartilagePoisson(),
        t.cartilageThickness(),
        unit * t.corticalModulus(),
        unit * t.trabecularModulus(),
        t.bonePoisson(),
        menisci);
  }

  static JointScene shipped(JointMesh mesh, JointCase like) {
    return inUnitOf(mesh, like, 1);
  }

  static JointScene inUnitOf(JointMesh mesh, JointCase like, double unit) {
    return new JointScene(asShipped(like), unit, elastic(mesh, like, same(like, m -> m), unit));
  }

  /** Without elasticity: for the foundation only. */
  static JointScene rigid(JointMesh mesh, JointCase like) {
    return new JointScene(asShipped(like), 1, CondensedJoint.rigid(mesh, like.framed()));
  }

  private static SceneMap asShipped(JointCase like) {
    return new SceneMap(like.frames().stream().map(f -> PoseMap.same(f.initial())).toList());
  }

  static JointScene mirrored(JointMesh mesh, JointCase like) {
    List<PoseMap> maps = like.frames().stream().map(f -> PoseMap.mirror(f.initial())).toList();
    return new JointScene(
        new SceneMap(maps), 1, elastic(mesh, like, same(like, Mirror::mirrored), 1));
  }

  private static List<UnaryOperator<Mesh>> same(JointCase like, UnaryOperator<Mesh> drawn) {
    return like.frames().stream().map(f -> drawn).toList();
  }

  /** Turned about x; bodies drawn, assembled and factored in axes turned back about z. */
  static JointScene turned(JointMesh mesh, JointCase like, double about, double drawn) {
    List<PoseMap> maps = new ArrayList<>();
    List<UnaryOperator<Mesh>> bodies = new ArrayList<>();
    for (Frame f : like.frames()) {
      Pose rest = f.initial();
      maps.add(PoseMap.turned(rest, about, drawn));
      bodies.add(m -> drawnBack(m, rest.ox(), rest.oy(), drawn));
    }
    return new JointScene(new SceneMap(maps), 1, elastic(mesh, like, bodies, 1));
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

  /** One case as the product solves it: from its own pose on the elastic foundation. */
  Pressed solve(JointCase c) {
    return solve(c, false);
  }

  /** The same with other bodies behind the contact nodes. */
  Pressed solve(JointCase c, List<ContactBody> bodies) {
    JointSystem own = elastic(c);
    JointSystem other =
        new JointSystem(own.frames(), bodies, own.pairings(), own.potentials(), own.scaleLength());
    return pressed(settled(other, settled(bed(c)).configuration()));
  }

  /** The same with other pairs between elastic bodies, from the same pose. */
  Pressed solve(JointCase c, UnaryOperator<ContactPairing> pairs) {
    JointSystem own = elastic(c);
    List<ContactPairing> others = own.pairings().stream().map(pairs).toList();
    JointSystem other =
        new JointSystem(own.frames(), own.bodies(), others, own.potentials(), own.scaleLength());
    return pressed(settled(other, settled(bed(c)).configuration()));
  }

  /** The same, or with pressures on the other side of each contact. */
  Pressed solve(JointCase c, boolean swapped) {
    JointSolution seated = settled(bed(c, swapped));
    return pressed(settled(elastic(c, swapped), seated.configuration()));
  }

  /** One case from the poses without load, free coordinates moved by the given amounts. */
  Pressed solveFrom(JointCase c, double... moved) {
    List<Pose> start = new ArrayList<>();
    for (Frame f : frames(c)) {
      Pose pose = f.initial();
      for (int k = 0; k < moved.length; k++) {
        pose = pose.plus(k, (f.freeCoordinates() & 1 << k) == 0 ? 0 : moved[k]);
      }
      start.add(pose);
    }
    return pressed(settled(elastic(c, false), new Configuration(start)));
  }

  private List<Frame> frames(JointCase c) {
    List<Frame> frames = new ArrayList<>();
    for (int f = 0; f < c.frames().size(); f++) {
      Frame shipped = c.frames().get(f);
      frames.add(
          new Frame(
              shipped.name(), map.frame(f).there(shipped.initial()), shipped.freeCoordinates()));
    }
    return frames;
  }

  /** A case on the elastic foundation. */
  JointSystem bed(JointCase c) {
    return bed(c, false);
  }

  /** A case with elastic bodies. */
  JointSystem elastic(JointCase c) {
    return elastic(c, false);
  }

  /** The bodies of all cases. */
  CondensedJoint joint() {
    return joint;
  }

  private JointSystem bed(JointCase c, boolean swapped) {
    return system(
        c,
        joint.rigidBodies(),
        joint.pairings(pair -> 1).stream()
            .map(p -> with(p, swapped, unit * c.layers().applyAsDouble(p.name())))
            .toList());
  }

  private JointSystem elastic(JointCase c, boolean swapped) {
    List<ContactPairing> pairs =
        swapped
            ? joint.pairings(pair -> 1).stream().map(p -> with(p, true, 0)).toList()
            : joint.pairings();
    return system(c, joint.bodies().contacts(), pairs);
  }

  private static ContactPairing with(ContactPairing p, boolean swapped, double layer) {
    return new ContactPairing(
        p.name(),
        swapped ? p.secondary() : p.primary(),
        swapped ? p.primary() : p.secondary(),
        p.settings(),
        layer);
  }

  private JointSystem system(JointCase c, List<ContactBody> bodies, List<ContactPairing> pairs) {
    return new JointSystem(
        frames(c),
        bodies,
        pairs,
        c.potentials().stream().map(p -> map.seen(p, unit)).toList(),
        c.scaleLength());
  }

  /** A proven equilibrium from the poses that the frames begin in. */
  static JointSolution settled(JointSystem system) {
    return settled(system, system.initialConfiguration());
  }

  /** The same from other poses. */
  static JointSolution settled(JointSystem system, Configuration start) {
    EquilibriumOutcome outcome =
        new EquilibriumSolver(EquilibriumSettings.standard()).solve(system, start);
    assertThat(outcome).isInstanceOf(JointSolution.class);
    JointSolution solution = (JointSolution) outcome;
    assertThat(solution.proof().holds()).as("%s", solution.proof()).isTrue();
    return solution;
  }

  private Pressed pressed(JointSolution s) {
    double[][] pressure = new double[s.contacts().size()][];
    double[] force = new double[pressure.length];
    for (int c = 0; c < pressure.length; c++) {
      ContactResult result = s.contacts().get(c);
      force[c] = Math.hypot(Math.hypot(result.force(0), result.force(1)), result.force(2)) / unit;
      pressure[c] = new double[result.surface().nodes()];
      Arrays.setAll(pressure[c], i -> result.pressure(i) / unit);
    }
    return new Pressed(pressure, force, map.shipped(s.configuration()));
  }

  /** Nodal pressures in MPa, and all poses in the shipped scene. */
  static final class Pressed {
    private final double[][] pressure;
    private final double[] force;
    private final Configuration poses;

    private Pressed(double[][] pressure, double[] force, Configuration poses) {
      this.pressure = pressure;
      this.force = force;
      this.poses = poses;
    }

    int contacts() {
      return pressure.length;
    }

    /** Size of a contact's force, N. */
    double force(int contact) {
      return force[contact];
    }

    double peak(int contact) {
      return Arrays.stream(pressure[contact]).max().orElseThrow();
    }

    /** Largest difference of a nodal pressure over the peak of its contact. */
    double difference(Pressed other) {
      double worst = 0;
      for (int c = 0; c < pressure.length; c++) {
        worst = Math.max(worst, difference(c, other));
      }
      return worst;
    }

    /** The same of one contact. */
    double difference(int contact, Pressed other) {
      double worst = 0;
      double peak = peak(contact);
      assertThat(peak).isPositive();
      for (int i = 0; i < pressure[contact].length; i++) {
        double change = Math.abs(pressure[contact][i] - other.pressure[contact][i]);
        worst = Math.max(worst, change / peak);
      }
      return worst;
    }

    /** Largest difference of a coordinate, mm or radians times {@code length}. */
    double distance(Pressed other, double length) {
      double worst = 0;
      for (int k = 0; k < poses.size(); k++) {
        Pose own = poses.pose(k / Pose.COORDINATES);
        Pose its = other.poses.pose(k / Pose.COORDINATES);
        int of = k % Pose.COORDINATES;
        double d = Math.abs(own.coordinate(of) - its.coordinate(of));
        worst = Math.max(worst, of < 3 ? d : d * length);
      }
      return worst;
    }
  }
}
