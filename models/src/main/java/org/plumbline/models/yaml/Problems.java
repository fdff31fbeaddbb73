package org.plumbline.models.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.StudyProblem;

/** Collects what is wrong with one study, and which keys it concerns. */
final class Problems {
  /** Beyond this many the first ones explain the rest. */
  private static final int MOST = 30;

  /** A problem, its line and its key. */
  private record Entry(int order, String path, StudyProblem problem) {}

  private final String origin;
  private final List<Entry> entries = new ArrayList<>();

  Problems(String origin) {
    this.origin = origin;
  }

  void add(Place place, String path, String what, String remedy) {
    if (entries.size() < MOST) {
      entries.add(new Entry(place.order(), path, new StudyProblem(place.of(path), what, remedy)));
    }
  }

  /** A problem that says itself where it is; it belongs to a key. */
  void add(Place place, String path, StudyProblem problem) {
    if (entries.size() < MOST) {
      entries.add(new Entry(place.order(), path, problem));
    }
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether nothing is wrong with a key or anything below it. */
  boolean clear(String path) {
    return entries.stream()
        .map(Entry::path)
        .noneMatch(p -> p.equals(path) || p.startsWith(path + ".") || p.startsWith(path + "["));
  }

  /** Throws with all problems in the order of their lines, those of options last. */
  void throwIfAny() {
    if (!entries.isEmpty()) {
      throw new InvalidStudyException(
          origin,
          entries.stream()
              .sorted(Comparator.comparingInt(Entry::order))
              .map(Entry::problem)
              .toList());
    }
  }
}
