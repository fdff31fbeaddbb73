package org.plumbline.models.construct;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.solver.recover.PrincipalStrains;
import org.plumbline.solver.recover.StressField;

/**
 * A construct under load: how the gap moves, and what hinge and filling bear.
 *
 * <p>The load is the contact pressure on the plateau and the pull of the ligaments and muscles that
 * insert on the joint's side.
 */
public final class LoadedConstruct {
  private static final double NEAR_PEAK = 0.95;

  private final Construct construct;
  private final Construct.Response response;
  private final double[] displacement;
  private final double[] force = new double[3];

  /**
   * Loads a construct.
   *
   * @param contactForces three per contact node, N
   * @param pulls forces at points of the joint's side: x, y, z of the point, then of the force; mm,
   *     N
   * @throws UnheldHinge if the bridge finds no equilibrium
   */
  public LoadedConstruct(Construct construct, double[] contactForces, List<double[]> pulls) {
    Mesh whole = construct.bone().cut().whole();
    double[] loads = new double[3 * whole.nodeCount()];
    SpreadForce spread = new SpreadForce(whole, bone(construct.bone().cut()));
    for (double[] pull : pulls) {
      spread.add(Arrays.copyOf(pull, 3), Arrays.copyOfRange(pull, 3, 6), loads);
    }
    for (int k = 0; k < loads.length; k++) {
      force[k % 3] += loads[k];
    }
    for (int k = 0; k < contactForces.length; k++) {
      force[k % 3] += contactForces[k];
    }
    FeltLoad felt = construct.feel(contactForces, loads);
    this.construct = construct.settled(felt);
    this.response = this.construct.respond(felt);
    this.displacement = Arrays.copyOf(response.field(), 3 * construct.bones().mesh().nodeCount());
  }

  /** Nodes of the joint's side that lie in bone. */
  private static int[] bone(CutMesh cut) {
    boolean[] inBone = new boolean[cut.whole().nodeCount()];
    int cell = 0;
    for (CellBlock block : cut.whole().blocks()) {
      int corners = block.type().nodes();
      int[] nodes = block.connectivity();
      for (int i = 0; i < nodes.length; i++) {
        inBone[nodes[i]] |=
            !block.name().startsWith("cartilage")
                && cut.partOfCell(cell + i / corners) == Part.JOINT_SIDE;
      }
      cell += block.size();
    }
    return IntStream.range(0, inBone.length).filter(n -> inBone[n]).toArray();
  }

  /** Compressive force through the cut along an axis, N. */
  public double forceAlong(double... axis) {
    return force[0] * axis[0] + force[1] * axis[1] + force[2] * axis[2];
  }

  /** Motion of the shaft's lip against the joint's at a point. */
  public GapMotion motion(MeasuringPoint point) {
    OpenedBone bone = construct.bone();
    int upper = point.node(bone.cut());
    int lower = bone.onShaftSide(upper);
    double[] normal = bone.cut().plane().normalAt(bone.angleRad() / 2);
    double along = 0;
    double square = 0;
    double gap = 0;
    for (int a = 0; a < 3; a++) {
      double slip = displacement[3 * upper + a] - displacement[3 * lower + a];
      along += slip * normal[a];
      square += slip * slip;
      gap += Math.pow(bone.mesh().coordinate(upper, a) - bone.mesh().coordinate(lower, a), 2);
    }
    double shear = Math.sqrt(Math.max(0, square - along * along));
    return new GapMotion(along, shear, Math.sqrt(gap));
  }

  /** What the joint's side exerts on the shaft's through glued faces, the hinge line left out. */
  public FaceForce faceForce() {
    OpenedBone bone = construct.bone();
    double[] x = response.interfaces();
    double[] onShaft = construct.bonded().bodies().forcesOn(0, x);
    double[] normal = bone.cut().plane().normal().toArray();
    Set<Integer> seen = new HashSet<>();
    double pressed = 0;
    double pulled = 0;
    for (int f = 0; f < bone.cut().lipFacets(); f++) {
      for (int k = 0; k < 4; k++) {
        int node = bone.cut().lipNode(f, k);
        if (!bone.cut().onHinge(node) && seen.add(node)) {
          int at = 3 * construct.bonded().seam().number(node);
          double pull = 0;
          for (int a = 0; a < 3; a++) {
            pull += onShaft[at + a] * normal[a];
          }
          pressed += Math.max(0, -pull);
          pulled += Math.max(0, pull);
        }
      }
    }
    return new FaceForce(pressed, pulled);
  }

  /** The construct in the state that the load brings it to. */
  public Construct construct() {
    return construct;
  }

