package org.plumbline.report.print;

import java.util.List;

/**
 * Blocks side by side.
 *
 * @param blocks at least one
 * @param parts of the width that each takes, in sum 1
 */
public record Row(List<Block> blocks, List<Double> parts) {
  static final double GUTTER = 16;

  public Row {
    blocks = List.copyOf(blocks);
    parts = List.copyOf(parts);
    if (blocks.isEmpty() || blocks.size() != parts.size()) {
      throw new IllegalArgumentException(
          "a row of " + blocks.size() + " blocks has " + parts.size() + " widths");
    }
  }

  /** One block over the whole width. */
  public static Row of(Block block) {
    return new Row(List.of(block), List.of(1.0));
  }

  /** Two blocks, the first of which takes a part of the width. */
  public static Row of(Block left, double part, Block right) {
    return new Row(List.of(left, right), List.of(part, 1 - part));
  }

  double width(int i, double whole) {
    return parts.get(i) * (whole - (blocks.size() - 1) * GUTTER);
  }

  double least(double whole) {
    double most = 0;
    for (int i = 0; i < blocks.size(); i++) {
      most = Math.max(most, blocks.get(i).least(width(i, whole)));
    }
    return most;
  }

  double most(double whole) {
    double most = 0;
    for (int i = 0; i < blocks.size(); i++) {
      most = Math.max(most, blocks.get(i).most(width(i, whole)));
    }
    return most;
  }

  /** Height beyond which only pictures grow. */
  double words(double whole) {
    double most = least(whole);
    for (int i = 0; i < blocks.size(); i++) {
      if (!(blocks.get(i) instanceof Plate)) {
        most = Math.max(most, blocks.get(i).most(width(i, whole)));
      }
    }
    return most;
  }
}
