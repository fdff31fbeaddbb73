package org.plumbline.models.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns YAML text into a tree of plain values and remembers the line of every key. Only what a
 * study needs is understood: mappings with text keys, lists, numbers, text. Aliases, anchors, tags,
 * second documents and repeated keys are problems; so is anything too large or too deep.
 */
final class YamlScan {
  /** Characters a study may have; the shipped ones have about 3000. */
  static final int MOST_CHARACTERS = 200_000;

  private static final int DEEPEST = 12;
  private static final int MOST_VALUES = 10_000;
  private static final int SHOWN_LETTERS = 40;

  /** Numbers of the YAML 1.2 core schema, decimal ones only. */
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");

  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
  private static final int LONGEST_INTEGER = 9;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A mapping or list that is being filled. */
  private static final class Open {
    private final JsonNode node;
    private final String path;
    private String key;

    Open(JsonNode node, String path) {
      this.node = node;
      this.path = path;
    }

    boolean wantsKey() {
      return node.isObject() && key == null;
    }

    String next() {
      return node.isArray() ? KeyPath.element(path, node.size()) : KeyPath.child(path, key);
    }
  }

  /** Ends the scan after a problem that leaves no tree to go on with. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final IntFunction<Place> placeOfLine;
  private final Problems problems;
  private final Map<String, Place> places = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final String base;
  private JsonNode root;
  private int values;

  /**
   * @param placeOfLine names a line for messages
   * @param base path that the text's top level stands for; empty for a whole file
   */
  YamlScan(IntFunction<Place> placeOfLine, String base, Problems problems) {
    this.placeOfLine = placeOfLine;
    this.base = base;
    this.problems = problems;
  }

  /** Places of all keys, by path. */
  Map<String, Place> places() {
    return places;
  }

