package org.plumbline.models.construct;

/** A load for which the bridge of a construct finds no state in equilibrium. */
public final class UnheldHinge extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnheldHinge(String message) {
    super(message);
  }
}
