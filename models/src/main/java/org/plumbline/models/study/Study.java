package org.plumbline.models.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.patient.Patient;

/**
 * Everything a run needs to know, resolved: no defaults are left open. Plain data, equal by value.
 *
 * @param name short name, used in tables and folder names: lower-case letters, digits, {@code -_.}
 * @param title one line for people
 * @param source where the numbers come from
 * @param joint joint kind, for instance {@code knee}
 * @param loadCases at least one, with distinct names
 * @param anglesDeg wedge angles, degrees, ascending and distinct; 0 is always among them
 * @param flexionDeg prescribed flexion, degrees
 */
public record Study(
    String name,
    String title,
    String source,
    String joint,
    Patient patient,
    ShapeSettings shape,
    TissueSettings tissues,
    RestraintSettings restraints,
    LigamentSettings ligaments,
    FibrocartilageSettings fibrocartilage,
    OsteotomySettings osteotomy,
    List<LoadCase> loadCases,
    List<Double> anglesDeg,
    Resolution resolution,
    Fidelity fidelity,
    double flexionDeg,
    TargetSettings target) {

  /** Names that are safe in tables, folders and links: {@code knee-varus}, {@code walk@15}. */
  public static final String NAME_PATTERN = "[A-Za-z0-9][A-Za-z0-9@_.-]{0,63}";

  public Study {
    requireName("study", name);
    loadCases = List.copyOf(loadCases);
    anglesDeg = List.copyOf(anglesDeg);
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
    if (!WedgeAngles.normalized(anglesDeg).equals(anglesDeg)) {
      throw new IllegalArgumentException(
          "wedge angles " + anglesDeg + "° must ascend, be distinct and contain 0");
    }
    Checks.finite("flexion", flexionDeg, "°");
  }

  /** The same on the elastic foundation, which has no fibrous cartilage. */
  public Study onFoundation() {
    return new Study(
        name,
        title,
        source,
        joint,
        patient,
        shape,
        tissues,
        restraints,
        ligaments,
        fibrocartilage.without(),
        osteotomy,
        loadCases,
        anglesDeg,
        resolution,
        Fidelity.FOUNDATION,
        flexionDeg,
        target);
  }

  /** Cases in study order: load case by load case, angles ascending. */
  public List<CaseKey> cases() {
    return loadCases.stream()
        .flatMap(c -> anglesDeg.stream().map(a -> new CaseKey(c.name(), a)))
        .toList();
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
