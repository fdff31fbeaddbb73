package org.plumbline.mesh.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.MeshFileException;
import org.plumbline.mesh.surface.LengthUnit;

/** Seeded random damage to sound files: read, or refused by the one exception, and soon. */
class MeshFuzzTest {
  private static final int TRIALS = 500;

  /** For all files of a format together; each takes milliseconds. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final String[] NASTY = {
    "-1",
    "0",
    "99999999999",
    "2147483647",
    "1e400",
    "nan",
    "\"",
    "<",
    ">",
    "&x;",
    "$",
    "*",
    ",",
    "\n",
    "\0",
    "$EndNodes",
    "*NODE",
    "*ELSET, ELSET=a, GENERATE\n1, 2147483647, 1\n",
    "]]>",
    "=",
    "<!DOCTYPE a>",
    "*INCLUDE, INPUT=a.inp\n",
    "4.1 1 8",
    "raw",
    "UInt32",
    "appended",
    "_"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"msh", "msh2", "msh-binary", "inp", "vtu", "vtu-ascii", "vtu-raw"})
  void damagedFilesNeitherCrashNorHang(String form) throws Exception {
    String extension = form.substring(0, 3);
    byte[][] sound = new byte[CellType.values().length][];
    for (CellType type : CellType.values()) {
      Path file = folder.resolve("sound." + extension);
      MeshWriter.write(SampleMeshes.of(type, 3, 1, 1), file);
      sound[type.ordinal()] = MeshForms.of(form, Files.readAllBytes(file), file);
    }
    Path file = folder.resolve("a." + extension);
    int[] outcome = new int[2];
    Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (int seed = 0; seed < TRIALS; seed++) {
            Random random = new Random(seed);
            byte[] damaged = damaged(sound[random.nextInt(sound.length)], random);
            Files.write(file, damaged);
            try {
              assertThat(MeshReader.read(file, LengthUnit.MM).cellCount()).isPositive();
              outcome[0]++;
            } catch (MeshFileException refused) {
              assertThat(refused.getMessage()).startsWith(file.toString()).contains("; ");
              outcome[1]++;
            } catch (RuntimeException | OutOfMemoryError crash) {
              fail(form + ", seed " + seed + ": " + crash, crash);
            }
          }
        });
    // most damage is noticed, some strikes names or the last digits
    assertThat(outcome[1]).isGreaterThan(TRIALS / 3);
    assertThat(outcome[0]).isPositive();
  }

  private static byte[] damaged(byte[] sound, Random random) {
    byte[] data = sound.clone();
    int strikes = 1 + random.nextInt(4);
    for (int s = 0; s < strikes; s++) {
      int at = random.nextInt(data.length);
      switch (random.nextInt(6)) {
        case 0 -> data[at] = (byte) random.nextInt(256);
        case 1 -> data = Arrays.copyOf(data, Math.max(1, at));
        case 2 -> data = spliced(data, at, at, NASTY[random.nextInt(NASTY.length)]);
        case 3 -> data = spliced(data, at, Math.min(data.length, at + random.nextInt(40)), "");
        case 4 -> {
          int to = Math.min(data.length, at + random.nextInt(60));
          String copy = new String(data, at, to - at, StandardCharsets.ISO_8859_1);
          data = spliced(data, random.nextInt(data.length), -1, copy);
        }
        default -> data[at] = (byte) (data[at] ^ 1 << random.nextInt(8));
      }
    }
    return data;
  }

  private static byte[] spliced(byte[] data, int from, int to, String text) {
    byte[] insert = text.getBytes(StandardCharsets.ISO_8859_1);
    int end = to < 0 ? from : to;
    byte[] out = new byte[Math.max(1, data.length - (end - from) + insert.length)];
    System.arraycopy(data, 0, out, 0, from);
    System.arraycopy(insert, 0, out, from, insert.length);
    System.arraycopy(data, end, out, from + insert.length, data.length - end);
    return out;
  }
}
