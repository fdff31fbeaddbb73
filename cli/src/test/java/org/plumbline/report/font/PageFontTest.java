package org.plumbline.report.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFontTest {
  private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);
  private static final int LAST = 0xFFFF;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_page_carries_the_letters_of_its_ranges_with_the_same_outlines(boolean bold)
      throws Exception {
    Font whole = font(FontSetup.bytes(bold));
    Font part = font(Base64.getDecoder().decode(PageFont.base64(bold)));
    int kept = 0;
    int dropped = 0;
    for (int c = 0x20; c < LAST; c++) {
      boolean seen = !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
      if (!whole.canDisplay(c) || !seen) {
        continue;
      }
      if (PageFont.keeps(c)) {
        assertThat(part.canDisplay(c)).as("U+%04X", c).isTrue();
        assertThat(outline(part, c)).as("outline of U+%04X", c).isEqualTo(outline(whole, c));
        kept++;
      } else {
        assertThat(part.canDisplay(c)).as("U+%04X", c).isFalse();
        dropped++;
      }
    }
    assertThat(kept).isGreaterThan(400);
    assertThat(dropped).isGreaterThan(300);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void it_is_a_third_of_the_font_and_the_same_each_time(boolean bold) throws Exception {
    byte[] whole = FontSetup.bytes(bold);
    byte[] part = Base64.getDecoder().decode(PageFont.base64(bold));
    assertThat(part).isEqualTo(PageFont.part(whole)).hasSizeLessThan(whole.length * 2 / 5);
  }

  private static Font font(byte[] bytes) throws Exception {
    FontSetup.ready();
    return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)).deriveFont(100f);
  }

  private static String outline(Font font, int c) {
    GlyphVector word = font.createGlyphVector(PLAIN, Character.toString(c));
    StringBuilder path = new StringBuilder();
    path.append(word.getGlyphMetrics(0).getAdvance());
    double[] xy = new double[6];
    for (var i = word.getOutline().getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(xy);
      path.append(' ').append(kind);
      int numbers = kind == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, kind);
      for (int k = 0; k < numbers; k++) {
        path.append(' ').append(xy[k]);
      }
    }
    return path.toString();
  }
}
