package org.plumbline.models.yaml;

/**
 * Where a value comes from.
 *
 * @param label file and line, or the option that set it
 * @param order line number; options come after all lines
 */
record Place(String label, int order) {
  static Place line(String origin, int line) {
    return new Place(origin + ":" + line, line);
  }

  static Place option(String name) {
    return new Place(name, Integer.MAX_VALUE);
  }

  /** Place and key as errors print them: {@code knee.yaml:12 osteotomy.hinge_mm}. */
  String of(String path) {
    return path.isEmpty() || label.equals("--" + path) ? label : label + " " + path;
  }
}
