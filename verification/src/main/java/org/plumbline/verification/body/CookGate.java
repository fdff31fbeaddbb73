package org.plumbline.verification.body;

import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;

/** Cook's (1974) tapered membrane in plane strain: bending and shear of oblique cells. */
public final class CookGate extends ClosedForm {
  private static final int CELLS = 40;

  /**
   * Deflections for {@link #RATIOS}: biquadratic plane-strain elements on 32², 64² and 96² meshes
   * of another program, extrapolated; the same computation gives 23.968 in plane stress for ν =
   * 1/3, where 23.96 is published.
   */
  private static final double[] DEFLECTIONS = {21.945, 19.583, 18.739};

  private static final double[] RATIOS = {0.3, 0.45, 0.49};

  public CookGate() {
    this(0);
  }

  CookGate(double excess) {
    super(excess);
  }

  @Override
  public String name() {
    return "cook-membrane";
  }

  @Override
  public String problem() {
    return "Cook's (1974) tapered membrane in plane strain, E 1 MPa, unit shear load: deflection at"
        + " the middle of the loaded edge. Reference: biquadratic elements of another program on"
        + " 32², 64² and 96² meshes, extrapolated.";
  }

  @Override
  double[] poissonRatios() {
    return RATIOS.clone();
  }

  @Override
  String quantity() {
    return "deflection";
  }

  @Override
  String mesh() {
    return CELLS + "×" + CELLS + "×1";
  }

  @Override
  double solve(double nu) {
    BoxLattice lattice = BoxLattice.unit(CELLS, CELLS, 1);
    Mesh mesh =
        lattice.bricks(
            BLOCK,
            x -> {
              double u = x[0];
              double v = x[1];
              x[0] = 48 * u;
              x[1] = (1 - v) * 44 * u + v * (44 + 16 * u);
            });
    LoadedBody body = new LoadedBody(body(mesh, 1, nu, (x, y, z, axis) -> x == 0 || axis == 2));
    for (int j = 0; j <= CELLS; j++) {
      for (int k = 0; k <= 1; k++) {
        body.addLoad(lattice.node(CELLS, j, k), 1, 0.5 * (j % CELLS == 0 ? 0.5 : 1) / CELLS);
      }
    }
    return body.solve()[3 * lattice.node(CELLS, CELLS / 2, 0) + 1];
  }

  @Override
  double reference(double nu) {
    for (int i = 0; i < RATIOS.length; i++) {
      if (RATIOS[i] == nu) {
        return DEFLECTIONS[i];
      }
    }
    throw new IllegalArgumentException("no reference for ν = " + nu);
  }
}
