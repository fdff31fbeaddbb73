package org.plumbline.models.fixation;

import java.util.List;
import org.plumbline.models.literature.FixationLiterature;
import org.plumbline.models.literature.HardwareMaterial;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.solver.element.CircularSection;

/**
 * The screws of a plate.
 *
 * @param diameterMm of the screw as a beam, mm: between the core and the outside of its thread
 * @param materialName as in {@link FixationLiterature#materials}
 * @param screws with different names
 * @param stemGrip what those of the stem hold
 */
public record ScrewPattern(
    double diameterMm, String materialName, List<PlateScrew> screws, ScrewGrip stemGrip) {
  /** Screws that hold a fragment without leaving it free to turn about one of them. */
  private static final int LEAST = 2;

  private static final Range DIAMETER =
      new Range("screw_diameter_mm", "mm", 2, 8, "bone screws are 2 to 8 mm thick");

  /** Copies the list and checks it. */
  public ScrewPattern {
    DIAMETER.require(diameterMm);
    FixationLiterature.material(materialName);
    screws = List.copyOf(screws);
    if (screws.stream().map(PlateScrew::name).distinct().count() != screws.size()) {
      throw new RefusedInput("screws", "two screws of the plate have the same name");
    }
    for (PlateEnd end : PlateEnd.values()) {
      long count = screws.stream().filter(s -> s.end() == end).count();
      if (count < LEAST) {
        throw new RefusedInput(
            "screws",
            "the "
                + (end == PlateEnd.HEAD ? "head" : "stem")
                + " of the plate has "
                + count
                + " screws: a fragment on fewer than "
                + LEAST
                + " turns about them; nearest valid: "
                + LEAST);
      }
    }
  }

  /** The same screws, those of the stem farther along the plate. */
  ScrewPattern withStemMoved(double mm) {
    return with(
        screws.stream()
            .map(s -> s.end() == PlateEnd.STEM ? s.withAlong(s.alongMm() + mm) : s)
            .toList());
  }

  /** The same screws, those beside the joint of another length. */
  ScrewPattern withHeadLength(double mm) {
    return with(screws.stream().map(s -> s.end() == PlateEnd.HEAD ? s.withLength(mm) : s).toList());
  }

  /** The same without the screw of that name. */
  ScrewPattern without(String name) {
    return with(screws.stream().filter(s -> !s.name().equals(name)).toList());
  }

  private ScrewPattern with(List<PlateScrew> others) {
    return new ScrewPattern(diameterMm, materialName, others, stemGrip);
  }

  /** Screws that hold all bone along their length. */
  public ScrewPattern(double diameterMm, String materialName, List<PlateScrew> screws) {
    this(diameterMm, materialName, screws, ScrewGrip.AS_GIVEN);
  }

  /** What a screw holds. */
  ScrewGrip grip(PlateScrew screw) {
    return screw.end() == PlateEnd.STEM ? stemGrip : ScrewGrip.AS_GIVEN;
  }

  public HardwareMaterial material() {
    return FixationLiterature.material(materialName);
  }

  public CircularSection section() {
    return new CircularSection(diameterMm);
  }
}
