package org.plumbline.report;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
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
        folder.resolve("groups"),
        SampleStudy.sweep(10, 5)
            .loadCases(
                "static-axis",
                "walk@5",
                "walk@25",
                "walk@50",
                "walk@75",
                "laxity@varus",
                "laxity@anterior")
            .failing(new CaseKey("walk@25", 0)),
        SampleStudy.context());
    proofs(folder.resolve("grey"));
    write(
        folder.resolve("single"),
        SampleStudy.sweep(0, 1).loadCases("static-axis"),
        SampleStudy.context());
  }

  /** The pictures in grey, as a printer without colour gives them, and the smallest page. */
  private static void proofs(Path folder) throws IOException {
    Files.createDirectories(folder);
    StudyView view = new StudyView(SampleStudy.sweep(15, 1).build(), SampleStudy.context());
    for (Exhibit e : Exhibits.of(view)) {
      BufferedImage grey = new BufferedImage(640, 440, BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D g = grey.createGraphics();
      e.figure().draw(g, 640, 440);
      g.dispose();
      ImageIO.write(grey, "png", folder.resolve(e.figure().name() + ".png").toFile());
    }
  }

  private static void write(Path folder, SampleStudy study, ReportContext context)
      throws IOException {
    Files.createDirectories(folder);
    SampleStudy.report(SampleStudy.plan(study.build(), context), Optional.empty(), folder);
  }
}
