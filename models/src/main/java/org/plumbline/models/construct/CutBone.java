package org.plumbline.models.construct;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.mesh.cut.WedgeWay;
import org.plumbline.models.fixation.SeatedPlate;
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
 * A cut bone, ready for a wedge of any angle: its fragments condensed with their screws. The one
 * with the joint surface is condensed once; the one with the shaft too if it is turned, at each
 * angle if bone is taken out of it. Shared by all cases; what it gives never changes.
 */
public final class CutBone {
  /** Thickness that a layer of the gap should have at its widest, mm. */
  private static final double GAP_LAYER_MM = 2.5;

  private static final int FEWEST_GAP_LAYERS = 2;

  private final CutMesh cut;
  private final WedgeWay way;
  private final Map<String, Elasticity> tissues;
  private final int[] contactNodes;
  private final GapFiller filler;
  private final HingeLaw hinge;
  private final Optional<Footing> footing;
  private final ContactFragment joint;
  private final ShaftFragments shafts;
  private final DenseKernels kernels;

  private CutBone(
      CutMesh cut,
      WedgeWay way,
      Map<String, Elasticity> tissues,
      int[] contactNodes,
      GapFiller filler,
      HingeLaw hinge,
      Optional<Footing> footing,
      ContactFragment joint,
      ShaftFragments shafts,
      DenseKernels kernels) {
    this.cut = cut;
    this.way = way;
    this.tissues = tissues;
    this.contactNodes = contactNodes;
    this.filler = filler;
    this.hinge = hinge;
    this.footing = footing;
    this.joint = joint;
    this.shafts = shafts;
    this.kernels = kernels;
  }

  /**
   * A block and where it stands.
   *
   * @param foot the nodes under it
   */
  private record Footing(BlockSize block, Footprint foot) {
    static Optional<Footing> of(CutMesh cut, Optional<BlockSize> block) {
      return block.map(b -> new Footing(b, Footprint.of(cut, b)));
    }

    private static Set<Integer> nodes(Optional<Footing> footing) {
      return footing.map(f -> f.foot().weights().keySet()).orElse(Set.of());
    }
  }

  /**
   * Condenses the fragments of a bone that will be opened.
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
    CutMesh cut = fastening.hinge().on(closed);
    Optional<Footing> footing = Footing.of(cut, fastening.block());
    ShaftFragment shaft =
        ShaftFragment.of(
            new ShaftFragment.Setting(
                cut, fastening.hinge(), tissues, !filler.isEmpty(), Footing.nodes(footing)),
            cut.part(Part.SHAFT_SIDE).mesh(),
            fastening.plate(),
            kernels,
            count);
    return new CutBone(
        cut,
        WedgeWay.OPENED,
        Map.copyOf(tissues),
        contactNodes.clone(),
        filler,
        fastening.hinge(),
        footing,
        joint(cut, tissues, contactNodes, shaft.mounting(), shaft.seam(), kernels, count),
        ShaftFragments.turned(shaft),
        kernels);
  }

  /**
   * Condenses the fragment with the joint surface of a bone that a wedge will be taken out of. The
   * other one is condensed at each angle.
   *
   * @param closed with its faces glued, if the wedge will be closed
   * @param way one that takes bone
   * @param hinge what the bridge bears
   * @param plate what bridges the gap of an angle, radians, with its head at the same place at
   *     every angle
   * @throws IllegalStateException if nothing holds the fragments together
   */
  public static CutBone reduced(
      CutMesh closed,
      WedgeWay way,
      Map<String, Elasticity> tissues,
      int[] contactNodes,
      GapFiller filler,
      HingeLaw hinge,
      Optional<DoubleFunction<SeatedPlate>> plate,
      DenseKernels kernels,
      FactorizationCount count) {
    CutMesh cut = hinge.on(closed);
    ShaftFragment.Setting setting =
        new ShaftFragment.Setting(cut, hinge, tissues, !filler.isEmpty(), Set.of());
    Mesh jointMesh = cut.part(Part.JOINT_SIDE).mesh();
    Mesh shaftMesh = cut.part(Part.SHAFT_SIDE).mesh();
    Optional<PlateMounting> before =
        plate.map(p -> PlateMounting.of(p.apply(0), jointMesh, shaftMesh));
    return new CutBone(
        cut,
        way,
        Map.copyOf(tissues),
        contactNodes.clone(),
        filler,
        hinge,
        Optional.empty(),
        joint(cut, tissues, contactNodes, before, setting.seam(before), kernels, count),
        ShaftFragments.reduced(
            bone ->
                ShaftFragment.of(
                    setting,
                    bone.shaftMesh(),
                    plate.map(p -> p.apply(bone.angleRad())),
                    kernels,
                    count)),
        kernels);
  }

