package org.plumbline.solver.deck;

/** A model, or a part of one, that a format cannot express. The message says what to try. */
public final class DeckRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DeckRefusal(String message) {
    super(message);
  }
}
