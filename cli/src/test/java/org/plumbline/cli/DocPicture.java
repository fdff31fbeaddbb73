package org.plumbline.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A picture of a page, against the chart of a results folder that it is a copy of. */
final class DocPicture {
  /** A chart takes half of it, a picture of shaded solids nearly all. */
  static final long MOST_BYTES = 300_000;

  /** For the pictures of the front page, which are two. */
  static final long MOST_BYTES_ON_FRONT = 250_000;

  /** Another font rasterizer moves the rims of letters; a moved curve changes more than this. */
  private static final double MOST_CHANGED_SHARE = 1e-3;

  /** Difference of a colour channel, of 255, that counts as another colour. */
  private static final int OTHER_COLOUR = 64;

  private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)</title");

  private DocPicture() {}

  /** What the chart says of itself, which stands beside it in its SVG. */
  static String title(Path chart) throws IOException {
    String name = chart.getFileName().toString().replace(".png", ".svg");
    Matcher title = TITLE.matcher(Files.readString(chart.resolveSibling(name)));
    if (!title.find()) {
      throw new AssertionError(name + " has no title");
    }
    return title.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  static boolean same(Path a, Path b) throws IOException {
    BufferedImage one = ImageIO.read(a.toFile());
    BufferedImage two = ImageIO.read(b.toFile());
    if (one.getWidth() != two.getWidth() || one.getHeight() != two.getHeight()) {
      return false;
    }
    long changed = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        changed += otherColour(one.getRGB(x, y), two.getRGB(x, y)) ? 1 : 0;
      }
    }
    return changed <= MOST_CHANGED_SHARE * one.getWidth() * one.getHeight();
  }

  private static boolean otherColour(int a, int b) {
    for (int shift = 0; shift < 24; shift += 8) {
      if (Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) > OTHER_COLOUR) {
        return true;
      }
    }
    return false;
  }
}