  /** The tree, or empty if the text is not readable at all; problems say why. */
  Optional<JsonNode> scan(String text) {
    if (text.length() > MOST_CHARACTERS) {
      fail(
          1,
          "the text has " + text.length() + " characters; at most " + MOST_CHARACTERS + " are read",
          "a study holds settings only; keep data elsewhere");
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder().setLabel("study").setCodePointLimit(MOST_CHARACTERS).build();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        take(event);
      }
    } catch (Unreadable e) {
      return Optional.empty();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
      String context = e.getContext() == null ? "" : e.getContext() + ": ";
      fail(
          line,
          "this is not YAML: " + context + e.getProblem(),
          "check indentation, colons and quotes near this line");
      return Optional.empty();
    } catch (ReaderException e) {
      open.clear();
      int at = text.indexOf(e.getCodePoint());
      fail(
          1 + (int) text.chars().limit(Math.max(at, 0)).filter(c -> c == '\n').count(),
          String.format(
              Locale.ROOT,
              "holds the character U+%04X, which YAML does not allow",
              e.getCodePoint()),
          "take it out, or save the file as plain UTF-8 text");
      return Optional.empty();
    } catch (YamlEngineException e) {
      fail(1, "this is not YAML: " + e.getMessage(), "save the file as plain UTF-8 text");
      return Optional.empty();
    }
    return Optional.ofNullable(root);
  }

  private void take(Event event) {
    int line = event.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    switch (event.getEventId()) {
      case DocumentStart -> {
        if (root != null) {
          throw stop(line, "a second document begins", "one file holds one study");
        }
      }
      case MappingStart, SequenceStart -> start((CollectionStartEvent) event, line);
      case MappingEnd, SequenceEnd -> open.pop();
      case Scalar -> scalar((ScalarEvent) event, line);
      case Alias -> {
        String name = ((AliasEvent) event).getAlias().getValue();
        throw stop(line, "alias *" + shown(name) + " is not allowed", "write the value out");
      }
      default -> {
        // stream marks, document ends and comments carry nothing
      }
    }
  }

  private void start(CollectionStartEvent event, int line) {
    refuseAnchor(event, line);
    refuseTag(event.getTag(), line);
    if (!open.isEmpty() && open.peek().wantsKey()) {
      throw stop(line, "a key must be a word, not a list or mapping", "");
    }
    if (open.size() >= DEEPEST) {
      throw stop(line, "values are nested deeper than " + DEEPEST + " levels", "");
    }
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    JsonNode node = mapping ? NODES.objectNode() : NODES.arrayNode();
    String path = open.isEmpty() ? base : open.peek().next();
    put(node, line);
    open.push(new Open(node, path));
  }

  private void scalar(ScalarEvent event, int line) {
    refuseAnchor(event, line);
    refuseTag(event.getTag(), line);
    if (!open.isEmpty() && open.peek().wantsKey()) {
      key(event.getValue(), line);
    } else {
      put(
          event.isPlain() ? plain(event.getValue(), line) : NODES.stringNode(event.getValue()),
          line);
    }
  }

  private void key(String key, int line) {
    Open parent = open.peek();
    String path = KeyPath.child(parent.path, shown(key));
    parent.key = key;
    if (((ObjectNode) parent.node).has(key)) {
      problems.add(
          placeOfLine.apply(line),
          path,
          "is given twice, first in " + places.get(path).label(),
          "remove one of them");
    }
    places.put(path, placeOfLine.apply(line));
  }

  private void put(JsonNode value, int line) {
    if (++values > MOST_VALUES) {
      throw stop(line, "there are more than " + MOST_VALUES + " values", "");
    }
    if (open.isEmpty()) {
      root = value;
      places.put(base, placeOfLine.apply(line));
      return;
    }
    Open parent = open.peek();
    if (parent.node instanceof ArrayNode list) {
      places.put(parent.next(), placeOfLine.apply(line));
      list.add(value);
    } else {
      ((ObjectNode) parent.node).set(parent.key, value);
      parent.key = null;
    }
  }

  /** A value without quotes: number, truth value, nothing, or text. */
  private JsonNode plain(String text, int line) {
    if (INTEGER.matcher(text).matches() && text.length() <= LONGEST_INTEGER) {
      return NODES.numberNode(Integer.parseInt(text));
    }
    if (NOT_FINITE.matcher(text).matches()) {
      return notFinite(text, line);
    }
    if (DECIMAL.matcher(text).matches()) {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? NODES.numberNode(value) : notFinite(text, line);
    }
    if (NULL.matcher(text).matches()) {
      return NODES.nullNode();
    }
    return switch (text) {
      case "true", "True", "TRUE" -> NODES.booleanNode(true);
      case "false", "False", "FALSE" -> NODES.booleanNode(false);
      default -> NODES.stringNode(text);
    };
  }

  private JsonNode notFinite(String text, int line) {
    String path = open.isEmpty() ? base : open.peek().next();
    problems.add(placeOfLine.apply(line), path, "is " + shown(text) + ", not a finite number", "");
    return NODES.numberNode(0);
  }

  private void refuseAnchor(NodeEvent event, int line) {
    event
        .getAnchor()
        .ifPresent(
            a -> {
              throw stop(
                  line,
                  "anchor &" + shown(a.getValue()) + " is not allowed",
                  "write the value where it is needed");
            });
  }

  private void refuseTag(Optional<String> tag, int line) {
    tag.ifPresent(
        t -> {
          throw stop(line, "tag " + shown(t) + " is not allowed", "write the plain value");
        });
  }

  private Unreadable stop(int line, String what, String remedy) {
    fail(line, what, remedy);
    return new Unreadable();
  }

  private void fail(int line, String what, String remedy) {
    String path = open.isEmpty() ? base : open.peek().path;
    problems.add(placeOfLine.apply(line), path, what, remedy);
  }

  /** Foreign text cut to a length and stripped of what steers a terminal, for a message. */
  static String shown(String text) {
    String clean = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    return clean.length() <= SHOWN_LETTERS ? clean : clean.substring(0, SHOWN_LETTERS) + "…";
  }
}
