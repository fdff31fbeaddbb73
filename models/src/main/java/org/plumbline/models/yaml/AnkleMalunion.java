package org.plumbline.models.yaml;

import java.util.Optional;
import org.plumbline.models.ankle.AnkleOperation;
import org.plumbline.models.ankle.MalunionCorrection;
import org.plumbline.models.malunion.ShaftDeformity;
import org.plumbline.models.malunion.SoundLimb;
import tools.jackson.databind.node.ObjectNode;

/** A malunion and its correction in study files: the sections malunion and osteotomy. */
final class AnkleMalunion {
  private static final String MALUNION = "malunion";

  private AnkleMalunion() {}

  static Optional<AnkleOperation> read(Draft draft) {
    Optional<ShaftDeformity> deformity =
        draft.attempt(
            MALUNION,
            () ->
                new ShaftDeformity(
                    draft.number("malunion.level_mm"),
                    draft.number("malunion.angulation_deg"),
                    draft.number("malunion.towards_deg"),
                    draft.number("malunion.translation_mm"),
                    draft.number("malunion.translation_towards_deg")));
    Optional<SoundLimb> limb =
        draft.attempt(
            MALUNION,
            () ->
                new SoundLimb(
                    draft.number("malunion.mmpta_deg"),
                    draft.number("malunion.mldfa_deg"),
                    draft.number("malunion.femur_length_mm"),
                    draft.number("malunion.plateau_width_mm")));
    if (deformity.isEmpty() || limb.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MalunionCorrection(
            limb.get(),
            deformity.get(),
            draft.optionalNumber("osteotomy.cut_level_mm"),
            draft.optionalNumber("osteotomy.hinge_level_mm"),
            draft.number("osteotomy.hinge_offset_mm")));
  }

  static void write(MalunionCorrection m, ObjectNode study) {
    ObjectNode crooked = study.putObject(MALUNION);
    put(crooked, "level_mm", m.deformity().levelMm());
    put(crooked, "angulation_deg", m.deformity().angulationDeg());
    put(crooked, "towards_deg", m.deformity().towardsDeg());
    put(crooked, "translation_mm", m.deformity().translationMm());
    put(crooked, "translation_towards_deg", m.deformity().translationTowardsDeg());
    put(crooked, "mmpta_deg", m.limb().mmptaDeg());
    put(crooked, "mldfa_deg", m.limb().mldfaDeg());
    put(crooked, "femur_length_mm", m.limb().femurLengthMm());
    put(crooked, "plateau_width_mm", m.limb().plateauWidthMm());
    ObjectNode osteotomy = study.putObject("osteotomy");
    osteotomy.put("type", m.text());
    m.cutLevelMm().ifPresent(v -> put(osteotomy, "cut_level_mm", v));
    m.hingeLevelMm().ifPresent(v -> put(osteotomy, "hinge_level_mm", v));
    put(osteotomy, "hinge_offset_mm", m.hingeOffsetMm());
  }

  private static void put(ObjectNode node, String key, double value) {
    node.set(key, StudyWriter.number(value));
  }
}
