package org.plumbline.models.construct;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.models.literature.GapFiller;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.assembly.EmbeddedBeams;
import org.plumbline.solver.assembly.GroundSprings;
import org.plumbline.solver.condense.BondedBodies;
import org.plumbline.solver.condense.ContactFragment;
import org.plumbline.solver.condense.FactorizationCount;
import org.plumbline.solver.condense.Substructure;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.Elasticity;

/**
 * A bone with its fragments condensed once, their screws in them, ready to be opened by any angle.
 * Immutable; shared by all cases.
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
  private final GapFiller filler;
  private final Fastening fastening;
  private final Optional<BridgeFace> face;
  private final Optional<Footprint> foot;
  private final Optional<PlateMounting> mounting;
  private final Seam seam;
  private final ContactFragment joint;
  private final Substructure shaft;
  private final DenseKernels kernels;

  private CutBone(
      CutMesh cut,
      Map<String, Elasticity> tissues,
      int[] contactNodes,
      GapFiller filler,
      Fastening fastening,
      Optional<BridgeFace> face,
      Optional<Footprint> foot,
      Optional<PlateMounting> mounting,
      Seam seam,
      ContactFragment joint,
      Substructure shaft,
      DenseKernels kernels) {
    this.cut = cut;
    this.tissues = tissues;
    this.contactNodes = contactNodes;
    this.filler = filler;
    this.fastening = fastening;
    this.face = face;
    this.foot = foot;
    this.mounting = mounting;
    this.seam = seam;
    this.joint = joint;
    this.shaft = shaft;
    this.kernels = kernels;
  }

  /**
   * Condenses the fragments.
   *
   * @param tissues material of each block of the bone
   * @param contactNodes nodes of the closed bone that may touch, ascending
   * @param filler what the gap will hold; the fragments depend only on whether it is empty
   * @param fastening what else holds the fragments together
   * @param count told of the two factorizations
   * @throws IllegalStateException if nothing holds the fragments together
   */
  public static CutBone of(
      CutMesh closed,
      Map<String, Elasticity> tissues,
      int[] contactNodes,
      GapFiller filler,
      Fastening fastening,
      DenseKernels kernels,
      FactorizationCount count) {
    HingeLaw law = fastening.hinge();
    CutMesh cut = law.on(closed);
    SubMesh jointSide = cut.part(Part.JOINT_SIDE);
    SubMesh shaftSide = cut.part(Part.SHAFT_SIDE);
    Optional<PlateMounting> mounting =
        fastening.plate().map(p -> PlateMounting.of(p, jointSide.mesh(), shaftSide.mesh()));
    Optional<Footprint> foot = fastening.block().map(b -> Footprint.of(cut, b));
    Seam seam =
        new Seam(
            cut, !filler.isEmpty(), mounting, foot.map(f -> f.weights().keySet()).orElse(Set.of()));
    if (seam.size() == 0) {
      throw new IllegalStateException(
          "nothing holds the fragments together: the hinge is gone, the gap is empty and there is"
              + " no plate");
    }
    int[] retained =
        IntStream.concat(
                Arrays.stream(contactNodes).map(jointSide::node), Arrays.stream(seam.jointNodes()))
            .toArray();
    ElasticBody above =
        body(
            jointSide.mesh(),
            tissues,
            mounting.map(PlateMounting::inJointSide).orElseGet(EmbeddedBeams::none));
    ElasticBody below =
        body(
            shaftSide.mesh(),
            tissues,
            mounting.map(PlateMounting::inShaftSide).orElseGet(EmbeddedBeams::none),
            shaftSide.mesh().nodeSet(HELD).nodes());
    ContactFragment joint =
        ContactFragment.of(
            Substructure.of(above, retained, kernels, count), contactNodes.length, kernels);
    Substructure shaft = Substructure.of(below, seam.shaftNodes(), kernels, count);
    return new CutBone(
        cut,
        Map.copyOf(tissues),
        contactNodes.clone(),
        filler,
        fastening,
        law instanceof HingeLaw.Bounded || law instanceof HingeLaw.Cracked
            ? Optional.of(BridgeFace.of(cut, seam, tissues))
            : Optional.empty(),
        foot,
        mounting,
        seam,
        joint,
        shaft,
        kernels);
  }

  private static ElasticBody body(
      Mesh mesh, Map<String, Elasticity> tissues, EmbeddedBeams screws, int... fixed) {
    return new ElasticBody(mesh, used(mesh, tissues), fixed, GroundSprings.none(), screws);
  }

  private static Map<String, Elasticity> used(Mesh mesh, Map<String, Elasticity> all) {
    Map<String, Elasticity> used = new TreeMap<>(all);
    List<String> blocks = mesh.blocks().stream().map(CellBlock::name).toList();
    used.keySet().retainAll(blocks);
    return used;
  }

  /** The same fragments with another filling. */
  public CutBone with(GapFiller other) {
    if (other.isEmpty() != filler.isEmpty()) {
      throw new IllegalArgumentException(
          "fragments condensed for a gap with "
              + filler.name()
              + " do not serve one with "
              + other.name());
    }
    return new CutBone(
        cut,
        tissues,
        contactNodes,
        other,
        fastening,
        face,
        foot,
        mounting,
        seam,
        joint,
        shaft,
        kernels);
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
    ShaftTurn turn = new ShaftTurn(cut.plane(), angleRad);
    Optional<Wedge> wedge = bone.wedge().map(w -> wedge(bone, w));
    Optional<MountedPlate> plate = mounting.map(m -> new MountedPlate(m, seam, turn));
    double[] axes = cut.plane().turn(angleRad);
    Optional<StandingBlock> block =
        foot.map(
            f ->
                StandingBlock.of(
                    f,
                    fastening.block().get(),
                    seam,
                    angleRad,
                    cut.plane().normalAt(angleRad / 2)));
    Function<ConstructState, BondedBodies> bond =
        state -> {
          BondedBodies.Builder parts =
              new BondedBodies.Builder(joint, seam.size(), Fastened.followers(face, state))
                  .add(shaft, seam.shaftNumbers(), axes);
          wedge.ifPresent(w -> parts.add(w.body(), w.numbers()));
          plate.ifPresent(p -> p.bond(parts));
          block.filter(b -> state.blockStands()).ifPresent(b -> b.bond(parts));
          return parts.bond(kernels);
        };
    FaceState closed =
        fastening.hinge() instanceof HingeLaw.Cracked c
            ? new FaceState.Cracked(new BitSet(), c.rough())
            : new FaceState.Whole();
    ConstructState start = new ConstructState(closed, true);
    Fastened fastened = new Fastened(fastening.hinge(), face, block, start, bond);
    ElasticBody bones = new ElasticBody(bone.mesh(), used(bone.mesh(), materials()), fixed(bone));
    return new Construct(
        bone, bones, contactNodes, new Bonded(seam, bond.apply(start), plate, turn, fastened));
  }

  /**
   * Bridge and filling.
   *
   * @param numbers interface numbers of its retained nodes
   */
  private record Wedge(Substructure body, int... numbers) {}

  private Wedge wedge(OpenedBone bone, SubMesh between) {
    int[][] nodes = seam.wedgeNodes(bone, between);
    ElasticBody body = body(between.mesh(), materials(), EmbeddedBeams.none());
    return new Wedge(Substructure.of(body, nodes[0], kernels, new FactorizationCount()), nodes[1]);
  }

  private int layers(double angleRad) {
    if (filler.isEmpty()) {
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
    if (!filler.isEmpty()) {
      Elasticity filling = Elasticity.isotropic(filler.modulusMPa(), filler.poissonRatio());
      all.put(OpenedBone.GAP, filling);
      all.put(OpenedBone.GAP_APEX, filling);
    }
    return all;
  }

  public CutMesh cut() {
    return cut;
  }
}
