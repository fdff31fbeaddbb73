package org.plumbline.models.load;

import org.plumbline.models.patient.RefusedInput;

/**
 * Spelling of the names of load cases, and of forces and muscles, which become part of row names.
 */
final class LineName {
  private LineName() {}

  static void require(String name) {
    if (name == null || !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new RefusedInput(
          "name",
          "name '" + name + "' must be lower-case words joined by '-', for instance seating");
    }
  }

  static void requireLoadCase(String name) {
    if (name == null || !name.matches("[a-z0-9]+([-@.][a-z0-9]+)*")) {
      throw new RefusedInput(
          "name",
          "load case name '"
              + name
              + "' must be lower-case words joined by '-' or '@', for instance walk@15");
    }
  }
}
