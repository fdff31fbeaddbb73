package org.plumbline.solver.deck;

/** Where a deck has the body that finds its place, and what moves it. */
public enum DeckPose {
  /** In its unloaded pose, free, under the springs and loads of the case. */
  FREE,
  /** Where our solution has it, brought there along a straight line; forces are results. */
  SOLUTION
}
