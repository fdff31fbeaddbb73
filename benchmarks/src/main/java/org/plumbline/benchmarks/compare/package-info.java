/**
 * The sparse solvers of others beside ours, on the same matrices in the same run: run by {@code
 * benchmarks/compare.sh}.
 */
package org.plumbline.benchmarks.compare;
