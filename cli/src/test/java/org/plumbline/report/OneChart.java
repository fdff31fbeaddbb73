package org.plumbline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.report.chart.PngFile;

/** Draws one chart in a process of its own; argument: the file. */
public final class OneChart {
  private OneChart() {}

  public static void main(String[] arguments) throws IOException {
    StudyView view =
        new StudyView(SampleStudy.sweep(6, 2).withoutMaps().build(), SampleStudy.context());
    Files.write(
        Path.of(arguments[0]), PngFile.bytes(new CurveExhibits(view).shareOverview().figure()));
  }
}
