package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.ToDoubleFunction;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.Articulation;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.FactorizationCount;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.FinerMesh;
import org.plumbline.solver.equilibrium.WholeBody;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * The bodies of a joint, each factored once and condensed to its articular nodes. Immutable; shared
 * by all cases.
 *
 * <p>The mesh names its bodies and articulations; the lower surface of an articulation is the
 * primary one, so that pressures live where they are reported. Bodies with a frame of their own are
 * on frames {@code 1, 2, …}, all others, menisci too, on frame {@code 0} (ground).
 */
public final class CondensedJoint {
  /**
   * Heap per dof from which bodies are factored side by side, bytes; below, one after the other
   * halves the peak. Both bodies at once take 25.6 kB on the fine hip, whose femur is compact, 19.1
   * on the fine knee and less on coarser meshes.
   */
  private static final double SIDE_BY_SIDE_BYTES = 28e3;

  private final JointMesh mesh;
  private final CaseBodies bodies;
  private final List<ContactBody> rigid;
  private final List<ContactPairing> pairings;
  private final List<ContactPairing> direct;
  private final List<Superelement> condensed;
  private final Tissues tissues;
  private final FactorizationCount factorizations;
  private final List<String> warnings;
  private final Optional<CoarseJoint> coarse;

  private CondensedJoint(
      JointMesh mesh,
      CaseBodies bodies,
      List<ContactBody> rigid,
      List<ContactPairing> pairings,
      List<ContactPairing> direct,
      List<Superelement> condensed,
      Tissues tissues,
      FactorizationCount factorizations,
      List<String> warnings,
      Optional<CoarseJoint> coarse) {
    this.mesh = mesh;
    this.bodies = bodies;
    this.rigid = rigid;
    this.pairings = pairings;
    this.direct = direct;
    this.condensed = condensed;
    this.tissues = tissues;
    this.factorizations = factorizations;
    this.warnings = warnings;
    this.coarse = coarse;
  }

  /**
   * This joint with a coarse mesh of it, on which its cases are solved first.
   *
   * @param other the same joint on a coarse mesh
   */
  CondensedJoint startingOn(CondensedJoint other) {
    return new CondensedJoint(
        mesh,
        bodies,
        rigid,
        pairings,
        direct,
        condensed,
        tissues,
        factorizations,
        warnings,
        Optional.of(
            new CoarseJoint(other.withoutFactors(), new FinerMesh(other.pairings, pairings))));
  }

  /** The same without what proofs and fields alone need, and without coarse mesh. */
  private CondensedJoint withoutFactors() {
    List<ContactBody> light = new ArrayList<>();
    for (int b = 0; b < condensed.size(); b++) {
      light.add(bodies.contacts().get(b).withFlexibility(condensed.get(b).flexibility(), null));
    }
    return new CondensedJoint(
        mesh,
        new CaseBodies(mesh.bodies().stream().map(BodyMesh::mesh).toList(), List.of(), light),
        rigid,
        pairings,
        direct,
        List.of(),
        tissues,
        factorizations,
        warnings,
        Optional.empty());
  }

  /** The coarse mesh that cases begin on, if there is one. */
  Optional<CoarseJoint> coarse() {
    return coarse;
  }

  /**
   * Assembles, factors and condenses every body; bodies side by side.
   *
   * @param freeBody name of the body that finds its pose; all others hang on the ground
   */
  static CondensedJoint elastic(
      JointMesh mesh, Tissues tissues, String freeBody, DenseKernels kernels) {
    return elastic(mesh, tissues, List.of(freeBody), kernels, Map.of());
  }

  /**
   * The same with some bodies condensed before, as {@link #sharedWith} gives them. What comes out
   * is the same to the last digit.
   *
   * @param framed names of the bodies with frames of their own, which a case may move, in the order
   *     of the frames; all others hang on the ground
   */
  static CondensedJoint elastic(
      JointMesh mesh,
      Tissues tissues,
      List<String> framed,
      DenseKernels kernels,
      Map<String, Superelement> known) {
    return build(mesh, tissues, framed, kernels, known);
  }

  /** The joint as rigid bodies only: enough for the elastic foundation. */
  static CondensedJoint rigid(JointMesh mesh, List<String> framed) {
    return build(mesh, null, framed, null, Map.of());
  }

  private static CondensedJoint build(
      JointMesh mesh,
      Tissues tissues,
      List<String> framed,
      DenseKernels kernels,
      Map<String, Superelement> known) {
    FactorizationCount count = new FactorizationCount();
    List<int[]> retained = mesh.bodies().stream().map(b -> articularNodes(mesh, b)).toList();
    List<Superelement> condensed =
        tissues == null ? List.of() : condense(mesh, tissues, retained, kernels, count, known);
    List<ContactBody> elastic = new ArrayList<>();
    List<ContactBody> rigid = new ArrayList<>();
    List<ElasticBody> sources = new ArrayList<>();
    for (int b = 0; b < mesh.bodies().size(); b++) {
      BodyMesh body = mesh.bodies().get(b);
      int frame = 1 + framed.indexOf(body.name());
      double[] reference = coordinates(body.mesh(), retained.get(b));
      rigid.add(ContactBody.rigid(body.name(), frame, reference));
      if (tissues != null) {
        Superelement s = condensed.get(b);
        sources.add(s.body());
        elastic.add(
            ContactBody.elastic(
                body.name(), frame, reference, s.flexibility(), new CondensedBody(s, body.mesh())));
      }
    }
    JointContacts contacts = new JointContacts(mesh, retained);
    return new CondensedJoint(
        mesh,
        new CaseBodies(mesh.bodies().stream().map(BodyMesh::mesh).toList(), sources, elastic),
        List.copyOf(rigid),
        List.copyOf(contacts.pairings()),
        List.copyOf(contacts.direct()),
        condensed,
        tissues,
        count,
        List.copyOf(contacts.warnings()),
        Optional.empty());
  }

