package org.plumbline.models.yaml;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.models.joint.JointModels;
import tools.jackson.databind.JsonNode;

/** The forms of all joints, one for each of {@link JointModels#names()} and in that order. */
final class JointForms {
  private static final List<JointForm> SHIPPED =
      List.of(new KneeForm(), new HipForm(), new AnkleForm());

  private static volatile List<JointForm> all = SHIPPED;

  private JointForms() {}

  /** Adds a form until it is closed: for tests; its joint is to be added likewise. */
  static AutoCloseable with(JointForm guest) {
    all = Stream.concat(SHIPPED.stream(), Stream.of(guest)).toList();
    return () -> all = SHIPPED;
  }

  static List<JointForm> all() {
    return all;
  }

  /**
   * The form of a study that has not been checked: of the joint that it names, or of the first one
   * if it names none that there is.
   */
  static JointForm of(JsonNode study) {
    String joint = study.path("joint").asString("");
    return all.stream().filter(f -> f.joint().equals(joint)).findFirst().orElse(all.get(0));
  }

  /**
   * The form of a joint.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  static JointForm named(String joint) {
    return all.stream()
        .filter(f -> f.joint().equals(joint))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no study file of joint '" + joint + "'"));
  }
}
