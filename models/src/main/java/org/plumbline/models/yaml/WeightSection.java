package org.plumbline.models.yaml;

import org.plumbline.models.patient.Patient;

/** Body weight or body mass, one of the two, in the section of the patient of any joint. */
final class WeightSection {
  private static final String WEIGHT = "patient.body_weight_N";
  private static final String MASS = "patient.body_mass_kg";

  private WeightSection() {}

  /** Whether weight or mass is given, not both; tells the problem otherwise. */
  static boolean one(Draft draft) {
    boolean weight = draft.has(WEIGHT);
    boolean mass = draft.has(MASS);
    if (weight && mass) {
      draft.problem(MASS, "is given together with body_weight_N", "keep one of the two");
    } else if (!weight && !mass && draft.clear("patient.body_weight", "patient.body_mass")) {
      draft.problem(
          MASS,
          "is missing",
          "add body_mass_kg in kg or body_weight_N in N; there is no default for a patient");
    }
    return weight != mass;
  }

  /** Body weight, N; only where {@link #one} holds. */
  static double newtons(Draft draft) {
    return draft.has(MASS) ? Patient.bodyWeightN(draft.number(MASS)) : draft.number(WEIGHT);
  }
}
