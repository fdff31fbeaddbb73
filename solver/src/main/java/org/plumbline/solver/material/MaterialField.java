package org.plumbline.solver.material;

/** The material of every cell of a block: one for all of them, or one that follows fibres. */
public interface MaterialField {
  /**
   * @param cell number of the cell in its block
   */
  Elasticity at(int cell);
}
