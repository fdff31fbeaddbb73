package org.plumbline.mesh.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.plumbline.mesh.SurfaceException;
import org.plumbline.mesh.surface.LengthUnit;
import org.plumbline.mesh.surface.TriangleSurface;

/**
 * Reads STL surfaces, binary or ASCII.
 *
 * <p>Which of the two a file is follows from its content: it is binary if its size is what the
 * triangle count at byte 80 demands, whatever its first word; otherwise it is text if it begins
 * like text. Corners within a millionth of the surface's diagonal become one vertex. Normals in the
 * file are ignored. No memory is taken for triangles a file merely declares.
 */
public final class StlReader {
  /** Largest file that is read, bytes. */
  public static final long MOST_BYTES = 256L << 20;

  /** Distance at which corners are welded, relative to the diagonal of the surface. */
  private static final double WELD = 1e-6;

  private StlReader() {}

  /**
   * @param unit unit of the numbers in the file, which no STL file tells
   * @return the surface in mm, in the axes of the file, named by the file
   * @throws SurfaceException if the content is no sound surface
   * @throws IOException if the file cannot be read
   */
  public static TriangleSurface read(Path file, LengthUnit unit) throws IOException {
    return parse(file.toString(), bytes(file), unit);
  }

  /**
   * The bytes of a file that may be a surface.
   *
   * @throws SurfaceException if it is no file or larger than {@link #MOST_BYTES}
   * @throws IOException if it cannot be read
   */
  public static byte[] bytes(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw new SurfaceException(file.toString(), "is not a file", "name an STL file");
    }
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new SurfaceException(
          file.toString(),
          String.format(
              Locale.ROOT, "has %d bytes; at most %d MiB are read", size, MOST_BYTES >> 20),
          "reduce the number of triangles (100 000 describe a joint surface well)");
    }
    return Files.readAllBytes(file);
  }

  /**
   * Reads a surface from memory.
   *
   * @param name for messages
   */
  public static TriangleSurface parse(String name, byte[] data, LengthUnit unit) {
    if (data.length == 0) {
      throw new SurfaceException(name, "is empty (0 bytes)", "export the surface again");
    }
    double[] corners;
    if (BinaryStl.fits(data)) {
      corners = BinaryStl.corners(name, data);
    } else if (AsciiStl.looksLike(data)) {
      corners = new AsciiStl(name, data).corners();
    } else {
      throw BinaryStl.mismatch(name, data);
    }
    for (int i = 0; i < corners.length; i++) {
      corners[i] *= unit.millimetres();
    }
    return TriangleSurface.of(name, corners, WELD * diagonal(corners));
  }

  private static double diagonal(double[] corners) {
    double square = 0;
    for (int a = 0; a < 3; a++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = a; i < corners.length; i += 3) {
        least = Math.min(least, corners[i]);
        most = Math.max(most, corners[i]);
      }
      square += (most - least) * (most - least);
    }
    return corners.length == 0 ? 0 : Math.sqrt(square);
  }
}
