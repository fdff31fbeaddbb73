package org.plumbline.models.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Load cases that belong together, told by their names: {@code walk@15} and {@code walk@25} are
 * instants of one sequence, {@code laxity@varus} and {@code laxity@valgus} tests of one kind. They
 * are shown together and not one by one.
 */
public final class CaseGroups {
  private static final char SIGN = '@';
  private static final int LEAST_INSTANTS = 3;
  private static final int LEAST_TESTS = 2;

  private final List<String> single = new ArrayList<>();
  private final List<Group> sequences = new ArrayList<>();
  private final List<Group> tests = new ArrayList<>();

  /**
   * Load cases of one name before the sign.
   *
   * @param name for instance {@code walk}
   * @param members names of the load cases; instants ascend
   */
  public record Group(String name, List<String> members) {
    public Group {
      members = List.copyOf(members);
    }

    /** What stands behind the sign, for instance {@code varus}. */
    public String suffix(String member) {
      return member.substring(name.length() + 1);
    }

    /** The instant of a member of a sequence, in percent. */
    public double instant(String member) {
      return Double.parseDouble(suffix(member));
    }

    /** The quantity that a test reports, for instance {@code laxity_varus}. */
    public String quantity(String member) {
      return name + "_" + suffix(member);
    }
  }

  private CaseGroups(List<String> loadCases) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (String c : loadCases) {
      int sign = c.indexOf(SIGN);
      byName.computeIfAbsent(sign < 0 ? c : c.substring(0, sign), n -> new ArrayList<>()).add(c);
    }
    byName.forEach(this::sort);
  }

  /** Groups of a study's load cases. */
  public static CaseGroups of(List<String> loadCases) {
    return new CaseGroups(loadCases);
  }

  private void sort(String name, List<String> members) {
    boolean all = members.stream().allMatch(m -> m.startsWith(name + SIGN));
    Group group = new Group(name, members);
    if (all && members.size() >= LEAST_INSTANTS && members.stream().allMatch(m -> at(group, m))) {
      List<String> ascending = new ArrayList<>(members);
      ascending.sort(java.util.Comparator.comparingDouble(group::instant));
      sequences.add(new Group(name, ascending));
    } else if (all
        && members.size() >= LEAST_TESTS
        && members.stream().noneMatch(m -> at(group, m))) {
      tests.add(group);
    } else {
      single.addAll(members);
    }
  }

  private static boolean at(Group group, String member) {
    return group.suffix(member).matches("\\d+(\\.\\d+)?");
  }

  /** Load cases that stand for themselves, in study order within each name. */
  public List<String> single() {
    return List.copyOf(single);
  }

  /** Instants over a cycle, at least three each. */
  public List<Group> sequences() {
    return List.copyOf(sequences);
  }

  /** Tests of one kind, at least two each. */
  public List<Group> tests() {
    return List.copyOf(tests);
  }
}
