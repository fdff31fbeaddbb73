package org.plumbline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.plumbline.report.font.PageFont;
import org.plumbline.report.page.PageKit;

/** Style sheet of the page with its fonts inside, and the policy that lets only it apply. */
final class PageStyle {
  private final String css;

  /**
   * Style of a page.
   *
   * @param more of what its script draws
   */
  PageStyle(String more) {
    try (InputStream in = PageStyle.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing from the program's jar");
      }
      css =
          face(400, PageFont.base64(false))
              + face(700, PageFont.base64(true))
              + new String(in.readAllBytes(), StandardCharsets.UTF_8)
              + more;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String face(int weight, String base64) {
    return "@font-face{font-family:Roboto;font-weight:"
        + weight
        + ";src:url(data:font/ttf;base64,"
        + base64
        + ")}\n";
  }

  String css() {
    return css;
  }

  /**
   * Content security policy: no request, this style sheet and that script only.
   *
   * @param script the only one that may run
   */
  String policy(String script) {
    return "default-src 'none'; "
        + "script-src "
        + PageKit.hash(script)
        + "; style-src "
        + PageKit.hash(css)
        + "; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
  }
}
