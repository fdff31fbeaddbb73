package org.plumbline.report;

import java.util.List;
import org.plumbline.report.chart.SolidFigure.KeyEntry;
import org.plumbline.report.chart.SolidPart;
import org.plumbline.report.chart.SolidView;

/**
 * A cut bone at several openings, to be shown before and after.
 *
 * @param side whose limb it is, in words
 * @param operation what is done to the bone, for instance {@code opening a wedge}
 * @param states ascending, the one before the operation first
 * @param views directions to look from
 * @param key what the tints are
 */
public record StagePicture(
    String side, String operation, List<State> states, List<SolidView> views, List<KeyEntry> key) {
  public StagePicture {
    states = List.copyOf(states);
    views = List.copyOf(views);
    key = List.copyOf(key);
  }

  /** The solids at an angle. */
  public record State(double angleDeg, List<SolidPart> parts) {
    public State {
      parts = List.copyOf(parts);
    }
  }
}
