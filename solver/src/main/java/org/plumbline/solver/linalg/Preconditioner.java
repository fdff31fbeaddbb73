package org.plumbline.solver.linalg;

/** A symmetric positive definite operator near the inverse of a matrix. */
interface Preconditioner {
  /** z := M⁻¹ r; both of the order of the matrix, z is overwritten. */
  void apply(double[] r, double[] z);
}
