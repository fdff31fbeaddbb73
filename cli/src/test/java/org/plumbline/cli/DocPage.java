package org.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown page with commands in it.
 *
 * <p>A fenced block of language {@code console} is a session: lines that begin with {@code $} are
 * commands (a line that ends in a backslash goes on), the lines below each are what it prints. A
 * second word on the fence, {@code standard}, says that the block takes the standard mesh and is
 * left to the long suite. Any other fenced block is not executed, and the text above it must say so
 * in the words {@link #NOT_RUN}.
 */
final class DocPage {
  static final String NOT_RUN = "not run by the tests";
  private static final String FENCE = "```";
  private static final Pattern IMAGE = Pattern.compile("!\\[(.*)]\\(([^ )]+)(?: \"([^\"]*)\")?\\)");
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");

  /** A part of the page that something has to be done with, in the order of the page. */
  interface Part {
    int line();
  }

  /**
   * A command of a session.
   *
   * @param line of the command, counted from 1
   * @param standard whether it belongs to the long suite
   * @param command without the prompt
   * @param printed what the page says that it prints
   * @param firstPrinted line of the first of these
   */
  record Command(int line, boolean standard, String command, List<String> printed, int firstPrinted)
      implements Part {}

  /**
   * A picture.
   *
   * @param text for those who cannot see it
   * @param file relative to the page
   * @param source file of a results folder that it is a copy of; null for none
   */
  record Picture(int line, String text, String file, String source) implements Part {}

  final Path file;
  final List<String> lines;
  final List<Part> parts = new ArrayList<>();

  /** Code spans outside of blocks, with their lines. */
  record Span(int line, String text) {}

  final List<Span> spans = new ArrayList<>();

  /** Lines of fences of blocks that are not executed, where nothing says so. */
  final List<Integer> unmarked = new ArrayList<>();

  private DocPage(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  static DocPage read(Path file) {
    try {
      DocPage page = new DocPage(file, Files.readAllLines(file, StandardCharsets.UTF_8));
      page.parse();
      return page;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** {@code file:line}, for messages. */
  String at(int line) {
    return file.getFileName() + ":" + line;
  }

  private void parse() {
    String paragraph = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(FENCE)) {
        int end = i + 1;
        while (!lines.get(end).startsWith(FENCE)) {
          end++;
        }
        String info = line.substring(FENCE.length()).strip();
        if (info.equals("console") || info.equals("console standard")) {
          session(i + 1, end, info.endsWith("standard"));
        } else if (!paragraph.contains(NOT_RUN)) {
          unmarked.add(i + 1);
        }
        i = end;
        continue;
      }
      paragraph =
          line.isBlank()
              ? paragraph
              : i > 0 && lines.get(i - 1).isBlank() ? line : paragraph + " " + line;
      Matcher image = IMAGE.matcher(line);
      if (image.find()) {
        parts.add(new Picture(i + 1, image.group(1), image.group(2), image.group(3)));
      }
      Matcher span = SPAN.matcher(line);
      while (span.find()) {
        spans.add(new Span(i + 1, span.group(1)));
      }
    }
  }

  private void session(int from, int to, boolean standard) {
    int i = from;
    while (i < to) {
      if (!lines.get(i).startsWith("$ ")) {
        throw new AssertionError(at(i + 1) + ": a session begins with a command, '$ ...'");
      }
      int first = i;
      StringBuilder command = new StringBuilder(lines.get(i).substring(2));
      while (command.charAt(command.length() - 1) == '\\') {
        command.setLength(command.length() - 1);
        i++;
        command.append(lines.get(i).strip());
      }
      i++;
      int printed = i;
      while (i < to && !lines.get(i).startsWith("$ ")) {
        i++;
      }
      parts.add(
          new Command(
              first + 1,
              standard,
              command.toString(),
              List.copyOf(lines.subList(printed, i)),
              printed + 1));
    }
  }

  /** Every number that some command of the page is said to print. */
  Set<String> printedNumbers() {
    Set<String> numbers = new TreeSet<>();
    for (Part part : parts) {
      if (part instanceof Command c) {
        c.printed()
            .forEach(
                l -> DocOutput.NUMBER.matcher(l).results().forEach(m -> numbers.add(m.group())));
      }
    }
    return numbers;
  }
}
