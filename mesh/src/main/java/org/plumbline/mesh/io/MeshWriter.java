package org.plumbline.mesh.io;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.mesh.Mesh;

/**
 * Writes a bare mesh, coordinates in mm, so that {@link MeshReader} gives it back to the last
 * digit: Gmsh 4.1 ASCII ({@code .msh}), Abaqus or CalculiX ({@code .inp}), VTK ({@code .vtu}).
 * Fibres are in none of them; VTK files hold no facet sets, and node and cell sets there in
 * ascending order. Equal meshes give equal bytes.
 */
public final class MeshWriter {
  private MeshWriter() {}

  /**
   * Writes a file by its extension, replacing one that exists.
   *
   * @throws IllegalArgumentException if the extension is not known, or a name cannot stand in it
   */
  public static void write(Mesh mesh, Path file) throws IOException {
    MeshFormat format = MeshFormat.of(file.toString());
    if (format == null) {
      throw new IllegalArgumentException(file + " ends in none of .msh, .inp and .vtu");
    }
    if (format == MeshFormat.VTU) {
      VtuWriter.write(grid(mesh), file);
      return;
    }
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      if (format == MeshFormat.GMSH) {
        GmshWriter.write(mesh, out);
      } else {
        AbaqusWriter.write(mesh, out);
      }
    }
  }

  /** The mesh with its node and cell sets as fields of noughts and ones. */
  private static UnstructuredGrid grid(Mesh mesh) {
    UnstructuredGrid grid = new UnstructuredGrid().body("mesh", mesh);
    for (String name : mesh.nodeSetNames()) {
      grid.pointField("set " + name, 1, marks(mesh.nodeSet(name).nodes(), mesh.nodeCount()));
    }
    for (String name : mesh.cellSetNames()) {
      grid.cellField("set " + name, 1, marks(mesh.cellSet(name).cells(), mesh.cellCount()));
    }
    return grid;
  }

  private static double[] marks(int[] members, int count) {
    double[] marks = new double[count];
    for (int member : members) {
      marks[member] = 1;
    }
    return marks;
  }
}
