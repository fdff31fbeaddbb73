package org.plumbline.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.validation.Comparison.Band;

/** What is wrong with the data of the comparison; nothing in a book that may be printed. */
final class Defects {
  private static final int LEAST_EXPLANATION = 20;

  private final Book book;
  private final List<String> found = new ArrayList<>();

  private Defects(Book book) {
    this.book = book;
  }

  /** One line for each defect. */
  static List<String> of(Book book) {
    Defects defects = new Defects(book);
    defects.rows();
    defects.sources();
    defects.measured();
    return List.copyOf(defects.found);
  }

  private void rows() {
    Set<String> ids = new HashSet<>();
    for (Comparison row : book.rows()) {
      require(ids.add(row.id()), row, "stands there twice");
      published(row);
      if (row.notComparable() == null) {
        compared(row);
      } else {
        require(row.band() == null, row, "is not comparable and has a band");
        require(row.miss() == null, row, "is not comparable and explains a miss");
      }
    }
  }

  private void published(Comparison row) {
    require(row.value() != null || row.spread() != null, row, "has no published number");
    require(row.kind() != null, row, "does not say how the number was found");
    require(!row.sources().isEmpty(), row, "has no source");
    for (String key : row.sources()) {
      require(book.sources().containsKey(key), row, "names no source of sources.yaml: " + key);
    }
  }

  private void compared(Comparison row) {
    require(row.band() != null, row, "does not say where its band comes from");
    require(row.low() != null || row.high() != null, row, "has no band");
    boolean ordered = row.low() == null || row.high() == null || row.low() < row.high();
    require(ordered, row, "has a band from " + row.low() + " to " + row.high());
    if (row.band() == Band.TWO_SD) {
      require(row.value() != null && row.sd() != null, row, "needs a mean and its SD");
    }
    if (row.band() == Band.RULE) {
      require(row.value() != null && row.sd() == null, row, "needs a mean without an SD");
    }
    require(!row.ours().isEmpty(), row, "has no number of ours");
    try {
      Verdict verdict = book.verdict(row);
      boolean explained = row.miss() != null && row.miss().length() >= LEAST_EXPLANATION;
      require(!verdict.miss() || explained, row, "is " + verdict.words() + " and has no miss:");
      require(
          verdict.miss() || row.miss() == null,
          row,
          "is " + verdict.words() + " but explains a miss: make it a note, or remove it");
    } catch (IllegalArgumentException e) {
      found.add("row " + row.id() + ": " + e.getMessage());
    }
  }

  /** Each source is used by a row or named by a text. */
  private void sources() {
    Set<String> used =
        book.rows().stream().flatMap(r -> r.sources().stream()).collect(Collectors.toSet());
    String texts = String.join("\n", book.texts());
    for (Source s : book.sources().values()) {
      if (!used.contains(s.key()) && !texts.contains("(#" + s.anchor() + ")")) {
        found.add("source " + s.key() + " is used by no row and no text");
      }
    }
  }

  /** The table of measured numbers holds what the page asks for, of the runs as they are. */
  private void measured() {
    for (Reference reference : book.references()) {
      try {
        book.evidence().readings(reference);
      } catch (IllegalArgumentException e) {
        found.add("measured.csv: " + e.getMessage() + "; run validation/measure.sh");
      }
    }
    Map<String, Run> runs = book.runs().runs().stream().collect(Collectors.toMap(Run::id, r -> r));
    for (MeasuredCase c : book.evidence().cases()) {
      Run run = runs.get(c.run());
      if (run == null || !run.definition().equals(c.definition())) {
        found.add("measured.csv: run " + c.run() + " is not that of runs.yaml; measure it again");
      }
    }
    for (String id : runs.keySet()) {
      if (book.references().stream().noneMatch(r -> r.run().equals(id))) {
        found.add("runs.yaml: run " + id + " is used by nothing");
      }
    }
    Set<String> recorded = new TreeSet<>();
    book.evidence().recorded().forEach(r -> recorded.add(r.id()));
    Stream<String> asked = book.expressions().stream().flatMap(e -> e.records().stream());
    Set<String> needed = asked.collect(Collectors.toCollection(TreeSet::new));
    if (!needed.equals(recorded)) {
      found.add("recorded.yaml has " + recorded + " where the page asks for " + needed);
    }
  }

  private void require(boolean fine, Comparison row, String otherwise) {
    if (!fine) {
      found.add("row " + row.id() + " " + otherwise);
    }
  }
}
