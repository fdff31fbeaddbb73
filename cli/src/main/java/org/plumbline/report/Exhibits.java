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
    ConstructExhibits constructs = new ConstructExhibits(view, curves);
    TensionExhibit tension = new TensionExhibit(view, curves);
    List<String> single = view.groups().single();
    if (single.size() > 1) {
      all.add(curves.shareOverview());
    }
    curves.loadLine().ifPresent(all::add);
    all.addAll(new LimitExhibits(view, curves).all());
    for (String loadCase : single) {
      all.add(curves.share(loadCase));
      curves.parts(loadCase).ifPresent(all::add);
      maps.beforeAndAfter(loadCase).ifPresent(all::add);
      maps.overTheSweep(loadCase).ifPresent(all::add);
      all.add(curves.force(loadCase));
      all.add(curves.pressure(loadCase));
      all.add(curves.area(loadCase));
      tension.of(loadCase).ifPresent(all::add);
      all.addAll(constructs.of(loadCase));
    }
    SequenceExhibits sequences = new SequenceExhibits(view);
    view.groups().sequences().forEach(g -> all.addAll(sequences.of(g)));
    TestExhibit tests = new TestExhibit(view);
    view.groups().tests().forEach(g -> tests.of(g).ifPresent(all::add));
    return all;
  }
}
