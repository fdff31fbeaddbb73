package org.plumbline.solver.condense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.BeamChain;
import org.plumbline.solver.assembly.BeamFrame;
import org.plumbline.solver.assembly.BeamPath;
import org.plumbline.solver.assembly.CellLocator;
import org.plumbline.solver.assembly.CondensedFrame;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.assembly.EmbeddedBeams;
import org.plumbline.solver.assembly.FrameJoint;
import org.plumbline.solver.assembly.GroundSprings;
import org.plumbline.solver.element.BeamMaterial;
import org.plumbline.solver.element.CircularSection;
import org.plumbline.solver.element.RectangularSection;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.Elasticity;

/** A plate on two screws in a stiff block is a portal frame with clamped feet. */
class PlateOnScrewsTest {
  private static final BeamMaterial TITANIUM = new BeamMaterial(110_000, 0.34);
  private static final CircularSection SCREW = new CircularSection(1.5);
  private static final RectangularSection PLATE = new RectangularSection(4, 1.2);
  private static final double HEIGHT = 20;
  private static final double SPAN = 24;
  private static final double FORCE = 3;
  private static final double BEAM_THEORY = 0.02;

  /**
   * Largest relative difference from beam theory of the moments at feet and corners and of the sway
   * under a force along the plate.
   */
  private static double worst(double modulus, FrameJoint head) {
    Mesh mesh = new Brick(8, 4, 4).box(48, 16, 20);
    CellLocator locator = new CellLocator(mesh);
    List<BeamChain> chains = new ArrayList<>();
    for (double x : new double[] {24 - SPAN / 2, 24 + SPAN / 2}) {
      chains.add(
          BeamPath.through(locator, new BeamPath.Line(x, 8.3, 20 + HEIGHT, 0, 0, -1), HEIGHT + 15)
              .chain(1, SCREW, TITANIUM));
    }
    EmbeddedBeams beams = EmbeddedBeams.in(locator, chains);
    int[] bottom =
        IntStream.range(0, mesh.nodeCount()).filter(i -> mesh.coordinate(i, 2) < 1e-9).toArray();
    ElasticBody body =
        new ElasticBody(
            mesh,
            Map.of("solid", Elasticity.isotropic(modulus, 0.3)),
            bottom,
            GroundSprings.none(),
            beams);
    int[] heads = {
      beams.displacementNode(0, 0),
      beams.rotationNode(0, 0),
      beams.displacementNode(1, 0),
      beams.rotationNode(1, 0)
    };
    Superelement element = Superelement.of(body, heads, DenseKernels.best());
    DMatrixRMaj k = new DMatrixRMaj(12, 12, true, element.flexibility().clone());
    CommonOps_DDRM.invert(k);

    BeamFrame.Builder builder = new BeamFrame.Builder();
    int left = builder.node(24 - SPAN / 2, 8.3, 20 + HEIGHT);
    int right = builder.node(24 + SPAN / 2, 8.3, 20 + HEIGHT);
    BeamFrame plate = builder.beam(left, right, PLATE, TITANIUM, new double[] {0, 1, 0}).build();
    CondensedFrame shared = plate.condensed(List.of(head, FrameJoint.RIGID));
    double[] s = shared.stiffness();
    for (int i = 0; i < shared.size(); i++) {
      for (int j = 0; j < shared.size(); j++) {
        k.add(shared.unknown(i), shared.unknown(j), s[i * shared.size() + j]);
      }
    }
    DMatrixRMaj load = new DMatrixRMaj(12, 1);
    load.set(0, FORCE);
    DMatrixRMaj u = new DMatrixRMaj(12, 1);
    CommonOps_DDRM.solve(k, load, u);

    double[] onHeads = new double[12];
    DMatrixRMaj f = new DMatrixRMaj(12, 1);
    DMatrixRMaj bone = new DMatrixRMaj(12, 12, true, element.flexibility().clone());
    CommonOps_DDRM.solve(bone, u, f);
    System.arraycopy(f.data, 0, onHeads, 0, 12);
    double[] field = new double[3 * body.nodes()];
    element.solve(onHeads, field);

    double e = TITANIUM.youngsModulus();
    double ratio = PLATE.secondMomentY() / SCREW.secondMomentY() * HEIGHT / SPAN;
    double foot = FORCE * HEIGHT / 2 * (3 * ratio + 1) / (6 * ratio + 1);
    double corner = FORCE * HEIGHT / 2 * 3 * ratio / (6 * ratio + 1);
    double sway =
        FORCE
            * HEIGHT
            * HEIGHT
            * HEIGHT
            / (12 * e * SCREW.secondMomentY())
            * (3 * ratio + 2)
            / (6 * ratio + 1);
    double[] found = {
      moment(beams, field, 0, 1),
      moment(beams, field, 1, 1),
      moment(beams, field, 1, 0),
      u.get(0),
      beams.vonMises(field, 1, 0) * SCREW.secondMomentY() / (SCREW.diameter() / 2)
    };
    double[] theory = {foot, foot, corner, sway, foot};
    double worst = 0;
    for (int i = 0; i < theory.length; i++) {
      worst = Math.max(worst, Math.abs(found[i] / theory[i] - 1));
    }
    return worst;
  }

  private static double moment(EmbeddedBeams beams, double[] field, int chain, int end) {
    return Math.hypot(
        beams.sectionForces(field, chain, 0, end).momentY(),
        beams.sectionForces(field, chain, 0, end).momentZ());
  }

  @Test
  void plateAndScrewsBendAsBeamTheorySays() {
    assertThat(worst(1e8, FrameJoint.RIGID)).isLessThan(BEAM_THEORY);
    assertThat(worst(1e8, FrameJoint.HINGED)).as("mutant: a loose head").isGreaterThan(0.1);
    assertThat(worst(2e4, FrameJoint.RIGID)).as("mutant: a soft block").isGreaterThan(BEAM_THEORY);
  }
}
