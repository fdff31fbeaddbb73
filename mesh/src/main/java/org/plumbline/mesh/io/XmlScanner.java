package org.plumbline.mesh.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.mesh.MeshFileException;

/**
 * Tags of an XML file one after the other, from memory. Only what VTK writes: elements, attributes,
 * comments and processing instructions. Document types, entities of one's own and CDATA are
 * refused, so that nothing outside of the file is ever looked at and nothing expands.
 */
final class XmlScanner {
  private static final int DEEPEST = 32;
  private static final int MOST_ATTRIBUTES = 64;
  private static final String DAMAGED = "the file is damaged or cut off: save it again";

  private final String file;
  private final byte[] data;
  private int at;
  private final Deque<String> open = new ArrayDeque<>();
  private String name = "";
  private boolean start;
  private boolean emptyElement;
  private final Map<String, String> attributes = new LinkedHashMap<>();

  XmlScanner(String file, byte[] data) {
    this.file = file;
    this.data = data;
  }

  /** Moves to the next start or end of an element; false where the outermost one has ended. */
  boolean next() {
    if (emptyElement) {
      emptyElement = false;
      start = false;
      open.pop();
      return true;
    }
    while (true) {
      while (at < data.length && data[at] != '<') {
        at++;
      }
      if (at >= data.length) {
        if (open.isEmpty() && !name.isEmpty()) {
          return false;
        }
        throw refuse(
            data.length,
            open.isEmpty() ? "holds no XML" : "ends within <" + open.peek() + ">",
            DAMAGED);
      }
      if (ahead("<!--")) {
        skipTo("-->");
      } else if (ahead("<?")) {
        skipTo("?>");
      } else if (ahead("<!")) {
        throw refuse(
            at,
            "'"
                + LineReader.shown(text(at, Math.min(data.length, at + 12)))
                + "' declares a"
                + " document type, entities or raw text, which no VTK file needs",
            "remove it; nothing outside of a file is ever read");
      } else {
        tag();
        return true;
      }
    }
  }

  private void tag() {
    int from = at++;
    start = data.length > at && data[at] != '/';
    at += start ? 0 : 1;
    name = word(from);
    if (!start) {
      blanks();
      expect('>', from);
      if (open.isEmpty() || !open.peek().equals(name)) {
        throw refuse(
            from, "</" + LineReader.shown(name) + "> ends no element that is open", DAMAGED);
      }
      open.pop();
      return;
    }
    open.push(name);
    if (open.size() > DEEPEST) {
      throw refuse(from, "elements lie more than " + DEEPEST + " deep", DAMAGED);
    }
    attributes.clear();
    blanks();
    while (at < data.length && data[at] != '>' && data[at] != '/') {
      attribute(from);
      blanks();
    }
    emptyElement = at < data.length && data[at] == '/';
    at += emptyElement ? 1 : 0;
    expect('>', from);
  }

  private void attribute(int tag) {
    String key = word(tag);
    blanks();
    expect('=', tag);
    blanks();
    byte quote = at < data.length ? data[at] : 0;
    if (quote != '"' && quote != '\'') {
      throw refuse(at, "attribute " + LineReader.shown(key) + " has no value in quotes", DAMAGED);
    }
    int from = ++at;
    while (at < data.length && data[at] != quote && data[at] != '<') {
      at++;
    }
    if (at >= data.length || data[at] != quote) {
      throw refuse(from, "attribute " + LineReader.shown(key) + " does not end", DAMAGED);
    }
    if (attributes.put(key, unescaped(from, at)) != null || attributes.size() > MOST_ATTRIBUTES) {
      throw refuse(from, "attribute " + LineReader.shown(key) + " is one too many", DAMAGED);
    }
    at++;
  }

  private String unescaped(int from, int to) {
    String raw = text(from, to);
    if (raw.indexOf('&') < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < raw.length(); k++) {
      if (raw.charAt(k) != '&') {
        out.append(raw.charAt(k));
        continue;
      }
      int end = raw.indexOf(';', k);
      String entity = end < 0 ? "" : raw.substring(k + 1, end);
      switch (entity) {
        case "amp" -> out.append('&');
        case "lt" -> out.append('<');
        case "gt" -> out.append('>');
        case "quot" -> out.append('"');
        case "apos" -> out.append('\'');
        default -> out.appendCodePoint(character(entity, from));
      }
      k = end;
    }
    return out.toString();
  }

  private int character(String entity, int from) {
    try {
      if (entity.matches("#[0-9]{1,7}")) {
        int code = Integer.parseInt(entity.substring(1));
        if (Character.isValidCodePoint(code)) {
          return code;
        }
      }
      if (entity.matches("#x[0-9a-fA-F]{1,6}")) {
        int code = Integer.parseInt(entity.substring(2), 16);
        if (Character.isValidCodePoint(code)) {
          return code;
        }
      }
    } catch (NumberFormatException e) {
      throw refuse(from, "&" + LineReader.shown(entity) + "; is no character", DAMAGED);
    }
    throw refuse(
        from,
        "entity &" + LineReader.shown(entity) + "; is not one of XML's own",
        "write the text itself; entities are not expanded");
  }

  private String word(int tag) {
    int from = at;
    while (at < data.length && wordByte(data[at])) {
      at++;
    }
    if (at == from) {
      throw refuse(tag, "a tag or attribute has no name", DAMAGED);
    }
    return text(from, at);
  }

  private static boolean wordByte(byte b) {
    return b >= '0' && b <= '9'
        || b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b == '_'
        || b == '-'
        || b == ':'
        || b == '.';
  }

  private void blanks() {
    while (at < data.length && data[at] <= ' ' && data[at] >= 0) {
      at++;
    }
  }

  private void expect(char wanted, int tag) {
    if (at >= data.length || data[at] != wanted) {
      throw refuse(
          tag, "<" + LineReader.shown(name) + "> has no " + wanted + " where it must", DAMAGED);
    }
    at++;
  }

  private boolean ahead(String head) {
    for (int k = 0; k < head.length(); k++) {
      if (at + k >= data.length || data[at + k] != head.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  private void skipTo(String end) {
    int from = at;
    while (at < data.length && !ahead(end)) {
      at++;
    }
    if (at >= data.length) {
      throw refuse(from, "a comment or instruction does not end", DAMAGED);
    }
    at += end.length();
  }

  private String text(int from, int to) {
    return new String(data, from, to - from, StandardCharsets.UTF_8);
  }

  boolean isStart() {
    return start;
  }

  /** Name of the element. */
  String name() {
    return name;
  }

  /** Value of an attribute of the element that starts, or what it is without one. */
  String attribute(String key, String without) {
    return attributes.getOrDefault(key, without);
  }

  /** Byte behind the tag. */
  int position() {
    return at;
  }

  /** The place of a byte of the file. */
  MeshPlace place(int position) {
    int line = 1;
    for (int k = 0; k < Math.min(position, data.length); k++) {
      line += data[k] == '\n' ? 1 : 0;
    }
    return new MeshPlace(file, line);
  }

  MeshFileException refuse(int position, String what, String remedy) {
    return place(position).refuse(what, remedy);
  }
}
