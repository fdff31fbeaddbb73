package org.plumbline.models.load;

import java.util.OptionalDouble;

/**
 * How a joint is loaded: what the load cases of every joint have. Each joint has a kind of its own
 * that says what pushes where; plain data, equal by value.
 */
public interface LoadCase {

  /** As in study files, for instance {@code level-walking}. */
  String name();

  /** One line for people; may be empty. */
  String meaning();

  /** Flexion of this load case, degrees; empty for that of the study. */
  default OptionalDouble flexionDeg() {
    return OptionalDouble.empty();
  }

  /** Whether another load case asks for the same mechanics, whatever it is said to mean. */
  boolean loadsLike(LoadCase other);
}
