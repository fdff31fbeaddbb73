package org.plumbline.models.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The load cases that a joint has names for.
 *
 * @param single those that stand for themselves, in the order they are listed in
 * @param groups those that are asked for together, by the name of the group
 * @param typical name of the one that a correction is judged in unless another is named
 */
public record NamedLoads(List<LoadCase> single, List<Group> groups, String typical) {

  /** Load cases under one name. */
  public record Group(String name, List<LoadCase> members) {
    public Group {
      members = List.copyOf(members);
    }
  }

  /** Checks that names are distinct and the typical one is there. */
  public NamedLoads {
    single = List.copyOf(single);
    groups = List.copyOf(groups);
    Map<String, LoadCase> known = new HashMap<>();
    Stream.concat(single.stream(), groups.stream().flatMap(g -> g.members().stream()))
        .forEach(
            c -> {
              if (known.put(c.name(), c) != null) {
                throw new IllegalArgumentException("two load cases are called '" + c.name() + "'");
              }
            });
    if (!known.containsKey(typical)) {
      throw new IllegalArgumentException("no load case is called '" + typical + "'");
    }
  }

  /** Load cases without groups. */
  public NamedLoads(List<LoadCase> single, String typical) {
    this(single, List.of(), typical);
  }

  /** What a study may name: single ones and groups. */
  public List<String> names() {
    return Stream.concat(single.stream().map(LoadCase::name), groups.stream().map(Group::name))
        .toList();
  }

  /** What is meant by one of {@link #names()}, or by the name of a group's member; may be empty. */
  public List<LoadCase> meant(String name) {
    return groups.stream()
        .filter(g -> g.name().equals(name))
        .findFirst()
        .map(Group::members)
        .orElseGet(() -> find(name).stream().toList());
  }

  /** The load case of that name, of a group too. */
  public Optional<LoadCase> find(String name) {
    return Stream.concat(single.stream(), groups.stream().flatMap(g -> g.members().stream()))
        .filter(c -> c.name().equals(name))
        .findFirst();
  }

  /** Of several names the typical one if it is among them, otherwise the first. */
  public String typicalOf(List<String> given) {
    return given.contains(typical) ? typical : given.get(0);
  }
}
