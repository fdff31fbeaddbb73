package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.plumbline.report.chart.Box;
import org.plumbline.report.chart.Figure;
import org.plumbline.report.chart.Layout;
import org.plumbline.report.chart.PngFile;
import org.plumbline.report.chart.SvgFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The layout's boxes are what is drawn: checked on the vectors and on the pixels. */
class DrawnTextTest {
  private final List<Exhibit> exhibits =
      Exhibits.of(
          new StudyView(
              SampleStudy.sweep(12, 3).loadCases("static-axis").build(), SampleStudy.context()));

  /** Also texts that JFreeChart writes, the tick labels, must lie in a box of the layout. */
  @Test
  void every_text_of_the_vector_file_lies_in_a_box() throws Exception {
    for (Exhibit exhibit : exhibits) {
      Figure figure = exhibit.figure();
      Layout layout = layout(figure);
      Document svg = ReportFilesTest.parse(SvgFile.text(figure, SvgFile.Letters.TEXT));
      List<Element> texts = ReportFilesTest.elements(svg, "text");
      assertThat(texts).hasSizeGreaterThan(10);
      for (Element text : texts) {
        if (turned(text)) {
          continue;
        }
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        assertThat(layout.boxes())
            .as("%s: '%s' at %s, %s", figure.name(), text.getTextContent(), x, y)
            .anyMatch(b -> holds(b, text.getTextContent(), x, y));
      }
    }
  }

  /** Mutant: a text that is moved by ten pixels must not be found. */
  @Test
  void a_text_beside_its_box_would_be_noticed() {
    Box box = layout(exhibits.get(0).figure()).boxes().get(0);
    assertThat(holds(box, box.what(), box.x(), box.bottom() - 5)).isTrue();
    assertThat(holds(box, box.what(), box.x(), box.bottom() + 10)).isFalse();
    assertThat(holds(box, box.what(), box.x() - 10, box.bottom() - 5)).isFalse();
  }

  /** A ring of white paper all around, so nothing runs off the page. */
  @Test
  void the_rim_of_every_picture_is_white() throws Exception {
    for (Exhibit exhibit : exhibits) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngFile.bytes(exhibit.figure())));
      assertThat(image.getWidth()).isEqualTo(2 * exhibit.figure().width());
      int w = image.getWidth();
      int h = image.getHeight();
      int ink = 0;
      for (int i = 0; i < 6; i++) {
        for (int x = 0; x < w; x++) {
          ink += dark(image, x, i) + dark(image, x, h - 1 - i);
        }
        for (int y = 0; y < h; y++) {
          ink += dark(image, i, y) + dark(image, w - 1 - i, y);
        }
      }
      assertThat(ink).as(exhibit.figure().name()).isZero();
      assertThat(dark(image, w / 2, h / 2) + darkInRow(image, 60)).isPositive();
    }
  }

  private static int darkInRow(BufferedImage image, int y) {
    int dark = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      dark += dark(image, x, y);
    }
    return dark;
  }

  private static int dark(BufferedImage image, int x, int y) {
    return (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
  }

  private static boolean turned(Element text) {
    for (org.w3c.dom.Node n = text; n instanceof Element e; n = n.getParentNode()) {
      if (e.getAttribute("transform").contains("matrix(0")
          || e.getAttribute("transform").contains("rotate")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text starting at (x, y = baseline) belongs to a box: same words, inside it. */
  private static boolean holds(Box box, String text, double x, double y) {
    return box.what().contains(text.strip())
        && x >= box.x() - 1.5
        && x <= box.right() + 1.5
        && y > box.y()
        && y <= box.bottom() + 0.5;
  }

  private static Layout layout(Figure figure) {
    var g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Layout layout = figure.draw(g, figure.width(), figure.height());
    g.dispose();
    return layout;
  }
}
