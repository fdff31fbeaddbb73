package org.plumbline.report.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Makes Roboto available to AWT, also where the machine has no font at all.
 *
 * <p>On Linux the JDK asks fontconfig for its logical fonts and fails with an {@code InternalError}
 * when there is none, even if only fonts from a jar are drawn. {@link #ready()} therefore writes
 * the TrueType files and a font configuration of its own into a cache folder and names it in the
 * system property {@code sun.awt.fontconfig} before AWT starts; a value that is already set is left
 * alone. Where that property is not honoured, the folder also holds a {@code fonts.conf}: a
 * launcher can name it in the environment variable {@code FONTCONFIG_FILE} (see {@link #main}).
 */
public final class FontSetup {
  private static final String RESOURCES = "/com/formdev/flatlaf/fonts/roboto/";
  private static final List<String> FILES = List.of("Roboto-Regular.ttf", "Roboto-Bold.ttf");
  private static final String AWT_PROPERTY = "sun.awt.fontconfig";

  private FontSetup() {}

  /** Registered once for the life of the process. */
  private static final class Registered {
    static final boolean DONE = register();

    private static boolean register() {
      System.setProperty(
          "java.awt.headless", System.getProperty("java.awt.headless", Boolean.toString(true)));
      try {
        if (isLinux() && System.getProperty(AWT_PROPERTY) == null) {
          Path folder = install(cacheFolder());
          System.setProperty(AWT_PROPERTY, folder.resolve(AWT_CONFIGURATION).toString());
        }
        GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        for (String file : FILES) {
          try (InputStream in = open(file)) {
            environment.registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
          }
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot set up the chart fonts: " + e.getMessage(), e);
      } catch (FontFormatException e) {
        throw new IllegalStateException("a chart font of the program is damaged", e);
      }
    }
  }

  /** Registers the chart fonts; cheap after the first call. */
  public static void ready() {
    if (!Registered.DONE) {
      throw new IllegalStateException("chart fonts are not registered");
    }
  }

  /** Bytes of the regular or the bold font file, for embedding. */
  public static byte[] bytes(boolean bold) {
    try (InputStream in = open(FILES.get(bold ? 1 : 0))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static final String AWT_CONFIGURATION = "fontconfig.properties";
  static final String FONTS_CONF = "fonts.conf";

  /**
   * Writes the font files, {@code fontconfig.properties} (for the JDK) and {@code fonts.conf} (for
   * fontconfig) into a folder. Files that are there already with the same content stay untouched.
   *
   * @return the folder
   */
  public static Path install(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Files.createDirectories(target);
    for (String file : FILES) {
      try (InputStream in = open(file)) {
        write(target.resolve(file), in.readAllBytes());
      }
    }
    write(target.resolve(AWT_CONFIGURATION), utf8(awtConfiguration(target)));
    write(target.resolve(FONTS_CONF), utf8(fontsConf(target)));
    return target;
  }

  /** Prints the path of a {@code fonts.conf} for {@code FONTCONFIG_FILE}; argument: the folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = arguments.length > 0 ? Path.of(arguments[0]) : cacheFolder();
    System.out.println(install(folder).resolve(FONTS_CONF));
  }

  /** {@code $XDG_CACHE_HOME/plumbline/fonts}, or the same under the home folder's cache. */
  static Path cacheFolder() throws IOException {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache != null && !cache.isBlank()
            ? Path.of(cache)
            : Path.of(System.getProperty("user.home", "."), ".cache");
    Path folder = base.resolve("plumbline").resolve("fonts");
    try {
      Files.createDirectories(folder);
      if (Files.isWritable(folder)) {
        return folder;
      }
    } catch (IOException e) {
      // no home folder to write to: use a temporary one
    }
    Path temporary = Files.createTempDirectory("plumbline-fonts");
    temporary.toFile().deleteOnExit();
    return temporary;
  }

  private static boolean isLinux() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = FontSetup.class.getResourceAsStream(RESOURCES + file);
    if (in == null) {
      throw new IOException("font " + file + " is missing from the program's jar");
    }
    return in;
  }

  /** Writes under a temporary name and renames, so that two processes never see half a file. */
  static void write(Path file, byte[] content) throws IOException {
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return;
    }
    Path part = Files.createTempFile(file.getParent(), "part", null);
    Files.write(part, content);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Maps every logical font of the JDK to Roboto. */
  private static String awtConfiguration(Path folder) {
    StringBuilder out = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
    for (String logical : List.of("dialog", "dialoginput", "sansserif", "serif", "monospaced")) {
      for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
        String face = style.startsWith("bold") ? "bold" : "medium";
        out.append(logical + "." + style + ".latin-1=" + xlfd(face) + "\n");
      }
    }
    out.append("filename." + xlfd("medium") + "=" + property(folder.resolve(FILES.get(0))) + "\n");
    out.append("filename." + xlfd("bold") + "=" + property(folder.resolve(FILES.get(1))) + "\n");
    return out.toString();
  }

  private static String xlfd(String weight) {
    return "-plumbline-roboto-" + weight + "-r-normal--*-%d-*-*-p-*-iso10646-1";
  }

  /**
   * Escapes a path for the right-hand side of a properties file (ISO 8859-1 with Unicode escapes).
   */
  private static String property(Path path) {
    StringBuilder out = new StringBuilder();
    for (char c : path.toString().toCharArray()) {
      if (c == '\\') {
        out.append("\\\\");
      } else if (c < ' ' || c > '~') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String fontsConf(Path folder) {
    String path = folder.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <dir>%s</dir>
          <cachedir>%s/cache</cachedir>
          <alias><family>sans-serif</family><prefer><family>Roboto</family></prefer></alias>
        </fontconfig>
        """
        .formatted(path, path);
  }
}
