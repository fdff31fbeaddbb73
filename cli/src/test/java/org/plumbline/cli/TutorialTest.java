package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every tutorial does what it says, line by line, and pictures are what the program draws: see
 * {@link DocPage} for how one is written, {@link DocRun} for how to take over new numbers. {@code
 * -Dplumbline.docs.page=tutorials/classroom} takes that page alone.
 */
@DisabledOnOs(OS.WINDOWS)
class TutorialTest {
  static final Path FOLDER = Path.of("../docs/tutorials");

  @TempDir Path folder;

  static List<Path> pages() throws IOException {
    String only = System.getProperty("plumbline.docs.page", "");
    List<Path> pages = new ArrayList<>();
    for (Path folder : List.of(FOLDER, FOLDER.resolveSibling("pictures"))) {
      try (Stream<Path> list = Files.list(folder)) {
        list.filter(p -> p.toString().endsWith(only + ".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  @Tag("slow")
  void printsWhatItSays(Path page) throws IOException, InterruptedException {
    assertThat(new DocRun(DocPage.read(page), folder, false).errors()).isEmpty();
  }

  /** The same with the blocks that take the standard mesh. */
  @ParameterizedTest
  @MethodSource("pages")
  @Tag("long")
  void printsWhatItSaysOnTheStandardMesh(Path page) throws IOException, InterruptedException {
    DocPage read = DocPage.read(page);
    if (read.parts.stream().anyMatch(p -> p instanceof DocPage.Command c && c.standard())) {
      assertThat(new DocRun(read, folder, true).errors()).isEmpty();
    }
  }
}
