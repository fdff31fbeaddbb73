package org.plumbline.benchmarks.compare;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes matrices in Matrix Market form (Boisvert, Pozo and Remington 1996). */
final class MatrixMarket {
  private MatrixMarket() {}

  /** Lower triangle, entries by column, every value so that it is read back to the last bit. */
  static void write(TestMatrix test, Path file) throws IOException {
    Triangle t = Triangle.of(test.matrix());
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write("%%MatrixMarket matrix coordinate real symmetric\n% " + test.name() + "\n");
      out.write(t.order() + " " + t.order() + " " + t.entries() + "\n");
      StringBuilder line = new StringBuilder();
      for (int j = 0; j < t.order(); j++) {
        for (int k = t.start()[j]; k < t.start()[j + 1]; k++) {
          line.setLength(0);
          line.append(t.column()[k] + 1).append(' ').append(j + 1).append(' ');
          out.append(line.append(t.value()[k]).append('\n'));
        }
      }
    }
  }
}
