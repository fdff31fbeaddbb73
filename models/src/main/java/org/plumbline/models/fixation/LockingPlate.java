package org.plumbline.models.fixation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.plumbline.models.literature.FixationLiterature;
import org.plumbline.models.literature.HardwareMaterial;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.solver.element.RectangularSection;

/**
 * A T-shaped plate: a bar across beside the joint, and a stem along the shaft.
 *
 * @param thicknessMm of bar and stem
 * @param widthMm of bar and stem
 * @param lengthMm from the end beside the joint to the end of the stem
 * @param standOffMm from the bone to the plate; not zero, the plate lies on no bone
 * @param materialName as in {@link FixationLiterature#materials}
 * @param lock how screw heads sit in it
 * @param screws where its screws go
 */
public record LockingPlate(
    double thicknessMm,
    double widthMm,
    double lengthMm,
    double standOffMm,
    String materialName,
    HeadLock lock,
    ScrewPattern screws)
    implements Fixation {
  /** From the middle of the last hole to the end of a plate, in screw diameters. */
  private static final double EDGE = 1.2;

  /** Name of the screw below the bar of the standard plate. */
  private static final String BELOW_BAR = "D";

  /** Screws from the front end before the rear cortex of every adult, mm; judgement. */
  private static final double ANTERIOR_LENGTH = 35;

  private static final Range THICKNESS =
      new Range("plate_thickness_mm", "mm", 1, 8, "bone plates are 1 to 8 mm thick");
  private static final Range WIDTH =
      new Range("plate_width_mm", "mm", 8, 40, "bone plates are 8 to 40 mm wide");
  private static final Range LENGTH =
      new Range("plate_length_mm", "mm", 30, 250, "bone plates are 30 to 250 mm long");
  private static final Range STAND_OFF =
      new Range(
          "plate_stand_off_mm",
          "mm",
          0.1,
          10,
          "screws bridge the distance, and beyond 10 mm no soft tissue covers the plate");

  /** Checks every number, and that the closed plate carries its screws. */
  public LockingPlate {
    THICKNESS.require(thicknessMm);
    WIDTH.require(widthMm);
    LENGTH.require(lengthMm);
    STAND_OFF.require(standOffMm);
    FixationLiterature.material(materialName);
    Objects.requireNonNull(lock, "lock");
    if (!(screws.diameterMm() < widthMm)) {
      throw new RefusedInput(
          "screw_diameter_mm",
          String.format(
              Locale.ROOT,
              "screw_diameter_mm = %.1f mm does not fit a plate %.1f mm wide; nearest valid: %.1f mm",
              screws.diameterMm(),
              widthMm,
              widthMm / 2));
    }
    requireLength(lengthMm, screws, 0);
  }

  /**
   * 3 × 16 × 115 mm of titanium alloy, eight locking screws of 5 mm, 2 mm off the bone: three in
   * the bar, one below, four in the stem, as on plates for the medial proximal tibia. Holes are
   * judgement.
   */
  public static LockingPlate standard() {
    return new LockingPlate(
        3,
        16,
        115,
        2,
        "titanium_alloy",
        HeadLock.LOCKING,
        new ScrewPattern(
            5,
            "titanium_alloy",
            List.of(
                new PlateScrew("A", PlateEnd.HEAD, 6, -12, 50, 0, 0),
                new PlateScrew("B", PlateEnd.HEAD, 6, 0, 50, 0, 0),
                new PlateScrew("C", PlateEnd.HEAD, 6, 12, 50, 0, 0),
                new PlateScrew(BELOW_BAR, PlateEnd.HEAD, 17, 0, 30, 0, 0),
                new PlateScrew("1", PlateEnd.STEM, 44, 0, 30, 0, 0),
                new PlateScrew("2", PlateEnd.STEM, 57, 0, 30, 0, 0),
                new PlateScrew("3", PlateEnd.STEM, 70, 0, 30, 0, 0),
                new PlateScrew("4", PlateEnd.STEM, 83, 0, 30, 0, 0))));
  }

  /** The standard plate without the screw below the bar, which would meet a flat cut. */
  public static LockingPlate overFlatCut() {
    LockingPlate p = standard();
    return p.with(p.screws.without(BELOW_BAR));
  }

  /**
   * The plate of an anterior wedge: that over a flat cut, the screws beside the joint too short for
   * the vessels behind (judgement).
   */
  public static LockingPlate anterior() {
    LockingPlate p = overFlatCut();
    return p.with(p.screws.withHeadLength(ANTERIOR_LENGTH));
  }

  private LockingPlate with(ScrewPattern others) {
    return new LockingPlate(thicknessMm, widthMm, lengthMm, standOffMm, materialName, lock, others);
  }

  @Override
  public String name() {
    return "locking-plate";
  }

  /** Refuses a gap that moves the last hole off the end of the plate. */
  @Override
  public void requireGap(double gapHeightMm) {
    requireLength(lengthMm, screws, gapHeightMm);
  }

  /**
   * Refuses a length that the last hole would leave.
   *
   * @param gap height of the gap that moves the holes of the stem on, mm
   */
  public static void requireLength(double length, ScrewPattern screws, double gap) {
    double last = screws.screws().stream().mapToDouble(PlateScrew::alongMm).max().orElse(0);
    double needed = last + gap + EDGE * screws.diameterMm();
    if (needed > length) {
      throw new RefusedInput(
          "plate_length_mm",
          String.format(
              Locale.ROOT,
              "plate_length_mm = %.1f mm is too short for a gap of %.1f mm: the last hole is %.1f mm"
                  + " along the closed bone, the gap moves it on, and %.1f mm of plate must"
                  + " follow; nearest valid: %.1f mm",
              length,
              gap,
              last,
              EDGE * screws.diameterMm(),
              Math.ceil(needed)));
    }
  }

  /** The same plate with the holes of its stem farther down it. */
  public LockingPlate withStemMoved(double mm) {
    return new LockingPlate(
        thicknessMm, widthMm, lengthMm, standOffMm, materialName, lock, screws.withStemMoved(mm));
  }

  public HardwareMaterial material() {
    return FixationLiterature.material(materialName);
  }

  /** Width and thickness. */
  public RectangularSection section() {
    return new RectangularSection(widthMm, thicknessMm);
  }

  /**
   * Puts the plate on a bone.
   *
   * @throws RefusedInput if a screw lies beside the bone, is longer than it, or meets cut or hinge;
   *     with the nearest valid value
   */
  public SeatedPlate on(PlateSite site, PlateSeat seat) {
    return SeatedPlate.of(this, site, seat);
  }
}
