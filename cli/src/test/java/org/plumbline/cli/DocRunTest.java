package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The test of the tutorials fails where a page is wrong, and says where. */
@DisabledOnOs(OS.WINDOWS)
class DocRunTest {
  @TempDir Path folder;

  private List<String> errors(String... lines) throws IOException, InterruptedException {
    Path page = folder.resolve("page.md");
    Files.write(page, Arrays.asList(lines));
    Path work = Files.createTempDirectory(folder, "work");
    return new DocRun(DocPage.read(page), work, false).errors();
  }

  @Test
  void acceptsAPageThatIsRight() throws Exception {
    assertThat(
            errors(
                "```console",
                "$ plumbline check knee-varus",
                "knee-varus is fine: ...",
                "...",
                "  hka                          -6.00 °",
                "...",
                "$ plumbline check knee-varus --set patient.weight=900",
                "plumbline: --set patient.weight: is not a known key",
                "...",
                "$ echo $?",
                "2",
                "$ printf 'a b\\n' | \\",
                "  wc -w | tr -d ' '",
                "2",
                "```"))
        .isEmpty();
  }

  @Test
  void namesTheLineOfAWrongNumberAWrongExitCodeAndAnUnknownVerb() throws Exception {
    assertThat(
            errors(
                "Text.",
                "```console",
                "$ plumbline check knee-varus",
                "...",
                "  hka                          -6.01 °",
                "...",
                "```",
                "```console",
                "$ plumbline chekc knee-varus",
                "```",
                "```console",
                "$ plumbline check no-such-study",
                "...",
                "$ echo $?",
                "3",
                "```"))
        .satisfiesExactly(
            e -> assertThat(e).startsWith("page.md:3: ").contains("-6.00", "-6.01"),
            e -> assertThat(e).startsWith("page.md:9: ").contains("exits with 2"),
            e -> assertThat(e).startsWith("page.md:14: "));
  }

  @Test
  void blocksOfTheLongSuiteWait() throws Exception {
    assertThat(errors("```console standard", "$ false", "```")).isEmpty();
  }

  @Test
  void findsAPictureThatNothingDraws() throws Exception {
    assertThat(errors("```console", "$ mkdir run", "```", "![x](x.png \"run/charts/share.png\")"))
        .containsExactly("page.md:4: no command above draws run/charts/share.png");
  }

  @Test
  void elisionsStandForLinesAndForCharacters() {
    List<String> printed = List.of("a 1.25 b", "c", "d 7 of 9");
    assertThat(DocOutput.agree(List.of("...", "d ... of 9"), printed)).isTrue();
    assertThat(DocOutput.agree(List.of("a ... b", "c", "d 7 of 9", "..."), printed)).isTrue();
    assertThat(DocOutput.agree(List.of("a 1.2", "..."), printed)).isFalse();
    assertThat(DocOutput.agree(List.of("c", "..."), printed)).isFalse();
    assertThat(DocOutput.agree(List.of("a 1.25 b", "c"), printed)).isFalse();
    assertThat(DocOutput.refreshed(List.of("...", "c", "d 6 of 9"), printed))
        .isEqualTo(Optional.of(List.of("...", "c", "d 7 of 9")));
    assertThat(DocOutput.refreshed(List.of("...", "c", "e 6 of 9"), printed)).isEmpty();
  }
}
