package org.plumbline.models.yaml;

import java.util.List;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.StudyProblem;

/**
 * A value that replaces or adds one of a study file, checked like one.
 *
 * @param option the command-line option it comes from, for messages
 * @param path dotted key, for instance {@code osteotomy.hinge_mm} or {@code load_cases[0]}
 * @param value YAML text; {@code null} removes the key
 */
public record Setting(String option, String path, String value) {

  /**
   * Reads {@code key=value}.
   *
   * @throws InvalidStudyException if there is no equals sign or the key is no dotted key
   */
  public static Setting parse(String assignment) {
    int equals = assignment.indexOf('=');
    String path = equals < 0 ? "" : assignment.substring(0, equals).trim();
    try {
      KeyPath.steps(path);
    } catch (IllegalArgumentException e) {
      throw new InvalidStudyException(
          "--set",
          List.of(
              new StudyProblem(
                  "--set " + YamlScan.shown(assignment),
                  "is not key=value",
                  "for instance --set tissues.cartilage.youngs_modulus_MPa=12")));
    }
    return new Setting("--set", path, assignment.substring(equals + 1));
  }

  /**
   * Reads the short form of wedge angles: {@code from:to}, {@code from:to:step}, or a list {@code
   * 0,5,10}.
   */
  public static Setting angles(String text) {
    String[] parts = text.split(":", -1);
    String value =
        switch (parts.length) {
          case 2 -> "{from: " + parts[0] + ", to: " + parts[1] + "}";
          case 3 -> "{from: " + parts[0] + ", to: " + parts[1] + ", step: " + parts[2] + "}";
          default -> "[" + text + "]";
        };
    return new Setting("--angles", "angles_deg", value);
  }

  /** A plain word for a top-level key, for instance {@code mesh} and {@code coarse}. */
  public static Setting word(String option, String key, String word) {
    return new Setting(option, key, word);
  }
}
