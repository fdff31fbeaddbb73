package org.plumbline.mesh;

import java.util.List;

/** Dimensions that describe no body, or one that the mesher does not cover. */
public final class InvalidShapeException extends MeshException {
  private static final long serialVersionUID = 1L;

  /**
   * @param subject what was to be built
   * @param reasons one sentence per broken rule, with value, unit and limit
   */
  public InvalidShapeException(String subject, List<String> reasons) {
    super(subject + " cannot be meshed: " + String.join("; ", reasons));
  }
}
