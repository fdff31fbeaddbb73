package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote beside this class. */
final class Version implements IVersionProvider {

  static String current() {
    return property("version");
  }

  /** Commit of the source, empty if the build did not know it. */
  static String commit() {
    return property("commit");
  }

  private static String property(String name) {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty(name, "");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "plumbline " + current(),
      "Java " + System.getProperty("java.version"),
      "Research and teaching only, not for treatment decisions."
    };
  }
}
