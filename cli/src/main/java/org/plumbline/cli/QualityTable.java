package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.quality.BlockQuality;
import org.plumbline.mesh.quality.QualityReport;

/** Quality of a mesh on the screen. */
final class QualityTable {
  private QualityTable() {}

  /** One line per block and one for the whole, below a heading; begins with an empty line. */
  static String of(String name, Mesh mesh, QualityReport quality) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "%n%n%-20s %7s %31s %15s %11s%n%-20s %7s %9s %10s %10s %7s %7s %11s",
            name,
            "cells",
            "scaled Jacobian",
            "aspect ratio",
            "volume",
            mesh.nodeCount() + " nodes",
            "",
            "worst",
            "1 %",
            "median",
            "99 %",
            "worst",
            "mm³"));
    List<BlockQuality> lines = new ArrayList<>(quality.blocks());
    lines.add(quality.overall());
    for (BlockQuality b : lines) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n  %-18s %7d %9.3f %10.3f %10.3f %7.1f %7.1f %11.1f",
              b.block(),
              b.cells(),
              b.minScaledJacobian(),
              b.p1ScaledJacobian(),
              b.medianScaledJacobian(),
              b.p99AspectRatio(),
              b.maxAspectRatio(),
              b.volume()));
    }
    return text.toString();
  }
}
