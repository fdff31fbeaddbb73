package org.plumbline.mesh.io;

/** Text made safe for XML. */
final class Xml {
  private Xml() {}

  /** Escapes an attribute value in double quotes; characters XML 1.0 forbids become U+FFFD. */
  static String attribute(String s) {
    StringBuilder out = new StringBuilder(s.length());
    s.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> out.appendCodePoint(allowed(c) ? c : 0xfffd);
              }
            });
    return out.toString();
  }

  /** A comment on a line of its own, without the double hyphens XML forbids; empty for no text. */
  static String comment(String s) {
    return s.isEmpty() ? "" : "<!-- " + attribute(s).replaceAll("-(?=-)", "- ") + " -->\n";
  }

  private static boolean allowed(int c) {
    return c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
  }
}
