package org.plumbline.report;

import java.util.Locale;

/** File names from names of the data. */
final class Slug {
  private Slug() {}

  /** Lower-case letters, digits and single hyphens only: safe as a file name and as an id. */
  static String of(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? "figure" : slug;
  }
}
