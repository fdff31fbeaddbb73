package org.plumbline.models.construct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.models.fixation.HardwareBeam;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.BondedBodies;
import org.plumbline.solver.condense.Substructure;
import org.plumbline.solver.deck.LinearParts;

/**
 * A cut bone opened by one angle: fragments with their screws, bridge, gap and plate bonded to one
 * elastic structure, held at the end of the shaft. Immutable.
 *
 * <p>A field of the structure has the displacement of every node of {@link #bones}, in the axes of
 * the joint's side, then what the screws of the joint's side and those of the shaft's side have
 * besides (displacement of points outside of bone, rotation of all), then heads of screws on the
 * rigid end.
 */
public final class Construct {
  private static final int AXES = 3;

  /** Unknowns of a screw's head. */
  private static final int PER_HEAD = 6;

  private final OpenedBone bone;
  private final ElasticBody bones;
  private final int[] contactNodes;
  private final Bonded bonded;

  Construct(OpenedBone bone, ElasticBody bones, int[] contactNodes, Bonded bonded) {
    this.bone = bone;
    this.bones = bones;
    this.contactNodes = contactNodes;
    this.bonded = bonded;
  }

  public OpenedBone bone() {
    return bone;
  }

  /** Bone and gap as one body, assembled but never factored: what stresses refer to. */
  public ElasticBody bones() {
    return bones;
  }

  Bonded bonded() {
    return bonded;
  }

  /** What bears at present. */
  public ConstructState state() {
    return bonded.fastened().state();
  }

  /**
   * The same construct in another state; linear, as every state is.
   *
   * @throws IllegalStateException if nothing holds the fragments together then
   */
  public Construct in(ConstructState state) {
    if (state.equals(state())) {
      return this;
    }
    Fastened fastened = bonded.fastened().in(state);
    return new Construct(
        bone,
        bones,
        contactNodes,
        new Bonded(
            bonded.seam(), fastened.bond().apply(state), bonded.plate(), bonded.turn(), fastened));
  }

  /**
   * The same construct in the state that loads bring it to.
   *
   * @throws UnheldHinge if there is no such state
   */
  Construct settled(FeltLoad load) {
    return new Settling(this, load).settle();
  }

  /** Whether it has one state only, whatever loads it. */
  public boolean isLinear() {
    Fastened fastened = bonded.fastened();
    return fastened.face().isEmpty() && fastened.block().isEmpty();
  }

  /** The present state in words for a header; empty if there is one only. */
  public List<String> stateWords() {
    List<String> words = new ArrayList<>();
    bonded
        .fastened()
        .face()
        .ifPresent(
            f -> {
              FaceState face = state().face();
              if (face instanceof FaceState.Turning t) {
                words.add("hinge yielded: turns against " + t.secantNmm() + " N mm per radian");
              } else if (face instanceof FaceState.Cracked c) {
                words.add(
                    "hinge cracked: "
                        + c.open().cardinality()
                        + " of "
                        + f.pairs()
                        + " pairs of nodes parted, the others bonded along the normal");
              } else {
                words.add("hinge whole");
              }
            });
    bonded
        .fastened()
        .block()
        .ifPresent(
            b -> words.add("block in the gap " + (state().blockStands() ? "stands" : "is loose")));
    return words;
  }

  /** What there is beside the cells of {@link #bones}, in the present state, for other codes. */
  public LinearParts parts() {
    return ConstructParts.of(this);
  }

  /** Plate, screws and block as cells to look at, free of load. */
  public Optional<HardwareMesh> hardware() {
    Optional<HardwareBeam> block = bonded.fastened().block().map(StandingBlock::piece);
    return bonded.plate().map(p -> HardwareMesh.of(p.mounting().pieces(bonded.turn()), block));
  }

  private BondedBodies bodies() {
    return bonded.bodies();
  }

  private ElasticBody jointSide() {
    return bodies().fragment().substructure().body();
  }

  private ElasticBody shaftSide() {
    return bodies().body(0).body();
  }

  private int boneSize() {
    return AXES * bone.mesh().nodeCount();
  }

  private static int screwSize(ElasticBody side) {
    return AXES * (side.nodes() - side.mesh().nodeCount());
  }

  /** Length of a field: of the bones first, then of the screws. */
  public int fieldSize() {
    return rigidHeads() + bonded.plate().map(p -> PER_HEAD * p.mounting().onRigidEnd()).orElse(0);
  }

  /** Place of the first head on the rigid end. */
  private int rigidHeads() {
    return boneSize() + screwSize(jointSide()) + screwSize(shaftSide());
  }

  /** Place in a field of a screw head's displacement, which its rotation follows. */
  int headPlace(int screw) {
    PlateMounting m = bonded.plate().orElseThrow().mounting();
    int chain = m.chain(screw);
    return switch (m.ground(screw)) {
      case JOINT_SIDE -> boneSize() + own(jointSide(), m.inJointSide().displacementNode(chain, 0));
      case SHAFT_SIDE ->
          boneSize()
              + screwSize(jointSide())
              + own(shaftSide(), m.inShaftSide().displacementNode(chain, 0));
      case RIGID_END -> rigidHeads() + PER_HEAD * chain;
    };
  }

