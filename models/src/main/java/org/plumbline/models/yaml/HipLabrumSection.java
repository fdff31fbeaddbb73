package org.plumbline.models.yaml;

import java.util.Optional;
import org.plumbline.models.hip.HipLabrum;
import org.plumbline.models.hip.LabrumState;
import org.plumbline.models.study.NumberText;

/** The key {@code labrum} of a hip. */
final class HipLabrumSection {
  private static final String KEY = "labrum";
  private static final String STATE = KEY + ".state";
  private static final String BASE = KEY + ".base_mm";
  private static final String FIBRES = KEY + ".circumferential_youngs_modulus_MPa";
  private static final String RADIAL = KEY + ".radial_youngs_modulus_MPa";
  private static final String CARTILAGE = "tissues.cartilage.thickness_mm";

  private HipLabrumSection() {}

  static Optional<HipLabrum> read(Draft draft) {
    if (!draft.at(KEY).isObject() || !draft.clear(KEY)) {
      return Optional.empty();
    }
    HipLabrum labrum =
        new HipLabrum(
            LabrumState.named(draft.text(STATE)),
            draft.number(KEY + ".height_mm"),
            draft.number(BASE),
            draft.number(FIBRES),
            draft.number(RADIAL));
    if (labrum.radialModulusMPa() > labrum.circumferentialModulusMPa()) {
      draft.problem(
          RADIAL,
          "is "
              + NumberText.exact(labrum.radialModulusMPa())
              + " MPa, more than along the fibres ("
              + NumberText.exact(labrum.circumferentialModulusMPa())
              + " MPa)",
          "fibres run round the rim and are the stiff direction of the labrum");
      return Optional.empty();
    }
    if (labrum.present()
        && draft.clear("fidelity")
        && draft.text("fidelity").equals("foundation")) {
      draft.problem(
          "fidelity",
          "is foundation, which has no labrum: springs need bone behind them, and behind a labrum"
              + " there is none",
          "use fidelity: fe, or set labrum.state to absent");
      return Optional.empty();
    }
    if (labrum.present()
        && draft.clear("tissues")
        && !(labrum.baseMm() > draft.number(CARTILAGE))) {
      draft.problem(
          BASE,
          "is "
              + NumberText.exact(labrum.baseMm())
              + " mm, not more than the cartilage is thick ("
              + NumberText.exact(draft.number(CARTILAGE))
              + " mm)",
          "the base covers the cartilage's edge and is attached to the bone beside it");
      return Optional.empty();
    }
    return Optional.of(labrum);
  }
}
