package org.plumbline.validation;

import java.util.Collections;
import java.util.List;

/** A table in Markdown, row by row. */
final class MarkdownTable {
  private final StringBuilder out = new StringBuilder();

  MarkdownTable(List<String> columns) {
    row(columns);
    row(Collections.nCopies(columns.size(), "---"));
  }

  void row(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** The table and an empty line. */
  String text() {
    return out + "\n";
  }
}
