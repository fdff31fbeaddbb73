package org.plumbline.models.yaml;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.StudyProblem;

/** Collects what is wrong with one study, and which keys it concerns. */
final class Problems {
  /** Beyond this many the first ones explain the rest. */
  private static final int MOST = 30;

  private final String origin;
  private final List<StudyProblem> list = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();

  Problems(String origin) {
    this.origin = origin;
  }

  void add(Place place, String path, String what, String remedy) {
    if (list.size() < MOST) {
      list.add(new StudyProblem(place.of(path), what, remedy));
      paths.add(path);
    }
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /** Whether nothing is wrong with a key or anything below it. */
  boolean clear(String path) {
    return paths.stream()
        .noneMatch(p -> p.equals(path) || p.startsWith(path + ".") || p.startsWith(path + "["));
  }

  void throwIfAny() {
    if (!list.isEmpty()) {
      throw new InvalidStudyException(origin, list);
    }
  }
}
