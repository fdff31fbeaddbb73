package org.plumbline.models.yaml;

import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.load.ForceLoad;
import org.plumbline.models.load.ForceLoad.Unit;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An own load case of a joint that is loaded by one force: for {@link JointForm#readLoad} of any
 * such joint, whose schema refers to {@code #/$defs/force_load}.
 */
final class ForceLoadSection {
  /** How one begins. */
  static final String EXAMPLE = "{name: …, force_body_weights: [x, y, z]}";

  private static final String POINT = "point_mm";
  private static final String MOMENT = "moment_N_m";

  private ForceLoadSection() {}

  /** The load case at a path; empty once its problems are told. */
  static Optional<ForceLoad> read(Draft draft, String path) {
    return unit(draft, path, "three numbers").flatMap(unit -> read(draft, path, unit));
  }

  /**
   * The unit that a load case gives its force in; empty once it is told that there is none or two.
   *
   * @param numbers how many it takes, in words
   */
  static Optional<Unit> unit(Draft draft, String path, String numbers) {
    boolean multiple = draft.has(KeyPath.child(path, Unit.BODY_WEIGHTS.key()));
    boolean newtons = draft.has(KeyPath.child(path, Unit.NEWTONS.key()));
    if (multiple == newtons) {
      draft.problem(
          path,
          multiple ? "has its force twice" : "has no force",
          "give force_body_weights or force_N, " + numbers);
      return Optional.empty();
    }
    return Optional.of(multiple ? Unit.BODY_WEIGHTS : Unit.NEWTONS);
  }

  private static Optional<ForceLoad> read(Draft draft, String path, Unit unit) {
    return draft.attempt(
        path,
        () ->
            new ForceLoad(
                draft.text(path + ".name"),
                draft.text(path + ".meaning"),
                unit,
                draft.vector(KeyPath.child(path, unit.key())),
                draft.has(KeyPath.child(path, POINT))
                    ? Optional.of(draft.vector(KeyPath.child(path, POINT)))
                    : Optional.empty(),
                draft.has(KeyPath.child(path, MOMENT))
                    ? draft.vector(KeyPath.child(path, MOMENT))
                    : Vector3D.ZERO));
  }

  /** Writes a load case in full. */
  static ObjectNode write(ForceLoad load) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", load.name());
    node.put("meaning", load.meaning());
    node.set(load.unit().key(), StudyWriter.vector(load.force()));
    load.pointMm().ifPresent(p -> node.set(POINT, StudyWriter.vector(p)));
    if (load.momentNm().getNorm() > 0) {
      node.set(MOMENT, StudyWriter.vector(load.momentNm()));
    }
    return node;
  }
}
