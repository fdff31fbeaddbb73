package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole, or it is as it was. */
class WholeFileTest {
  @TempDir Path folder;

  private void expectOnly(String name, String text) throws IOException {
    assertThat(Files.readString(folder.resolve(name))).isEqualTo(text);
    try (Stream<Path> list = Files.list(folder)) {
      assertThat(list).as("no draft is left").hasSize(1);
    }
  }

  @Test
  void isWrittenAndReplaced() throws IOException {
    for (String text : new String[] {"one", "two"}) {
      WholeFile.write(
          folder.resolve("a ü.vtu"),
          draft -> {
            assertThat(draft.toString()).endsWith("a ü.vtu");
            Files.writeString(draft, text);
          });
      expectOnly("a ü.vtu", text);
    }
    WholeFile.write(folder.resolve("new/er/b"), draft -> Files.writeString(draft, "b"));
    assertThat(folder.resolve("new/er/b")).hasContent("b");
  }

  /** The system's message for a full disk does not say of which file. */
  @Test
  void staysAsItWasWhenTheDiskIsFull() throws IOException {
    Path file = Files.writeString(folder.resolve("mesh.vtu"), "of last week");
    WholeFile.Content half =
        draft -> {
          Files.writeString(draft, "half");
          throw new IOException("No space left on device");
        };
    assertThatThrownBy(() -> WholeFile.write(file, half))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("mesh.vtu")
        .hasMessageContaining("No space left");
    expectOnly("mesh.vtu", "of last week");
  }

  /** Nobody asked for a draft. */
  @Test
  void theFileIsNamedAndNotItsDraft() {
    Path file = folder.resolve("deck.inp");
    for (WholeFile.Content content :
        List.<WholeFile.Content>of(
            draft -> {
              throw new FileSystemException(draft.toString(), null, "Read-only file system");
            },
            draft -> {
              throw new UncheckedIOException(new IOException("Read-only file system"));
            })) {
      assertThatThrownBy(() -> WholeFile.write(file, content))
          .isInstanceOf(FileSystemException.class)
          .hasMessage(file + ": Read-only file system");
    }
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    draft -> {
                      throw new AccessDeniedException(draft.toString());
                    }))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessage(file.toString());
  }

  @Test
  void neverReplacesAFolder() throws IOException {
    Path there = Files.createDirectory(folder.resolve("mesh.vtu"));
    assertThatThrownBy(() -> WholeFile.write(there, draft -> Files.writeString(draft, "x")))
        .hasMessageContaining("is a folder");
    assertThat(there).isEmptyDirectory();
  }

  @Test
  void aFileInThePlaceOfItsFolderIsNamedWithoutOfferingToReplaceIt() throws IOException {
    Files.writeString(folder.resolve("afile"), "");
    CliRun run = CliRun.in(folder, new FakeLaboratory(), "init", "afile/my.yaml");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .contains("afile is a file, but a folder is needed there")
        .doesNotContain("--force");
  }
}
