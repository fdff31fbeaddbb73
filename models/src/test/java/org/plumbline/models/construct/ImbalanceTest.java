package org.plumbline.models.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.models.literature.FixationLiterature;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.BondedBodies;

/**
 * The residual by the assembled parts against one that asks the opened bone as a single body in the
 * joint's axes, cell by cell, and each screw beam by beam: slower, and with nothing that was
 * factored.
 */
class ImbalanceTest {
  private static final double RELATIVE = 1e-9;

  private final ConstructTest scene = new ConstructTest();

  @ParameterizedTest
  @CsvSource({"true, void, 10", "true, autograft, 7", "false, void, 12"})
  void partsAreTheOpenedBoneCellByCell(boolean hinged, String filler, double degrees) {
    HingeLaw law = hinged ? new HingeLaw.Elastic() : new HingeLaw.Removed();
    Construct c = scene.plated(law, FixationLiterature.filler(filler)).at(Math.toRadians(degrees));
    double[] forces = ConstructTest.load(2400);
    double[] field = new double[c.fieldSize()];
    c.solve(forces, field);
    assertThat(cellByCell(c, field, forces)).isLessThan(1e-8);
    int bones = 3 * c.bone().mesh().nodeCount();
    for (int k = 0; k < field.length; k++) {
      boolean held = k < bones && c.bones().isHeld(k / 3, k % 3);
      field[k] += held ? 0 : 1e-3 * Math.sin(0.7 * k);
    }
    double expected = cellByCell(c, field, forces);
    assertThat(expected).isGreaterThan(1);
    assertThat(c.residual(field, forces)).isCloseTo(expected, within(RELATIVE * expected));
  }

  private static double cellByCell(Construct c, double[] field, double[] contactForces) {
    OpenedBone bone = c.bone();
    BondedBodies bodies = c.bonded().bodies();
    SubMesh above = bone.cut().part(Part.JOINT_SIDE);
    SubMesh below = bone.cut().part(Part.SHAFT_SIDE);
    int bones = 3 * bone.mesh().nodeCount();
    double[] inBone = new double[bones];
    c.bones().internalForces(Arrays.copyOf(field, bones), inBone);
    double[] r = Arrays.copyOf(inBone, field.length);
    int[] joint = new int[above.mesh().nodeCount()];
    Arrays.setAll(joint, above::wholeNode);
    int[] shaft = new int[below.mesh().nodeCount()];
    Arrays.setAll(shaft, n -> bone.onShaftSide(below.wholeNode(n)));
    ElasticBody upper = bodies.fragment().substructure().body();
    int next = addScrews(c, upper, joint, bones, false, field, r);
    addScrews(c, bodies.body(0).body(), shaft, next, true, field, r);
    addPlate(c, field, r);
    double load = 0;
    for (int k = 0; k < contactForces.length; k++) {
      r[3 * c.contactNode(k / 3) + k % 3] -= contactForces[k];
      load += contactForces[k] * contactForces[k];
    }
    double sum = 0;
    for (int k = 0; k < r.length; k++) {
      if (k >= bones || !c.bones().isHeld(k / 3, k % 3)) {
        sum += r[k] * r[k];
      }
    }
    return Math.sqrt(sum / load);
  }

  /** Adds what the beams of a fragment exert; returns the place after their own unknowns. */
  private static int addScrews(
      Construct c,
      ElasticBody side,
      int[] places,
      int first,
      boolean turned,
      double[] field,
      double[] r) {
    int own = 3 * (side.nodes() - places.length);
    double[] u = new double[3 * side.nodes()];
    for (int n = 0; n < places.length; n++) {
      System.arraycopy(field, 3 * places[n], u, 3 * n, 3);
    }
    System.arraycopy(field, first, u, 3 * places.length, own);
    if (turned) {
      c.bonded().turn().toShaft(u);
    }
    double[] f = new double[u.length];
    side.beamForces(u, f);
    if (turned) {
      c.bonded().turn().toJoint(f);
    }
    for (int k = 0; k < f.length; k++) {
      int at = k < 3 * places.length ? 3 * places[k / 3] + k % 3 : first + k - 3 * places.length;
      r[at] += f[k];
    }
    return first + own;
  }

  private static void addPlate(Construct c, double[] field, double[] r) {
    MountedPlate plate = c.bonded().plate().orElseThrow();
    Seam seam = c.bonded().seam();
    double[] x = new double[3 * seam.size()];
    double[] f = new double[x.length];
    for (int s = 0; s < plate.mounting().screws(); s++) {
      System.arraycopy(field, c.headPlace(s), x, 3 * seam.head(s), 6);
    }
    plate.addForces(x, f);
    for (int s = 0; s < plate.mounting().screws(); s++) {
      for (int k = 0; k < 6; k++) {
        r[c.headPlace(s) + k] += f[3 * seam.head(s) + k];
      }
    }
  }
}
