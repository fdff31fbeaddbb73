package org.plumbline.cli;

import java.util.regex.Pattern;
import org.plumbline.models.yaml.Setting;

/** The option {@code --angle} of the commands that take a single angle. */
final class OneAngle {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

  private OneAngle() {}

  /**
   * The angle as a setting of the study.
   *
   * @param several what to do for several angles, for the message
   * @throws CommandFailure if it is no number, or more than one
   */
  static Setting setting(String angle, String several) {
    String text = angle.strip();
    if (!NUMBER.matcher(text).matches()) {
      throw CommandFailure.usage(
          "--angle is '"
              + angle
              + "'; it takes one angle in degrees, for instance --angle 8; for several "
              + several);
    }
    return new Setting("--angle", StudyArgument.ANGLES, "[" + text + "]");
  }
}
