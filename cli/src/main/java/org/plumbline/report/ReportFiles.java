package org.plumbline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.page.PagePlan;

/** Writes the charts and the page of a study. */
public final class ReportFiles {
  private ReportFiles() {}

  /**
   * Writes {@code charts/*.png}, {@code charts/*.svg} and {@code report.html} into a folder; files
   * of the same name are replaced. The bytes depend on the arguments only.
   *
   * <p>With a second swept parameter, charts over both come first; all others show the slice at the
   * study's own value, or the one nearest to it, and say so.
   *
   * @param plan what was found, and what the page knows besides
   * @param picture of the cut bone, which then comes first
   * @return written files, relative to the folder, in a fixed order
   * @throws IOException if the folder cannot be written
   */
  public static List<Path> write(PagePlan plan, Optional<StagePicture> picture, Path folder)
      throws IOException {
    StudyResult result = plan.result();
    ReportContext context = plan.context();
    StudyView view = new StudyView(slice(result, context), context);
    List<Exhibit> exhibits = new ArrayList<>();
    picture.ifPresent(p -> exhibits.add(new StageExhibit(view, p).exhibit()));
    if (result.axis2().isPresent()) {
      exhibits.addAll(new SecondAxisExhibits(result, view).all());
    }
    exhibits.addAll(Exhibits.of(view));
    Path charts = Files.createDirectories(folder.resolve("charts"));
    List<Path> written = new ArrayList<>();
    for (ChartFiles drawn : exhibits.parallelStream().map(ChartFiles::new).toList()) {
      written.addAll(drawn.write(charts));
    }
    written.add(
        Files.writeString(
            folder.resolve("report.html"),
            new ReportPage(view, exhibits, new Explorer(List.of(plan), program(context))).html(),
            StandardCharsets.UTF_8));
    return written.stream().map(folder::relativize).toList();
  }

  private static String program(ReportContext context) {
    return context.facts().stream()
        .filter(f -> f.name().equals("Program"))
        .map(ReportContext.Fact::value)
        .findFirst()
        .orElse("Plumbline");
  }

  /** The slice that most charts show, and whose value every one of them names. */
  static StudyResult slice(StudyResult result, ReportContext context) {
    return result
        .axis2()
        .map(
            axis ->
                result
                    .slice(axis.own())
                    .labelled(
                        Stream.of(result.label(), SecondAxisExhibits.slice(context, axis))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", "))))
        .orElse(result);
  }
}
