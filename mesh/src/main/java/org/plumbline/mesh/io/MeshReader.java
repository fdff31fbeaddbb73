package org.plumbline.mesh.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshFileException;
import org.plumbline.mesh.surface.LengthUnit;

/**
 * Reads the mesh of one body: Gmsh ({@code .msh}, 4.1 and ASCII 2.2), Abaqus or CalculiX ({@code
 * .inp}) and VTK ({@code .vtu}).
 *
 * <p>Nodes and cells keep the order of the file, blocks are its named groups of cells, and named
 * sets are kept. The body must be whole and sound: every node used, no two at one place, no cell
 * inverted, no overlap. Numbers in messages are those of the file. Memory grows with what a file
 * holds, not with what it declares.
 */
public final class MeshReader {
  /** Largest file that is read, with all that it includes, bytes. */
  public static final long MOST_BYTES = 1L << 30;

  private MeshReader() {}

  /** Whether a file has one of the extensions that are read. */
  public static boolean knows(String file) {
    return MeshFormat.of(file) != null;
  }

  /**
   * Reads a file by its extension.
   *
   * @param unit unit of the coordinates, which no mesh file tells
   * @return the mesh in mm, in the axes of the file
   * @throws MeshFileException if the content is no sound mesh; the message names the culprit
   * @throws IOException if the file cannot be read
   */
  public static Mesh read(Path file, LengthUnit unit) throws IOException {
    String name = file.toString();
    MeshFormat format = MeshFormat.of(name);
    if (format == null) {
      throw new MeshFileException(
          name, "is of no known format by its name", "name it .msh, .inp or .vtu");
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(name);
    }
    if (!Files.isRegularFile(file)) {
      throw new MeshFileException(name, "is not a file", "name a mesh file");
    }
    long size = Files.size(file);
    if (size > MOST_BYTES || format == MeshFormat.VTU && size > VtuReader.MOST_BYTES) {
      long limit = format == MeshFormat.VTU ? VtuReader.MOST_BYTES : MOST_BYTES;
      throw new MeshFileException(
          name,
          String.format(Locale.ROOT, "has %d bytes; at most %d MiB are read", size, limit >> 20),
          "coarsen the mesh, or leave out what is not mesh");
    }
    MeshDraft draft =
        switch (format) {
          case GMSH -> {
            try (LineReader in = new LineReader(name, open(file), ' ')) {
              yield new GmshReader(name, in).read();
            }
          }
          case ABAQUS -> AbaqusReader.read(file);
          case VTU -> VtuReader.read(name, Files.readAllBytes(file));
        };
    return MeshAssembly.of(draft, unit);
  }

  private static BufferedInputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }
}
