package org.plumbline.models.planning;

import java.util.List;
import java.util.Objects;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.osteotomy.WedgeGeometry;

/** Answer to a target: an angle, or why there is none. */
public sealed interface Plan {
  /** What was asked for. */
  Target target();

  /**
   * The correction that reaches the target.
   *
   * @param interpolated whether the angle lies between solved ones
   * @param warnings what a surgeon would question
   */
  record Planned(Target target, Correction correction, boolean interpolated, List<Warning> warnings)
      implements Plan {
    /** Copies the list. */
    public Planned {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(correction, "correction");
      warnings = List.copyOf(warnings);
    }

    /** Wedge angle, degrees. */
    public double angleDeg() {
      return correction.angleDeg();
    }

    /** The wedges, the tibial one first. */
    public List<WedgeGeometry> wedges() {
      return correction.wedges();
    }

    /** Angles and offsets after the correction, bony pose. */
    public AlignmentReport after() {
      return correction.alignmentAfter();
    }
  }

  /** No angle of this operation reaches the target. */
  record Unreachable(Target target, String reason) implements Plan {}
}
