package org.plumbline.solver.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.BoundaryFaces;
import org.plumbline.solver.Brick;
import org.plumbline.solver.element.BeamMaterial;
import org.plumbline.solver.element.CircularSection;
import org.plumbline.solver.element.SectionForces;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;
import org.plumbline.solver.material.Elasticity;

/** Beams embedded in a body: patch, rigid motions, modes. */
class EmbeddedBeamsTest {
  private static final double EXACT = 1e-11;
  private static final Elasticity BONE = Elasticity.isotropic(500, 0.3);
  private static final BeamMaterial TITANIUM = new BeamMaterial(110_000, 0.34);
  private static final CircularSection SCREW = new CircularSection(5);
  private static final double[] GRADIENT = {1e-3, 4e-4, -2e-4, 3e-4, -5e-4, 6e-4, 1e-4, 2e-4, 7e-4};

  private static ElasticBody body(CellType type, int[] fixed) {
    Mesh mesh = CellLocatorTest.distorted(type);
    CellLocator locator = new CellLocator(mesh);
    BeamChain inside =
        BeamPath.through(locator, new BeamPath.Line(8, 7, 34, 0.1, 0.2, -1), 24)
            .chain(5, SCREW, TITANIUM);
    BeamChain across =
        BeamPath.through(locator, new BeamPath.Line(-6, 6, 9, 1, 0.1, 0.2), 40)
            .chain(4, SCREW, TITANIUM);
    EmbeddedBeams beams = EmbeddedBeams.in(locator, List.of(inside, across));
    return new ElasticBody(mesh, Map.of("solid", BONE), fixed, GroundSprings.none(), beams);
  }

  /** A linear field with the rotations of lines that follow it. */
  private static double[] linear(ElasticBody body, double[] g) {
    double[] u = new double[3 * body.nodes()];
    for (int node = 0; node < body.nodes(); node++) {
      for (int a = 0; a < 3; a++) {
        for (int i = 0; i < 3; i++) {
          u[3 * node + a] += g[3 * a + i] * body.coordinate(node, i);
        }
      }
    }
    EmbeddedBeams beams = body.beams();
    double[] curl = {(g[7] - g[5]) / 2, (g[2] - g[6]) / 2, (g[3] - g[1]) / 2};
    for (int c = 0; c < beams.size(); c++) {
      BeamChain chain = beams.chain(c);
      double[] moved = new double[3];
      double spin = 0;
      for (int a = 0; a < 3; a++) {
        spin += curl[a] * chain.direction(a);
        for (int i = 0; i < 3; i++) {
          moved[a] += g[3 * a + i] * chain.direction(i);
        }
      }
      for (int p = 0; p < chain.size(); p++) {
        for (int a = 0; a < 3; a++) {
          int b = (a + 1) % 3;
          int d = (a + 2) % 3;
          u[3 * beams.rotationNode(c, p) + a] =
              chain.direction(b) * moved[d]
                  - chain.direction(d) * moved[b]
                  + spin * chain.direction(a);
        }
      }
    }
    return u;
  }

