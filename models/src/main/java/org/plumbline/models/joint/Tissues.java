package org.plumbline.models.joint;

import java.util.Map;
import java.util.TreeMap;
import org.plumbline.solver.material.Elasticity;

/**
 * Isotropic constants of the tissues of a joint.
 *
 * @param cartilageModulus Young's modulus of cartilage, MPa
 * @param cartilagePoisson its Poisson ratio
 * @param cartilageThickness thickness of one layer, mm
 * @param corticalModulus Young's modulus of the bone shell, MPa
 * @param trabecularModulus Young's modulus of the bone core, MPa
 * @param bonePoisson Poisson ratio of bone
 */
public record Tissues(
    double cartilageModulus,
    double cartilagePoisson,
    double cartilageThickness,
    double corticalModulus,
    double trabecularModulus,
    double bonePoisson) {

  /** Material of each cell block of a body mesh, by what its name begins with. */
  Map<String, Elasticity> byBlock(Iterable<String> blocks) {
    Elasticity cartilage = Elasticity.isotropic(cartilageModulus, cartilagePoisson);
    Elasticity shell = Elasticity.isotropic(corticalModulus, bonePoisson);
    Elasticity core = Elasticity.isotropic(trabecularModulus, bonePoisson);
    Map<String, Elasticity> out = new TreeMap<>();
    for (String block : blocks) {
      out.put(
          block,
          block.startsWith("cartilage") ? cartilage : block.equals("trabecular") ? core : shell);
    }
    return out;
  }

  /**
   * Stiffness of the two cartilage layers together as an elastic foundation, MPa/mm: K = E (1 − ν)
   * / ((1 + ν)(1 − 2ν)) / (2 h), the confined modulus over the total thickness (docs/theory.md, eq.
   * F1).
   */
  double layerStiffness() {
    double confined =
        cartilageModulus
            * (1 - cartilagePoisson)
            / ((1 + cartilagePoisson) * (1 - 2 * cartilagePoisson));
    return confined / (2 * cartilageThickness);
  }
}
