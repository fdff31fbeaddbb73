package org.plumbline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.models.study.CaseKey;

/** Writes sample reports into a folder, for the eye; argument: the folder. */
final class Gallery {
  private Gallery() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(folder.resolve("full"), SampleStudy.sweep(15, 1), SampleStudy.context());
    write(
        folder.resolve("failed"),
        SampleStudy.sweep(12, 2)
            .loadCases("static-axis")
            .failing(new CaseKey("static-axis", 4), new CaseKey("static-axis", 12)),
        SampleStudy.context());
    write(
        folder.resolve("three"),
        SampleStudy.sweep(15, 1).regions("medial", "central", "lateral").loadCases("static-axis"),
        ReportContext.plain());
    write(
        folder.resolve("single"),
        SampleStudy.sweep(0, 1).loadCases("static-axis"),
        SampleStudy.context());
  }

  private static void write(Path folder, SampleStudy study, ReportContext context)
      throws IOException {
    Files.createDirectories(folder);
    ReportFiles.write(study.build(), context, folder);
  }
}
