package org.plumbline.models.fixation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;

/**
 * A short plate with a block of the same material that stands in the gap beside it and holds the
 * lips apart.
 *
 * @param plate the plate and its screws
 * @param blockHeightMm distance of the lips that the block is made for
 * @param blockDepthMm from the cortex into the gap
 * @param blockWidthMm along the cortex, front to back
 */
public record SpacerPlate(
    LockingPlate plate, double blockHeightMm, double blockDepthMm, double blockWidthMm)
    implements Fixation {
  /** Difference of block and gap that bone at the lips takes up, mm. */
  private static final double FIT = 1;

  private static final Range HEIGHT =
      new Range("block_height_mm", "mm", 3, 20, "blocks are made from 3 to 20 mm high");
  private static final Range DEPTH =
      new Range("block_depth_mm", "mm", 3, 40, "a block stands on the rim of the gap");
  private static final Range BLOCK_WIDTH =
      new Range("block_width_mm", "mm", 3, 40, "a block stands beside its plate");

  /** Checks every number. */
  public SpacerPlate {
    Objects.requireNonNull(plate, "plate");
    HEIGHT.require(blockHeightMm);
    DEPTH.require(blockDepthMm);
    BLOCK_WIDTH.require(blockWidthMm);
  }

  /**
   * A plate of 4 × 16 × 60 mm with two screws of 5 mm at each end, loose, 0.5 mm off the bone, and
   * a block 8 mm deep and 10 mm wide. Dimensions are judgement.
   */
  public static SpacerPlate standard(double blockHeightMm) {
    return new SpacerPlate(
        new LockingPlate(
            4,
            16,
            60,
            0.5,
            "titanium_alloy",
            HeadLock.LOOSE,
            new ScrewPattern(
                5,
                "titanium_alloy",
                List.of(
                    new PlateScrew("A", PlateEnd.HEAD, 5, -6, 40, 10, 0),
                    new PlateScrew("B", PlateEnd.HEAD, 5, 6, 40, 10, 0),
                    new PlateScrew("1", PlateEnd.STEM, 35, -6, 30, 0, 0),
                    new PlateScrew("2", PlateEnd.STEM, 35, 6, 30, 0, 0)))),
        blockHeightMm,
        8,
        10);
  }

  @Override
  public String name() {
    return "spacer-plate";
  }

  /** Refuses a gap too high for the plate, and one that the block does not fit. */
  @Override
  public void requireGap(double gapHeightMm) {
    plate.requireGap(gapHeightMm);
    if (!(Math.abs(blockHeightMm - gapHeightMm) <= FIT)) {
      throw new RefusedInput(
          "block_height_mm",
          String.format(
              Locale.ROOT,
              "block_height_mm = %.1f mm does not fit a gap of %.1f mm (within %.0f mm): the block"
                  + " holds the lips apart; nearest valid: %.1f mm",
              blockHeightMm,
              gapHeightMm,
              FIT,
              gapHeightMm));
    }
  }
}
