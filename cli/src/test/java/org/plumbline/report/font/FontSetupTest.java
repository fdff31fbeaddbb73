package org.plumbline.report.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FontSetupTest {
  private static final String NO_FONTS =
      "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>";

  @TempDir Path folder;

  @Test
  void installs_fonts_and_both_configurations_once() throws IOException {
    Path fonts = FontSetup.install(folder.resolve("a & ü"));
    try (Stream<Path> files = Files.list(fonts)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "Roboto-Regular.ttf", "Roboto-Bold.ttf", "fontconfig.properties", "fonts.conf");
    }
    assertThat(Files.readString(fonts.resolve("fonts.conf"))).contains("a &amp; ü</dir>");
    assertThat(Files.readString(fonts.resolve("fontconfig.properties"), StandardCharsets.US_ASCII))
        .contains("a & \\u00fc");
    var before = Files.getLastModifiedTime(fonts.resolve("fonts.conf"));
    FontSetup.install(fonts);
    assertThat(Files.getLastModifiedTime(fonts.resolve("fonts.conf"))).isEqualTo(before);
  }

  /**
   * A machine without any font, simulated by an empty fontconfig: the chart's bytes stay the same.
   */
  @Test
  @Tag("slow")
  @EnabledOnOs(OS.LINUX)
  void charts_need_no_font_of_the_system() throws Exception {
    Path none = Files.writeString(folder.resolve("none.conf"), NO_FONTS);
    Path bare = folder.resolve("bare.png");
    Path usual = folder.resolve("usual.png");
    assertThat(fork("OneChart", none.toString(), bare)).isEmpty();
    assertThat(fork("OneChart", null, usual)).isEmpty();
    assertThat(Files.readAllBytes(bare)).isEqualTo(Files.readAllBytes(usual));
    // Mutant: without our configuration the JDK gives up on such a machine.
    assertThat(fork("font.BareAwt", none.toString(), folder)).contains("Exception");
  }

  /** The other way: fontconfig is told about our folder and the JDK is left to ask it. */
  @Test
  @Tag("slow")
  @EnabledOnOs(OS.LINUX)
  void a_launcher_may_name_our_fonts_to_fontconfig_instead() throws Exception {
    Path fonts = FontSetup.install(folder.resolve("fonts"));
    String conf = fonts.resolve("fonts.conf").toString();
    assertThat(fork("font.BareAwt", conf, folder)).isEmpty();
  }

  /** Runs a class of these tests in a JVM of its own; returns what it complained about. */
  private String fork(String main, String fontconfig, Path output) throws Exception {
    Path log = folder.resolve("log.txt");
    List<String> command =
        new java.util.ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(
        List.of(
            // The JDK remembers fonts it once found in the home folder: give it an empty one.
            "-Duser.home=" + folder.resolve("home"),
            "-cp",
            System.getProperty("java.class.path"),
            "org.plumbline.report." + main,
            output.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    if (fontconfig != null) {
      builder.environment().put("FONTCONFIG_FILE", fontconfig);
    }
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(log);
  }
}
