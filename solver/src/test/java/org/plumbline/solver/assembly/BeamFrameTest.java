package org.plumbline.solver.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.plumbline.solver.element.BeamMaterial;
import org.plumbline.solver.element.RectangularSection;
import org.plumbline.solver.element.SectionForces;

/** A plate of beams against beam theory. */
class BeamFrameTest {
  private static final double EXACT = 1e-10;
  private static final BeamMaterial TITANIUM = new BeamMaterial(110_000, 0.34);
  private static final RectangularSection PLATE = new RectangularSection(16, 3);
  private static final double LENGTH = 115;

  /** A straight plate along y, its width along x, so that it bends easily along z. */
  private static BeamFrame straight(int beams) {
    BeamFrame.Builder builder = new BeamFrame.Builder();
    builder.node(1, 2, 3);
    for (int i = 1; i <= beams; i++) {
      int node = builder.node(1, 2 + LENGTH * i / beams, 3);
      builder.beam(node - 1, node, PLATE, TITANIUM, new double[] {1, 0, 0});
    }
    return builder.build();
  }

  private static List<FrameJoint> joints(int nodes, FrameJoint ends, FrameJoint between) {
    List<FrameJoint> joints = new ArrayList<>(Collections.nCopies(nodes, between));
    joints.set(0, ends);
    joints.set(nodes - 1, ends);
    return joints;
  }

  /** Shared displacements under forces, with some shared unknowns held. */
  private static double[] solve(CondensedFrame frame, int[] held, double[] force) {
    int n = frame.size();
    DMatrixRMaj k = new DMatrixRMaj(n, n, true, frame.stiffness());
    for (int h : held) {
      for (int j = 0; j < n; j++) {
        k.set(h, j, 0);
        k.set(j, h, 0);
      }
      k.set(h, h, 1);
      force[h] = 0;
    }
    DMatrixRMaj u = new DMatrixRMaj(n, 1);
    CommonOps_DDRM.solve(k, new DMatrixRMaj(n, 1, true, force), u);
    return u.data;
  }

  private static double cantilever(double force, double thicker) {
    double bending = TITANIUM.youngsModulus() * PLATE.secondMomentY() * thicker;
    double shear = TITANIUM.shearModulus() * PLATE.shearAreaZ(TITANIUM.poissonRatio());
    return force * LENGTH * LENGTH * LENGTH / (3 * bending) + force * LENGTH / shear;
  }

  @Test
  void aPlateOfManyBeamsIsACantilever() {
    BeamFrame plate = straight(7);
    CondensedFrame ends = plate.condensed(joints(8, FrameJoint.RIGID, FrameJoint.FREE));
    assertThat(ends.size()).isEqualTo(12);
    assertThat(ends.unknown(6)).isEqualTo(42);
    double[] force = new double[12];
    force[8] = 5;
    double[] u = solve(ends, new int[] {0, 1, 2, 3, 4, 5}, force);
    double reference = cantilever(5, 1);
    assertThat(u[8]).isCloseTo(reference, within(EXACT * reference));
    assertThat(u[8]).as("mutant").isNotCloseTo(cantilever(5, 1 + 1e-8), within(EXACT * reference));
    double[] all = ends.displacement(u);
    // 16 · 9 / 6 = 24 mm3
    for (int b = 0; b < plate.beams(); b++) {
      double arm = LENGTH * (7 - b) / 7;
      SectionForces f = plate.sectionForces(all, b, 0);
      assertThat(Math.abs(f.momentY())).isCloseTo(5 * arm, within(1e-7));
      assertThat(f.momentZ()).isCloseTo(0, within(1e-7));
      assertThat(plate.vonMises(all, b)).isCloseTo(5 * arm / 24, within(1e-7));
    }
    assertThat(plate.length(3)).isCloseTo(LENGTH / 7, within(1e-12));
    assertThat(plate.node(3, 1)).isEqualTo(4);
  }

