package org.plumbline.models.yaml;

import java.util.List;
import java.util.Optional;
import org.plumbline.models.fixation.HeadLock;
import org.plumbline.models.fixation.LockingPlate;
import org.plumbline.models.fixation.PlateEnd;
import org.plumbline.models.fixation.PlateScrew;
import org.plumbline.models.fixation.PlateSeat;
import org.plumbline.models.fixation.SpacerPlate;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.study.BlockSettings;
import org.plumbline.models.study.PlateSettings;
import org.plumbline.models.study.ScrewSettings;

/** A spacer plate of a study: what the study leaves out is that of {@link SpacerPlate#standard}. */
final class SpacerDefaults {
  /** Any height: only the other numbers of the standard plate are used. */
  private static final double HEIGHT = 10;

  private SpacerDefaults() {}

  static PlateSettings plate(Draft draft, String at, String operation, List<ScrewSettings> screws) {
    SpacerPlate standard = SpacerPlate.standard(HEIGHT);
    LockingPlate p = standard.plate();
    String block = at + ".block";
    return new PlateSettings(
        draft.text(at + ".type"),
        draft.text(at + ".material"),
        number(draft, at + ".thickness_mm", p.thicknessMm()),
        number(draft, at + ".width_mm", p.widthMm()),
        number(draft, at + ".length_mm", p.lengthMm()),
        number(draft, at + ".stand_off_mm", p.standOffMm()),
        number(draft, at + ".top_mm", top(draft, operation)),
        draft.number(at + ".forward_mm"),
        draft.given(at + ".heads")
            ? draft.text(at + ".heads").equals("locked")
            : p.lock() == HeadLock.LOCKING,
        draft.text(at + ".screw_material"),
        number(draft, at + ".screw_diameter_mm", p.screws().diameterMm()),
        draft.given(at + ".screws")
            ? screws
            : p.screws().screws().stream().map(SpacerDefaults::screw).toList(),
        draft.text(at + ".stem_screws"),
        Optional.of(
            new BlockSettings(
                draft.has(block + ".height_mm") ? draft.number(block + ".height_mm") : 0,
                draft.number(block + ".depth_mm"),
                draft.number(block + ".width_mm"))));
  }

  private static double top(Draft draft, String operation) {
    return WedgeOperation.named(draft.text(operation + ".type"))
        .map(o -> PlateSeat.spacerTopMm(o, draft.number(operation + ".entry_height_mm")))
        .orElseThrow();
  }

  private static double number(Draft draft, String path, double standard) {
    return draft.given(path) ? draft.number(path) : standard;
  }

  private static ScrewSettings screw(PlateScrew s) {
    return new ScrewSettings(
        s.name(),
        s.end() == PlateEnd.HEAD ? ScrewSettings.HEAD : ScrewSettings.STEM,
        s.alongMm(),
        s.acrossMm(),
        s.lengthMm(),
        s.elevationDeg(),
        s.turnDeg());
  }
}
