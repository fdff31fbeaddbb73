package org.plumbline.mesh.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Collection of VTU files over a parameter, which ParaView shows as time; in a sweep it is the
 * wedge angle in degrees. File names are relative to the collection, with forward slashes.
 */
public final class PvdWriter {
  private final StringBuilder entries = new StringBuilder();
  private double last = Double.NEGATIVE_INFINITY;
  private String note = "";

  /** A remark for whoever opens the text of the file; stands in a comment. */
  public PvdWriter note(String text) {
    note = text;
    return this;
  }

  /**
   * Adds a file.
   *
   * @param parameter finite and above that of the file before
   * @throws IllegalArgumentException otherwise
   */
  public PvdWriter add(double parameter, String file) {
    if (!Double.isFinite(parameter) || parameter <= last) {
      throw new IllegalArgumentException(
          "parameter " + parameter + " of '" + file + "' is not above " + last);
    }
    last = parameter;
    entries
        .append("<DataSet timestep=\"")
        .append(parameter)
        .append("\" group=\"\" part=\"0\" file=\"")
        .append(Xml.attribute(file.replace('\\', '/')))
        .append("\"/>\n");
    return this;
  }

  /** The file's text. */
  public String text() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <VTKFile type="Collection" version="0.1" byte_order="LittleEndian">
        """
        + Xml.comment(note)
        + "<Collection>\n"
        + entries
        + "</Collection>\n</VTKFile>\n";
  }

  /** Writes the file, replacing one that exists. */
  public void write(Path file) throws IOException {
    Files.writeString(file, text(), StandardCharsets.UTF_8);
  }
}