  /** A lateral force half way between two heads, hinged or locked in stiff screws. */
  @Test
  void hingedHeadsCarryForceOnlyLockedOnesMomentToo() {
    BeamFrame plate = straight(6);
    double bending = TITANIUM.youngsModulus() * PLATE.secondMomentY();
    double shear = TITANIUM.shearModulus() * PLATE.shearAreaZ(TITANIUM.poissonRatio());
    double force = 100;
    double sag = force * LENGTH / (4 * shear);
    double bow = force * LENGTH * LENGTH * LENGTH / bending;

    List<FrameJoint> hinged = joints(7, FrameJoint.HINGED, FrameJoint.FREE);
    hinged.set(3, FrameJoint.RIGID);
    CondensedFrame supported = plate.condensed(hinged);
    assertThat(supported.size()).isEqualTo(12);
    double[] load = new double[12];
    load[5] = force;
    // the rotation about the plate's own axis has to be held at the middle
    double[] u = solve(supported, new int[] {0, 1, 2, 9, 10, 11, 7}, load);
    assertThat(u[5]).isCloseTo(bow / 48 + sag, within(EXACT * bow));
    assertThat(plate.sectionForces(supported.displacement(u), 0, 0).momentY())
        .isCloseTo(0, within(1e-6));

    List<FrameJoint> locked = joints(7, FrameJoint.RIGID, FrameJoint.FREE);
    locked.set(3, FrameJoint.RIGID);
    CondensedFrame clamped = plate.condensed(locked);
    load = new double[18];
    load[8] = force;
    u = solve(clamped, new int[] {0, 1, 2, 3, 4, 5, 12, 13, 14, 15, 16, 17}, load);
    assertThat(u[8]).isCloseTo(bow / 192 + sag, within(EXACT * bow));
    SectionForces end = plate.sectionForces(clamped.displacement(u), 0, 0);
    assertThat(Math.abs(end.momentY())).isCloseTo(force * LENGTH / 8, within(1e-6));
    assertThat(bow / 192).as("mutant: locked as hinged").isNotCloseTo(bow / 48, within(bow / 100));
  }

  /**
   * A T: forces on the stem bend the head bar and twist nothing else; rigid motions cost nothing.
   */
  @Test
  void aTeeIsFreeInSpace() {
    BeamFrame.Builder builder = new BeamFrame.Builder();
    int front = builder.node(-12, 40, 2);
    int middle = builder.node(0, 38, 0);
    int rear = builder.node(12, 40, 2);
    int foot = builder.node(1, -60, -4);
    double[] across = {0, 0, 1};
    BeamFrame tee =
        builder
            .beam(front, middle, PLATE, TITANIUM, new double[] {0, 1, 0})
            .beam(middle, rear, PLATE, TITANIUM, new double[] {0, 1, 0})
            .beam(middle, foot, PLATE, TITANIUM, across)
            .build();
    CondensedFrame heads =
        tee.condensed(
            List.of(FrameJoint.RIGID, FrameJoint.FREE, FrameJoint.HINGED, FrameJoint.RIGID));
    double[] s = heads.stiffness();
    int m = heads.size();
    assertThat(m).isEqualTo(15);
    assertThat(rigid(tee, heads, s, 0)).isLessThan(1e-13);
    assertThat(rigid(tee, heads, s, 1e-9)).as("mutant").isGreaterThan(1e-13);
    // condensing leaves no force where nothing is shared
    double[] shared = new double[m];
    for (int i = 0; i < m; i++) {
      shared[i] = Math.sin(i);
    }
    double[] u = heads.displacement(shared);
    double[] k = tee.stiffness();
    double[] f = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      for (int j = 0; j < u.length; j++) {
        f[i] += k[i * u.length + j] * u[j];
      }
    }
    for (int i = 6; i < 12; i++) {
      assertThat(f[i]).isCloseTo(0, within(1e-6));
    }
    for (int i = 0; i < m; i++) {
      double sum = 0;
      for (int j = 0; j < m; j++) {
        sum += s[i * m + j] * shared[j];
      }
      assertThat(sum).isCloseTo(f[heads.unknown(i)], within(1e-6));
    }
  }

  private static double rigid(BeamFrame frame, CondensedFrame heads, double[] s, double bend) {
    double[] w = {0.2, -0.5, 0.4};
    int m = heads.size();
    double[] u = new double[m];
    for (int i = 0; i < m; i++) {
      int node = heads.unknown(i) / 6;
      int c = heads.unknown(i) % 6;
      int j = (c + 1) % 3;
      int k = (c + 2) % 3;
      u[i] =
          c < 3
              ? 0.3 + w[j] * frame.coordinate(node, k) - w[k] * frame.coordinate(node, j)
              : w[c - 3];
    }
    u[0] += bend;
    double worst = 0;
    double scale = 0;
    for (int i = 0; i < m; i++) {
      double sum = 0;
      for (int j = 0; j < m; j++) {
        sum += s[i * m + j] * u[j];
        scale = Math.max(scale, Math.abs(s[i * m + j] * u[j]));
      }
      worst = Math.max(worst, Math.abs(sum));
    }
    return worst / scale;
  }

  @Test
  void refusesLooseFrames() {
    BeamFrame plate = straight(3);
    assertThatThrownBy(() -> plate.condensed(joints(4, FrameJoint.HINGED, FrameJoint.HINGED)))
        .hasMessageContaining("is not held in rotation y")
        .hasMessageContaining("make one of them rigid");
    assertThatThrownBy(() -> plate.condensed(List.of(FrameJoint.RIGID)))
        .hasMessageContaining("1 joints are given for a frame of 4 nodes");
    assertThatThrownBy(
            () -> new BeamFrame.Builder().beam(0, 1, PLATE, TITANIUM, new double[] {1, 0, 0}))
        .hasMessageContaining("ends at node 0");
    assertThatThrownBy(() -> plate.vonMises(new double[6], 0)).hasMessageContaining("expected 24");
  }
}
