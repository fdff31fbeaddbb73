package org.plumbline.report.font;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The part of Roboto that a page carries: Latin with its accents, Greek, punctuation, super- and
 * subscripts, arrows, signs of mathematics and shapes. Browsers take other letters, which only a
 * study's own words can hold, from the fonts of their system.
 *
 * <p>Without pairs of letters that move closer, which charts are not set with either.
 */
public final class PageFont {
  /** First and last code points. */
  private static final int[][] RANGES = {
    {0x20, 0x17F}, {0x2B0, 0x2FF}, {0x370, 0x3FF}, {0x2010, 0x27FF}
  };

  private static final List<String> TABLES =
      List.of(
          "head", "hhea", "maxp", "hmtx", "cmap", "glyf", "loca", "post", "name", "OS/2", "cvt ",
          "fpgm", "prep", "gasp");

  private PageFont() {}

  /** Whether a page carries the letter if Roboto has it. */
  public static boolean keeps(int codePoint) {
    for (int[] range : RANGES) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return true;
      }
    }
    return false;
  }

  /**
   * A TrueType font in base64. It is worked out once and kept in the folder of the chart fonts,
   * under a name that changes with what it is made from.
   */
  public static String base64(boolean bold) {
    byte[] whole = FontSetup.bytes(bold);
    try {
      Path kept = FontSetup.cacheFolder().resolve("page-" + mark(whole) + ".base64");
      if (Files.isRegularFile(kept)) {
        return Files.readString(kept, StandardCharsets.US_ASCII);
      }
      String text = Base64.getEncoder().encodeToString(part(whole));
      FontSetup.write(kept, text.getBytes(StandardCharsets.US_ASCII));
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot cut the page's font: " + e.getMessage(), e);
    }
  }

  private static String mark(byte[] whole) {
    CRC32 crc = new CRC32();
    crc.update(whole);
    for (int[] range : RANGES) {
      crc.update((range[0] + "-" + range[1] + " ").getBytes(StandardCharsets.US_ASCII));
    }
    crc.update(TABLES.toString().getBytes(StandardCharsets.US_ASCII));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  /** The part of a TrueType font. */
  static byte[] part(byte[] whole) throws IOException {
    try (TrueTypeFont font = new TTFParser().parseEmbedded(new ByteArrayInputStream(whole))) {
      TTFSubsetter subset = new TTFSubsetter(font, TABLES);
      CmapLookup letters = font.getUnicodeCmapLookup();
      for (int[] range : RANGES) {
        for (int c = range[0]; c <= range[1]; c++) {
          if (letters.getGlyphId(c) != 0) {
            subset.add(c);
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subset.writeToStream(out);
      return out.toByteArray();
    }
  }
}
