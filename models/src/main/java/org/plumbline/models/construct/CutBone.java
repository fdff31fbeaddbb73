package org.plumbline.models.construct;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.BondedBodies;
import org.plumbline.solver.condense.ContactFragment;
import org.plumbline.solver.condense.FactorizationCount;
import org.plumbline.solver.condense.Substructure;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.Elasticity;

/**
 * A bone with its fragments condensed once, ready to be opened by any angle. Immutable; shared by
 * all cases.
 */
public final class CutBone {
  /** Node set that holds the shaft's side. */
  private static final String HELD = "shaft-end";

  /** Thickness that a layer of the gap should have at its widest, mm. */
  private static final double GAP_LAYER_MM = 2.5;

  private static final int FEWEST_GAP_LAYERS = 2;

  private final CutMesh cut;
  private final Map<String, Elasticity> tissues;
  private final int[] contactNodes;
  private final GapFilling filling;
  private final Interface boundary;
  private final ContactFragment joint;
  private final Substructure shaft;
  private final DenseKernels kernels;

  private CutBone(
      CutMesh cut,
      Map<String, Elasticity> tissues,
      int[] contactNodes,
      GapFilling filling,
      Interface boundary,
      ContactFragment joint,
      Substructure shaft,
      DenseKernels kernels) {
    this.cut = cut;
    this.tissues = tissues;
    this.contactNodes = contactNodes;
    this.filling = filling;
    this.boundary = boundary;
    this.joint = joint;
    this.shaft = shaft;
    this.kernels = kernels;
  }

  /**
   * Condenses the fragments.
   *
   * @param tissues material of each block of the bone
   * @param contactNodes nodes of the closed bone that may touch, ascending
   * @param filling what the gap will hold; the fragments depend only on whether it is empty
   * @param count told of the two factorizations
   * @throws IllegalStateException if nothing holds the fragments together
   */
  public static CutBone of(
      CutMesh cut,
      Map<String, Elasticity> tissues,
      int[] contactNodes,
      GapFilling filling,
      DenseKernels kernels,
      FactorizationCount count) {
    Interface boundary = new Interface(cut, !filling.isEmpty());
    if (boundary.size() == 0) {
      throw new IllegalStateException(
          "nothing holds the fragments together: the hinge is gone and the gap is empty");
    }
    SubMesh jointSide = cut.part(Part.JOINT_SIDE);
    SubMesh shaftSide = cut.part(Part.SHAFT_SIDE);
    int[] retained =
        IntStream.concat(Arrays.stream(contactNodes), Arrays.stream(boundary.jointNodes()))
            .map(jointSide::node)
            .toArray();
    ContactFragment joint =
        ContactFragment.of(
            Substructure.of(body(jointSide.mesh(), tissues), retained, kernels, count),
            contactNodes.length,
            kernels);
    int[] below = Arrays.stream(boundary.shaftNodes()).map(shaftSide::node).toArray();
    Substructure shaft =
        Substructure.of(
            body(shaftSide.mesh(), tissues, shaftSide.mesh().nodeSet(HELD).nodes()),
            below,
            kernels,
            count);
    return new CutBone(
        cut, Map.copyOf(tissues), contactNodes.clone(), filling, boundary, joint, shaft, kernels);
  }

  private static ElasticBody body(Mesh mesh, Map<String, Elasticity> tissues, int... fixed) {
    Map<String, Elasticity> used = new TreeMap<>(tissues);
    List<String> blocks = mesh.blocks().stream().map(CellBlock::name).toList();
    used.keySet().retainAll(blocks);
    return new ElasticBody(mesh, used, fixed);
  }

  /** The same fragments with another filling. */
  public CutBone with(GapFilling other) {
    if (other.isEmpty() != filling.isEmpty()) {
      throw new IllegalArgumentException(
          "fragments condensed for a gap of "
              + filling.name()
              + " do not serve one of "
              + other.name());
    }
    return new CutBone(cut, tissues, contactNodes, other, boundary, joint, shaft, kernels);
  }

  /**
   * The structure at an opening.
   *
   * @param angleRad opening angle, more than 0
   * @throws org.plumbline.mesh.PoorCellException if the bridge does not bear the opening
   * @throws IllegalStateException if the fragments are not held together
   */
  public Construct at(double angleRad) {
    OpenedBone bone = OpenedBone.of(cut, angleRad, layers(angleRad));
    BondedBodies.Builder parts =
        new BondedBodies.Builder(joint, boundary.size())
            .add(shaft, boundary.shaftNumbers(), cut.plane().turn(angleRad));
    Optional<SubMesh> wedge = bone.wedge();
    if (wedge.isPresent()) {
      int[][] nodes = boundary.wedgeNodes(bone, wedge.get());
      ElasticBody body = body(wedge.get().mesh(), materials());
      parts.add(Substructure.of(body, nodes[0], kernels, new FactorizationCount()), nodes[1]);
    }
    ElasticBody whole = new ElasticBody(bone.mesh(), materials(bone.mesh()), fixed(bone));
    return new Construct(bone, whole, contactNodes, boundary, parts.bond(kernels));
  }

  private int layers(double angleRad) {
    if (filling.isEmpty()) {
      return 0;
    }
    double widest = 0;
    for (int f = 0; f < cut.lipFacets(); f++) {
      int n = cut.lipNode(f, 0);
      Mesh m = cut.whole();
      double reach =
          -cut.plane().beyondHinge(m.coordinate(n, 0), m.coordinate(n, 1), m.coordinate(n, 2));
      widest = Math.max(widest, reach * angleRad);
    }
    return Math.max(FEWEST_GAP_LAYERS, (int) Math.ceil(widest / GAP_LAYER_MM));
  }

  private int[] fixed(OpenedBone bone) {
    return Arrays.stream(cut.whole().nodeSet(HELD).nodes()).map(bone::onShaftSide).toArray();
  }

  private Map<String, Elasticity> materials() {
    Map<String, Elasticity> all = new TreeMap<>(tissues);
    if (!filling.isEmpty()) {
      Elasticity filler = Elasticity.isotropic(filling.modulusMPa(), filling.poisson());
      all.put(OpenedBone.GAP, filler);
      all.put(OpenedBone.GAP_APEX, filler);
    }
    return all;
  }

  private Map<String, Elasticity> materials(Mesh mesh) {
    Map<String, Elasticity> all = materials();
    all.keySet().retainAll(mesh.blocks().stream().map(CellBlock::name).toList());
    return all;
  }

  public CutMesh cut() {
    return cut;
  }
}
