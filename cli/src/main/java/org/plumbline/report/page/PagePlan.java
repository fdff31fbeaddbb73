package org.plumbline.report.page;

import java.util.List;
import java.util.Optional;
import org.plumbline.models.study.FreeBodyOutline;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.LimbLandmarks;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.ReportContext;

/**
 * Everything a page shows of one plan.
 *
 * @param result with all values of a second swept parameter
 * @param leftSide whether the limb is a left one; all geometry is given as that of a right one
 * @param operation in words
 * @param shownAxis2 value of the second swept parameter that comes first; empty without one
 * @param shownLoadCase load case that comes first; empty for the study's first
 * @param limbs how the limb stands at each angle, one list per value of the second swept parameter;
 *     may be empty
 * @param sketches the joint from the front at each angle, one list per value of the second swept
 *     parameter; may be empty
 * @param outline how the free body is drawn; none if the page knows an outline of its own
 * @param scene the joint in space; none where it cannot be drawn
 */
public record PagePlan(
    StudyResult result,
    ReportContext context,
    boolean leftSide,
    String operation,
    String shownAxis2,
    String shownLoadCase,
    List<List<LimbLandmarks>> limbs,
    List<List<JointSketch>> sketches,
    Optional<FreeBodyOutline> outline,
    Optional<PageScene> scene) {
  public PagePlan {
    limbs = limbs.stream().map(List::copyOf).toList();
    sketches = sketches.stream().map(List::copyOf).toList();
  }

  /** A plan of a joint without drawings of its own. */
  public PagePlan(
      StudyResult result,
      ReportContext context,
      boolean leftSide,
      String operation,
      String shownAxis2,
      String shownLoadCase,
      List<List<LimbLandmarks>> limbs,
      Optional<PageScene> scene) {
    this(
        result,
        context,
        leftSide,
        operation,
        shownAxis2,
        shownLoadCase,
        limbs,
        List.of(),
        Optional.empty(),
        scene);
  }

  /** Values of the second swept parameter; one empty value without it. */
  List<String> axis2Values() {
    return result.axis2().map(a -> a.values()).orElse(List.of(""));
  }
}
