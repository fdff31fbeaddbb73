package org.plumbline.models.yaml;

/**
 * Where a value comes from.
 *
 * @param label file and line, or the option that set it
 */
record Place(String label) {
  static Place line(String origin, int line) {
    return new Place(origin + ":" + line);
  }

  /** Place and key as errors print them: {@code knee.yaml:12 osteotomy.hinge_mm}. */
  String of(String path) {
    return path.isEmpty() ? label : label + " " + path;
  }
}
