package org.plumbline.solver.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A beam against the closed forms of Euler–Bernoulli and Timoshenko, in any direction. */
class TimoshenkoBeamTest {
  private static final double EXACT = 1e-10;
  private static final int ORDER = TimoshenkoBeam.ORDER;
  private static final BeamMaterial TITANIUM = new BeamMaterial(110_000, 0.34);
  private static final double[] ENDS = {3, -2, 5, 15, 6, 17};
  private static final double[] ACROSS = {0.2, 1, 0.1};

  static Stream<BeamSection> sections() {
    return Stream.of(
        new CircularSection(5), new RectangularSection(16, 3), new RectangularSection(3, 16));
  }

  private static TimoshenkoBeam beam(BeamSection section) {
    return TimoshenkoBeam.between(ENDS, ACROSS, section, TITANIUM);
  }

  private static double[] stiffness(TimoshenkoBeam beam) {
    double[] k = new double[ORDER * ORDER];
    beam.stiffness(k);
    return k;
  }

  /** Displacement of both ends, the first clamped, under a load along a local axis of the tip. */
  private static double[] cantilever(TimoshenkoBeam beam, boolean moment, int axis, double size) {
    DMatrixRMaj all = new DMatrixRMaj(ORDER, ORDER, true, stiffness(beam));
    DMatrixRMaj free = CommonOps_DDRM.extract(all, 6, ORDER, 6, ORDER);
    DMatrixRMaj load = new DMatrixRMaj(6, 1);
    for (int i = 0; i < 3; i++) {
      load.set((moment ? 3 : 0) + i, size * beam.axis(axis, i));
    }
    DMatrixRMaj tip = new DMatrixRMaj(6, 1);
    CommonOps_DDRM.solve(free, load, tip);
    double[] u = new double[ORDER];
    System.arraycopy(tip.data, 0, u, 6, 6);
    return u;
  }

  private static double along(TimoshenkoBeam beam, double[] u, int at, int axis) {
    return u[at] * beam.axis(axis, 0)
        + u[at + 1] * beam.axis(axis, 1)
        + u[at + 2] * beam.axis(axis, 2);
  }

  private static double relative(double value, double reference) {
    return Math.abs(value / reference - 1);
  }

  /**
   * Worst relative error of tip motions under tip loads, for a given second moment in place of I.
   */
  private static double worstTip(BeamSection s, double thicker) {
    TimoshenkoBeam beam = beam(s);
    double l = beam.length();
    double e = TITANIUM.youngsModulus();
    double g = TITANIUM.shearModulus();
    double nu = TITANIUM.poissonRatio();
    double iy = s.secondMomentY() * thicker;
    double iz = s.secondMomentZ() * thicker;
    double p = 130;
    double worst =
        relative(along(beam, cantilever(beam, false, 0, p), 6, 0), p * l / (e * s.area()));
    worst =
        Math.max(
            worst,
            relative(
                along(beam, cantilever(beam, true, 0, p), 9, 0),
                p * l / (g * s.torsionConstant())));
    double[] u = cantilever(beam, false, 1, p);
    double tip = p * l * l * l / (3 * e * iz) + p * l / (g * s.shearAreaY(nu));
    worst = Math.max(worst, relative(along(beam, u, 6, 1), tip));
    worst = Math.max(worst, relative(along(beam, u, 9, 2), p * l * l / (2 * e * iz)));
    u = cantilever(beam, false, 2, p);
    tip = p * l * l * l / (3 * e * iy) + p * l / (g * s.shearAreaZ(nu));
    worst = Math.max(worst, relative(along(beam, u, 6, 2), tip));
    worst = Math.max(worst, relative(along(beam, u, 9, 1), -p * l * l / (2 * e * iy)));
    u = cantilever(beam, true, 2, p);
    worst = Math.max(worst, relative(along(beam, u, 6, 1), p * l * l / (2 * e * iz)));
    worst = Math.max(worst, relative(along(beam, u, 9, 2), p * l / (e * iz)));
    u = cantilever(beam, true, 1, p);
    worst = Math.max(worst, relative(along(beam, u, 6, 2), -p * l * l / (2 * e * iy)));
    return Math.max(worst, relative(along(beam, u, 9, 1), p * l / (e * iy)));
  }

  @ParameterizedTest
  @MethodSource("sections")
  void aTipLoadedCantileverIsExact(BeamSection section) {
    assertThat(worstTip(section, 1)).isLessThan(EXACT);
    assertThat(worstTip(section, 1 + 1e-8)).as("mutant").isGreaterThan(EXACT);
  }

