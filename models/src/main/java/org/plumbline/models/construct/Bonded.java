package org.plumbline.models.construct;

import java.util.Optional;
import org.plumbline.solver.condense.BondedBodies;

/**
 * The parts of a construct and how they hang together.
 *
 * @param seam numbering of the interface
 * @param bodies fragments and wedge, factored together
 * @param plate what bridges the gap
 * @param turn of the shaft's side
 * @param fastened what may change its state
 */
record Bonded(
    Seam seam,
    BondedBodies bodies,
    Optional<MountedPlate> plate,
    ShaftTurn turn,
    Fastened fastened) {}
