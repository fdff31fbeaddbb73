package org.plumbline.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What turns a page from a document into something to explore: its script, style sheet and words,
 * built by the web project and shipped as resources.
 *
 * @param script minified, with the notices of what it contains
 * @param css style of what the script draws
 * @param words all texts of the page
 */
public record PageKit(String script, String css, JsonNode words) {
  private static final String FOLDER = "/org/plumbline/report/web/";

  /** The kit in the program's jar. */
  public static PageKit shipped() {
    return new PageKit(
        text("explorer.min.js"),
        text("explorer.css"),
        JsonMapper.shared().readTree(text("texts.en.json")));
  }

  private static String text(String name) {
    try (InputStream in = PageKit.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Source expression of a content security policy that allows exactly one text. */
  public static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
