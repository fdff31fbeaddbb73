package org.plumbline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.StudyResult;

/** All charts of a study, being drawn. */
public final class StudyCharts {
  private final StudyView view;
  private final List<DrawnChart> charts;

  /**
   * Has every chart drawn.
   *
   * <p>With a second swept parameter, charts over both come first; all others show the slice at the
   * study's own value, or the one nearest to it, and say so.
   *
   * @param picture of the cut bone, which then comes first
   * @param sketches of the joint from the front, one for each angle of the study; none to leave
   *     that chart out
   * @param drawers run the drawing; an exception in it is thrown where the charts are used
   */
  public StudyCharts(
      StudyResult result,
      ReportContext context,
      Optional<StagePicture> picture,
      List<JointSketch> sketches,
      Executor drawers) {
    view = new StudyView(ReportFiles.slice(result, context), context);
    List<Exhibit> exhibits = new ArrayList<>();
    picture.ifPresent(p -> exhibits.add(new StageExhibit(view, p).exhibit()));
    new SketchExhibit(view, sketches).exhibit().ifPresent(exhibits::add);
    if (result.axis2().isPresent()) {
      exhibits.addAll(new SecondAxisExhibits(result, view).all());
    }
    exhibits.addAll(Exhibits.of(view));
    charts = exhibits.stream().map(e -> new DrawnChart(e, drawers)).toList();
  }

  StudyView view() {
    return view;
  }

  List<DrawnChart> charts() {
    return charts;
  }

  /** Writes {@code charts/*.png} and {@code charts/*.svg}; the paths are absolute. */
  List<Path> write(Path folder) throws IOException {
    Path place = Files.createDirectories(folder.resolve("charts"));
    List<Path> written = new ArrayList<>();
    for (DrawnChart chart : charts) {
      written.addAll(chart.write(place));
    }
    return written;
  }
}
