package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.mesh.io.PvdWriter;
import org.plumbline.mesh.io.UnstructuredGrid;
import org.plumbline.mesh.io.VtuWriter;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.construct.JointStage.Solid;

/**
 * The states of a cut bone as files beside that of the mesh: one for each angle, and a PVD file
 * that holds them together.
 */
final class StageFiles {
  private final Path mesh;
  private final String stem;

  /**
   * @param mesh file of the mesh
   */
  StageFiles(Path mesh) {
    this.mesh = mesh;
    this.stem = mesh.getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }

  /**
   * Writes the states in which the bone is cut; files that are there are replaced.
   *
   * @return files in the order of the states, the PVD file last; none if no bone is cut
   */
  List<Path> write(List<JointStage> stages) throws IOException {
    List<Path> written = new ArrayList<>();
    PvdWriter all = new PvdWriter();
    for (JointStage stage : stages) {
      if (stage.cut()) {
        Path file =
            mesh.resolveSibling(
                String.format(Locale.ROOT, "%s-a%05.2f.vtu", stem, stage.angleDeg()));
        VtuWriter.write(grid(stage), file);
        all.add(stage.angleDeg(), file.getFileName().toString());
        written.add(file);
      }
    }
    if (!written.isEmpty()) {
      Path file = mesh.resolveSibling(stem + ".pvd");
      all.write(file);
      written.add(file);
    }
    return written;
  }

  private static UnstructuredGrid grid(JointStage stage) {
    UnstructuredGrid grid = new UnstructuredGrid();
    Set<String> names = new LinkedHashSet<>();
    int cells = 0;
    for (Solid solid : stage.solids()) {
      grid.body(solid.name(), solid.mesh());
      names.addAll(solid.parts());
      cells += solid.mesh().cellCount();
    }
    List<String> all = List.copyOf(names);
    int[] parts = new int[cells];
    int cell = 0;
    for (Solid solid : stage.solids()) {
      for (int part : solid.partOfCell()) {
        parts[cell++] = all.indexOf(solid.parts().get(part));
      }
    }
    return grid.labels("part", all, parts);
  }
}
