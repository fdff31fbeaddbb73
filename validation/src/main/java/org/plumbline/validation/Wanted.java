package org.plumbline.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.models.study.CaseKey;

/** Picks from all numbers of a case those that the page is about. */
final class Wanted {
  private static final String PROGRAM = System.getProperty("plumbline.mechanics", "unknown");

  private final Book book;

  Wanted(Book book) {
    this.book = book;
  }

  /** Adds the case if the page is about it. */
  void add(Run run, CaseKey key, CaseResult result, List<MeasuredCase> cases) {
    Set<String> names = new TreeSet<>();
    for (Reference r : book.references()) {
      if (r.holds(run.id(), key.loadCase(), key.angleDeg())) {
        names.addAll(book.evidence().parts(r.quantity()));
      }
    }
    if (names.isEmpty()) {
      return;
    }
    Map<String, CaseResult.Number> numbers = new LinkedHashMap<>();
    for (CaseResult.Number n : result.numbers()) {
      if (names.contains(n.name())) {
        numbers.put(n.name(), n);
      }
    }
    cases.add(
        new MeasuredCase(
            run.id(),
            run.definition(),
            key.loadCase(),
            key.angleDeg(),
            PROGRAM,
            result.outcome(),
            numbers));
  }
}
