package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.LimbLandmarks;
import org.plumbline.models.study.LimbLandmarks.Spot;
import org.plumbline.report.animation.Frame;
import org.plumbline.report.chart.LimbFigure;
import org.plumbline.report.chart.LimbOutline;

/** The moving picture shows computed states only, forward and back, each as it was computed. */
class LimbAnimationTest {
  private static final int MOST_BYTES = 1_500_000;
  private static final double HALF_MM = 38;
  private static final double LENGTH_MM = 400;

  /** A limb whose lower end swings out by the angle. */
  static List<LimbLandmarks> limbs(List<Double> angles) {
    List<LimbLandmarks> limbs = new ArrayList<>();
    for (double a : angles) {
      double swing = Math.toRadians(a - 6);
      limbs.add(
          new LimbLandmarks(
              new Spot("top", 0, LENGTH_MM, 0),
              new Spot("middle", 0, 0, 0),
              new Spot("end", 0, -LENGTH_MM * Math.cos(swing), LENGTH_MM * Math.sin(swing)),
              new Spot("start", 0, 0, -HALF_MM),
              new Spot("stop", 0, 0, HALF_MM)));
    }
    return limbs;
  }

  private static LimbAnimation of(SampleStudy study) {
    StudyView view = new StudyView(study.build(), SampleStudy.context());
    return new LimbAnimation(
        view, view.result().loadCases().get(0), limbs(view.result().anglesDeg()), List.of());
  }

  @Test
  void goesForwardAndBackAndRestsBeforeAndAtTheTarget() {
    List<Frame> frames = of(SampleStudy.sweep(15, 1)).frames();
    assertThat(frames.stream().map(Frame::figure))
        .containsExactly(
            0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5,
            4, 3, 2, 1);
    assertThat(frames.get(0).hundredths()).isGreaterThan(5 * frames.get(1).hundredths());
    assertThat(frames.get(10).hundredths()).as("the target, 10°").isEqualTo(150);
  }

  @Test
  void manyAnglesAreThinnedOutButBeforeTargetAndLastStay() {
    LimbAnimation animation = of(SampleStudy.sweep(15, 0.15));
    List<LimbFigure> figures = animation.figures();
    assertThat(figures).hasSizeBetween(20, LimbAnimation.MOST_STATES);
    assertThat(figures.stream().map(f -> f.panel().header()))
        .contains("Wedge angle 0°, before", "Wedge angle 10.05°, after", "Wedge angle 15°");
  }

  /** Decoded again, every frame is the figure drawn alone, but for the choice of colours. */
  @Test
  void everyFrameIsItsFigure() throws IOException {
    LimbAnimation animation = of(SampleStudy.sweep(12, 3));
    byte[] gif = animation.gif().orElseThrow();
    assertThat(gif.length).isLessThan(MOST_BYTES);
    assertThat(animation.gif().orElseThrow()).as("the same bytes again").isEqualTo(gif);
    List<LimbFigure> figures = animation.figures();
    List<Frame> frames = animation.frames();
    List<BufferedImage> shown = played(gif);
    assertThat(shown).hasSameSizeAs(frames);
    for (int i = 0; i < frames.size(); i++) {
      assertThat(distance(shown.get(i), drawn(figures.get(frames.get(i).figure()))))
          .as("frame %d", i)
          .isLessThan(1);
    }
    assertThat(distance(shown.get(0), drawn(figures.get(2))))
        .as("mutant: another state")
        .isGreaterThan(1);
    String raw = new String(gif, StandardCharsets.ISO_8859_1);
    assertThat(raw).contains("NETSCAPE2.0").contains("Wedge angle 9 degrees, after:");
  }

  @Test
  void theLoadLineCrossesWhereTheGeometrySays() {
    for (LimbFigure figure : of(SampleStudy.sweep(12, 3)).figures()) {
      LimbOutline limb = figure.limb().orElseThrow();
      double slope = limb.lower().x() / (limb.lower().y() - LENGTH_MM);
      double z = -slope * LENGTH_MM;
      assertThat(limb.crossing()).isCloseTo((z + HALF_MM) / (2 * HALF_MM), within(1e-12));
    }
  }

