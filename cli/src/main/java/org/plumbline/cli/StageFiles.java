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
   * Files for the states in which the bone is cut.
   *
   * @return in the order of the states, the PVD file last; none if no bone is cut
   */
  List<Path> of(List<JointStage> stages) {
    List<Path> files = new ArrayList<>();
    stages.stream().filter(JointStage::cut).forEach(s -> files.add(file(s)));
    if (!files.isEmpty()) {
      files.add(mesh.resolveSibling(stem + ".pvd"));
    }
    return files;
  }

  private Path file(JointStage stage) {
    return mesh.resolveSibling(
        String.format(Locale.ROOT, "%s-a%05.2f.vtu", stem, stage.angleDeg()));
  }

  /** Writes the states in which the bone is cut; returns their files as {@link #of} does. */
  List<Path> write(List<JointStage> stages) throws IOException {
    List<Path> files = of(stages);
    PvdWriter all = new PvdWriter();
    for (JointStage stage : stages) {
      if (stage.cut()) {
        WholeFile.write(file(stage), draft -> VtuWriter.write(grid(stage), draft));
        all.add(stage.angleDeg(), file(stage).getFileName().toString());
      }
    }
    if (!files.isEmpty()) {
      WholeFile.write(files.get(files.size() - 1), all::write);
    }
    return files;
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