  private static int own(ElasticBody side, int node) {
    return AXES * (node - side.mesh().nodeCount());
  }

  /** Node of {@link #bones} behind a contact node. */
  public int contactNode(int i) {
    return contactNodes[i];
  }

  /** Flexibility of the contact nodes, mm/N; order three times their number, column-major. */
  public double[] flexibility() {
    return bodies().flexibility();
  }

  /**
   * Field under forces on the contact nodes.
   *
   * @param contactForces three per contact node, N
   * @param field receives the field, mm and radians
   */
  public void solve(double[] contactForces, double[] field) {
    Substructure fragment = bodies().fragment().substructure();
    Response r = respond(FeltLoad.of(fragment, bonded.seam().size(), contactForces));
    System.arraycopy(r.field(), 0, field, 0, field.length);
  }

  /**
   * How everything moves.
   *
   * @param interfaces displacement of the interface
   * @param jointSide field of the joint's side
   * @param shaftSide field of the shaft's side, in its own axes
   * @param field the whole
   */
  record Response(double[] interfaces, double[] jointSide, double[] shaftSide, double[] field) {}

  /** How everything moves under a load. */
  Response respond(FeltLoad felt) {
    Substructure fragment = bodies().fragment().substructure();
    double[] x = bodies().interfaceDisplacement(felt.onContact(), felt.onInterface());
    double[] retained =
        Arrays.copyOf(
            bodies().contactDisplacement(felt.onContact(), x), AXES * fragment.retainedNodes());
    System.arraycopy(
        x, 0, retained, felt.onContact().length, retained.length - felt.onContact().length);
    double[] joint = fragment.expand(retained, felt.eliminated());
    double[] shaft = bodies().partDisplacement(0, x);
    return new Response(x, joint, shaft, field(x, joint, shaft));
  }

  /**
   * What loads on contact nodes and elsewhere on the joint's side mean; the same in all states.
   *
   * @param contactForces three per contact node, N
   * @param jointSideForces three per node of the closed bone, N; counted on the joint's side only
   */
  FeltLoad feel(double[] contactForces, double[] jointSideForces) {
    SubMesh side = bone.cut().part(Part.JOINT_SIDE);
    double[] loads = new double[AXES * jointSide().nodes()];
    for (int n = 0; n < side.mesh().nodeCount(); n++) {
      System.arraycopy(jointSideForces, AXES * side.wholeNode(n), loads, AXES * n, AXES);
    }
    Substructure fragment = bodies().fragment().substructure();
    return FeltLoad.of(fragment, bonded.seam().size(), contactForces, loads);
  }

  private double[] field(double[] x, double[] joint, double[] shaft) {
    double[] field = new double[fieldSize()];
    SubMesh above = bone.cut().part(Part.JOINT_SIDE);
    for (int n = 0; n < above.mesh().nodeCount(); n++) {
      System.arraycopy(joint, AXES * n, field, AXES * above.wholeNode(n), AXES);
    }
    double[] turned = shaft.clone();
    bonded.turn().toJoint(turned);
    SubMesh below = bone.cut().part(Part.SHAFT_SIDE);
    for (int n = 0; n < below.mesh().nodeCount(); n++) {
      int to = AXES * bone.onShaftSide(below.wholeNode(n));
      System.arraycopy(turned, AXES * n, field, to, AXES);
    }
    if (bone.wedge().isPresent()) {
      SubMesh wedge = bone.wedge().get();
      double[] u = bodies().partDisplacement(1, x);
      for (int n = 0; n < wedge.mesh().nodeCount(); n++) {
        System.arraycopy(u, AXES * n, field, AXES * wedge.wholeNode(n), AXES);
      }
    }
    int first = screwSize(jointSide());
    System.arraycopy(joint, joint.length - first, field, boneSize(), first);
    int second = screwSize(shaftSide());
    System.arraycopy(turned, turned.length - second, field, boneSize() + first, second);
    bonded.plate().ifPresent(p -> rigidHeads(p.mounting(), x, field));
    return field;
  }

  private void rigidHeads(PlateMounting m, double[] x, double[] field) {
    for (int s = 0; s < m.screws(); s++) {
      if (m.ground(s) == PlateMounting.Ground.RIGID_END) {
        System.arraycopy(x, AXES * bonded.seam().head(s), field, headPlace(s), PER_HEAD);
      }
    }
  }

  /** Forces on the contact nodes behind a field that nothing else caused, N. */
  public double[] contactForces(double[] field) {
    double[] forces = new double[boneSize()];
    BitSet wanted = new BitSet();
    Arrays.stream(contactNodes).forEach(wanted::set);
    bones.cellForces(field, wanted::get, forces);
    double[] onContact = new double[AXES * contactNodes.length];
    for (int i = 0; i < contactNodes.length; i++) {
      System.arraycopy(forces, AXES * contactNodes[i], onContact, AXES * i, AXES);
    }
    return onContact;
  }

  /**
   * ‖K u − f‖ / ‖f‖ over the nodes that are not held, with the stiffness of every part applied cell
   * by cell and beam by beam; 0 for no force and no displacement.
   */
  public double residual(double[] field, double[] contactForces) {
    return new Imbalance(this).of(field, contactForces);
  }
}
