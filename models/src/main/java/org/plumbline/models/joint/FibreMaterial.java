package org.plumbline.models.joint;

import org.plumbline.mesh.FibreField;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.solver.material.MaterialField;

/**
 * A tissue that is transversely isotropic about its fibres (docs/theory.md, eq. E7).
 *
 * @param fibreModulus E_f along the fibres, MPa
 * @param transverseModulus E_t across them, MPa
 * @param transversePoisson ν_tt, load and contraction across the fibres
 * @param fibrePoisson ν_ft, load along the fibres, contraction across
 * @param shearModulus G_f in planes that hold the fibre, MPa
 */
record FibreMaterial(
    double fibreModulus,
    double transverseModulus,
    double transversePoisson,
    double fibrePoisson,
    double shearModulus) {
  /** Poisson's ratios of a labrum: like cartilage it hardly changes its volume in a step. */
  private static final double LABRUM_POISSON = 0.45;

  /** E/G of an incompressible matrix. */
  private static final double INCOMPRESSIBLE = 3;

  /**
   * The acetabular labrum (docs/theory.md, eq. H21): fibres in a nearly incompressible matrix,
   * whose shear modulus is E_t/3.
   */
  static FibreMaterial labrum(double fibres, double across) {
    return new FibreMaterial(
        fibres, across, LABRUM_POISSON, LABRUM_POISSON, across / INCOMPRESSIBLE);
  }

  /** Of each cell of a block, along its fibres. */
  MaterialField along(FibreField fibres) {
    Elasticity[] cells = new Elasticity[fibres.size()];
    for (int c = 0; c < cells.length; c++) {
      cells[c] =
          Elasticity.transverselyIsotropic(
              fibreModulus,
              transverseModulus,
              transversePoisson,
              fibrePoisson,
              shearModulus,
              fibres.component(c, 0),
              fibres.component(c, 1),
              fibres.component(c, 2));
    }
    return cell -> cells[cell];
  }
}
