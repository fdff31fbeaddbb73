package org.plumbline.models.yaml;

import org.plumbline.models.study.CutSettings;
import org.plumbline.models.study.OsteotomySettings;
import org.plumbline.models.study.SplitSettings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How an operation stands in a study file. */
final class OperationText {
  /** Keys of the two cuts of a double-level operation. */
  static final String TIBIA = "tibia";

  static final String FEMUR = "femur";

  private OperationText() {}

  static void write(OsteotomySettings settings, ObjectNode node) {
    node.put("type", settings.type());
    if (settings.split().isEmpty()) {
      cut(settings.cut(), node);
    } else {
      named(settings.cuts().get(0), node.putObject(TIBIA));
      named(settings.cuts().get(1), node.putObject(FEMUR));
      SplitSettings split = settings.split().get();
      node.put("split", split.rule().text());
      switch (split.rule()) {
        case GIVEN -> node.set("femur_share", StudyWriter.number(split.shareOfSecond()));
        case LIMITED ->
            node.set("joint_line_limit_deg", StudyWriter.number(split.jointLineLimitDeg()));
        case LEVEL -> {}
      }
    }
    node.set("smcl_release", StudyWriter.number(settings.collateralRelease()));
  }

  private static void named(CutSettings cut, ObjectNode node) {
    node.put("type", cut.type());
    cut(cut, node);
  }

  /** A hinge axis that is not turned needs no key: studies of before there was one stay equal. */
  private static void cut(CutSettings cut, ObjectNode node) {
    ArrayNode hinge = node.putArray("hinge_mm");
    hinge.add(StudyWriter.number(cut.hingeXmm()));
    hinge.add(StudyWriter.number(cut.hingeYmm()));
    hinge.add(StudyWriter.number(cut.hingeZmm()));
    if (cut.hingeRotationDeg() != 0) {
      node.set("hinge_rotation_deg", StudyWriter.number(cut.hingeRotationDeg()));
    }
    node.set("entry_height_mm", StudyWriter.number(cut.entryHeightMm()));
  }
}
