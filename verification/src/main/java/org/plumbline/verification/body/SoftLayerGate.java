package org.plumbline.verification.body;

import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;

/**
 * A layer bonded to a rigid base under p cos(k x) in plane strain: with κ = 3 − 4ν, t = k h,
 *
 * <pre>
 *   u/p = 2(1−ν²)/(E k) · (2κ sinh 2t − 4t) / (2κ cosh 2t + 4t² + 1 + κ²).
 * </pre>
 *
 * <p>From the Papkovich–Neuber solution of the layer; for t → ∞ the half-space, for t → 0 the
 * confined layer.
 */
public final class SoftLayerGate extends ClosedForm {
  /** Half the wave length over the thickness, which is 1 mm. */
  private static final double HALF_WAVE = 10;

  private static final int ALONG = 40;
  private static final int THROUGH = 4;
  private static final double SLICE = 0.25;

  public SoftLayerGate() {
    this(0);
  }

  SoftLayerGate(double excess) {
    super(excess);
  }

  @Override
  public String name() {
    return "soft-layer";
  }

  @Override
  public String problem() {
    return "A layer of 1 mm bonded to a rigid base, E 1 MPa, under a pressure cos(π x/10 mm) in plane"
        + " strain, nearly incompressible as well: amplitude of the surface per pressure. Reference:"
        + " the Papkovich–Neuber solution of the layer.";
  }

  @Override
  double[] poissonRatios() {
    return new double[] {0.3, 0.45, 0.49};
  }

  @Override
  String quantity() {
    return "amplitude per MPa";
  }

  @Override
  String mesh() {
    return ALONG + "×1×" + THROUGH;
  }

  @Override
  double solve(double nu) {
    double k = Math.PI / HALF_WAVE;
    double h = HALF_WAVE / ALONG;
    BoxLattice lattice =
        new BoxLattice(
            BoxLattice.even(0, HALF_WAVE, ALONG),
            new double[] {0, SLICE},
            BoxLattice.even(0, 1, THROUGH));
    Mesh mesh = lattice.bricks(BLOCK, x -> {});
    LoadedBody body =
        new LoadedBody(
            body(
                mesh,
                1,
                nu,
                (x, y, z, axis) -> z == 0 || axis == 1 || axis == 0 && (x == 0 || x == HALF_WAVE)));
    for (int j = 0; j <= 1; j++) {
      for (int i = 0; i <= ALONG; i++) {
        // ∫ N_i cos(k x) dx of the hat functions, times half the width
        double hat = 2 * (1 - Math.cos(k * h)) / (k * k * h) * Math.cos(k * h * i);
        body.addLoad(lattice.node(i, j, THROUGH), 2, SLICE / 2 * (i % ALONG == 0 ? 0.5 : 1) * hat);
      }
    }
    double[] u = body.solve();
    double amplitude = 0;
    for (int i = 0; i <= ALONG; i++) {
      double weight = (i % ALONG == 0 ? 0.5 : 1) * 2 / ALONG;
      amplitude += weight * u[3 * lattice.node(i, 0, THROUGH) + 2] * Math.cos(k * h * i);
    }
    return amplitude;
  }

  @Override
  double reference(double nu) {
    double k = Math.PI / HALF_WAVE;
    double kappa = 3 - 4 * nu;
    double numerator = 2 * kappa * Math.sinh(2 * k) - 4 * k;
    double denominator = 2 * kappa * Math.cosh(2 * k) + 4 * k * k + 1 + kappa * kappa;
    return 2 * (1 - nu * nu) / k * numerator / denominator;
  }
}
