package org.plumbline.models.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.models.load.LoadCase;

/**
 * Everything a run needs to know, resolved: no defaults are left open. Plain data, equal by value.
 *
 * @param name short name, used in tables and folder names: lower-case letters, digits, {@code -_.}
 * @param title one line for people
 * @param source where the numbers come from
 * @param own the part that belongs to the joint
 * @param loadCases at least one, with distinct names
 * @param anglesDeg angles of the operation, degrees, ascending and distinct; 0 is always among them
 * @param axis2 second swept parameter, if there is one
 * @param published numbers that stand beside the study's own; they decide nothing
 */
public record Study(
    String name,
    String title,
    String source,
    JointSettings own,
    List<LoadCase> loadCases,
    List<Double> anglesDeg,
    Resolution resolution,
    Fidelity fidelity,
    TargetSettings target,
    Optional<SecondAxis> axis2,
    List<Finding> published) {

  /** Names that are safe in tables, folders and links: {@code knee-varus}, {@code walk@15}. */
  public static final String NAME_PATTERN = "[A-Za-z0-9][A-Za-z0-9@_.-]{0,63}";

  public Study {
    requireName("study", name);
    loadCases = List.copyOf(loadCases);
    anglesDeg = List.copyOf(anglesDeg);
    published = List.copyOf(published);
    if (loadCases.isEmpty()) {
      throw new IllegalArgumentException("study '" + name + "' has no load case");
    }
    Set<String> names = new HashSet<>();
    for (LoadCase c : loadCases) {
      requireName("load case", c.name());
      if (!names.add(c.name())) {
        throw new IllegalArgumentException("load case '" + c.name() + "' appears twice");
      }
    }
    if (!target.loadCase().isEmpty() && !names.contains(target.loadCase())) {
      throw new IllegalArgumentException(
          "target load case '" + target.loadCase() + "' is not among " + names);
    }
    if (!own.angles().normalized(anglesDeg).equals(anglesDeg)) {
      throw new IllegalArgumentException(
          "angles " + anglesDeg + "° must ascend, be distinct and contain 0");
    }
  }

  /** Joint kind, for instance {@code knee}. */
  public String joint() {
    return own.joint();
  }

  /**
   * The joint's own part.
   *
   * @param kind that of the joint
   * @throws IllegalArgumentException if the study is of another joint
   */
  public <T extends JointSettings> T own(Class<T> kind) {
    if (!kind.isInstance(own)) {
      throw new IllegalArgumentException(
          "study '" + name + "' is of the joint '" + joint() + "', which has no " + kind.getName());
    }
    return kind.cast(own);
  }

  /**
   * The load case of that name, as the joint has them.
   *
   * @param kind that of the joint
   * @throws IllegalArgumentException if there is none of that name and kind
   */
  public <T extends LoadCase> T loadCase(String wanted, Class<T> kind) {
    return loadCases.stream()
        .filter(c -> c.name().equals(wanted) && kind.isInstance(c))
        .map(kind::cast)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "study '"
                        + name
                        + "' has no load case '"
                        + wanted
                        + "' of the kind "
                        + kind.getSimpleName()));
  }

  /** The same on the elastic foundation, which has no fibrous cartilage and no deformable cut. */
  public Study onFoundation() {
    return with(
        own.onFoundation(),
        loadCases,
        Fidelity.FOUNDATION,
        axis2.map(a -> a.map(Study::onFoundation)));
  }

  /**
   * Cases in study order: value by value of the second swept parameter, load case by load case,
   * angles ascending.
   */
  public List<CaseKey> cases() {
    return axis2.map(SecondAxis::values).orElse(List.of("")).stream()
        .flatMap(v -> loadCases.stream().flatMap(c -> cases(c.name(), v)))
        .toList();
  }

  private Stream<CaseKey> cases(String loadCase, String axis2Value) {
    return anglesDeg.stream().map(a -> new CaseKey(loadCase, a, axis2Value));
  }

  /** The study that a case belongs to: this one, or this one at the case's value. */
  public Study of(CaseKey key) {
    return axis2.map(a -> a.at(key.axis2Value())).orElse(this);
  }

  /** The same study with more load cases; those it has already are left as they are. */
  public Study withLoadCases(List<? extends LoadCase> more) {
    Set<String> names = new HashSet<>(loadCases.stream().map(LoadCase::name).toList());
    List<LoadCase> all = new ArrayList<>(loadCases);
    more.stream().filter(c -> names.add(c.name())).forEach(all::add);
    return with(own, all, fidelity, axis2.map(a -> a.map(s -> s.withLoadCases(more))));
  }

  /** The same study with a second swept parameter. */
  public Study with(SecondAxis axis) {
    return with(own, loadCases, fidelity, Optional.of(axis));
  }

  /** The same study without a second swept parameter. */
  public Study alone() {
    return with(own, loadCases, fidelity, Optional.empty());
  }

  /** The same study on another mesh, without a second swept parameter. */
  public Study at(Resolution other) {
    return new Study(
        name,
        title,
        source,
        own,
        loadCases,
        anglesDeg,
        other,
        fidelity,
        target,
        Optional.empty(),
        published);
  }

  private Study with(
      JointSettings settings, List<LoadCase> cases, Fidelity mechanics, Optional<SecondAxis> axis) {
    return new Study(
        name,
        title,
        source,
        settings,
        cases,
        anglesDeg,
        resolution,
        mechanics,
        target,
        axis,
        published);
  }

  private static void requireName(String what, String name) {
    if (!name.matches(NAME_PATTERN)) {
      throw new IllegalArgumentException(
          what
              + " name '"
              + name
              + "' must start with a letter or digit, then letters, digits or @_.-");
    }
  }
}
