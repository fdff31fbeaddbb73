package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.Articulation;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.FactorizationCount;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.MortarSettings;
import org.plumbline.solver.contact.PrimaryRule;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.ContactPatch;
import org.plumbline.solver.equilibrium.WholeBody;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * The bodies of a joint, each factored once and condensed to its articular nodes. Immutable; shared
 * by all cases.
 *
 * <p>The mesh names its bodies and articulations; the lower surface of an articulation is the
 * primary one, so that pressures live where they are reported. Each body hangs on frame {@code 0}
 * (ground) or {@code 1} (free).
 */
public final class CondensedJoint {
  /**
   * Heap per dof from which bodies are factored side by side, bytes; below, one after the other
   * halves the peak.
   */
  private static final double SIDE_BY_SIDE_BYTES = 24e3;

  private final JointMesh mesh;
  private final List<ContactBody> elastic;
  private final List<ContactBody> rigid;
  private final List<ElasticBody> sources;
  private final List<ContactPairing> pairings;
  private final FactorizationCount factorizations;
  private final List<String> warnings;

  private CondensedJoint(
      JointMesh mesh,
      List<ContactBody> elastic,
      List<ContactBody> rigid,
      List<ElasticBody> sources,
      List<ContactPairing> pairings,
      FactorizationCount factorizations,
      List<String> warnings) {
    this.mesh = mesh;
    this.elastic = elastic;
    this.rigid = rigid;
    this.sources = sources;
    this.pairings = pairings;
    this.factorizations = factorizations;
    this.warnings = warnings;
  }

  /**
   * Assembles, factors and condenses every body; bodies side by side.
   *
   * @param groundBody name of the body that stands still
   */
  public static CondensedJoint elastic(
      JointMesh mesh, Tissues tissues, String groundBody, DenseKernels kernels) {
    return build(mesh, tissues, groundBody, kernels);
  }

  /** The joint as rigid bodies only: enough for the elastic foundation. */
  public static CondensedJoint rigid(JointMesh mesh, String groundBody) {
    return build(mesh, null, groundBody, null);
  }

  private static CondensedJoint build(
      JointMesh mesh, Tissues tissues, String groundBody, DenseKernels kernels) {
    FactorizationCount count = new FactorizationCount();
    List<int[]> retained = mesh.bodies().stream().map(b -> articularNodes(mesh, b)).toList();
    List<Superelement> condensed =
        tissues == null ? List.of() : condense(mesh, tissues, retained, kernels, count);
    List<ContactBody> elastic = new ArrayList<>();
    List<ContactBody> rigid = new ArrayList<>();
    List<ElasticBody> sources = new ArrayList<>();
    for (int b = 0; b < mesh.bodies().size(); b++) {
      BodyMesh body = mesh.bodies().get(b);
      int frame = body.name().equals(groundBody) ? 0 : 1;
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
    List<ContactPairing> pairings = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (Articulation a : mesh.articulations()) {
      ContactPatch lower = patch(mesh, retained, a.lowerBody(), a.lowerFacets());
      ContactPatch upper = patch(mesh, retained, a.upperBody(), a.upperFacets());
      // The sides are of one tissue: only sizes count, and within a ratio of 1.3 either may be
      // primary.
      PrimaryRule.Choice choice =
          PrimaryRule.choose(1, lower.surface().facetSize(), 1, upper.surface().facetSize());
      if (choice.fit() != PrimaryRule.Fit.GOOD) {
        warnings.add(a.compartment() + ": " + choice.message());
      }
      pairings.add(
          new ContactPairing(a.compartment(), lower, upper, MortarSettings.production(), 0));
    }
    return new CondensedJoint(
        mesh,
        List.copyOf(elastic),
        List.copyOf(rigid),
        List.copyOf(sources),
        List.copyOf(pairings),
        count,
        List.copyOf(warnings));
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
      FactorizationCount count) {
    boolean sideBySide = sideBySide(mesh);
    ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    try {
      List<ForkJoinTask<Superelement>> pending = new ArrayList<>();
      for (int b = 0; b < retained.size(); b++) {
        Mesh body = mesh.bodies().get(b).mesh();
        int[] nodes = retained.get(b);
        ForkJoinTask<Superelement> task =
            pool.submit(() -> condense(body, tissues, nodes, kernels, count));
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

  private static Superelement condense(
      Mesh mesh, Tissues tissues, int[] retained, DenseKernels kernels, FactorizationCount count) {
    List<String> blocks = mesh.blocks().stream().map(b -> b.name()).toList();
    ElasticBody body =
        new ElasticBody(mesh, tissues.byBlock(blocks), mesh.nodeSet("shaft-end").nodes());
    return Superelement.of(body, retained, kernels, count);
  }

  private static boolean sideBySide(JointMesh mesh) {
    return Runtime.getRuntime().maxMemory() > SIDE_BY_SIDE_BYTES * mesh.degreesOfFreedom();
  }

  private static int[] articularNodes(JointMesh mesh, BodyMesh body) {
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

  private static ContactPatch patch(
      JointMesh mesh, List<int[]> retained, String bodyName, String facets) {
    int body = index(mesh, bodyName);
    Mesh m = mesh.bodies().get(body).mesh();
    FacetSet set = m.facetSet(facets);
    ContactSurface surface = ContactSurface.of(m, set);
    int[] nodes = retained.get(body);
    int[] map = new int[surface.nodes()];
    for (int i = 0; i < map.length; i++) {
      map[i] = Arrays.binarySearch(nodes, surface.meshNode(i));
    }
    return new ContactPatch(body, surface, map);
  }

  private static int index(JointMesh mesh, String name) {
    for (int b = 0; b < mesh.bodies().size(); b++) {
      if (mesh.bodies().get(b).name().equals(name)) {
        return b;
      }
    }
    throw new IllegalArgumentException("joint has no body '" + name + "'");
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

  /** Elastic bodies in mesh order; empty if the joint was built rigid. */
  public List<ContactBody> elasticBodies() {
    return elastic;
  }

  /** The assembled body behind an elastic body, for stresses. */
  ElasticBody elasticBody(int body) {
    return sources.get(body);
  }

  /** The same bodies without their elasticity. */
  public List<ContactBody> rigidBodies() {
    return rigid;
  }

  /** Articulations between elastic bodies. */
  public List<ContactPairing> pairings() {
    return pairings;
  }

  /** Articulations between rigid bodies with an elastic layer of the given stiffness, MPa/mm. */
  public List<ContactPairing> pairings(double layerStiffness) {
    return pairings.stream()
        .map(
            p ->
                new ContactPairing(
                    p.name(), p.primary(), p.secondary(), p.settings(), layerStiffness))
        .toList();
  }

  /** Sparse factorizations made: one per elastic body, whatever the number of cases. */
  public int factorizations() {
    return factorizations.value();
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
