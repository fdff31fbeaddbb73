package org.plumbline.report.font;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Draws a word with a font of the JDK, in a process of its own and without {@link FontSetup}. */
public final class BareAwt {
  private BareAwt() {}

  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    Graphics2D g = new BufferedImage(80, 20, BufferedImage.TYPE_INT_RGB).createGraphics();
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    g.drawString("word", 2, 15);
    g.dispose();
  }
}