  private static double stretch(BeamChain chain) {
    double strain = 0;
    for (int a = 0; a < 3; a++) {
      for (int i = 0; i < 3; i++) {
        strain += chain.direction(a) * GRADIENT[3 * a + i] * chain.direction(i);
      }
    }
    return strain;
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void beamsFollowAUniformStrain(CellType type) {
    ElasticBody body = body(type, new int[0]);
    EmbeddedBeams beams = body.beams();
    double[] u = linear(body, GRADIENT);
    for (int c = 0; c < beams.size(); c++) {
      BeamChain chain = beams.chain(c);
      double pull = TITANIUM.youngsModulus() * SCREW.area() * stretch(chain);
      assertThat(Math.abs(pull)).isGreaterThan(500);
      for (int b = 0; b + 1 < chain.size(); b++) {
        SectionForces f = beams.sectionForces(u, c, b, 1);
        assertThat(f.axial()).isCloseTo(pull, within(1e-8 * Math.abs(pull)));
        assertThat(Math.abs(f.shearY()) + Math.abs(f.shearZ())).isLessThan(1e-7);
        assertThat(Math.abs(f.momentY()) + Math.abs(f.momentZ()) + Math.abs(f.torsion()))
            .isLessThan(1e-6);
        assertThat(beams.vonMises(u, c, b)).isCloseTo(Math.abs(pull) / SCREW.area(), within(1e-6));
      }
    }
    assertThat(worstForce(body, u)).isLessThan(EXACT);
    u[3 * beams.rotationNode(0, 2)] += 1e-9;
    assertThat(worstForce(body, u)).as("mutant").isGreaterThan(EXACT);
  }

  /**
   * Largest force inside that is not the pull at the ends of the chains, over the pull; the surface
   * of the mesh is held.
   */
  private static double worstForce(ElasticBody body, double[] u) {
    int[] surface = BoundaryFaces.nodes(body.mesh());
    double[] f = new double[u.length];
    body.internalForces(u, f);
    EmbeddedBeams beams = body.beams();
    CellLocator locator = new CellLocator(body.mesh());
    double scale = 0;
    for (int c = 0; c < beams.size(); c++) {
      BeamChain chain = beams.chain(c);
      double pull = TITANIUM.youngsModulus() * SCREW.area() * stretch(chain);
      scale = Math.max(scale, Math.abs(pull));
      int tip = chain.size() - 1;
      for (int a = 0; a < 3; a++) {
        f[3 * beams.displacementNode(c, 0) + a] += pull * chain.direction(a);
        if (beams.isEmbedded(c, tip)) {
          HostPoint host =
              locator
                  .find(
                      chain.coordinate(tip, 0), chain.coordinate(tip, 1), chain.coordinate(tip, 2))
                  .orElseThrow();
          for (int k = 0; k < host.size(); k++) {
            f[3 * host.node(k) + a] -= host.weight(k) * pull * chain.direction(a);
          }
        } else {
          f[3 * beams.displacementNode(c, tip) + a] -= pull * chain.direction(a);
        }
      }
    }
    double worst = 0;
    for (int node = 0; node < body.nodes(); node++) {
      boolean held = Arrays.binarySearch(surface, node) >= 0;
      for (int a = 0; a < 3 && !held; a++) {
        worst = Math.max(worst, Math.abs(f[3 * node + a]));
      }
    }
    return worst / scale;
  }

  /** Largest force under a rigid motion over that under a strain of the same size. */
  private static double rigidForce(ElasticBody body, double shear) {
    double[] rigid = {0, -3e-4, 2e-4, 3e-4, 0, 5e-4, -2e-4, -5e-4 + shear, 0};
    double[] f = new double[3 * body.nodes()];
    body.internalForces(linear(body, rigid), f);
    double[] reference = new double[f.length];
    body.internalForces(linear(body, GRADIENT), reference);
    double worst = 0;
    double scale = 0;
    for (int k = 0; k < f.length; k++) {
      worst = Math.max(worst, Math.abs(f[k]));
      scale = Math.max(scale, Math.abs(reference[k]));
    }
    return worst / scale;
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void rigidMotionsMeetNoForce(CellType type) {
    assertThat(rigidForce(body(type, new int[0]), 0)).isLessThan(EXACT);
    assertThat(rigidForce(body(type, new int[0]), 1e-12)).as("mutant").isGreaterThan(EXACT);
  }

  private static double[] eigenvalues(ElasticBody body) {
    SymmetricBlockMatrix k = body.stiffness();
    int order = 3 * k.nodes();
    DMatrixRMaj dense = new DMatrixRMaj(order, order);
    for (int i = 0; i < k.nodes(); i++) {
      for (int p = k.first(i); p < k.first(i + 1); p++) {
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            dense.set(3 * i + a, 3 * k.column(p) + b, k.value(p, a, b));
            dense.set(3 * k.column(p) + b, 3 * i + a, k.value(p, a, b));
          }
        }
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(order, false, true);
    eigen.decompose(dense);
    return IntStream.range(0, order)
        .mapToDouble(i -> eigen.getEigenvalue(i).getReal())
        .sorted()
        .toArray();
  }

  /** A free end beyond the tip included: nothing of a chain is loose, its spin neither. */
  @Test
  void sixModesOfAnUnsupportedBodyAreFree() {
    double[] values = eigenvalues(body(CellType.HEX8, new int[0]));
    double largest = values[values.length - 1];
    assertThat(Math.abs(values[0])).isLessThan(1e-12 * largest);
    assertThat(Math.abs(values[5])).isLessThan(1e-12 * largest);
    assertThat(values[6]).isGreaterThan(1e-7 * largest);
    double[] held = eigenvalues(body(CellType.HEX8, new int[] {0}));
    assertThat(held[5]).as("mutant: one node fixed").isGreaterThan(1e-9 * largest);
  }

  @Test
  void internalForcesAreThoseOfTheMatrix() {
    ElasticBody body = body(CellType.WEDGE6, new int[] {0, 5, 7});
    double[] u = new double[3 * body.nodes()];
    double[] x = new double[3 * body.freeNodes()];
    for (int i = 0; i < body.freeNodes(); i++) {
      for (int a = 0; a < 3; a++) {
        x[3 * i + a] = Math.sin(7.0 * i + a);
        u[3 * body.meshNode(i) + a] = x[3 * i + a];
      }
    }
    double[] f = new double[u.length];
    body.internalForces(u, f);
    double[] y = new double[x.length];
    body.stiffness().multiply(x, y);
    double scale = 0;
    for (double v : y) {
      scale = Math.max(scale, Math.abs(v));
    }
    for (int i = 0; i < x.length; i++) {
      assertThat(f[3 * body.meshNode(i / 3) + i % 3]).isCloseTo(y[i], within(1e-13 * scale));
    }
    assertThat(body.freeNodes()).isEqualTo(body.nodes() - 3);
    assertThat(body.nodes()).isEqualTo(body.mesh().nodeCount() + body.beams().extraNodes());
  }

  @Test
  void pathsAreLaidOrRefused() {
    Mesh mesh = new Brick(4, 4, 4).box(20, 20, 20);
    CellLocator locator = new CellLocator(mesh);
    BeamPath blind = BeamPath.through(locator, new BeamPath.Line(-3, 9, 9, 2, 0, 0), 18);
    assertThat(blind.entryMm()).isCloseTo(3, within(1e-8));
    assertThat(blind.leaves()).isFalse();
    BeamPath through = BeamPath.through(locator, new BeamPath.Line(-3, 9, 9, 1, 0, 0), 25);
    assertThat(through.exitMm()).isCloseTo(23, within(1e-8));
    BeamChain chain = through.chain(5, SCREW, TITANIUM);
    assertThat(chain.size()).isEqualTo(7);
    assertThat(chain.depth(6)).isCloseTo(25, within(1e-12));
    EmbeddedBeams beams = EmbeddedBeams.in(locator, List.of(chain));
    assertThat(beams.extraNodes()).isEqualTo(9);
    assertThat(beams.displacementNode(0, 0)).isEqualTo(mesh.nodeCount());
    assertThat(beams.rotationNode(0, 0)).isEqualTo(mesh.nodeCount() + 1);
    assertThat(beams.displacementNode(0, 3)).isEqualTo(-1);
    assertThatThrownBy(() -> BeamPath.through(locator, new BeamPath.Line(3, 9, 9, 1, 0, 0), 5))
        .hasMessageContaining("lies inside the body");
    assertThatThrownBy(() -> BeamPath.through(locator, new BeamPath.Line(-3, 9, 9, -1, 0, 0), 9))
        .hasMessageContaining("does not reach the body");
    BeamChain inside = new BeamChain(new double[] {1, 9, 9, 5, 9, 9}, SCREW, TITANIUM);
    assertThatThrownBy(() -> EmbeddedBeams.in(locator, List.of(inside)))
        .hasMessageContaining("the head must lie outside");
    BeamChain beside = new BeamChain(new double[] {-9, 9, 9, -5, 9, 9}, SCREW, TITANIUM);
    assertThatThrownBy(() -> EmbeddedBeams.in(locator, List.of(beside)))
        .hasMessageContaining("fewer than two points");
    assertThatThrownBy(
            () -> new BeamChain(new double[] {0, 0, 0, 1, 0.1, 0, 2, 0, 0}, SCREW, TITANIUM))
        .hasMessageContaining("beside its line");
    Mesh other = new Brick(1, 1, 1).box(1, 1, 1);
    assertThatThrownBy(
            () ->
                new ElasticBody(
                    other, Map.of("solid", BONE), new int[0], GroundSprings.none(), beams))
        .hasMessageContaining("embedded in a mesh of 125 nodes");
  }
}
