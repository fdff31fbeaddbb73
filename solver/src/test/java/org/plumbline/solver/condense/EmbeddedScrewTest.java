package org.plumbline.solver.condense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.BeamPath;
import org.plumbline.solver.assembly.CellLocator;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.assembly.EmbeddedBeams;
import org.plumbline.solver.assembly.GroundSprings;
import org.plumbline.solver.element.BeamMaterial;
import org.plumbline.solver.element.CircularSection;
import org.plumbline.solver.element.SectionForces;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.Elasticity;

/**
 * A screw whose head is retained stands out of a clamped block: a cantilever on an elastic foot.
 */
class EmbeddedScrewTest {
  private static final BeamMaterial TITANIUM = new BeamMaterial(110_000, 0.34);
  private static final CircularSection SCREW = new CircularSection(5);
  private static final double SIDE = 40;
  private static final double FREE = 20;
  private static final double DEPTH = 30;

  /** Bound on the bending of a screw in a stiff block against beam theory. */
  private static final double BENDING = 0.02;

  private static ElasticBody block(double modulus, int cells, double spacing) {
    Mesh mesh = new Brick(cells, cells, cells).box(SIDE, SIDE, SIDE);
    CellLocator locator = new CellLocator(mesh);
    BeamPath path =
        BeamPath.through(
            locator,
            new BeamPath.Line(SIDE / 2 + 0.3, SIDE / 2 + 0.3, SIDE + FREE, 0, 0, -1),
            FREE + DEPTH);
    EmbeddedBeams beams = EmbeddedBeams.in(locator, List.of(path.chain(spacing, SCREW, TITANIUM)));
    int[] fixed =
        IntStream.range(0, mesh.nodeCount())
            .filter(
                i ->
                    mesh.coordinate(i, 2) < 1e-9
                        || Math.abs(mesh.coordinate(i, 0) - SIDE / 2) > SIDE / 2 - 1e-9)
            .toArray();
    return new ElasticBody(
        mesh,
        Map.of("solid", Elasticity.isotropic(modulus, 0.3)),
        fixed,
        GroundSprings.none(),
        beams);
  }

  private static Superelement condensed(ElasticBody body) {
    EmbeddedBeams beams = body.beams();
    int[] head = {beams.displacementNode(0, 0), beams.rotationNode(0, 0)};
    return Superelement.of(body, head, DenseKernels.best());
  }

  /** Head compliance across the screw over that of a clamped cantilever of the free length. */
  private static double bending(double modulus, int cells, double spacing) {
    double g = TITANIUM.shearModulus();
    double cantilever =
        FREE * FREE * FREE / (3 * TITANIUM.youngsModulus() * SCREW.secondMomentY())
            + FREE / (g * SCREW.shearAreaY(TITANIUM.poissonRatio()));
    return condensed(block(modulus, cells, spacing)).flexibility()[0] / cantilever;
  }

  @Test
  void aScrewInAStiffBlockIsACantileverOfItsFreeLength() {
    assertThat(bending(1e8, 5, 2.5)).isCloseTo(1, within(BENDING));
    assertThat(bending(1e8, 10, 2.5)).isCloseTo(1, within(BENDING));
    assertThat(bending(1e5, 10, 2.5)).as("mutant: a soft block").isGreaterThan(1 + BENDING);
  }

  /** What the foot gives way falls with the modulus of the bone, in the end like its inverse. */
  @Test
  void theFootStiffensWithTheBone() {
    double before = bending(500, 10, 2.5) - 1;
    for (double modulus : new double[] {5e3, 5e4, 5e5, 5e6, 5e7}) {
      double now = bending(modulus, 10, 2.5) - 1;
      assertThat(now).isPositive().isLessThan(before / 2);
      before = now;
    }
    assertThat(before).isLessThan(2e-3);
  }

  /**
   * What spacing of the points and mesh do to the foot in soft bone, recorded: a tenth each,
   * because the screw acts on a line and not on the wall of a hole (decision 0038).
   */
  @Test
  void theFootAsMeasured() {
    assertThat(bending(500, 10, 2.5)).isCloseTo(3.831, within(0.001));
    assertThat(bending(17_000, 10, 0.5)).isCloseTo(1.641, within(0.001));
    assertThat(bending(500, 5, 0.5)).isCloseTo(2.168, within(0.001));
    assertThat(bending(500, 10, 0.5)).isCloseTo(3.493, within(0.001));
    assertThat(bending(500, 15, 0.5)).isCloseTo(3.447, within(0.001));
  }

  @Test
  void headForcesGoThroughTheScrewIntoTheBlock() {
    ElasticBody body = block(17_000, 5, 2.5);
    Superelement element = condensed(body);
    EmbeddedBeams beams = body.beams();
    double[] force = {100, 0, -50, 0, 0, 300};
    double[] u = new double[3 * body.nodes()];
    element.solve(force, u);
    assertThat(element.residual(u, force)).isLessThan(1e-10);
    // the beam runs down: local x = −z; its entry section, 20 mm below the head
    SectionForces entry = beams.sectionForces(u, 0, 0, 1);
    assertThat(entry.axial()).as("pushed in").isCloseTo(-50, within(1e-6));
    assertThat(Math.hypot(entry.shearY(), entry.shearZ())).isCloseTo(100, within(1e-6));
    assertThat(Math.hypot(entry.momentY(), entry.momentZ())).isCloseTo(2000, within(1e-5));
    assertThat(Math.abs(entry.torsion())).isCloseTo(300, within(1e-6));
    SectionForces head = beams.sectionForces(u, 0, 0, 0);
    assertThat(Math.hypot(head.momentY(), head.momentZ())).isCloseTo(0, within(1e-5));
    assertThat(beams.vonMises(u, 0, 0)).isCloseTo(SCREW.largestVonMises(entry), within(1e-9));
    double[] reaction = new double[u.length];
    body.internalForces(u, reaction);
    double[] sum = new double[3];
    for (int node = 0; node < body.mesh().nodeCount(); node++) {
      for (int axis = 0; axis < 3; axis++) {
        sum[axis] += reaction[3 * node + axis];
      }
    }
    assertThat(sum[0]).isCloseTo(-100, within(1e-6));
    assertThat(sum[2]).isCloseTo(50, within(1e-6));
    force[0] = 101;
    assertThat(element.residual(u, force)).as("mutant").isGreaterThan(1e-3);
  }

  @Test
  void theRetainedHeadHasTheFlexibilityOfTheWhole() {
    ElasticBody body = block(500, 4, 5);
    EmbeddedBeams beams = body.beams();
    int[] retained = {
      beams.rotationNode(0, 0), beams.displacementNode(0, 0), body.mesh().nodeCount() - 23
    };
    assertThat(body.freeNode(retained[2])).isNotNegative();
    double[] f = Superelement.of(body, retained, DenseKernels.plain()).flexibility();
    assertThat(SuperelementTest.difference(f, SuperelementTest.denseFlexibility(body, retained)))
        .isLessThan(1e-10);
    ElasticBody softer = block(499.9, 4, 5);
    double[] other = Superelement.of(softer, retained, DenseKernels.plain()).flexibility();
    assertThat(SuperelementTest.difference(other, f)).as("mutant").isGreaterThan(1e-10);
  }
}
