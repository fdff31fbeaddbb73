package org.plumbline.models.construct;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.plumbline.mesh.cut.OpenedBone;

/**
 * The fragment with the shaft at any angle: the same one wherever it is only turned, another one at
 * each angle where bone is taken out of it. What was condensed for an angle is kept while memory
 * lasts. Thread-safe.
 */
final class ShaftFragments {
  private final Function<OpenedBone, ShaftFragment> condense;
  private final Map<Double, SoftReference<ShaftFragment>> kept = new ConcurrentHashMap<>();

  private ShaftFragments(Function<OpenedBone, ShaftFragment> condense) {
    this.condense = condense;
  }

  /** One fragment for all angles. */
  static ShaftFragments turned(ShaftFragment only) {
    return new ShaftFragments(bone -> only);
  }

  /** A fragment for each angle. */
  static ShaftFragments reduced(Function<OpenedBone, ShaftFragment> condense) {
    return new ShaftFragments(condense);
  }

  ShaftFragment of(OpenedBone bone) {
    ShaftFragment[] found = new ShaftFragment[1];
    kept.compute(
        bone.angleRad(),
        (angle, old) -> {
          found[0] = old == null ? null : old.get();
          if (found[0] != null) {
            return old;
          }
          found[0] = condense.apply(bone);
          return new SoftReference<>(found[0]);
        });
    return found[0];
  }
}
