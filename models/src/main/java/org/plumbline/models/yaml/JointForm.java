package org.plumbline.models.yaml;

import java.util.List;
import java.util.Optional;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.study.AngleRange;
import org.plumbline.models.study.JointSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a joint stands in study files: its sections of the schema, read and written, and the studies
 * that come with it. Registered in {@link JointForms}.
 *
 * <p>What may stand in the sections, with units, limits, meaning and defaults, is said by the
 * resource {@code <joint>.schema.json} beside this class ({@link StudySchema}).
 */
interface JointForm {

  /** The joint's name: the value of the key {@code joint}. */
  String joint();

  /**
   * Puts in defaults that depend on other keys, before those of the schema; most joints have none.
   *
   * @param study tree as it was written, which may break the schema
   */
  default void fillDefaults(ObjectNode study) {}

  /**
   * The list that a study has at a key if it states none, for setting one element of it; empty
   * where the schema's default is meant.
   */
  default Optional<JsonNode> presetList(ObjectNode study, String path) {
    return Optional.empty();
  }

  /** Whether a key says which files are read or how, so that it cannot be swept. */
  default boolean readsFiles(String key) {
    return false;
  }

  /**
   * The joint's part of a study. Every section is read even after a problem, so that all problems
   * are told together.
   *
   * @param draft tree with defaults filled in; what breaks the schema is already among its problems
   * @return empty if there are problems
   */
  Optional<JointSettings> read(Draft draft, SurfaceFiles files);

  /** Writes the sections with every default, in the order of the schema: what decides a result. */
  void write(JointSettings settings, ObjectNode study);

  /**
   * A load case that states its own numbers.
   *
   * @param path of the element of {@code load_cases}
   * @return empty once its problems are told
   */
  Optional<LoadCase> readLoad(Draft draft, String path);

  /** Writes a load case in full, its name and meaning too. */
  ObjectNode writeLoad(LoadCase load);

  /** How an own load case begins, for a message: {@code {name: …, axial_body_weights: …}}. */
  String loadExample();

  /** Whether an own load case may carry the name of a shipped one. */
  default boolean sameLoad(LoadCase own, LoadCase shipped) {
    return own.loadsLike(shipped);
  }

  /** Angles that its operations may take, the widest of them. */
  AngleRange angles();

  /**
   * What its studies may aim at. The first is what they aim at if they name nothing; it needs
   * nothing but a load case.
   */
  List<TargetKind> targets();

  /** Writes where the files lie that parts were measured on, which decides no result. */
  default void writePaths(JointSettings settings, ObjectNode study) {}

  /** Names of the shipped studies of this joint, the most typical first. */
  List<String> examples();

  /** Name of the resource with the commented study to start from. */
  String template();
}
