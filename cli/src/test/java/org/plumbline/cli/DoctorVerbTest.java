package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DoctorVerbTest {
  @TempDir Path folder;

  @Test
  void reportsTheMachineAndTheKernels() {
    CliRun run = CliRun.in(folder, new FakeLaboratory(), "doctor");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("test kernels").contains("heap GB").contains("All is ready.");
  }

  @Test
  void findsAFolderThatIsNotThere() {
    CliRun run = CliRun.in(folder.resolve("missing"), new FakeLaboratory(), "doctor", "--json");
    assertThat(run.code()).isEqualTo(4);
    JsonNode answer = run.json();
    assertThat(answer.get("working_folder_writable").asBoolean()).isFalse();
    assertThat(answer.get("problems").get(0).asString()).contains("--out");
    assertThat(run.err()).isEmpty();
  }
}
