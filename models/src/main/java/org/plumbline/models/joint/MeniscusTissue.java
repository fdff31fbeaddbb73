package org.plumbline.models.joint;

import java.util.Map;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.assembly.GroundSprings;

/**
 * What menisci are made of and how they hang on the bone beneath: transversely isotropic about
 * their circumferential fibres (docs/theory.md, eq. E7), each horn and the rim on springs.
 *
 * @param fibreModulus E_f along the fibres, MPa
 * @param transverseModulus E_t across them, MPa
 * @param transversePoisson ν_tt, load and contraction across the fibres
 * @param fibrePoisson ν_ft, load along the fibres, contraction across
 * @param shearModulus G_f in planes that hold the fibre, MPa
 * @param anteriorHornStiffness stiffness of the front horn's root in each direction, N/mm; 0 if
 *     torn
 * @param posteriorHornStiffness the same of the rear horn
 * @param rimStiffness stiffness of the coronary ligament along the whole rim, N/mm
 */
record MeniscusTissue(
    double fibreModulus,
    double transverseModulus,
    double transversePoisson,
    double fibrePoisson,
    double shearModulus,
    double anteriorHornStiffness,
    double posteriorHornStiffness,
    double rimStiffness) {
  static final String BLOCK = "meniscus";

  /**
   * 140 MPa along and 20 MPa across the fibres, horns on 2000 N/mm each (Haut Donahue et al. 2002,
   * 2003). The coronary ligament is a judgement; its influence is in docs/validation.md.
   */
  static MeniscusTissue generic() {
    return of(140, 20, 2000, 50);
  }

  /** The generic tissue with moduli, MPa, and stiffnesses of each horn and of the rim, N/mm. */
  static MeniscusTissue of(double fibres, double across, double horn, double rim) {
    return new MeniscusTissue(fibres, across, 0.2, 0.3, 57.7, horn, horn, rim);
  }

  /** With a torn posterior root. */
  MeniscusTissue withTornPosteriorRoot() {
    return new MeniscusTissue(
        fibreModulus,
        transverseModulus,
        transversePoisson,
        fibrePoisson,
        shearModulus,
        anteriorHornStiffness,
        0,
        rimStiffness);
  }

  /** The elastic body of a meniscus mesh, held by its attachments only. */
  ElasticBody body(Mesh mesh) {
    CellBlock block = mesh.block(BLOCK);
    FibreMaterial material =
        new FibreMaterial(
            fibreModulus, transverseModulus, transversePoisson, fibrePoisson, shearModulus);
    GroundSprings springs =
        GroundSprings.shared(mesh.nodeSet("anterior-horn").nodes(), anteriorHornStiffness)
            .and(
                GroundSprings.shared(
                    mesh.nodeSet("posterior-horn").nodes(), posteriorHornStiffness))
            .and(GroundSprings.shared(mesh.nodeSet("rim").nodes(), rimStiffness));
    return new ElasticBody(
        mesh, Map.of(BLOCK, material.along(block.fibres().orElseThrow())), new int[0], springs);
  }
}
