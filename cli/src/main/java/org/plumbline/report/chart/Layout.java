package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where a figure put its texts and symbols: the evidence that nothing overlaps or is cut off. */
public final class Layout {
  private final Box page;
  private final List<Box> boxes = new ArrayList<>();

  public Layout(double width, double height) {
    this.page = new Box("<page>", 0, 0, width, height);
  }

  /** The whole figure. */
  public Box page() {
    return page;
  }

  /** Boxes in drawing order. */
  public List<Box> boxes() {
    return Collections.unmodifiableList(boxes);
  }

  /** Reports what was drawn. */
  public Box add(Box box) {
    boxes.add(box);
    return box;
  }

  boolean isFree(Box box) {
    return box.inside(page, 0) && boxes.stream().noneMatch(b -> b.overlaps(box, 0));
  }

  /** Pairs of boxes that overlap, and boxes that leave the page, as sentences; empty when sound. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      if (!boxes.get(i).inside(page, SLACK_PX)) {
        faults.add("clipped: " + boxes.get(i));
      }
      for (int j = 0; j < i; j++) {
        if (boxes.get(i).overlaps(boxes.get(j), SLACK_PX)) {
          faults.add("overlap: " + boxes.get(j) + " and " + boxes.get(i));
        }
      }
    }
    return faults;
  }

  /** Absolute tolerance of the overlap check, pixels at scale 1. */
  private static final double SLACK_PX = 0.5;
}
