package org.plumbline.verification;

import java.util.List;

/** A problem with a known solution, and what is compared with it. Immutable. */
public interface Gate {

  /** Short name, as typed: {@code hertz-bar}. */
  String name();

  /** Where it stands on the ladder. */
  Rung rung();

  /**
   * The problem and where its reference is from, in a sentence or three, without a table's bars.
   */
  String problem();

  /** Clause of the specification that it checks, for instance {@code G5}; may be empty. */
  String clause();

  /** Whether it runs on meshes of several sizes that can be asked for one by one. */
  default boolean hasMeshes() {
    return false;
  }

  /** Whether a part of it belongs to the quick set. */
  default boolean quick() {
    return true;
  }

  /**
   * Solves the problem and compares.
   *
   * @throws UnsolvedException if the product gives no solution
   */
  List<Check> run(Scope scope);
}
