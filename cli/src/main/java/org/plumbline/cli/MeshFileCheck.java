package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshFileException;
import org.plumbline.mesh.io.MeshReader;
import org.plumbline.mesh.io.MeshWriter;
import org.plumbline.mesh.quality.BlockQuality;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.surface.LengthUnit;

/** Reads a mesh file, and tells what is in it and how good its cells are. */
final class MeshFileCheck {
  private final Path folder;
  private final String name;
  private final LengthUnit unit;

  /**
   * @param folder that relative names are relative to
   * @param unit as the user gave it, null if not
   */
  MeshFileCheck(Path folder, String name, String unit) {
    this.folder = folder;
    this.name = name;
    if (unit == null) {
      throw CommandFailure.usage(
          "--unit: is missing; " + name + " does not say whether it is in mm, cm or m");
    }
    try {
      this.unit = LengthUnit.of(unit);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("--" + e.getMessage());
    }
  }

  /**
   * @param out file for a copy in mm, or null
   */
  Answer answer(Path out, boolean force) throws IOException {
    Mesh mesh;
    try {
      mesh = MeshReader.read(folder.resolve(name), unit);
    } catch (MeshFileException refusal) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, refusal.getMessage(), refusal);
    }
    QualityReport quality = QualityReport.of(mesh);
    Map<String, Integer> types = new TreeMap<>();
    mesh.blocks().forEach(b -> types.merge(b.type().name(), b.size(), Integer::sum));
    List<String> warnings = quality.warnings(mesh);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", name);
    facts.put("unit", unit.symbol());
    facts.put("nodes", mesh.nodeCount());
    facts.put("cells", mesh.cellCount());
    facts.put("cells_by_type", types);
    facts.put("min_scaled_jacobian", quality.overall().minScaledJacobian());
    facts.put("max_aspect_ratio", quality.overall().maxAspectRatio());
    facts.put("volume_mm3", quality.overall().volume());
    facts.put("node_sets", sizes(mesh.nodeSetNames(), n -> mesh.nodeSet(n).size()));
    facts.put("facet_sets", sizes(mesh.facetSetNames(), n -> mesh.facetSet(n).size()));
    facts.put("cell_sets", sizes(mesh.cellSetNames(), n -> mesh.cellSet(n).size()));
    facts.put("warnings", warnings);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, read in %s: one sound body, %d degrees of freedom; cells %s",
            name,
            unit.symbol(),
            3 * mesh.nodeCount(),
            types));
    text.append(QualityTable.of("mesh", mesh, quality)).append(worst(mesh, quality));
    for (String kind : List.of("node_sets", "facet_sets", "cell_sets")) {
      text.append(String.format("%n%-20s %s", kind.replace('_', ' '), facts.get(kind)));
    }
    warnings.forEach(w -> text.append(String.format("%nwarning: %s", w)));
    if (out != null) {
      write(mesh, folder.resolve(out), force);
      facts.put("written", folder.resolve(out).toString());
      text.append(String.format("%n%nWrote %s, in mm", folder.resolve(out)));
    }
    return Answer.fine(text.toString(), facts);
  }

  private static Map<String, Integer> sizes(Set<String> names, ToIntFunction<String> size) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    names.forEach(n -> sizes.put(n, size.applyAsInt(n)));
    return sizes;
  }

  private static String worst(Mesh mesh, QualityReport quality) {
    List<String> lines = new ArrayList<>();
    for (CellBlock block : mesh.blocks()) {
      BlockQuality b = quality.block(block.name());
      lines.add(
          String.format(
              Locale.ROOT,
              "%nworst cell of %s near x %.2f, y %.2f, z %.2f mm",
              b.block(),
              b.worstX(),
              b.worstY(),
              b.worstZ()));
    }
    return String.format("%n") + String.join("", lines) + String.format("%n");
  }

  private static void write(Mesh mesh, Path file, boolean force) throws IOException {
    if (!MeshReader.knows(file.toString())) {
      throw CommandFailure.usage("--out: is '" + file + "'; name it .msh, .inp or .vtu");
    }
    WholeFile.refuse(file, force);
    try {
      WholeFile.write(file, draft -> MeshWriter.write(mesh, draft));
    } catch (IllegalArgumentException odd) {
      throw new CommandFailure(ExitCode.USAGE, odd.getMessage(), odd);
    }
  }
}
