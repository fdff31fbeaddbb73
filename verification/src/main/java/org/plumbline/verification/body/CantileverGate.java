package org.plumbline.verification.body;

import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;

/** A slender block bent by a force at its end. */
public final class CantileverGate extends ClosedForm {
  private static final int[] CELLS = {80, 10, 4};
  private static final double LENGTH = 10;
  private static final double WIDTH = 0.5;
  private static final double YOUNG = 1000;

  public CantileverGate() {
    this(0);
  }

  CantileverGate(double excess) {
    super(excess);
  }

  @Override
  public String name() {
    return "cantilever";
  }

  @Override
  public String problem() {
    return "Deflection of a clamped block of 10 × 1 × ½ mm, E 1000 MPa, under 1 N at its end."
        + " Reference: Timoshenko's beam, P L³/3EI + P L/κGA, shear factor after Cowper (1966).";
  }

  @Override
  double[] poissonRatios() {
    return new double[] {0.3};
  }

  @Override
  String quantity() {
    return "deflection";
  }

  @Override
  String mesh() {
    return CELLS[0] + "×" + CELLS[1] + "×" + CELLS[2];
  }

  @Override
  double solve(double nu) {
    BoxLattice lattice =
        new BoxLattice(
            BoxLattice.even(0, LENGTH, CELLS[0]),
            BoxLattice.even(0, 1, CELLS[1]),
            BoxLattice.even(0, WIDTH, CELLS[2]));
    Mesh mesh = lattice.bricks(BLOCK, x -> {});
    LoadedBody body = new LoadedBody(body(mesh, YOUNG, nu, (x, y, z, axis) -> x == 0));
    for (int k = 0; k <= CELLS[2]; k++) {
      for (int j = 0; j <= CELLS[1]; j++) {
        double share =
            (j % CELLS[1] == 0 ? 0.5 : 1) / CELLS[1] * (k % CELLS[2] == 0 ? 0.5 : 1) / CELLS[2];
        body.addLoad(lattice.node(CELLS[0], j, k), 1, share);
      }
    }
    return body.solve()[3 * lattice.node(CELLS[0], CELLS[1] / 2, CELLS[2] / 2) + 1];
  }

  @Override
  double reference(double nu) {
    double inertia = WIDTH / 12;
    double kappa = 10 * (1 + nu) / (12 + 11 * nu);
    double shear = YOUNG / (2 * (1 + nu));
    return Math.pow(LENGTH, 3) / (3 * YOUNG * inertia) + LENGTH / (kappa * shear * WIDTH);
  }
}