  /**
   * Condenses all bodies on a pool of their own, whose idle threads also help with the large fronts
   * of the last one.
   */
  private static List<Superelement> condense(
      JointMesh mesh,
      Tissues tissues,
      List<int[]> retained,
      DenseKernels kernels,
      FactorizationCount count,
      Map<String, Superelement> known) {
    boolean sideBySide = sideBySide(mesh);
    ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    try {
      List<ForkJoinTask<Superelement>> pending = new ArrayList<>();
      for (int b = 0; b < retained.size(); b++) {
        BodyMesh body = mesh.bodies().get(b);
        int[] nodes = retained.get(b);
        Superelement before = known.get(body.name());
        ForkJoinTask<Superelement> task =
            pool.submit(
                () ->
                    before != null
                        ? before
                        : Superelement.of(tissues.body(body), nodes, kernels, count));
        pending.add(task);
        if (!sideBySide) {
          task.join();
        }
      }
      return pending.stream().map(ForkJoinTask::join).toList();
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Superelements of this joint, by name of their body, that another joint has too: of the same
   * mesh, articular nodes and materials.
   */
  Map<String, Superelement> sharedWith(JointMesh other, Tissues wanted) {
    Map<String, Superelement> shared = new HashMap<>();
    for (int b = 0; b < condensed.size(); b++) {
      BodyMesh own = mesh.bodies().get(b);
      for (BodyMesh body : other.bodies()) {
        if (own.name().equals(body.name())
            && tissues.sameIn(body.name(), wanted)
            && own.mesh().sameAs(body.mesh())
            && Arrays.equals(articularNodes(mesh, own), articularNodes(other, body))) {
          shared.put(body.name(), condensed.get(b));
        }
      }
    }
    return shared;
  }

  private static boolean sideBySide(JointMesh mesh) {
    return Runtime.getRuntime().maxMemory() > SIDE_BY_SIDE_BYTES * mesh.degreesOfFreedom();
  }

  /** Nodes of a body that may touch another, ascending. */
  static int[] articularNodes(JointMesh mesh, BodyMesh body) {
    TreeSet<Integer> nodes = new TreeSet<>();
    for (Articulation a : mesh.articulations()) {
      if (a.lowerBody().equals(body.name())) {
        Arrays.stream(body.mesh().facetSet(a.lowerFacets()).connectivity()).forEach(nodes::add);
      }
      if (a.upperBody().equals(body.name())) {
        Arrays.stream(body.mesh().facetSet(a.upperFacets()).connectivity()).forEach(nodes::add);
      }
    }
    return nodes.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] coordinates(Mesh mesh, int[] nodes) {
    double[] x = new double[3 * nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      for (int a = 0; a < 3; a++) {
        x[3 * i + a] = mesh.coordinate(nodes[i], a);
      }
    }
    return x;
  }

  /** The meshes behind the bodies. */
  public JointMesh mesh() {
    return mesh;
  }

  /** The bodies that all cases share; without elasticity if the joint was built rigid. */
  CaseBodies bodies() {
    return bodies;
  }

  /** Number of the body of that name. */
  int number(String body) {
    return mesh.bodies().indexOf(mesh.body(body));
  }

  /** The same bodies without their elasticity. */
  public List<ContactBody> rigidBodies() {
    return rigid;
  }

  /** Articulations between elastic bodies. */
  public List<ContactPairing> pairings() {
    return pairings;
  }

  /**
   * Articulations between the rigid bones with an elastic layer each. Menisci have no part in them.
   *
   * @param layers stiffness of the layer by name of the pair, MPa/mm
   */
  public List<ContactPairing> pairings(ToDoubleFunction<String> layers) {
    return direct.stream()
        .map(
            p ->
                new ContactPairing(
                    p.name(),
                    p.primary(),
                    p.secondary(),
                    p.settings(),
                    layers.applyAsDouble(p.name())))
        .toList();
  }

  /** The pair of that name. */
  ContactPairing pairing(String name) {
    return pairings.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  /**
   * Sparse factorizations made: one per elastic body that was not taken from another joint,
   * whatever the number of cases. Those of a coarse mesh are counted there.
   */
  public int factorizations() {
    return factorizations.value();
  }

  /** Where factorizations of this joint are counted. */
  FactorizationCount count() {
    return factorizations;
  }

  /** Remarks about contact partners whose facets differ too much in size. */
  public List<String> warnings() {
    return warnings;
  }

  /** A superelement asked for proofs and fields. */
  private record CondensedBody(Superelement element, Mesh mesh) implements WholeBody {
    @Override
    public int fieldSize() {
      return 3 * mesh.nodeCount();
    }

    @Override
    public void solve(double[] retainedForces, double[] displacement) {
      element.solve(retainedForces, displacement);
    }

    @Override
    public double residual(double[] displacement, double[] retainedForces) {
      return element.residual(displacement, retainedForces);
    }

    @Override
    public int retainedNode(int index) {
      return element.retainedNode(index);
    }
  }
}
