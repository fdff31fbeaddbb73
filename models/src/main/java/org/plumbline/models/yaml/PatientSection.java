package org.plumbline.models.yaml;

import java.util.Locale;
import java.util.Optional;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.patient.Side;

/** The key {@code patient}: one weight, angles that close. */
final class PatientSection {
  private static final String HKA = "patient.hka_bony_deg";

  private PatientSection() {}

  static Optional<Patient> read(Draft draft) {
    if (!draft.has("patient") || !draft.at("patient").isObject()) {
      return Optional.empty();
    }
    boolean oneWeight = WeightSection.one(draft);
    closure(draft);
    if (!oneWeight || !draft.clear("patient")) {
      return Optional.empty();
    }
    return draft.attempt(
        "patient",
        () ->
            new Patient(
                draft.constant("patient.side", Side.class),
                WeightSection.newtons(draft),
                draft.number("patient.femur_length_mm"),
                draft.number("patient.tibia_length_mm"),
                draft.number("patient.plateau_width_mm"),
                draft.number("patient.mldfa_deg"),
                draft.number("patient.mmpta_deg"),
                draft.optionalNumber("patient.standing_jlca_deg")));
  }

  /** Eq. C1, checked here so that it is told even if other keys of the patient are wrong. */
  private static void closure(Draft draft) {
    String lateral = "patient.mldfa_deg";
    String medial = "patient.mmpta_deg";
    if (draft.clear(HKA, lateral, medial)
        && draft.has(HKA)
        && draft.has(lateral)
        && draft.has(medial)) {
      double closed = draft.number(medial) - draft.number(lateral);
      if (Math.abs(closed - draft.number(HKA)) > Patient.HKA_CLOSURE_DEG) {
        draft.problem(
            HKA,
            String.format(
                Locale.ROOT,
                "is %s° but mmpta_deg - mldfa_deg is %.2f°; they must agree within %.1f°",
                draft.at(HKA).asString(),
                closed,
                Patient.HKA_CLOSURE_DEG),
            "give standing convergence as standing_jlca_deg, or leave hka_bony_deg out");
      }
    }
  }
}