  /** What the face of the bridge does; none if the hinge is elastic or removed. */
  public Optional<FaceReading> face() {
    return construct
        .bonded()
        .fastened()
        .face()
        .map(f -> FaceReading.of(construct, f, response.interfaces()));
  }

  /**
   * Strains of the bone bridge.
   *
   * @param thicknessMm thickness of the bridge across the hinge line, mm
   * @param lengthMm effective length over which it bends while being opened, mm
   */
  public HingeStrain hinge(double thicknessMm, double lengthMm) {
    PrincipalStrains strains = PrincipalStrains.of(construct.bones(), displacement);
    CutMesh cut = construct.bone().cut();
    double tension = 0;
    double compression = 0;
    for (int c = 0; c < cut.whole().cellCount(); c++) {
      if (cut.partOfCell(c) == Part.BRIDGE) {
        tension = Math.max(tension, strains.largest(c));
        compression = Math.max(compression, -strains.smallest(c));
      }
    }
    double angle = construct.bone().angleRad();
    return new HingeStrain(HingeStrain.opening(thicknessMm, angle, lengthMm), tension, compression);
  }

  /** Displacement of the nodes of bone and gap, x, y, z each, mm; not a copy. */
  public double[] displacement() {
    return displacement;
  }

  /** The pieces of plate and screws, and how they move; empty without a plate. */
  public List<LoadedPiece> hardware() {
    return construct
        .bonded()
        .plate()
        .map(p -> p.loaded(response.interfaces(), response.jointSide(), response.shaftSide()))
        .orElse(List.of());
  }

  /** Largest von Mises stress of the plate, MPa; none without one. */
  public OptionalDouble plateStress() {
    return construct
        .bonded()
        .plate()
        .map(p -> OptionalDouble.of(p.plateStress(response.interfaces())))
        .orElse(OptionalDouble.empty());
  }

  /**
   * What a block in the gap bears.
   *
   * @param forceN with which it presses the lips apart; 0 if it is loose
   * @param pressureMPa force over the area it stands on
   */
  public record BlockLoad(double forceN, double pressureMPa) {}

  /** What a block in the gap bears; none without one. */
  public Optional<BlockLoad> block() {
    Fastened fastened = construct.bonded().fastened();
    return fastened
        .block()
        .map(
            b -> {
              double force = fastened.state().blockStands() ? b.force(response.interfaces()) : 0;
              return new BlockLoad(force, force / b.areaMm2());
            });
  }

  /** Largest von Mises stress of the most loaded screw, MPa; none without a plate. */
  public OptionalDouble screwStress() {
    return construct.bonded().plate().stream()
        .flatMapToDouble(
            p ->
                IntStream.range(0, p.mounting().screws())
                    .mapToDouble(
                        s ->
                            p.screwStress(
                                s,
                                response.interfaces(),
                                response.jointSide(),
                                response.shaftSide())))
        .max();
  }

  /**
   * How far a point of the joint's side moves along an axis against the end of the shaft, mm.
   *
   * @param axis unit vector
   */
  public double sinking(HeadPoint point, double... axis) {
    CutMesh cut = construct.bone().cut();
    int n = point.among(cut.whole(), bone(cut));
    double sum = 0;
    for (int a = 0; a < 3; a++) {
      sum += axis[a] * displacement[3 * n + a];
    }
    return sum;
  }

  /**
   * Stresses of the filling that 95 % of its volume stay below.
   *
   * @param vonMisesMPa von Mises stress
   * @param compressionMPa largest compressive principal stress, compression positive
   */
  public record FillingStress(double vonMisesMPa, double compressionMPa) {}

  /** Stresses of the filling; none if the gap is empty. */
  public Optional<FillingStress> fillingStress() {
    if (construct.bones().mesh().cellCount() == construct.bone().cut().whole().cellCount()) {
      return Optional.empty();
    }
    StressField field = StressField.of(construct.bones(), displacement);
    return Optional.of(
        new FillingStress(
            nearPeak(field, field::vonMises), nearPeak(field, c -> -field.principalMinimum(c))));
  }

  private double nearPeak(StressField field, IntToDoubleFunction stress) {
    int[] cells =
        IntStream.range(construct.bone().cut().whole().cellCount(), field.cells())
            .boxed()
            .sorted(Comparator.comparingDouble(stress::applyAsDouble))
            .mapToInt(Integer::intValue)
            .toArray();
    double total = Arrays.stream(cells).mapToDouble(field::volume).sum();
    double below = 0;
    int at = -1;
    while (below < NEAR_PEAK * total) {
      below += field.volume(cells[++at]);
    }
    return stress.applyAsDouble(cells[at]);
  }
}
