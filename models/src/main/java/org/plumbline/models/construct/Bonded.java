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
 * @param hinge how the bridge hangs on the joint's side
 */
record Bonded(
    Seam seam,
    BondedBodies bodies,
    Optional<MountedPlate> plate,
    ShaftTurn turn,
    BondedHinge hinge) {}
