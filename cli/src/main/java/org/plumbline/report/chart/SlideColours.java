package org.plumbline.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The colours of a {@link LimbFigure}, for files that can only have some. */
public final class SlideColours {
  private static final int GREYS = 28;
  private static final int SHADES = 9;
  private static final int INKS = 6;

  private SlideColours() {}

  /**
   * Paper, inks and every band of the scale exactly, then the shades at the edges of letters and
   * lines.
   */
  public static List<Color> of(PressureScale scale) {
    List<Color> colours =
        new ArrayList<>(
            List.of(
                HouseStyle.PAPER,
                HouseStyle.INK,
                HouseStyle.SOFT_INK,
                HouseStyle.UNLOADED,
                HouseStyle.OUTLINE,
                HouseStyle.SIGN,
                HouseStyle.LOAD,
                HouseStyle.tint(SolidPart.Tint.FRAGMENT),
                HouseStyle.tint(SolidPart.Tint.OTHER_FRAGMENT),
                HouseStyle.AXIS));
    for (int band = 0; band < scale.bands(); band++) {
      colours.add(scale.colour(band));
    }
    for (int i = 0; i < INKS; i++) {
      colours.add(SeriesStyle.of(i).ink());
    }
    for (int i = 1; i < GREYS; i++) {
      int grey = 255 * i / GREYS;
      colours.add(new Color(grey, grey, grey));
    }
    shades(colours, HouseStyle.LOAD, HouseStyle.PAPER);
    shades(colours, HouseStyle.LOAD, HouseStyle.UNLOADED);
    for (int i = 0; i < INKS; i++) {
      shades(colours, SeriesStyle.of(i).ink(), HouseStyle.PAPER);
    }
    for (int band = 0; band < scale.bands(); band++) {
      if (scale.isTick(band)) {
        double part = HouseStyle.ISOLINE.getAlpha() / 255.0;
        colours.add(mix(scale.colour(band), HouseStyle.PAPER, part));
        colours.add(mix(scale.colour(band), HouseStyle.PAPER, part / 2));
      }
    }
    return colours;
  }

  private static void shades(List<Color> colours, Color from, Color to) {
    for (int i = 1; i < SHADES; i++) {
      colours.add(mix(from, to, (double) i / SHADES));
    }
  }

  private static Color mix(Color a, Color b, double part) {
    return new Color(
        (int) Math.round(a.getRed() + part * (b.getRed() - a.getRed())),
        (int) Math.round(a.getGreen() + part * (b.getGreen() - a.getGreen())),
        (int) Math.round(a.getBlue() + part * (b.getBlue() - a.getBlue())));
  }
}
