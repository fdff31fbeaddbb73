package org.plumbline.report.animation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.plumbline.report.chart.Figure;

/**
 * Figures as an animated GIF that repeats for ever. Each frame stores only the rectangle, and in it
 * only the pixels, that differ from the one before. The same figures give the same bytes.
 */
public final class GifFile {
  private static final String IMAGE = "javax_imageio_gif_image_1.0";

  /** Netscape's extension: repeat without end. */
  private static final byte[] FOR_EVER = {1, 0, 0};

  private final Palette palette;
  private final IndexColorModel model;
  private final int width;
  private final int height;

  private GifFile(List<Color> colours, int width, int height) {
    this.palette = new Palette(colours);
    this.model = palette.model();
    this.width = width;
    this.height = height;
  }

  /**
   * @param figures all of one size
   * @param frames what is shown when
   * @param colours that the figures are made of, most important first; other colours become the
   *     nearest of these
   * @param words what the picture shows, for readers who cannot see it; stored as a comment
   */
  public static byte[] bytes(
      List<? extends Figure> figures, List<Frame> frames, List<Color> colours, String words) {
    Figure first = figures.get(0);
    GifFile file = new GifFile(colours, first.width(), first.height());
    List<int[]> pictures =
        figures.parallelStream().map(f -> pixels(f, first.width(), first.height())).toList();
    try {
      return file.write(file.places(pictures), frames, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] pixels(Figure figure, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    figure.draw(g, width, height);
    g.dispose();
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private List<byte[]> places(List<int[]> pictures) {
    List<byte[]> places = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      places.add(
          i == 0
              ? palette.places(pictures.get(0))
              : palette.places(pictures.get(i), width, pictures.get(i - 1), places.get(i - 1)));
    }
    return places;
  }

  private byte[] write(List<byte[]> places, List<Frame> frames, String words) throws IOException {
    ImageIO.setUseCache(false);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      byte[] shown = null;
      for (Frame frame : frames) {
        byte[] next = places.get(frame.figure());
        Rectangle changed = shown == null ? new Rectangle(width, height) : changed(shown, next);
        BufferedImage part = part(shown, next, changed);
        IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(part), null);
        about.mergeTree(IMAGE, tree(changed, frame, shown == null ? words : ""));
        writer.writeToSequence(new IIOImage(part, null, about), null);
        shown = next;
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** Smallest rectangle around all differences; one pixel if there are none. */
  private Rectangle changed(byte[] from, byte[] to) {
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    for (int y = 0; y < height; y++) {
      int at = Arrays.mismatch(from, y * width, (y + 1) * width, to, y * width, (y + 1) * width);
      if (at >= 0) {
        int end = width - 1;
        while (from[y * width + end] == to[y * width + end]) {
          end--;
        }
        left = Math.min(left, at);
        right = Math.max(right, end);
        top = Math.min(top, y);
        bottom = y;
      }
    }
    return right < 0
        ? new Rectangle(1, 1)
        : new Rectangle(left, top, right - left + 1, bottom - top + 1);
  }

  private BufferedImage part(byte[] from, byte[] to, Rectangle area) {
    BufferedImage part =
        new BufferedImage(area.width, area.height, BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] data = ((DataBufferByte) part.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < area.height; y++) {
      for (int x = 0; x < area.width; x++) {
        int at = (area.y + y) * width + area.x + x;
        boolean same = from != null && from[at] == to[at];
        data[y * area.width + x] = same ? (byte) Palette.UNCHANGED : to[at];
      }
    }
    return part;
  }

  private static IIOMetadataNode tree(Rectangle area, Frame frame, String words)
      throws IIOInvalidTreeException {
    IIOMetadataNode root = new IIOMetadataNode(IMAGE);
    IIOMetadataNode place = child(root, "ImageDescriptor");
    place.setAttribute("imageLeftPosition", Integer.toString(area.x));
    place.setAttribute("imageTopPosition", Integer.toString(area.y));
    place.setAttribute("imageWidth", Integer.toString(area.width));
    place.setAttribute("imageHeight", Integer.toString(area.height));
    place.setAttribute("interlaceFlag", "FALSE");
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "TRUE");
    control.setAttribute("transparentColorIndex", Integer.toString(Palette.UNCHANGED));
    control.setAttribute("delayTime", Integer.toString(frame.hundredths()));
    if (!words.isEmpty()) {
      IIOMetadataNode repeat = child(child(root, "ApplicationExtensions"), "ApplicationExtension");
      repeat.setAttribute("applicationID", "NETSCAPE");
      repeat.setAttribute("authenticationCode", "2.0");
      repeat.setUserObject(FOR_EVER.clone());
      IIOMetadataNode comment = child(child(root, "CommentExtensions"), "CommentExtension");
      comment.setAttribute("value", ascii(words));
    }
    return root;
  }

  /** Comments of GIF are seven-bit text (GIF89a, 24). */
  private static String ascii(String words) {
    StringBuilder out = new StringBuilder();
    IntStream spelled =
        words
            .replace("°", " degrees")
            .replace('\u00a0', ' ')
            .replace('\u2212', '-')
            .replace('\u2013', '-')
            .codePoints();
    spelled.map(c -> c < ' ' ? ' ' : c > '~' ? '?' : c).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
    IIOMetadataNode node = new IIOMetadataNode(name);
    parent.appendChild(node);
    return node;
  }
}
