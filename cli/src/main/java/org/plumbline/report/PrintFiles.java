package org.plumbline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.print.PdfFile;

/** Writes what is handed on beside the page: a summary on paper and moving pictures for slides. */
public final class PrintFiles {
  /** Name of the summary. */
  public static final String SUMMARY = "summary.pdf";

  private PrintFiles() {}

  /**
   * Writes {@code summary.pdf} into a results folder; a file of that name is replaced. The bytes
   * depend on the arguments only.
   *
   * @param picture of the cut bone, if one is cut
   * @return written files, relative to the folder
   * @throws IOException if the folder cannot be written
   */
  public static List<Path> write(
      StudyResult result, ReportContext context, Optional<StagePicture> picture, Path folder)
      throws IOException {
    StudyView view = new StudyView(ReportFiles.slice(result, context), context);
    List<Path> written = new ArrayList<>();
    PrintedSummary summary =
        new PrintedSummary(
            view, shown(view), picture.map(p -> new StageExhibit(view, p).exhibit()));
    written.add(
        Files.write(
            folder.resolve(SUMMARY),
            PdfFile.bytes(summary.sheets(), summary.title(), summary.subject())));
    return written.stream().map(folder::relativize).toList();
  }

  /** The load case that the finding is about: the target's, or the first. */
  private static String shown(StudyView view) {
    List<String> cases =
        view.groups().single().isEmpty() ? view.result().loadCases() : view.groups().single();
    return view.context()
        .target()
        .flatMap(
            t ->
                cases.stream()
                    .filter(c -> t.meaning().endsWith(" in " + c.replace('-', ' ')))
                    .findFirst())
        .orElse(cases.get(0));
  }
}
