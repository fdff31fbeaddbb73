package org.plumbline.verification;

/** Meshes of a problem that is solved on several; what each is, the gate says. */
public enum Refinement {
  COARSE("coarse"),
  MEDIUM("medium"),
  FINE("fine");

  private final String word;

  Refinement(String word) {
    this.word = word;
  }

  /** As typed and printed. */
  public String word() {
    return word;
  }
}
