package org.plumbline.models.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.models.study.Study;

/** Studies that come with Plumbline, and the template for an own one. */
public final class ShippedStudies {
  private static final List<String> NAMES =
      List.of(
          "knee-varus",
          "knee-varus-closing",
          "knee-varus-dfo",
          "knee-varus-double",
          "knee-varus-plate",
          "knee-screws-2019",
          "knee-graft-2019",
          "knee-neutral",
          "knee-valgus",
          "knee-valgus-dfo",
          "knee-small",
          "knee-large",
          "knee-mri",
          "knee-cadaver-1000N",
          "knee-cadaver-1000N-meniscectomy");
  private static final String TEMPLATE = "template";

  private ShippedStudies() {}

  /** Names, the default study first. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * YAML text of a shipped study, with the source of every number.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no shipped study '" + name + "'; there are " + NAMES);
    }
    return load(name);
  }

  /** A shipped study, read. */
  public static Study study(String name) {
    return StudyReader.parse(text(name), name, List.of());
  }

  /** A commented study to start from; its patient is to be filled in. */
  public static String template() {
    return load(TEMPLATE);
  }

  private static String load(String name) {
    try (InputStream in = ShippedStudies.class.getResourceAsStream("/studies/" + name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
