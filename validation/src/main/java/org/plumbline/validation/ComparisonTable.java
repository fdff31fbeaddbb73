package org.plumbline.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of published numbers beside ours as a Markdown table, with notes below it. */
final class ComparisonTable {
  private static final List<String> COLUMNS =
      List.of("Quantity", "Published", "Band", "Ours", "Measured on", "Verdict");

  private final Book book;

  ComparisonTable(Book book) {
    this.book = book;
  }

  String text(List<Comparison> rows) {
    MarkdownTable table = new MarkdownTable(COLUMNS);
    for (Comparison r : rows) {
      table.row(
          List.of(
              "<a id=\"" + r.anchor() + "\"></a>" + filled(r.quantity()),
              published(r),
              band(r),
              ours(r),
              new Whereabouts(book).of(r),
              verdict(r)));
    }
    return table.text() + misses(rows) + notes(rows);
  }

  /** Explanations of misses; rows that share one are named together. */
  private String misses(List<Comparison> rows) {
    Map<String, String> quantities = new LinkedHashMap<>();
    for (Comparison r : rows) {
      if (r.miss() != null) {
        quantities.merge(filled(r.miss()), filled(r.quantity()), (a, b) -> a + "; " + b);
      }
    }
    StringBuilder text = new StringBuilder();
    quantities.forEach(
        (why, of) -> text.append(paragraph("**" + of + ": why it misses.** " + why)));
    return text.toString();
  }

  private String notes(List<Comparison> rows) {
    StringBuilder text = new StringBuilder();
    for (Comparison r : rows) {
      if (r.note() != null) {
        text.append(paragraph("*" + filled(r.quantity()) + ".* " + filled(r.note())));
      }
    }
    return text.toString();
  }

  private static String paragraph(String text) {
    return Paragraphs.wrapped(text) + "\n\n";
  }

  private String filled(String text) {
    return new Template(text).fill(book.evidence());
  }

  private String published(Comparison r) {
    List<String> parts = new ArrayList<>();
    if (r.value() != null) {
      String sd = r.sd() == null ? "" : " ± " + NumberWords.plain(r.sd());
      parts.add(NumberWords.plain(r.value()) + sd + NumberWords.unit(r.unit()));
    }
    if (r.spread() != null) {
      parts.add(r.spread());
    }
    String links =
        r.sources().stream()
            .map(k -> book.sources().get(k).link())
            .collect(Collectors.joining(", "));
    boolean own = r.kind() == Comparison.Kind.OWN;
    String found = own ? r.kind().words() : r.kind().words() + ", " + book.extent(r).words();
    return String.join("; ", parts) + " — " + links + "; " + found;
  }

  private static String band(Comparison r) {
    return r.band() == null ? "–" : interval(r) + ", " + r.band().words();
  }

  /** The band in numbers. */
  static String interval(Comparison r) {
    String unit = NumberWords.unit(r.unit());
    int decimals = Math.max(1, r.decimals());
    if (r.high() == null) {
      return "≥ " + NumberWords.plain(r.low(), decimals) + unit;
    }
    String high = NumberWords.plain(r.high(), decimals) + unit;
    if (r.low() == null) {
      return "≤ " + high;
    }
    return NumberWords.plain(r.low(), decimals) + (r.low() < 0 ? " to " : "–") + high;
  }

  /** Our numbers of a row, those outside the band in bold. */
  String ours(Comparison r) {
    List<String> parts = new ArrayList<>();
    List<Reading> readings = book.readings(r);
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      String number = NumberWords.of(reading, r.decimals());
      if (reading instanceof Reading.Known) {
        number += NumberWords.unit(r.unit());
      }
      if (Verdict.of(r, List.of(reading)).miss()) {
        number = "**" + number + "**";
      }
      String as = r.ours().get(i).as();
      parts.add(as == null ? number : as + " " + number);
    }
    return String.join(", ", parts);
  }

  private String verdict(Comparison r) {
    Verdict verdict = book.verdict(r);
    String words = verdict.miss() ? "**" + verdict.words() + "**" : verdict.words();
    if (r.tuned() != null) {
      return words + ", tuned: " + r.tuned();
    }
    return r.notComparable() == null ? words : words + ": " + filled(r.notComparable());
  }
}
