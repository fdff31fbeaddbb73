package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a command prints arrives, or the command says that it did not. */
class StandardOutputTest {
  @TempDir Path folder;

  private static final class Refusing extends OutputStream {
    private final String why;
    private int calls;

    Refusing(String why) {
      this.why = why;
    }

    @Override
    public void write(int oneByte) throws IOException {
      calls++;
      throw new IOException(why);
    }
  }

  private static StandardOutput printed(OutputStream target, boolean pipe) {
    StandardOutput out = new StandardOutput(target, pipe);
    PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
    writer.println("a line");
    writer.println("another");
    writer.flush();
    return out;
  }

  @Test
  void passesOnWhatIsPrinted() {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    assertThat(printed(target, false).loss()).isEmpty();
    assertThat(target.toString(StandardCharsets.UTF_8))
        .isEqualTo(String.format("a line%nanother%n"));
  }

  @Test
  void remembersTheFirstFailureAndWritesNoMore() {
    Refusing target = new Refusing("No space left on device");
    assertThat(printed(target, false).loss())
        .hasValueSatisfying(
            m -> assertThat(m).contains("No space left on device").contains("lost"));
    assertThat(target.calls).isEqualTo(1);
  }

  /** The words of the system are in its user's language; the kind of the file is not. */
  @Test
  void aReaderThatHasEnoughIsNoFault() {
    assertThat(printed(new Refusing("Datenübergabe unterbrochen"), true).loss()).isEmpty();
    assertThat(printed(new Refusing("Broken pipe"), false).loss()).isEmpty();
  }

  private CliRun process(String redirection) throws Exception {
    Process process =
        ChildRun.shell(
            folder,
            SlowProcess.class,
            "",
            "{ (plumbline describe); echo \"code $?\" >&2; } " + redirection);
    try (var err = ChildRun.err(process)) {
      String told = ChildRun.told(err, null);
      return new CliRun(process.waitFor(), Files.readString(folder.resolve("out.txt")), told);
    }
  }

  @Test
  @Tag("slow")
  @Timeout(60)
  @EnabledOnOs(OS.LINUX)
  void aFullDeviceIsToldWithExitCode4() throws Exception {
    assertThat(process(">/dev/full").err())
        .contains("standard output cannot be written")
        .contains("code 4");
  }

  @Test
  @Tag("slow")
  @Timeout(60)
  @EnabledOnOs(OS.LINUX)
  void aClosedPipeEndsQuietly() throws Exception {
    CliRun run = process("| head -n 1");
    assertThat(run.err()).isEqualTo("code 0\n");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(process("| true").err()).isEqualTo("code 0\n");
  }
}
