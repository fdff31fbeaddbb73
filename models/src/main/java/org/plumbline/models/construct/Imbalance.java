package org.plumbline.models.construct;

import java.util.Arrays;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.solver.assembly.ElasticBody;

/**
 * Out-of-balance force of a construct, by parts: bone and gap as one body in the joint's axes,
 * screws with the fragment they are in, the plate as its screws feel it. No bone was factored for
 * it.
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
    ElasticBody joint = bonded.bodies().fragment().substructure().body();
    ElasticBody shaft = bonded.bodies().body(0);
    int bones = AXES * bone.mesh().nodeCount();
    double[] r = new double[field.length];
    double[] inBone = new double[bones];
    construct.bones().internalForces(Arrays.copyOf(field, bones), inBone);
    System.arraycopy(inBone, 0, r, 0, bones);
    int screws = bones;
    screws = addScrews(joint, field, r, screws, n -> above.wholeNode(n), false);
    addScrews(shaft, field, r, screws, n -> bone.onShaftSide(below.wholeNode(n)), true);
    bonded.plate().ifPresent(p -> addPlate(p, field, r));
    double load = 0;
    for (int k = 0; k < contactForces.length; k++) {
      r[AXES * construct.contactNode(k / AXES) + k % AXES] -= contactForces[k];
      load += contactForces[k] * contactForces[k];
    }
    double sum = 0;
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

  /** Where a node of a fragment stands among the bones. */
  private interface Place {
    int of(int node);
  }

  /** Adds what the screws of a fragment exert; returns the place after their own unknowns. */
  private int addScrews(
      ElasticBody side, double[] field, double[] r, int first, Place place, boolean turned) {
    int meshNodes = side.mesh().nodeCount();
    int own = AXES * (side.nodes() - meshNodes);
    double[] u = new double[AXES * side.nodes()];
    for (int n = 0; n < meshNodes; n++) {
      System.arraycopy(field, AXES * place.of(n), u, AXES * n, AXES);
    }
    System.arraycopy(field, first, u, AXES * meshNodes, own);
    if (turned) {
      construct.bonded().turn().toShaft(u);
    }
    double[] f = new double[u.length];
    side.beamForces(u, f);
    if (turned) {
      construct.bonded().turn().toJoint(f);
    }
    for (int n = 0; n < meshNodes; n++) {
      for (int a = 0; a < AXES; a++) {
        r[AXES * place.of(n) + a] += f[AXES * n + a];
      }
    }
    for (int k = 0; k < own; k++) {
      r[first + k] += f[AXES * meshNodes + k];
    }
    return first + own;
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
