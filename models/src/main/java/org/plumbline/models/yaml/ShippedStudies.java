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
      JointForms.all().stream().flatMap(f -> f.examples().stream()).toList();

  private ShippedStudies() {}

  /** Names, joint by joint; the default study first. */
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

  /**
   * A commented study of a joint to start from; its patient is to be filled in.
   *
   * @throws IllegalArgumentException if there is no joint of that name
   */
  public static String template(String joint) {
    return load(JointForms.named(joint).template());
  }

  /** Names of the joints that there are studies of; the first is that of the default study. */
  public static List<String> joints() {
    return JointForms.all().stream().map(JointForm::joint).toList();
  }

  private static String load(String name) {
    try (InputStream in = ShippedStudies.class.getResourceAsStream("/studies/" + name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