  /** Nothing but what belongs to the state moves from frame to frame. */
  @Test
  void wordsStandInTheSamePlaceInEveryState() {
    List<LimbFigure> figures = of(SampleStudy.sweep(12, 3)).figures();
    var first = layout(figures.get(0));
    for (LimbFigure figure : figures) {
      assertThat(figure.width()).isEqualTo(960);
      var layout = layout(figure);
      assertThat(layout.faults()).isEmpty();
      for (String word : List.of("anterior", "Medial", "Contact pressure (MPa)", "no contact")) {
        assertThat(layout.boxes().stream().filter(b -> b.what().equals(word)).toList())
            .as(word)
            .isNotEmpty()
            .isEqualTo(first.boxes().stream().filter(b -> b.what().equals(word)).toList());
      }
    }
  }

  @Test
  void aFailedAngleIsShownAsOne() {
    LimbAnimation animation = of(SampleStudy.sweep(9, 3).failing(new CaseKey("static-axis", 3)));
    LimbFigure hole = animation.figures().get(1);
    assertThat(hole.panel().bodies()).isEmpty();
    assertThat(hole.description()).contains("Wedge angle 3°", "No result: no stable pose");
    assertThat(layout(hole).faults()).isEmpty();
    assertThat(animation.gif()).isPresent();
  }

  @Test
  void oneAngleIsAStillAndNoMapsNoPicture() throws IOException {
    assertThat(played(of(SampleStudy.sweep(0, 1)).gif().orElseThrow())).hasSize(1);
    assertThat(of(SampleStudy.sweep(9, 3).withoutMaps()).gif()).isEmpty();
    StudyView view = new StudyView(SampleStudy.sweep(9, 3).build(), SampleStudy.context());
    LimbAnimation without = new LimbAnimation(view, "gait-peak", List.of(), List.of());
    assertThat(without.figures()).allMatch(f -> f.limb().isEmpty());
    without.figures().forEach(f -> assertThat(layout(f).faults()).isEmpty());
    assertThat(without.gif()).isPresent();
    assertThatThrownBy(() -> new LimbAnimation(view, "gait-peak", limbs(List.of(0.0)), List.of()))
        .hasMessage("1 limbs for 4 angles");
  }

  @Test
  void hostileWordsStayInTheirPlace() {
    LimbAnimation animation = of(PrintedSummaryTest.hostile());
    animation.figures().forEach(f -> assertThat(layout(f).faults()).isEmpty());
    assertThat(animation.gif().orElseThrow().length).isLessThan(MOST_BYTES);
  }

  private static org.plumbline.report.chart.Layout layout(LimbFigure figure) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    var layout = figure.draw(g, figure.width(), figure.height());
    g.dispose();
    return layout;
  }

  private static BufferedImage drawn(LimbFigure figure) {
    BufferedImage image =
        new BufferedImage(figure.width(), figure.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    figure.draw(g, figure.width(), figure.height());
    g.dispose();
    return image;
  }

  /** What a viewer shows after each frame: the parts are laid over one another. */
  private static List<BufferedImage> played(byte[] gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    List<BufferedImage> shown = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
      reader.setInput(in);
      BufferedImage canvas = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < reader.getNumImages(true); i++) {
        var place =
            reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0").getFirstChild();
        int x =
            Integer.parseInt(
                place.getAttributes().getNamedItem("imageLeftPosition").getNodeValue());
        int y =
            Integer.parseInt(place.getAttributes().getNamedItem("imageTopPosition").getNodeValue());
        Graphics2D g = canvas.createGraphics();
        g.drawImage(reader.read(i), x, y, null);
        g.dispose();
        BufferedImage copy = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
        copy.setData(canvas.getData());
        shown.add(copy);
      }
    } finally {
      reader.dispose();
    }
    return shown;
  }

  /** Mean difference of a channel, 0 to 255. */
  private static double distance(BufferedImage a, BufferedImage b) {
    long sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        Color p = new Color(a.getRGB(x, y));
        Color q = new Color(b.getRGB(x, y));
        sum += Math.abs(p.getRed() - q.getRed());
        sum += Math.abs(p.getGreen() - q.getGreen());
        sum += Math.abs(p.getBlue() - q.getBlue());
      }
    }
    return sum / 3.0 / a.getWidth() / a.getHeight();
  }
}
