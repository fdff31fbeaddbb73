package org.plumbline.models.yaml;

import java.util.Optional;
import org.plumbline.models.load.AnkleLoad;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An own load case of the ankle: the size of a force whose line the alignment gives. */
final class AnkleLoadSection {
  /** How one begins. */
  static final String EXAMPLE = "{name: …, force_N: 1000}";

  private AnkleLoadSection() {}

  /** The load case at a path; empty once its problems are told. */
  static Optional<AnkleLoad> read(Draft draft, String path) {
    return ForceLoadSection.unit(draft, path, "one number")
        .flatMap(
            unit ->
                draft.attempt(
                    path,
                    () ->
                        new AnkleLoad(
                            draft.text(path + ".name"),
                            draft.text(path + ".meaning"),
                            unit,
                            draft.number(KeyPath.child(path, unit.key())))));
  }

  /** Writes a load case in full. */
  static ObjectNode write(AnkleLoad load) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", load.name());
    node.put("meaning", load.meaning());
    node.set(load.unit().key(), StudyWriter.number(load.size()));
    return node;
  }
}
