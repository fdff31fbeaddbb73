package org.plumbline.models.yaml;

import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.fixation.LockingPlate;
import org.plumbline.models.fixation.PlateSeat;
import org.plumbline.models.osteotomy.Bone;
import org.plumbline.models.osteotomy.DoubleLevelOsteotomy;
import org.plumbline.models.osteotomy.WedgeAction;
import org.plumbline.models.osteotomy.WedgeBase;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.study.PlateSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Defaults that depend on the operation, filled in before those of the schema: hinge, entry and
 * place of the plate, and which cuts a double-level operation has.
 */
final class OperationDefaults {
  private OperationDefaults() {}

  /** Puts every default into a study that obeys the schema and lacks it. */
  static void fill(ObjectNode study) {
    ObjectNode operation = mapping(study, OsteotomySection.KEY);
    if (operation == null) {
      return;
    }
    String type = type(operation, WedgeOperation.MEDIAL_OPENING_WEDGE_HTO);
    if (!type.equals(DoubleLevelOsteotomy.NAME)) {
      cut(operation, type);
      if (study.get(ConstructSection.NAME) instanceof ObjectNode construct) {
        plates(construct, operation);
      }
      return;
    }
    bone(operation, OperationText.TIBIA, WedgeOperation.MEDIAL_OPENING_WEDGE_HTO);
    bone(operation, OperationText.FEMUR, WedgeOperation.LATERAL_CLOSING_WEDGE_DFO);
    if (study.get(ConstructSection.NAME) instanceof ObjectNode construct) {
      plates(construct, operation.path(OperationText.TIBIA));
      ObjectNode femur = mapping(construct, OperationText.FEMUR);
      if (femur != null) {
        plates(femur, operation.path(OperationText.FEMUR));
      }
    }
  }

  /**
   * The hinge that a study has if it states none, for setting one of its coordinates; empty for
   * another key.
   */
  static Optional<ArrayNode> hinge(ObjectNode study, String path) {
    String parent = KeyPath.parent(path);
    if (parent.isEmpty() || !KeyPath.lastKey(path).equals(OsteotomySection.HINGE)) {
      return Optional.empty();
    }
    boolean femur = parent.endsWith("." + OperationText.FEMUR);
    JsonNode node = study;
    for (String step : KeyPath.steps(parent)) {
      node = node.path(step);
    }
    String type =
        type(
            node,
            femur
                ? WedgeOperation.LATERAL_CLOSING_WEDGE_DFO
                : WedgeOperation.MEDIAL_OPENING_WEDGE_HTO);
    return WedgeOperation.named(type).map(o -> array(o.defaultHinge()));
  }

  private static void bone(ObjectNode operation, String name, WedgeOperation preset) {
    ObjectNode node = mapping(operation, name);
    if (node != null) {
      String type = type(node, preset);
      if (!node.has(OsteotomySection.TYPE)) {
        node.put(OsteotomySection.TYPE, type);
      }
      cut(node, type);
    }
  }

  private static void cut(ObjectNode node, String type) {
    WedgeOperation.named(type)
        .ifPresent(
            o -> {
              if (!node.has(OsteotomySection.HINGE)) {
                node.set(OsteotomySection.HINGE, array(o.defaultHinge()));
              }
              if (!node.has(OsteotomySection.ENTRY)) {
                node.put(OsteotomySection.ENTRY, o.defaultEntryHeightMm());
              }
            });
  }

  /**
   * The plate of a construct lies over the entry of the cut. The flat cut of a lateral closing
   * wedge leaves no room for a screw below the bar; from the front screws are shorter.
   */
  private static void plates(ObjectNode construct, JsonNode cut) {
    JsonNode entry = cut.path(OsteotomySection.ENTRY);
    Optional<WedgeOperation> wedge =
        WedgeOperation.named(type(cut, WedgeOperation.MEDIAL_OPENING_WEDGE_HTO));
    ObjectNode plate = mapping(construct, "plate");
    if (wedge.isEmpty() || !entry.isNumber() || plate == null) {
      return;
    }
    if (!plate.has(ConstructSection.TOP)) {
      plate.put(ConstructSection.TOP, PlateSeat.topMm(wedge.get(), entry.doubleValue()));
    }
    boolean spacer = plate.path("type").asString("").equals(PlateSettings.SPACER);
    if (!spacer && !plate.has(ConstructSection.SCREW_LIST)) {
      standard(wedge.get())
          .ifPresent(
              p -> ConstructSection.write(p.screws(), plate.putArray(ConstructSection.SCREW_LIST)));
    }
  }

  /** The locking plate of an operation, where it is another than the schema's. */
  private static Optional<LockingPlate> standard(WedgeOperation wedge) {
    return Optional.of(wedge)
        .filter(o -> o.bone() == Bone.TIBIA)
        .flatMap(
            o ->
                o.base() == WedgeBase.ANTERIOR
                    ? Optional.of(LockingPlate.anterior())
                    : o.action() == WedgeAction.CLOSING
                        ? Optional.of(LockingPlate.overFlatCut())
                        : Optional.empty());
  }

  private static String type(JsonNode node, WedgeOperation preset) {
    return node.path(OsteotomySection.TYPE).asString(preset.text());
  }

  private static ArrayNode array(Vector3D v) {
    return JsonNodeFactory.instance.arrayNode().add(v.getX()).add(v.getY()).add(v.getZ());
  }

  /** The mapping of that name, made if there is none; null if something else stands there. */
  private static ObjectNode mapping(ObjectNode parent, String name) {
    if (!parent.has(name)) {
      return parent.putObject(name);
    }
    return parent.get(name) instanceof ObjectNode mapping ? mapping : null;
  }
}
