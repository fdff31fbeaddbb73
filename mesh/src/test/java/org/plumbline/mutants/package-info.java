/**
 * Mutants of the product: a small patch to a copy of one source file under which a gate must fail.
 *
 * <p>A gate that cannot fail proves nothing. So each module lists, in {@code
 * src/test/resources/mutants/gates.txt}, defects that somebody could have written (a sign, a lever,
 * a weight) together with the gate that has to notice. {@link org.plumbline.mutants.MutantTrial}
 * compiles the patched file against the classes of the build, loads it in front of them and runs
 * the named tests. A mutant that survives fails the build, and so does one whose text is no longer
 * in the source: the list cannot go stale in silence.
 *
 * <p>The package lives among the tests of {@code mesh} and reaches the other modules as that
 * module's test jar.
 */
package org.plumbline.mutants;