  private static ContactFragment joint(
      CutMesh cut,
      Map<String, Elasticity> tissues,
      int[] contactNodes,
      Optional<PlateMounting> mounting,
      Seam seam,
      DenseKernels kernels,
      FactorizationCount count) {
    SubMesh side = cut.part(Part.JOINT_SIDE);
    int[] retained =
        IntStream.concat(
                Arrays.stream(contactNodes).map(side::node), Arrays.stream(seam.jointNodes()))
            .toArray();
    ElasticBody body =
        body(
            side.mesh(),
            tissues,
            mounting.map(PlateMounting::inJointSide).orElseGet(EmbeddedBeams::none));
    return ContactFragment.of(
        Substructure.of(body, retained, kernels, count), contactNodes.length, kernels);
  }

  /** An elastic body of some of the bone's blocks. */
  static ElasticBody body(
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
        cut, way, tissues, contactNodes, other, hinge, footing, joint, shafts, kernels);
  }

  /**
   * The structure at an angle of its wedge.
   *
   * @param angleRad more than 0, unless the faces of the cut are glued
   * @throws org.plumbline.mesh.PoorCellException if the bone does not bear the wedge
   * @throws IllegalStateException if the fragments are not held together
   */
  public Construct at(double angleRad) {
    OpenedBone bone = OpenedBone.of(cut, way, angleRad, layers(cut, filler, angleRad));
    ShaftFragment shaft = shafts.of(bone);
    Seam seam = shaft.seam();
    ShaftTurn turn = new ShaftTurn(cut.plane(), bone.turnRad());
    Optional<Wedge> wedge = bone.wedge().map(w -> wedge(bone, w, seam));
    Optional<MountedPlate> plate = shaft.mounting().map(m -> new MountedPlate(m, seam, turn));
    double[] across = cut.plane().normalAt(angleRad / 2);
    Optional<StandingBlock> block =
        footing.map(f -> StandingBlock.of(f.foot(), f.block(), seam, turn, across));
    Function<ConstructState, BondedBodies> bond =
        state -> {
          BondedBodies.Builder parts =
              new BondedBodies.Builder(joint, seam.size(), Fastened.followers(shaft.face(), state))
                  .add(shaft.body(), seam.shaftNumbers(), bone.turn());
          wedge.ifPresent(w -> parts.add(w.body(), w.numbers()));
          plate.ifPresent(p -> p.bond(parts));
          block.filter(b -> state.blockStands()).ifPresent(b -> b.bond(parts));
          return parts.bond(kernels);
        };
    FaceState closed =
        hinge instanceof HingeLaw.Cracked c
            ? new FaceState.Cracked(new BitSet(), c.rough())
            : new FaceState.Whole();
    ConstructState start = new ConstructState(closed, true);
    Fastened fastened = new Fastened(hinge, shaft.face(), block, start, bond);
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

  private Wedge wedge(OpenedBone bone, SubMesh between, Seam seam) {
    int[][] nodes = seam.wedgeNodes(bone, between);
    ElasticBody body = body(between.mesh(), materials(), EmbeddedBeams.none());
    return new Wedge(Substructure.of(body, nodes[0], kernels, new FactorizationCount()), nodes[1]);
  }

  /** Cells through a gap: none if it is empty. */
  static int layers(CutMesh cut, GapFiller filler, double angleRad) {
    if (filler.isEmpty() || !(angleRad > 0)) {
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
    return Arrays.stream(cut.whole().nodeSet(ShaftFragment.HELD).nodes())
        .map(bone::onShaftSide)
        .toArray();
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
