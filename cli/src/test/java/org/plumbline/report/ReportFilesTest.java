package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.models.study.StudyResult;

class ReportFilesTest {
  @TempDir Path folder;

  @Test
  void writes_every_chart_twice_and_the_page() throws Exception {
    StudyResult result = SampleStudy.sweep(15, 1).build();
    assertThat(ReportFiles.write(result, SampleStudy.context(), folder))
        .contains(Path.of("report.html"), Path.of("charts", "share.png"));
  }
}
