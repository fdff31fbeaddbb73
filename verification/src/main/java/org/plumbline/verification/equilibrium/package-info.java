/** Frames, ligaments and loads: potentials, levers, balance; and bodies condensed and whole. */
package org.plumbline.verification.equilibrium;
