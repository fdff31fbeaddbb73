package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A figure as pixels: RGB, two pixels per logical pixel.
 *
 * <p>Written in the form of PNG (ISO/IEC 15948) that suits charts: rows unfiltered. The JDK's
 * writer tries five filters on each row, which takes most of its time and makes flat colours no
 * smaller.
 */
public final class PngFile {
  private static final int SCALE = 2;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] EIGHT_BIT_RGB = {8, 2, 0, 0, 0};
  private static final int SAMPLES = 3;
  private static final int CHUNK = 1 << 16;

  private PngFile() {}

  /** PNG bytes at the figure's preferred size; the same figure gives the same bytes. */
  public static byte[] bytes(Figure figure) {
    return bytes(figure, figure.width(), figure.height());
  }

  static byte[] bytes(Figure figure, int width, int height) {
    BufferedImage image =
        new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(SCALE, SCALE);
    figure.draw(g, width, height);
    g.dispose();
    return bytes(image);
  }

  /** An image of type {@code TYPE_INT_RGB} as PNG. */
  static byte[] bytes(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    byte[] head =
        ByteBuffer.allocate(8 + EIGHT_BIT_RGB.length)
            .putInt(image.getWidth())
            .putInt(image.getHeight())
            .put(EIGHT_BIT_RGB)
            .array();
    chunk(out, "IHDR", head);
    chunk(out, "IDAT", deflated(pixels, image.getWidth(), image.getHeight()));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] deflated(int[] pixels, int width, int height) {
    byte[] row = new byte[1 + SAMPLES * width];
    byte[] buffer = new byte[CHUNK];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater();
    // row[0] is the filter: 0, none.
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int here = pixels[y * width + x];
        int k = 1 + SAMPLES * x;
        row[k] = (byte) (here >> 16);
        row[k + 1] = (byte) (here >> 8);
        row[k + 2] = (byte) here;
      }
      deflater.setInput(row);
      drain(deflater, buffer, out);
    }
    deflater.finish();
    drain(deflater, buffer, out);
    deflater.end();
    return out.toByteArray();
  }

  private static void drain(Deflater deflater, byte[] buffer, ByteArrayOutputStream out) {
    for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
      out.write(buffer, 0, n);
    }
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
    byte[] named =
        ByteBuffer.allocate(name.length() + data.length)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .put(data)
            .array();
    CRC32 check = new CRC32();
    check.update(named);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
    out.writeBytes(named);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) check.getValue()).array());
  }
}
