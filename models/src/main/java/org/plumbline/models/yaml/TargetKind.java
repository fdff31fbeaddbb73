package org.plumbline.models.yaml;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.models.study.TargetRule;
import org.plumbline.models.study.TargetRule.EqualShare;
import org.plumbline.models.study.TargetRule.LeastForce;
import org.plumbline.models.study.TargetRule.LeastPeak;
import org.plumbline.models.study.TargetRule.Level;
import org.plumbline.models.study.TargetSettings;

/**
 * A kind of target that studies of a joint may name.
 *
 * @param name value of the key {@code kind}
 * @param loaded whether it is judged in a load case, the key {@code load_case}
 * @param level key of the value to be reached; empty if it takes none
 * @param example what is missing without that value, with an example
 * @param cap key of the cap on the last region's peak pressure; empty if it takes none
 * @param maker makes the rule
 */
record TargetKind(
    String name,
    boolean loaded,
    Optional<String> level,
    String example,
    Optional<String> cap,
    Maker maker) {

  /** Makes a rule of what stands in a study. */
  private interface Maker {
    /**
     * @param number the value to be reached, or the cap; empty if there is none
     */
    TargetRule rule(String loadCase, OptionalDouble number);
  }

  /** The first region carries its part. */
  static TargetKind equalShare(String name) {
    return new TargetKind(
        name, true, Optional.empty(), "", Optional.empty(), (load, none) -> new EqualShare(load));
  }

  /** A quantity of the limb takes a value; see {@link Level}. */
  static TargetKind level(String name, String quantity, String words, String unit, String example) {
    return new TargetKind(
        name,
        false,
        Optional.of(Level.key(unit)),
        example,
        Optional.empty(),
        (load, value) -> new Level(quantity, words, unit, value.orElseThrow()));
  }

  /**
   * Least force on the first region under a cap on the last one.
   *
   * @param cap its key
   */
  static TargetKind leastForce(String name, String cap) {
    return new TargetKind(name, true, Optional.empty(), "", Optional.of(cap), LeastForce::new);
  }

  /** Least peak pressure. */
  static TargetKind leastPeak(String name) {
    return new TargetKind(
        name, true, Optional.empty(), "", Optional.empty(), (load, none) -> new LeastPeak(load));
  }

  /** Keys beside the kind that it takes. */
  Set<String> keys() {
    return Stream.of(
            Stream.of(TargetSection.CASE).filter(k -> loaded), level.stream(), cap.stream())
        .flatMap(s -> s)
        .collect(Collectors.toSet());
  }

  /**
   * @param number the value to be reached, or the cap; empty if there is none
   */
  TargetSettings of(String loadCase, OptionalDouble number) {
    return new TargetSettings(name, maker.rule(loadCase, number));
  }
}
