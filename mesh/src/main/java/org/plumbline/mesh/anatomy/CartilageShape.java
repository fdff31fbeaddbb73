package org.plumbline.mesh.anatomy;

/**
 * Thickness of the cartilage, mm. Each layer tapers from its full value to {@code rim} at the edge
 * of its disc: a blunt rim, because a layer that ends in nothing collapses its cells.
 *
 * @param tibial full thickness on the tibia
 * @param femoral full thickness on the femur
 * @param rim thickness at the edge of the disc
 */
public record CartilageShape(double tibial, double femoral, double rim) {
  /** 2.25 mm on either surface, 4.5 mm together. */
  public static CartilageShape generic() {
    return new CartilageShape(2.25, 2.25, 0.45);
  }
}
