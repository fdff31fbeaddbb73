package org.plumbline.models.joint;

import java.util.List;
import java.util.Locale;
import org.plumbline.models.literature.KneeLiterature;
import org.plumbline.models.load.Hold;
import org.plumbline.solver.equilibrium.JointSolution;

/**
 * What it takes to hold the motions that a load case prescribes: rows and remarks (docs/theory.md,
 * eqs. C34, Q23). Forces act on the distal bone, as the loads of a load case of the same names do.
 */
final class HoldReading {
  private static final double NMM_PER_NM = 1000;

  private HoldReading() {}

  /** Adds a row and a remark for each motion held; nothing if all are free. */
  static void add(Hold hold, JointSolution solution, CompartmentRows rows, List<String> remarks) {
    if (hold.internalRotationDeg().isPresent()) {
      double inwards = -solution.reaction(LimbPotentials.FREE, LimbPotentials.AXIAL_ROTATION);
      rows.add("joint", "hold_internal_rotation", inwards, "N mm");
      remarks.add(
          String.format(
              Locale.ROOT,
              "%.1f N m turn the lower bone %s to hold it at %.1f° of internal rotation, as the load"
                  + " case asks (implants measured up to %.1f N m)",
              Math.abs(inwards) / NMM_PER_NM,
              inwards < 0 ? "outwards" : "inwards",
              hold.internalRotationDeg().getAsDouble(),
              KneeLiterature.value("axial_moment_peak").value().orElseThrow()));
    }
    if (hold.anteriorMm().isPresent()) {
      double forwards = -solution.reaction(LimbPotentials.FREE, LimbPotentials.ANTEROPOSTERIOR);
      rows.add("joint", "hold_anterior", forwards, "N");
      remarks.add(
          String.format(
              Locale.ROOT,
              "%.0f N push the lower bone %s to hold it %.1f mm forwards, as the load case asks",
              Math.abs(forwards),
              forwards < 0 ? "backwards" : "forwards",
              hold.anteriorMm().getAsDouble()));
    }
  }
}
