package org.plumbline.mesh.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.CompartmentShape;

/** Sentences about a fit that its numbers alone do not tell. */
final class FitRemarks {
  /** A fit within this is good enough for the shape to stand for the surface, mm. */
  private static final double GOOD_RMS = 1;

  /** Distance of the trough from the middle of the cartilage that the shape cannot show, mm. */
  private static final double OFF_MIDDLE = 2;

  /** Lean of a plateau that is worth a remark, degrees. */
  private static final double LEANING_DEG = 2;

  private FitRemarks() {}

  static List<String> of(KneeFit fit, Map<Compartment, CompartmentFit> fits) {
    List<String> remarks = new ArrayList<>();
    CompartmentShape medial = fit.compartment(Compartment.MEDIAL);
    CompartmentShape lateral = fit.compartment(Compartment.LATERAL);
    if (1 / medial.plateauSagittalRadius() < 1 / lateral.plateauSagittalRadius()
        && medial.plateauHalfDepth() < lateral.plateauHalfDepth()) {
      remarks.add(
          "The lateral plateau is longer and more hollow front to back than the medial one, which"
              + " is rare: check the side.");
    }
    for (Compartment c : Compartment.values()) {
      double condyle = fit.condyleResidual(c).rms();
      double plateau = fit.plateauResidual(c).rms();
      if (Math.max(condyle, plateau) > GOOD_RMS) {
        remarks.add(
            String.format(
                Locale.ROOT,
                "The %s surfaces lie %.2f (condyle) and %.2f mm (plateau) rms from the shape, more"
                    + " than %.0f mm: the shape does not stand for them.",
                c.label(),
                condyle,
                plateau,
                GOOD_RMS));
      }
      if (!fits.get(c).hollowAcross()) {
        remarks.add(
            "The " + c.label() + " plateau is not hollow across; its coronal radius is set flat.");
      }
      double lean = fits.get(c).leanDeg();
      if (Math.abs(lean) > LEANING_DEG) {
        remarks.add(
            String.format(
                Locale.ROOT,
                "The %s plateau rises by %.1f° toward the middle of the knee at its trough; the"
                    + " shape has no such lean, and the residual holds it.",
                c.label(),
                lean));
      }
      double off = fits.get(c).offMiddle();
      if (Math.abs(off) > OFF_MIDDLE) {
        remarks.add(
            String.format(
                Locale.ROOT,
                "The %s trough lies %.1f mm %s of the middle of its cartilage; the shape has it in"
                    + " the middle, with a half width between keeping area and keeping the edge.",
                c.label(),
                Math.abs(off),
                c.side() * off > 0 ? "outward" : "inward"));
      }
    }
    return remarks;
  }
}
