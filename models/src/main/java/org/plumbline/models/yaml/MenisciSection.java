package org.plumbline.models.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.models.study.Fibrocartilage;
import org.plumbline.models.study.FibrocartilageSettings;
import org.plumbline.models.study.FibrocartilageState;
import org.plumbline.models.study.NumberText;

/** The key {@code menisci}: what has become of each, and what they are made of. */
final class MenisciSection {
  private static final String KEY = "menisci";
  private static final String FIBRES = KEY + ".circumferential_youngs_modulus_MPa";
  private static final String RADIAL = KEY + ".radial_youngs_modulus_MPa";

  private MenisciSection() {}

  static Optional<FibrocartilageSettings> read(Draft draft) {
    if (!draft.at(KEY).isObject() || !draft.clear(KEY)) {
      return Optional.empty();
    }
    Optional<Fibrocartilage> medial = meniscus(draft, "medial");
    Optional<Fibrocartilage> lateral = meniscus(draft, "lateral");
    if (medial.isEmpty() || lateral.isEmpty()) {
      return Optional.empty();
    }
    if ((medial.get().present() || lateral.get().present())
        && draft.clear("fidelity")
        && draft.text("fidelity").equals("foundation")) {
      draft.problem(
          "fidelity",
          "is foundation, which has no menisci",
          "use fidelity: fe, or set menisci.medial and menisci.lateral to absent");
      return Optional.empty();
    }
    if (draft.number(RADIAL) > draft.number(FIBRES)) {
      draft.problem(
          RADIAL,
          "is "
              + NumberText.exact(draft.number(RADIAL))
              + " MPa, more than along the fibres ("
              + NumberText.exact(draft.number(FIBRES))
              + " MPa)",
          "fibres run around the meniscus and are its stiff direction");
      return Optional.empty();
    }
    return Optional.of(
        new FibrocartilageSettings(
            new TreeMap<>(Map.of("medial", medial.get(), "lateral", lateral.get())),
            draft.number(FIBRES),
            draft.number(RADIAL),
            draft.number(KEY + ".horn_stiffness_N_per_mm"),
            draft.number(KEY + ".rim_stiffness_N_per_mm")));
  }

  private static Optional<Fibrocartilage> meniscus(Draft draft, String side) {
    String path = KEY + "." + side;
    FibrocartilageState state = FibrocartilageState.named(draft.text(path));
    double extrusion = draft.number(path + "_extrusion_mm");
    if (state == FibrocartilageState.ABSENT && extrusion > 0) {
      draft.problem(
          path + "_extrusion_mm",
          "is " + NumberText.exact(extrusion) + " mm, but menisci." + side + " is absent",
          "set it to intact, or remove the extrusion");
      return Optional.empty();
    }
    String trim = path + "_trim";
    if (state != FibrocartilageState.PARTIAL) {
      if (draft.has(trim)) {
        draft.problem(
            trim,
            "means nothing while menisci." + side + " is " + state.text(),
            "set menisci." + side + " to partial, or remove the trim");
        return Optional.empty();
      }
      return Optional.of(Fibrocartilage.whole(state, extrusion));
    }
    if (!draft.has(trim)) {
      draft.problem(
          trim,
          "is missing",
          "say what was cut away, for instance {share: 0.4, from_deg: -125, to_deg: -40}");
      return Optional.empty();
    }
    double from = draft.number(trim + ".from_deg");
    double to = draft.number(trim + ".to_deg");
    if (!(from < to)) {
      draft.problem(
          trim + ".from_deg",
          "is " + NumberText.exact(from) + " deg, not less than to_deg = " + NumberText.exact(to),
          "the rear end comes first: behind is negative");
      return Optional.empty();
    }
    return Optional.of(
        new Fibrocartilage(state, extrusion, draft.number(trim + ".share"), from, to));
  }
}
