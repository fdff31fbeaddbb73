package org.plumbline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.plumbline.report.font.FontSetup;

/** Style sheet of the page with its fonts inside, and the policy that lets only it apply. */
final class PageStyle {
  private final String css;

  PageStyle() {
    try (InputStream in = PageStyle.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing from the program's jar");
      }
      css =
          face(400, FontSetup.bytes(false))
              + face(700, FontSetup.bytes(true))
              + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String face(int weight, byte[] font) {
    return "@font-face{font-family:Roboto;font-weight:"
        + weight
        + ";src:url(data:font/ttf;base64,"
        + Base64.getEncoder().encodeToString(font)
        + ")}\n";
  }

  String css() {
    return css;
  }

  /** Content security policy: no script, no request, this style sheet only. */
  String policy() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(hash)
          + "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
