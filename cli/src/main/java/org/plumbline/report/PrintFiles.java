package org.plumbline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.LimbLandmarks;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.print.PdfFile;

/**
 * What is handed on beside the page, drawn but not written: a summary on paper and a moving picture
 * for slides. The bytes depend on the arguments only.
 */
public final class PrintFiles {
  /** Name of the summary. */
  public static final String SUMMARY = "summary.pdf";

  private final CompletableFuture<byte[]> summary;
  private final CompletableFuture<Optional<byte[]>> moving;

  /**
   * Has both drawn.
   *
   * @param picture of the cut bone, if one is cut
   * @param loadCase that the finding is about; the first one where there is no such
   * @param limbs one for each angle of the study; none to leave the limb out
   * @param sketches of the joint from the front, one for each angle; none to leave it out
   * @param drawers run the drawing; an exception in it is thrown on writing
   */
  public PrintFiles(
      StudyResult result,
      ReportContext context,
      Optional<StagePicture> picture,
      String loadCase,
      List<LimbLandmarks> limbs,
      List<JointSketch> sketches,
      Executor drawers) {
    StudyView view = new StudyView(ReportFiles.slice(result, context), context);
    String shown = shown(view, loadCase);
    moving =
        CompletableFuture.supplyAsync(
            () -> new LimbAnimation(view, shown, limbs, sketches).gif(), drawers);
    summary =
        CompletableFuture.supplyAsync(
            () -> {
              PrintedSummary paper =
                  new PrintedSummary(
                      view,
                      shown,
                      picture.map(p -> new StageExhibit(view, p).exhibit()),
                      new SketchExhibit(view, sketches).narrow());
              return PdfFile.bytes(paper.sheets(), paper.title(), paper.subject());
            },
            drawers);
  }

  /**
   * Writes {@code summary.pdf} and, where there are pressure maps, {@code
   * charts/limb-and-pressure.gif} into a results folder; files of these names are replaced.
   *
   * @return written files, relative to the folder
   * @throws IOException if the folder cannot be written
   */
  public List<Path> write(Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    written.add(Files.write(folder.resolve(SUMMARY), summary.join()));
    Optional<byte[]> gif = moving.join();
    if (gif.isPresent()) {
      Path charts = Files.createDirectories(folder.resolve("charts"));
      written.add(Files.write(charts.resolve(LimbAnimation.NAME + ".gif"), gif.get()));
    }
    return written.stream().map(folder::relativize).toList();
  }

  private static String shown(StudyView view, String loadCase) {
    List<String> cases =
        view.groups().single().isEmpty() ? view.result().loadCases() : view.groups().single();
    return cases.contains(loadCase) ? loadCase : cases.get(0);
  }
}
