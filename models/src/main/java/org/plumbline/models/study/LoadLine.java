package org.plumbline.models.study;

import java.util.List;

/**
 * The load line of a limb: where it crosses the joint, in per cent of its width.
 *
 * @param quantity key of the limb row
 * @param name in words
 * @param scale what 0 and 100 % are, for instance {@code 0 % medial edge, 100 % lateral edge}
 * @param targets values that surgeons aim at
 */
public record LoadLine(String quantity, String name, String scale, List<Target> targets) {

  public LoadLine {
    targets = List.copyOf(targets);
  }

  /** A named value of the load line, %. */
  public record Target(double percent, String name) {}
}
