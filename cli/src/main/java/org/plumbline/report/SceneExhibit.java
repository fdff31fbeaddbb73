package org.plumbline.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.plumbline.models.study.FreeBody;
import org.plumbline.models.study.Placement;
import org.plumbline.models.study.Solved;
import org.plumbline.report.chart.AxisWords;
import org.plumbline.report.chart.SolidFigure;
import org.plumbline.report.chart.SolidFigure.KeyEntry;
import org.plumbline.report.chart.SolidPanel;
import org.plumbline.report.chart.SolidPart;
import org.plumbline.report.chart.SolidPart.Tint;
import org.plumbline.report.chart.SolidView;
import org.plumbline.report.chart.ValueFormat;
import org.plumbline.report.page.PagePlan;
import org.plumbline.report.page.PageScene;
import org.plumbline.report.page.PageScene.Part;

/** The scene of a plan before and after, as a still picture for who cannot turn it. */
final class SceneExhibit {
  private final PagePlan plan;
  private final StudyView view;
  private final String loadCase;

  /**
   * @param loadCase whose equilibrium is shown
   */
  SceneExhibit(PagePlan plan, StudyView view, String loadCase) {
    this.plan = plan;
    this.view = view;
    this.loadCase = loadCase;
  }

  /**
   * The picture; none where the plan has no scene.
   *
   * @param called what the plan is called
   */
  Optional<Exhibit> exhibit(String name, String called) {
    return plan.scene().map(scene -> exhibit(scene, name, called));
  }

  private Exhibit exhibit(PageScene scene, String name, String called) {
    List<SolidPanel> panels = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    Set<Tint> used = EnumSet.noneOf(Tint.class);
    for (double angle :
        IntStream.range(0, view.before() == view.after() ? 1 : 2)
            .mapToDouble(i -> i == 0 ? view.before() : view.after())
            .toArray()) {
      String header = (angle == view.before() ? "Before (" : "After (") + view.degrees(angle) + ")";
      List<SolidPart> parts = parts(scene, angle);
      parts.forEach(p -> used.add(p.tint()));
      panels.add(new SolidPanel(header, "", parts));
      rows.add(List.of(ValueFormat.shortest(angle, 2), header));
    }
    String title = called + ": the joint before";
    if (view.after() != view.before()) {
      title += " and after " + view.degrees(view.after());
    }
    SolidFigure figure =
        new SolidFigure(
            name,
            title,
            List.of(view.context().heading(loadCase)),
            "Shaded pictures from the front, one length scale. "
                + String.join("; ", panels.stream().map(SolidPanel::header).toList())
                + ".",
            panels,
            List.of(front()),
            used.stream().map(t -> new KeyEntry(t, words(t))).toList(),
            "");
    return new Exhibit(
        figure,
        new DataTable(title, List.of(view.context().angleName() + " (°)", "State"), rows),
        "");
  }

  /** As the limb is: that of a left one is the mirror image of what was computed. */
  private SolidView front() {
    AxisWords words = view.context().planWords();
    double side = plan.leftSide() ? 1 : -1;
    return new SolidView(
        words.top() + " view",
        plan.leftSide() ? words.left() : words.right(),
        plan.leftSide() ? words.right() : words.left(),
        new double[] {0, 0, side},
        new double[] {0, 1, 0},
        new double[] {1, 0, 0});
  }

  private List<SolidPart> parts(PageScene scene, double angle) {
    int index = view.result().anglesDeg().indexOf(angle);
    Optional<Placement> body =
        view.solved(loadCase, angle).flatMap(Solved::freeBody).map(FreeBody::placement);
    List<SolidPart> parts = new ArrayList<>();
    for (Part p : scene.parts()) {
      double[] xyz = p.shapes().isEmpty() ? p.xyz() : p.shapes().get(index);
      if (xyz.length == 0) {
        continue; // not there at this angle
      }
      for (PageScene.Motion m : scene.motions()) {
        if (m.key().equals(p.motion())) {
          xyz = moved(xyz, m.perAngle().get(index));
        }
      }
      if (p.followsBody() && body.isPresent()) {
        xyz = moved(xyz, matrix(body.get()));
      }
      parts.add(new SolidPart(tint(p.kind()), xyz, facets(p.triangles())));
    }
    return parts;
  }

  private static double[] matrix(Placement p) {
    double[] r = p.r();
    return new double[] {
      r[0], r[1], r[2], p.t().x(), r[3], r[4], r[5], p.t().y(), r[6], r[7], r[8], p.t().z()
    };
  }

  private static double[] moved(double[] xyz, double[] m) {
    double[] out = new double[xyz.length];
    for (int i = 0; i < xyz.length; i++) {
      int row = 4 * (i % 3);
      int at = i - i % 3;
      out[i] = m[row] * xyz[at] + m[row + 1] * xyz[at + 1] + m[row + 2] * xyz[at + 2] + m[row + 3];
    }
    return out;
  }

  private static int[] facets(int[] triangles) {
    int[] facets = new int[triangles.length / 3 * 4];
    for (int t = 0; t < triangles.length / 3; t++) {
      System.arraycopy(triangles, 3 * t, facets, 4 * t, 3);
      facets[4 * t + 3] = -1;
    }
    return facets;
  }

  private static Tint tint(PageScene.Kind kind) {
    return switch (kind) {
      case BONE -> Tint.BACKGROUND;
      case FRAGMENT -> Tint.FRAGMENT;
      case OTHER_FRAGMENT -> Tint.OTHER_FRAGMENT;
      case BRIDGE -> Tint.BRIDGE;
      case FILLING -> Tint.FILLING;
      case TAKEN -> Tint.TAKEN;
      case METAL, BLOCK -> Tint.METAL;
      case LAYER, DISC -> Tint.SOFT;
    };
  }

  private static String words(Tint tint) {
    return switch (tint) {
      case BACKGROUND -> "bone that is not cut";
      case FRAGMENT -> "cut bone, proximal";
      case OTHER_FRAGMENT -> "cut bone, distal";
      case BRIDGE -> "bone bridge at the hinge";
      case FILLING -> "filling of the gap";
      case TAKEN -> "bone taken out, beside the bone";
      case METAL -> "metal";
      case SOFT -> "soft tissue";
    };
  }
}
