package org.plumbline.validation;

import java.util.List;
import java.util.stream.Collectors;

/** The Markdown page; the same data give the same bytes. */
final class Page {
  private final Book book;
  private final StringBuilder out = new StringBuilder();

  private Page(Book book) {
    this.book = book;
  }

  /**
   * Writes the page of a book without defects.
   *
   * @throws IllegalArgumentException if a number that it needs was not measured
   */
  static String of(Book book) {
    Page page = new Page(book);
    page.line("<!-- Generated from docs/validation by validation/write.sh; do not edit. -->");
    page.line("# " + book.front().title());
    page.blocks(book.front());
    page.out.append(new SummarySection(book).text());
    for (Chapter chapter : book.chapters()) {
      page.line("## " + chapter.title());
      page.blocks(chapter);
    }
    page.runs();
    page.recorded();
    page.line("## Sources");
    book.sources().values().forEach(s -> page.out.append(s.entry()).append('\n'));
    return page.out.toString();
  }

  private void line(String text) {
    out.append(Paragraphs.wrapped(text)).append("\n\n");
  }

  private void blocks(Chapter chapter) {
    for (Chapter.Block block : chapter.blocks()) {
      if (block.text() != null) {
        line(filled(block.text()));
      }
      if (!block.rows().isEmpty()) {
        out.append(new ComparisonTable(book).text(block.rows()));
      }
      if (block.table() != null) {
        MarkdownTable table = new MarkdownTable(block.table().columns());
        block.table().rows().forEach(r -> table.row(r.stream().map(this::filled).toList()));
        out.append(table.text());
      }
    }
  }

  private String filled(String text) {
    return new Template(text).fill(book.evidence());
  }

  /** What was solved, so that anybody can solve it again. */
  private void runs() {
    line("## What was solved");
    line(
        "Each line is `plumbline sweep STUDY --mesh MESH --set …`, with every load case at every"
            + " angle; *program* is the commit of the mechanics that measured it. Measured numbers"
            + " with ten digits: [validation/measured.csv](validation/measured.csv).");
    MarkdownTable table =
        new MarkdownTable(
            List.of("Run", "Study", "Mesh", "Settings", "Load cases", "Wedges, °", "Program"));
    for (Run r : book.runs().runs()) {
      table.row(
          List.of(
              r.id(),
              r.study(),
              r.mesh() + (r.fidelity().equals("fe") ? "" : ", " + r.fidelity()),
              r.settings().isEmpty() ? "–" : "`" + r.settings() + "`",
              String.join(", ", r.loadCases()),
              r.anglesDeg().stream().map(NumberWords::plain).collect(Collectors.joining(", ")),
              book.evidence().cases().stream()
                  .filter(c -> c.run().equals(r.id()))
                  .map(MeasuredCase::program)
                  .distinct()
                  .sorted()
                  .collect(Collectors.joining(", "))));
    }
    out.append(table.text());
  }

  private void recorded() {
    if (book.evidence().recorded().isEmpty()) {
      return;
    }
    line("Numbers that solving a case does not give:");
    MarkdownTable table = new MarkdownTable(List.of("Number", "Value", "From"));
    for (Evidence.Recorded r : book.evidence().recorded()) {
      table.row(List.of(r.id(), NumberWords.plain(r.value()) + NumberWords.unit(r.unit()), r.by()));
    }
    out.append(table.text());
  }
}
