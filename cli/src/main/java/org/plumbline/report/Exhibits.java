package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;

/** All exhibits of a study, in reading order. */
final class Exhibits {
  private Exhibits() {}

  static List<Exhibit> of(StudyView view) {
    CurveExhibits curves = new CurveExhibits(view);
    MapExhibits maps = new MapExhibits(view);
    List<Exhibit> all = new ArrayList<>();
    if (view.result().loadCases().size() > 1) {
      all.add(curves.shareOverview());
    }
    curves.loadLine().ifPresent(all::add);
    for (String loadCase : view.result().loadCases()) {
      all.add(curves.share(loadCase));
      curves.parts(loadCase).ifPresent(all::add);
      maps.beforeAndAfter(loadCase).ifPresent(all::add);
      maps.overTheSweep(loadCase).ifPresent(all::add);
      all.add(curves.force(loadCase));
      all.add(curves.pressure(loadCase));
      all.add(curves.area(loadCase));
    }
    return all;
  }
}
