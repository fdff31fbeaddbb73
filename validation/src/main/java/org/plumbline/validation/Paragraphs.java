package org.plumbline.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in lines of a length that people read, whatever stood in the file and in its placeholders.
 */
final class Paragraphs {
  private static final int WIDTH = 150;
  private static final String ITEM = "- ";
  private static final String INDENT = "  ";

  private Paragraphs() {}

  /** Paragraphs and list items wrapped; an empty line between paragraphs is kept. */
  static String wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String line : (text.strip() + "\n\n").split("\n", -1)) {
      boolean item = line.strip().startsWith(ITEM);
      if ((line.isBlank() || item) && part.length() > 0) {
        wrap(part.toString(), lines);
        part.setLength(0);
        if (line.isBlank()) {
          lines.add("");
        }
      }
      part.append(part.length() > 0 ? " " : "").append(line.strip());
    }
    return String.join("\n", lines).strip();
  }

  private static void wrap(String part, List<String> lines) {
    String indent = part.startsWith(ITEM) ? INDENT : "";
    String gap = "";
    StringBuilder line = new StringBuilder();
    for (String word : part.split("\\s+")) {
      if (line.length() + gap.length() + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        gap = indent;
      }
      line.append(gap).append(word);
      gap = " ";
    }
    lines.add(line.toString());
  }
}
