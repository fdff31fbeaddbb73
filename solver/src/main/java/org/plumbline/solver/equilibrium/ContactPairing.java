package org.plumbline.solver.equilibrium;

import org.plumbline.solver.contact.MortarSettings;

/**
 * Two patches that may touch.
 *
 * @param name region that the contact belongs to
 * @param primary patch that carries the pressures
 * @param layerStiffness stiffness of an elastic foundation between rigid bodies, pressure per
 *     approach, MPa/mm; 0 where bodies are elastic
 */
public record ContactPairing(
    String name,
    ContactPatch primary,
    ContactPatch secondary,
    MortarSettings settings,
    double layerStiffness) {}
