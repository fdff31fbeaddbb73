package org.plumbline.models.yaml;

import java.util.Optional;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.HingeState;
import tools.jackson.databind.node.ObjectNode;

/** The optional key {@code construct}: the cut as a deformable part of the model. */
final class ConstructSection {
  static final String NAME = "construct";

  private ConstructSection() {}

  static Optional<ConstructSettings> read(Draft draft) {
    if (!draft.has(NAME) || !draft.clear(NAME)) {
      return Optional.empty();
    }
    if (draft.clear("fidelity") && draft.text("fidelity").equals("foundation")) {
      draft.problem(
          "fidelity",
          "is foundation, whose bones are rigid",
          "use fidelity: fe, or leave construct out");
      return Optional.empty();
    }
    String operation = draft.text("osteotomy.type");
    if (!operation.equals(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO.text())) {
      draft.problem(
          NAME,
          "asks for a deformable cut, which there is for "
              + WedgeOperation.MEDIAL_OPENING_WEDGE_HTO.text()
              + " only; the study plans "
              + operation,
          "leave construct out: the correction is then a rigid motion of the fragment");
      return Optional.empty();
    }
    HingeState hinge = HingeState.named(draft.text(NAME + ".hinge"));
    double modulus = draft.number(NAME + ".gap_modulus_MPa");
    if (hinge == HingeState.FRACTURED && modulus == 0) {
      draft.problem(
          NAME + ".hinge",
          "is fractured, and the gap is empty: nothing holds the fragments together",
          "give the gap a modulus, for instance construct.gap_modulus_MPa: 500");
      return Optional.empty();
    }
    return Optional.of(
        new ConstructSettings(
            hinge,
            draft.number(NAME + ".bridge_thickness_mm"),
            draft.number(NAME + ".hinge_length_mm"),
            modulus,
            draft.number(NAME + ".gap_poissons_ratio")));
  }

  static void write(ConstructSettings s, ObjectNode node) {
    node.put("hinge", s.hinge().text());
    node.set("bridge_thickness_mm", StudyWriter.number(s.bridgeThicknessMm()));
    node.set("hinge_length_mm", StudyWriter.number(s.hingeLengthMm()));
    node.set("gap_modulus_MPa", StudyWriter.number(s.gapModulusMPa()));
    node.set("gap_poissons_ratio", StudyWriter.number(s.gapPoisson()));
  }
}