  private static double[] eigenvalues(double[] k) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(ORDER, false, true);
    eigen.decompose(new DMatrixRMaj(ORDER, ORDER, true, k.clone()));
    double[] values = new double[ORDER];
    for (int i = 0; i < ORDER; i++) {
      values[i] = eigen.getEigenvalue(i).getReal();
    }
    java.util.Arrays.sort(values);
    return values;
  }

  @ParameterizedTest
  @MethodSource("sections")
  void sixModesAndNoMoreAreFree(BeamSection section) {
    double[] k = stiffness(beam(section));
    double[] values = eigenvalues(k);
    double largest = values[ORDER - 1];
    assertThat(Math.abs(values[0])).isLessThan(EXACT * largest);
    assertThat(Math.abs(values[5])).isLessThan(EXACT * largest);
    assertThat(values[6]).isGreaterThan(1e-6 * largest);
    k[0] *= 1 + 1e-6;
    assertThat(eigenvalues(k)[5]).as("mutant").isGreaterThan(EXACT * largest);
  }

  /** Largest force under a small rigid rotation about a far point, over the stiffest entry. */
  private static double rigidForce(TimoshenkoBeam beam, double turned) {
    double[] k = stiffness(beam);
    double[] w = {0.3, -0.8, 0.5};
    double[] u = new double[ORDER];
    for (int end = 0; end < 2; end++) {
      for (int i = 0; i < 3; i++) {
        int j = (i + 1) % 3;
        int m = (i + 2) % 3;
        u[6 * end + i] = w[j] * ENDS[3 * end + m] - w[m] * ENDS[3 * end + j] + 0.7;
        u[6 * end + 3 + i] = w[i] * turned;
      }
    }
    double worst = 0;
    double scale = 0;
    for (int i = 0; i < ORDER; i++) {
      double f = 0;
      for (int j = 0; j < ORDER; j++) {
        f += k[ORDER * i + j] * u[j];
        scale = Math.max(scale, Math.abs(k[ORDER * i + j]));
      }
      worst = Math.max(worst, Math.abs(f));
    }
    return worst / scale;
  }

  @ParameterizedTest
  @MethodSource("sections")
  void rigidMotionsMeetNoForce(BeamSection section) {
    assertThat(rigidForce(beam(section), 1)).isLessThan(1e-12);
    assertThat(rigidForce(beam(section), 1 + 1e-9)).as("mutant").isGreaterThan(1e-12);
  }

  /** Turning the beam turns its stiffness: K' = R K Rᵀ. */
  @ParameterizedTest
  @MethodSource("sections")
  void stiffnessTurnsWithTheBeam(BeamSection section) {
    double c = Math.cos(0.7);
    double s = Math.sin(0.7);
    double[] r = {c, -s, 0, s * 0.8, c * 0.8, -0.6, s * 0.6, c * 0.6, 0.8};
    double[] ends = new double[6];
    double[] across = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        ends[i] += r[3 * i + j] * ENDS[j];
        ends[3 + i] += r[3 * i + j] * ENDS[3 + j];
        across[i] += r[3 * i + j] * ACROSS[j];
      }
    }
    double[] k = stiffness(beam(section));
    double[] turned = stiffness(TimoshenkoBeam.between(ends, across, section, TITANIUM));
    double scale = 0;
    double worst = 0;
    for (int p = 0; p < ORDER; p += 3) {
      for (int q = 0; q < ORDER; q += 3) {
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            double sum = 0;
            for (int i = 0; i < 9; i++) {
              sum += r[3 * a + i / 3] * k[ORDER * (p + i / 3) + q + i % 3] * r[3 * b + i % 3];
            }
            scale = Math.max(scale, Math.abs(sum));
            worst = Math.max(worst, Math.abs(sum - turned[ORDER * (p + a) + q + b]));
          }
        }
      }
    }
    assertThat(worst / scale).isLessThan(1e-13);
    assertThat(Math.abs(turned[0] - k[0]) / scale).as("mutant: not turned").isGreaterThan(1e-3);
  }

  @ParameterizedTest
  @MethodSource("sections")
  void sectionForcesAreThoseOfStatics(BeamSection section) {
    TimoshenkoBeam beam = beam(section);
    double p = 130;
    double l = beam.length();
    SectionForces root = beam.sectionForces(cantilever(beam, false, 1, p), 0);
    assertThat(root.shearY()).isCloseTo(p, within(1e-8));
    assertThat(root.momentZ()).isCloseTo(p * l, within(1e-7));
    assertThat(root.axial()).isCloseTo(0, within(1e-8));
    SectionForces tip = beam.sectionForces(cantilever(beam, false, 1, p), 1);
    assertThat(tip.shearY()).isCloseTo(p, within(1e-8));
    assertThat(tip.momentZ()).isCloseTo(0, within(1e-7));
    SectionForces other = beam.sectionForces(cantilever(beam, false, 2, p), 0);
    assertThat(other.shearZ()).isCloseTo(p, within(1e-8));
    assertThat(other.momentY()).as("pushes the side z > 0").isCloseTo(-p * l, within(1e-7));
    SectionForces pulled = beam.sectionForces(cantilever(beam, false, 0, p), 0);
    assertThat(pulled.axial()).as("tension").isCloseTo(p, within(1e-8));
    SectionForces twisted = beam.sectionForces(cantilever(beam, true, 0, p), 1);
    assertThat(twisted.torsion()).isCloseTo(p, within(1e-8));
    assertThat(beam.largestVonMises(cantilever(beam, false, 1, p)))
        .isEqualTo(section.largestVonMises(root));
  }

  @Test
  void refusesWhatIsNoBeam() {
    BeamSection round = new CircularSection(5);
    assertThatThrownBy(() -> TimoshenkoBeam.between(new double[6], ACROSS, round, TITANIUM))
        .hasMessageContaining("has no length");
    assertThatThrownBy(
            () ->
                TimoshenkoBeam.between(
                    new double[] {0, 0, 0, 1, 1, 0}, new double[] {2, 2, 0}, round, TITANIUM))
        .hasMessageContaining("lies along the beam");
    assertThatThrownBy(() -> new CircularSection(-1)).hasMessageContaining("-1.0 mm");
    assertThatThrownBy(() -> new BeamMaterial(1, 0.5)).hasMessageContaining("(-1, 0.5)");
  }
}
