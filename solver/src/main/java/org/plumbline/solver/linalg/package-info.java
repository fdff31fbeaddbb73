/**
 * Sparse direct factorization of symmetric positive definite stiffness matrices.
 *
 * <p>Theory. A stiffness matrix K of a body couples nodes that share a cell; with 3×3 blocks its
 * graph is the node graph. <em>Nested dissection</em> (George 1973) splits the graph by small
 * vertex separators and numbers every separator after the two parts it divides, which keeps the
 * fill of the factor K = L Lᵀ near its least. Each separator (and each leaf) is one
 * <em>supernode</em>; its rows form a dense <em>front</em>, the sum of the entries of K in its
 * columns and of the updates of its children in the elimination tree (Duff and Reid 1983). Partial
 * factorization of a front yields its columns of L and an update for its parent,
 *
 * <pre>
 *   F = [A Bᵀ; B C],   A = L₁ L₁ᵀ,   L₂ = B L₁⁻ᵀ,   update = C − L₂ L₂ᵀ.
 * </pre>
 *
 * <p>Nodes that are to be <em>retained</em> are numbered last. The front of the root then holds, by
 * the same recursion, the Schur complement S = K_rr − K_ri K_ii⁻¹ K_ir: condensation is free
 * (docs/theory.md, eqs. S2 to S7).
 *
 * <p>All dense work goes through {@link org.plumbline.solver.linalg.DenseKernels}, on column-major
 * {@code double[]} with an offset and a leading dimension.
 */
package org.plumbline.solver.linalg;
