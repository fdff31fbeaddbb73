package org.plumbline.validation;

import java.nio.file.Path;
import java.util.List;

/**
 * A part of the page.
 *
 * @param title heading
 * @param blocks in order
 */
record Chapter(String title, List<Block> blocks) {

  /**
   * One of: text, rows that are compared, or a table of numbers alone.
   *
   * @param text Markdown with placeholders, or null
   * @param rows or null
   * @param table or null
   */
  record Block(String text, List<Comparison> rows, Table table) {
    Block {
      rows = rows == null ? List.of() : List.copyOf(rows);
    }
  }

  /**
   * Cells with placeholders.
   *
   * @param columns headings
   * @param rows cells, as many as columns
   */
  record Table(List<String> columns, List<List<String>> rows) {
    Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  Chapter {
    blocks = List.copyOf(blocks);
  }

  static Chapter read(Path file) {
    return DataFiles.read(file, Chapter.class);
  }
}
