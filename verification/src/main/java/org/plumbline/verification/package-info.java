/**
 * Verification: are the equations solved?
 *
 * <p>A {@link org.plumbline.verification.Gate} states a problem with a known solution, solves it
 * with the product's own code and compares. Its {@link org.plumbline.verification.Check}s hold the
 * number found, the reference, the error and the bound that the error must keep; nothing here is
 * read from a file or remembered. Gates stand on a ladder ({@link
 * org.plumbline.verification.Rung}): each rung rests on those before it, so that the first miss is
 * where to look.
 *
 * <p>{@code plumbline verify} runs them, tests run the same objects, and {@code
 * docs/verification.md} is their printed record.
 */
package org.plumbline.verification;
