package org.plumbline.verification;

import org.plumbline.mutants.MutantGate;

/** Every mutant of {@code src/test/resources/mutants/gates.txt} is seen by its gate. */
class MutantsTest extends MutantGate {}
