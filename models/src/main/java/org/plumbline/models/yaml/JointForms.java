package org.plumbline.models.yaml;

import java.util.List;
import org.plumbline.models.joint.JointModels;
import tools.jackson.databind.JsonNode;

/** The forms of all joints, one for each of {@link JointModels#names()} and in that order. */
final class JointForms {
  private static final List<JointForm> ALL = List.of(new KneeForm());

  private JointForms() {}

  static List<JointForm> all() {
    return ALL;
  }

  /**
   * The form of a study that has not been checked: of the joint that it names, or of the first one
   * if it names none that there is.
   */
  static JointForm of(JsonNode study) {
    String joint = study.path("joint").asString("");
    return ALL.stream().filter(f -> f.joint().equals(joint)).findFirst().orElse(ALL.get(0));
  }

  /**
   * The form of a joint.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  static JointForm named(String joint) {
    return ALL.stream()
        .filter(f -> f.joint().equals(joint))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no study file of joint '" + joint + "'"));
  }
}
