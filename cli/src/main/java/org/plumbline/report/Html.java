package org.plumbline.report;

/** Text of a page being written; whatever comes from data goes through {@link #text}. */
final class Html {
  private final StringBuilder out = new StringBuilder(1 << 16);

  /** Appends markup of our own, as it is. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Appends text from data, escaped for element content and for quoted attributes. */
  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** Appends an element whose content is text from data. */
  Html element(String tag, String text) {
    return raw("<" + tag + ">").text(text).raw("</" + tag.split(" ", 2)[0] + ">\n");
  }

  static String escape(String text) {
    StringBuilder s = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> s.append("&amp;");
                case '<' -> s.append("&lt;");
                case '>' -> s.append("&gt;");
                case '"' -> s.append("&quot;");
                case '\'' -> s.append("&#39;");
                default -> {
                  if (c >= ' ' || c == '\n' || c == '\t') {
                    s.appendCodePoint(c);
                  } else {
                    s.append(' ');
                  }
                }
              }
            });
    return s.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
