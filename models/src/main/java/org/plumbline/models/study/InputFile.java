package org.plumbline.models.study;

/**
 * A file that a study's result depends on.
 *
 * @param path where it is
 * @param sha256 digest of its bytes when the study was read: a case solved from other bytes is
 *     another case
 */
public record InputFile(String path, String sha256) {
  public InputFile {
    Checks.text("path of an input file", path);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "digest of " + path + " is '" + sha256 + "'; it must be 64 hexadecimal digits");
    }
  }
}
