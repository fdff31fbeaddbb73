package org.plumbline.models.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths of keys as people write them: {@code osteotomy.hinge_mm[1]}. */
final class KeyPath {
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)((?:\\[\\d{1,6}\\])*)");
  private static final Pattern INDEX = Pattern.compile("\\d{1,6}");

  private KeyPath() {}

  static String child(String parent, String key) {
    return parent.isEmpty() ? key : parent + "." + key;
  }

  static String element(String parent, int index) {
    return parent + "[" + index + "]";
  }

  /** The path of the enclosing mapping or list; empty for the top level. */
  static String parent(String path) {
    int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return cut < 0 ? "" : path.substring(0, cut);
  }

  /** The last key, without an index. */
  static String lastKey(String path) {
    String key = path.substring(path.lastIndexOf('.') + 1);
    int bracket = key.indexOf('[');
    return bracket < 0 ? key : key.substring(0, bracket);
  }

  /**
   * Steps of a path: keys as text, indices as {@code [n]}.
   *
   * @throws IllegalArgumentException if it is not a path
   */
  static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    for (String part : path.split("\\.", -1)) {
      Matcher m = STEP.matcher(part);
      if (!m.matches()) {
        throw new IllegalArgumentException("'" + path + "' is not a dotted key");
      }
      steps.add(m.group(1));
      Matcher index = INDEX.matcher(m.group(2));
      while (index.find()) {
        steps.add("[" + index.group() + "]");
      }
    }
    return steps;
  }
}
