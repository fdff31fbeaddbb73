package org.plumbline.models.construct;

import java.util.function.IntUnaryOperator;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.Followers;
import org.plumbline.solver.condense.Substructure;

/**
 * Out-of-balance force of a construct, by parts: each fragment with its screws and the wedge by the
 * assembled stiffness of their whole, uncondensed bodies, the shaft's side in axes of its own; the
 * plate as its screws feel it.
 */
final class Imbalance {
  private static final int AXES = 3;

  private final Construct construct;

  Imbalance(Construct construct) {
    this.construct = construct;
  }

  double of(double[] field, double[] contactForces) {
    OpenedBone bone = construct.bone();
    Bonded bonded = construct.bonded();
    SubMesh above = bone.cut().part(Part.JOINT_SIDE);
    SubMesh below = bone.cut().part(Part.SHAFT_SIDE);
    Substructure joint = bonded.bodies().fragment().substructure();
    Substructure shaft = bonded.bodies().body(0);
    int bones = AXES * bone.mesh().nodeCount();
    double[] r = new double[field.length];
    int screws = bones;
    screws = addBody(joint, field, r, screws, above::wholeNode, false);
    screws = addBody(shaft, field, r, screws, n -> bone.onShaftSide(below.wholeNode(n)), true);
    if (bone.wedge().isPresent()) {
      addBody(bonded.bodies().body(1), field, r, screws, bone.wedge().get()::wholeNode, false);
    }
    bonded.plate().ifPresent(p -> addPlate(p, field, r));
    bonded.fastened().standing().ifPresent(b -> addBlock(b, field, r));
    double load = 0;
    for (int k = 0; k < contactForces.length; k++) {
      r[AXES * construct.contactNode(k / AXES) + k % AXES] -= contactForces[k];
      load += contactForces[k] * contactForces[k];
    }
    double sum = bonded.fastened().face().map(f -> parted(field, r)).orElse(0.0);
    for (int k = 0; k < r.length; k++) {
      if (k >= bones || !construct.bones().isHeld(k / AXES, k % AXES)) {
        sum += r[k] * r[k];
      }
    }
    if (load == 0) {
      return sum == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.sqrt(sum / load);
  }

  /**
   * Hands what is left on the bridge's side of a crack to the joint's side, as far as both move
   * together; the square of what is left where they do not.
   */
  private double parted(double[] field, double[] r) {
    int[] crack = construct.bonded().seam().crack();
    double sum = 0;
    for (Followers.Way way : construct.bonded().fastened().followers().ways()) {
      double left = 0;
      double along = 0;
      double square = 0;
      for (int p = 0; p < way.pairs().length; p++) {
        int upper = AXES * crack[way.pairs()[p]];
        int lower = AXES * construct.bone().onBridge(crack[way.pairs()[p]]);
        for (int a = 0; a < AXES; a++) {
          double d = way.directions()[AXES * p + a];
          left += d * r[lower + a];
          along += d * (field[lower + a] - field[upper + a]);
          square += d * d;
        }
      }
      sum += Math.pow(left + way.stiffness() * along / square, 2) / square;
    }
    for (int n : crack) {
      for (int a = 0; a < AXES; a++) {
        r[AXES * n + a] += r[AXES * construct.bone().onBridge(n) + a];
        r[AXES * construct.bone().onBridge(n) + a] = 0;
      }
    }
    return sum;
  }

  /**
   * Adds what a part exerts, with the screws in it.
   *
   * @param first place of what its screws have besides
   * @param place node of the bones that each node of its mesh is
   * @param turned whether it has the axes of the shaft's side
   * @return the place after what its screws have
   */
  private int addBody(
      Substructure part,
      double[] field,
      double[] r,
      int first,
      IntUnaryOperator place,
      boolean turned) {
    ElasticBody side = part.body();
    int meshNodes = side.mesh().nodeCount();
    int own = AXES * (side.nodes() - meshNodes);
    double[] u = new double[AXES * side.nodes()];
    for (int n = 0; n < meshNodes; n++) {
      System.arraycopy(field, AXES * place.applyAsInt(n), u, AXES * n, AXES);
    }
    System.arraycopy(field, first, u, AXES * meshNodes, own);
    if (turned) {
      construct.bonded().turn().toShaft(u);
    }
    double[] f = part.internalForces(u);
    if (turned) {
      construct.bonded().turn().toJoint(f);
    }
    for (int n = 0; n < meshNodes; n++) {
      for (int a = 0; a < AXES; a++) {
        r[AXES * place.applyAsInt(n) + a] += f[AXES * n + a];
      }
    }
    for (int k = 0; k < own; k++) {
      r[first + k] += f[AXES * meshNodes + k];
    }
    return first + own;
  }

  private void addBlock(StandingBlock block, double[] field, double[] r) {
    Seam seam = construct.bonded().seam();
    int nodes = construct.bone().cut().whole().nodeCount();
    double[] x = new double[AXES * seam.size()];
    double[] f = new double[x.length];
    for (int n = 0; n < nodes; n++) {
      if (seam.number(n) >= 0) {
        System.arraycopy(field, AXES * n, x, AXES * seam.number(n), AXES);
      }
      if (seam.shaftNumber(n) >= 0) {
        int lower = AXES * construct.bone().onShaftSide(n);
        System.arraycopy(field, lower, x, AXES * seam.shaftNumber(n), AXES);
      }
    }
    block.addForces(x, f);
    for (int n = 0; n < nodes; n++) {
      for (int a = 0; a < AXES; a++) {
        if (seam.number(n) >= 0) {
          r[AXES * n + a] += f[AXES * seam.number(n) + a];
        }
        if (seam.shaftNumber(n) >= 0) {
          r[AXES * construct.bone().onShaftSide(n) + a] += f[AXES * seam.shaftNumber(n) + a];
        }
      }
    }
  }

  private void addPlate(MountedPlate plate, double[] field, double[] r) {
    Seam seam = construct.bonded().seam();
    double[] x = new double[AXES * seam.size()];
    double[] f = new double[x.length];
    int screws = plate.mounting().screws();
    for (int s = 0; s < screws; s++) {
      System.arraycopy(field, construct.headPlace(s), x, AXES * seam.head(s), 2 * AXES);
    }
    plate.addForces(x, f);
    for (int s = 0; s < screws; s++) {
      for (int k = 0; k < 2 * AXES; k++) {
        r[construct.headPlace(s) + k] += f[AXES * seam.head(s) + k];
      }
    }
  }
}
