package org.plumbline.models.yaml;

import org.plumbline.models.study.TissueSettings;
import tools.jackson.databind.node.ObjectNode;

/** The key {@code tissues} of any joint, read and written. */
final class TissueSection {
  private static final String CARTILAGE = "tissues.cartilage.";
  private static final String BONE = "tissues.bone.";

  private TissueSection() {}

  /** Tissues whose cartilage has one thickness, which stands among them. */
  static TissueSettings read(Draft draft) {
    return read(draft, draft.number(CARTILAGE + "thickness_mm"));
  }

  /** Tissues of a joint whose shape has the thickness of its cartilage, mm. */
  static TissueSettings read(Draft draft, double thickness) {
    return new TissueSettings(
        draft.number(CARTILAGE + "youngs_modulus_MPa"),
        draft.number(CARTILAGE + "poissons_ratio"),
        thickness,
        draft.number(BONE + "cortical_youngs_modulus_MPa"),
        draft.number(BONE + "trabecular_youngs_modulus_MPa"),
        draft.number(BONE + "poissons_ratio"));
  }

  /** Writes tissues with the thickness of cartilage. */
  static void write(TissueSettings t, ObjectNode study) {
    writeWithoutThickness(t, study);
    study
        .withObjectProperty("tissues")
        .withObjectProperty("cartilage")
        .set("thickness_mm", StudyWriter.number(t.cartilageThicknessMm()));
  }

  /** Writes tissues of a joint whose shape has the thickness of its cartilage. */
  static void writeWithoutThickness(TissueSettings t, ObjectNode study) {
    ObjectNode tissues = study.putObject("tissues");
    ObjectNode cartilage = tissues.putObject("cartilage");
    cartilage.set("youngs_modulus_MPa", StudyWriter.number(t.cartilageModulusMPa()));
    cartilage.set("poissons_ratio", StudyWriter.number(t.cartilagePoisson()));
    ObjectNode bone = tissues.putObject("bone");
    bone.set("cortical_youngs_modulus_MPa", StudyWriter.number(t.corticalModulusMPa()));
    bone.set("trabecular_youngs_modulus_MPa", StudyWriter.number(t.trabecularModulusMPa()));
    bone.set("poissons_ratio", StudyWriter.number(t.bonePoisson()));
  }
}
