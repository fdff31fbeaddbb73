package org.plumbline.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many comparisons came out how, by kind of evidence, and where the misses are. */
final class SummarySection {
  private final Book book;

  SummarySection(Book book) {
    this.book = book;
  }

  String text() {
    List<Comparison> rows = book.rows();
    return "## Summary\n\n"
        + Paragraphs.wrapped(sentences(rows))
        + "\n\n"
        + byKind(rows)
        + "### Misses\n\n"
        + misses(rows)
        + "\n";
  }

  private String sentences(List<Comparison> rows) {
    List<Comparison> free = rows.stream().filter(r -> r.tuned() == null).toList();
    return String.format(
        Locale.ROOT,
        "%d comparisons. Of %d to whose published number no input was fitted, %d lie inside their"
            + " band, %d outside, without a result %d, and not comparable %d. %d more concern a"
            + " number that an input was fitted to, and are no evidence. Of numbers published by"
            + " others, how many were read where: full text %d, abstract %d, second hand %d, from"
            + " memory %d.",
        rows.size(),
        free.size(),
        count(free, Verdict.INSIDE),
        count(free, Verdict.OUTSIDE),
        count(free, Verdict.NO_RESULT),
        count(free, Verdict.NOT_COMPARABLE),
        rows.size() - free.size(),
        extent(rows, Source.Extent.FULL_TEXT),
        extent(rows, Source.Extent.ABSTRACT),
        extent(rows, Source.Extent.SECOND_HAND),
        extent(rows, Source.Extent.MEMORY));
  }

  private String byKind(List<Comparison> rows) {
    List<String> columns = new ArrayList<>(List.of("Published number found by"));
    for (Verdict verdict : Verdict.values()) {
      columns.add(verdict.words());
    }
    columns.add("tuned");
    MarkdownTable table = new MarkdownTable(columns);
    for (Comparison.Kind kind : Comparison.Kind.values()) {
      List<Comparison> all = rows.stream().filter(r -> r.kind() == kind).toList();
      List<Comparison> free = all.stream().filter(r -> r.tuned() == null).toList();
      if (!all.isEmpty()) {
        List<String> cells = new ArrayList<>(List.of(kind.words()));
        for (Verdict verdict : Verdict.values()) {
          cells.add(String.valueOf(count(free, verdict)));
        }
        cells.add(String.valueOf(all.size() - free.size()));
        table.row(cells);
      }
    }
    return table.text();
  }

  private String misses(List<Comparison> rows) {
    StringBuilder out = new StringBuilder();
    for (Comparison r : rows) {
      if (book.verdict(r).miss()) {
        out.append("- [").append(new Template(r.quantity()).fill(book.evidence()));
        out.append("](#").append(r.anchor()).append("): ");
        out.append(new ComparisonTable(book).ours(r));
        out.append(", band ").append(ComparisonTable.interval(r));
        out.append(r.tuned() == null ? "" : " (tuned)").append('\n');
      }
    }
    return out.toString();
  }

  private long extent(List<Comparison> rows, Source.Extent extent) {
    return rows.stream()
        .filter(r -> r.kind() != Comparison.Kind.OWN && book.extent(r) == extent)
        .count();
  }

  private long count(List<Comparison> rows, Verdict verdict) {
    return rows.stream().filter(r -> book.verdict(r) == verdict).count();
  }
}
