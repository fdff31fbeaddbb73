package org.plumbline.report;

import java.util.List;

/**
 * The numbers of a chart, or any other table of the report, as text.
 *
 * @param headers column heads with units
 * @param rows one list per row, as long as the head
 */
public record DataTable(String caption, List<String> headers, List<List<String>> rows) {
  public DataTable {
    headers = List.copyOf(headers);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
