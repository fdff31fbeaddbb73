package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * What the documentation says without being executed: commands exist with their options, links lead
 * somewhere, tutorials quote only numbers that their commands print.
 */
class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMAND =
      Pattern.compile("(?:^|[`$ ])(?:\\./)?plumbline ([a-z]+)\\b([^`|#]*)");
  private static final Pattern OPTION = Pattern.compile("(?<=^| )(--?[a-z][a-z-]*)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)# ]+)[^)]*\\)");
  private static final Pattern QUOTED =
      Pattern.compile("([+-]?\\d+(?:\\.\\d+)?) ?(?:°|%|N|MPa|mm²|mm)?");

  private static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> walk = Files.walk(ROOT.resolve("docs"))) {
      walk.filter(p -> p.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages.stream();
  }

  @TestFactory
  Stream<DynamicTest> commandsAndOptionsExist() throws IOException {
    CommandLine line = commandLine();
    return pages()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.toString(), () -> assertThat(unknown(page, line)).isEmpty()));
  }

  private static CommandLine commandLine() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return Plumbline.commandLine(
        new Session(nowhere, nowhere, false, null, null, null, null, "plumbline"));
  }

  @Test
  void findsVerbsAndOptionsThatDoNotExist(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(
        page,
        "Run `plumbline sweap` or `plumbline sweep --mash fine -o DIR`.\n"
            + "```\n./plumbline solve --angle 8 --angels 3 # --not-this\n```\n");
    assertThat(unknown(page, commandLine()))
        .satisfiesExactly(
            e -> assertThat(e).contains(":1:", "no such verb"),
            e -> assertThat(e).contains(":1:", "no option --mash"),
            e -> assertThat(e).contains(":3:", "no option --angels"));
  }

  private static List<String> unknown(Path page, CommandLine line) throws IOException {
    List<String> unknown = new ArrayList<>();
    List<String> lines = Files.readAllLines(page);
    for (int i = 0; i < lines.size(); i++) {
      Matcher command = COMMAND.matcher(lines.get(i));
      while (command.find()) {
        CommandLine verb = line.getSubcommands().get(command.group(1));
        String at = page + ":" + (i + 1) + ": " + command.group().strip();
        if (verb == null) {
          if (lines.get(i).contains("`plumbline " + command.group(1))) {
            unknown.add(at + ", no such verb");
          }
          continue;
        }
        Matcher option = OPTION.matcher(command.group(2));
        while (option.find()) {
          if (verb.getCommandSpec().findOption(option.group(1)) == null) {
            unknown.add(at + ", no option " + option.group(1));
          }
        }
      }
    }
    return unknown;
  }

  @TestFactory
  Stream<DynamicTest> linksLeadToFiles() throws IOException {
    return pages()
        .map(
            page ->
                DynamicTest.dynamicTest(page.toString(), () -> assertThat(broken(page)).isEmpty()));
  }

  private static List<String> broken(Path page) throws IOException {
    List<String> broken = new ArrayList<>();
    List<String> lines = Files.readAllLines(page);
    for (int i = 0; i < lines.size(); i++) {
      Matcher link = LINK.matcher(lines.get(i));
      while (link.find()) {
        String target = link.group(1);
        if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
          broken.add(page + ":" + (i + 1) + ": " + target);
        }
      }
    }
    return broken;
  }

  /** A number in a code span of a tutorial is a quotation. */
  @TestFactory
  Stream<DynamicTest> quotedNumbersArePrinted() throws IOException {
    return TutorialTest.pages().stream()
        .map(DocPage::read)
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.file.toString(), () -> assertThat(invented(page)).isEmpty()));
  }

  private static List<String> invented(DocPage page) {
    Set<String> printed = page.printedNumbers();
    return page.spans.stream()
        .filter(s -> QUOTED.matcher(s.text()).matches())
        .filter(s -> !printed.contains(s.text().replaceFirst(QUOTED.pattern(), "$1")))
        .map(s -> page.at(s.line()) + ": no command prints " + s.text())
        .toList();
  }

  @Test
  void blocksThatAreNotExecutedSaySoAndPicturesAreSmall() throws IOException {
    for (Path file : TutorialTest.pages()) {
      DocPage page = DocPage.read(file);
      assertThat(page.unmarked.stream().map(page::at)).as(DocPage.NOT_RUN).isEmpty();
      for (DocPage.Part part : page.parts) {
        if (part instanceof DocPage.Picture p) {
          assertThat(p.source()).as(page.at(p.line()) + ": chart it is a copy of").isNotNull();
          assertThat(file.resolveSibling(p.file())).exists();
          assertThat(Files.size(file.resolveSibling(p.file())))
              .as(page.at(p.line()) + ": bytes")
              .isLessThan(
                  file.startsWith(TutorialTest.FOLDER)
                      ? DocPicture.MOST_BYTES
                      : DocPicture.MOST_BYTES_ON_FRONT);
        }
      }
    }
    try (Stream<Path> pictures = Files.list(TutorialTest.FOLDER.resolve("pictures"))) {
      List<String> shown =
          TutorialTest.pages().stream()
              .flatMap(p -> DocPage.read(p).parts.stream())
              .filter(DocPage.Picture.class::isInstance)
              .map(p -> Path.of(((DocPage.Picture) p).file()).getFileName().toString())
              .toList();
      assertThat(pictures.map(p -> p.getFileName().toString())).as("shown").isSubsetOf(shown);
    }
  }
}
