package org.plumbline.mesh.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.mesh.io.StlBytes.TETRAHEDRON;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.mesh.SurfaceException;
import org.plumbline.mesh.surface.LengthUnit;
import org.plumbline.mesh.surface.TriangleSurface;

class StlReaderTest {
  private static final String NAME = "bone.stl";
  @TempDir Path folder;

  private static TriangleSurface parse(byte[] data) {
    return StlReader.parse(NAME, data, LengthUnit.MM);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Both forms, whatever the first word: many writers begin binary files with "solid". */
  static Stream<Arguments> sound() {
    String ascii = StlBytes.ascii(TETRAHEDRON);
    return Stream.of(
        Arguments.of("binary", StlBytes.binary("made by a test", TETRAHEDRON)),
        Arguments.of("binary headed solid", StlBytes.binary("solid like text", TETRAHEDRON)),
        Arguments.of("ascii", text(ascii)),
        Arguments.of("ascii, Windows lines", text(ascii.replace("\n", "\r\n"))),
        Arguments.of("ascii, capitals", text(ascii.toUpperCase(java.util.Locale.ROOT))),
        Arguments.of("ascii, nameless", text(ascii.replace(" test surface", ""))),
        Arguments.of(
            "ascii, two solids",
            text(
                StlBytes.ascii(Arrays.copyOf(TETRAHEDRON, 2))
                    + StlBytes.ascii(Arrays.copyOfRange(TETRAHEDRON, 2, 4)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sound")
  void readsAndWeldsATetrahedron(String form, byte[] data) {
    TriangleSurface s = parse(data);
    assertThat(s.triangleCount()).isEqualTo(4);
    assertThat(s.vertexCount()).isEqualTo(4);
    assertThat(s.least(0)).isZero();
    assertThat(s.largest(2)).isCloseTo(10, within(1e-6));
    assertThat(s.name()).isEqualTo(NAME);
  }

  @Test
  void takesTheUnitItIsTold() {
    byte[] data = StlBytes.binary("", TETRAHEDRON);
    assertThat(StlReader.parse(NAME, data, LengthUnit.CM).largest(1)).isEqualTo(100);
    assertThat(StlReader.parse(NAME, data, LengthUnit.M).largest(1)).isEqualTo(10_000);
  }

  static Stream<Arguments> hostile() {
    byte[] binary = StlBytes.binary("a head", TETRAHEDRON);
    byte[] solid = StlBytes.binary("solid a head", TETRAHEDRON);
    String ascii = StlBytes.ascii(TETRAHEDRON);
    double[][] nan = {TETRAHEDRON[0], {0, 0, 0, 0, Double.NaN, 0, 10, 0, 0}};
    double[][] huge = {TETRAHEDRON[0], {0, 0, 0, 0, 1e30, 0, 10, 0, 0}};
    double[][] points = {{1, 1, 1, 1, 1, 1, 1, 1, 1}, {2, 2, 2, 2, 2, 2, 3, 3, 3}};
    double[][] fin = Arrays.copyOf(TETRAHEDRON, 5);
    fin[4] = new double[] {0, 0, 0, 10, 0, 0, 5, -9, 2};
    return Stream.of(
        Arguments.of("empty", new byte[0], "0 bytes"),
        Arguments.of("one byte", new byte[] {7}, "has 1 bytes"),
        Arguments.of("noise", noise(), "no STL file"),
        Arguments.of("truncated", Arrays.copyOf(binary, 200), "declares 4 triangles"),
        Arguments.of("truncated, headed solid", Arrays.copyOf(solid, 200), "has 200: truncated"),
        Arguments.of("too long", Arrays.copyOf(binary, 300), "too long"),
        Arguments.of("wrong count", StlBytes.withCount(binary.clone(), 3), "declares 3 triangles"),
        Arguments.of(
            "enormous count", StlBytes.withCount(binary.clone(), -1), "declares 4294967295"),
        Arguments.of("no triangles", StlBytes.binary("", new double[0][]), "at least 1 is needed"),
        Arguments.of("NaN", StlBytes.binary("", nan), "triangle 2 of 2 (byte 162)"),
        Arguments.of("huge", StlBytes.binary("", huge), "outside ±1000000 mm"),
        Arguments.of("only points", StlBytes.binary("", points), "points or lines"),
        Arguments.of("a fin", StlBytes.binary("", fin), "the first at (5.00, 0.00, 0.00) mm"),
        Arguments.of("ascii without triangles", text("solid x\nendsolid x\n"), "at least 1"),
        Arguments.of("ascii cut in a facet", text(ascii.substring(0, 300)), "the end of the file"),
        Arguments.of("ascii without its end", text(cut(ascii)), "without endsolid"),
        Arguments.of("ascii NaN", text(ascii.replaceFirst("1.0\\S+e\\+01", "nan")), "line 5"),
        Arguments.of(
            "ascii infinite", text(ascii.replaceFirst("1.0\\S+e\\+01", "1e999")), "finite"),
        Arguments.of("decimal commas", text(ascii.replace('.', ',')), "'0,000000e+00'"),
        Arguments.of("a quadrilateral", text(quadrilateral(ascii)), "'vertex' where endloop"),
        Arguments.of("binary told as text", headed("solid\n", binary), "line 2"),
        Arguments.of("text told as binary", headed("COLOR=", text(ascii)), "begin with 'solid'"),
        Arguments.of("a page", text("<html><body>404</body></html>"), "is no STL file"));
  }

  private static byte[] noise() {
    byte[] noise = new byte[5000];
    new Random(3).nextBytes(noise);
    return noise;
  }

  private static String cut(String ascii) {
    return ascii.substring(0, ascii.lastIndexOf("endsolid"));
  }

  private static String quadrilateral(String ascii) {
    return ascii.replaceFirst("endloop", "vertex 1 1 1\nendloop");
  }

  /** A head of 80 bytes of text, 1000 spaces at most, before the data. */
  private static byte[] headed(String word, byte[] data) {
    byte[] head = text((word + " ".repeat(600)).substring(0, 600));
    byte[] all = Arrays.copyOf(head, head.length + data.length);
    System.arraycopy(data, 0, all, head.length, data.length);
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void refusesAndSaysWhatWhereAndWhatToTry(String form, byte[] data, String expected) {
    assertThatThrownBy(() -> parse(data))
        .isInstanceOf(SurfaceException.class)
        .hasMessageStartingWith(NAME + ": ")
        .hasMessageContaining(expected)
        .hasMessageMatching("(?s).*; .*(export|copy|remove|repair|check|reduce).*");
  }

  /** Every prefix and every damaged byte ends in a surface or in a refusal, never otherwise. */
  @Test
  void survivesEveryPrefixAndRandomDamage() {
    Random random = new Random(20261125);
    byte[][] files = {StlBytes.binary("solid", TETRAHEDRON), text(StlBytes.ascii(TETRAHEDRON))};
    for (byte[] file : files) {
      for (int length = 0; length < file.length; length++) {
        byte[] prefix = Arrays.copyOf(file, length);
        boolean whole = length == file.length - 1 && file[length] == '\n';
        if (!whole && length < file.length - " test surface\n".length()) {
          assertThatThrownBy(() -> parse(prefix)).isInstanceOf(SurfaceException.class);
        }
      }
      for (int trial = 0; trial < 2000; trial++) {
        byte[] damaged = file.clone();
        for (int k = 0; k <= trial % 4; k++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        try {
          assertThat(parse(damaged).triangleCount()).isBetween(1, 4);
        } catch (SurfaceException refusal) {
          assertThat(refusal).hasMessageStartingWith(NAME);
        }
      }
    }
  }

  @Test
  void refusesWhatIsNoFileOrTooLarge() throws IOException {
    assertThatThrownBy(() -> StlReader.read(folder, LengthUnit.MM))
        .isInstanceOf(SurfaceException.class)
        .hasMessageContaining("is not a file");
    assertThatThrownBy(() -> StlReader.read(folder.resolve("none.stl"), LengthUnit.MM))
        .isInstanceOf(NoSuchFileException.class);
    Path large = folder.resolve("large.stl");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(StlReader.MOST_BYTES + 1);
    }
    assertThatThrownBy(() -> StlReader.read(large, LengthUnit.MM))
        .isInstanceOf(SurfaceException.class)
        .hasMessageContaining("at most 256 MiB are read");
    Path sound = folder.resolve("sound.stl");
    Files.write(sound, StlBytes.binary("", TETRAHEDRON));
    assertThat(StlReader.read(sound, LengthUnit.MM).triangleCount()).isEqualTo(4);
  }
}
