package org.plumbline.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.models.planning.KneeLimits;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.LoadLine;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Proof;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.ReportContext.Fact;
import org.plumbline.report.ReportContext.Target;
import org.plumbline.report.chart.AxisWords;
import org.plumbline.report.page.PagePlan;

/**
 * Made-up results that look like a wedge correction: the share of the first region falls with the
 * angle, pressures are Hertzian on elliptic discs. Forces, areas and peaks agree with each other.
 */
final class SampleStudy {
  private static final double BODY_WEIGHT_N = 750;
  private static final int GRID = 18;

  private String title = "Varus leg, opening wedge 0–15°";
  private String label = "cartilage only";
  private List<String> regions = List.of("medial", "lateral");
  private List<String> loadCases = List.of("static-axis", "gait-peak");
  private final List<Double> angles = new ArrayList<>();
  private Set<CaseKey> failing = Set.of();
  private boolean maps = true;
  private boolean parts;
  private boolean construct;

  private SampleStudy() {}

  static SampleStudy sweep(double last, double step) {
    SampleStudy s = new SampleStudy();
    for (int i = 0; i * step <= last + 1e-9; i++) {
      s.angles.add(i * step);
    }
    return s;
  }

  SampleStudy title(String value) {
    title = value;
    return this;
  }

  SampleStudy label(String value) {
    label = value;
    return this;
  }

  SampleStudy regions(String... values) {
    regions = List.of(values);
    return this;
  }

  SampleStudy loadCases(String... values) {
    loadCases = List.of(values);
    return this;
  }

  SampleStudy failing(CaseKey... keys) {
    failing = Set.of(keys);
    return this;
  }

  SampleStudy withoutMaps() {
    maps = false;
    return this;
  }

  /** Every region carries three fifths of its load by itself and two through something else. */
  SampleStudy withParts() {
    parts = true;
    return this;
  }

  /** One bone is cut and held by a plate, whose metal yields at 800 MPa and tires at 500. */
  SampleStudy withConstruct() {
    construct = true;
    return this;
  }

  private void construct(List<Row> rows, CaseKey key, double total) {
    double a = key.angleDeg();
    for (String point : List.of("entry", "anterior", "posterior")) {
      double motion = total / 1e5 / point.length();
      row(rows, key, "gap", "motion_normal_" + point, -motion, "mm");
      row(rows, key, "gap", "motion_shear_" + point, 2 * motion, "mm");
      row(rows, key, "gap", "strain_" + point, 1000 * motion / a, "%");
    }
    row(rows, key, "gap", "motion_largest", total / 1e5 / 5 * Math.sqrt(5), "mm");
    row(rows, key, "gap", "force_axial", total, "N");
    row(rows, key, "hinge", "load_strain_tension", total / 8000, "%");
    row(rows, key, "hinge", "load_strain_compression", total / 6000, "%");
    row(rows, key, "hinge", "opening_strain", 0.8 * a, "%");
    row(rows, key, "hinge", "moment", total / 1000, "N m");
    row(rows, key, "hinge", "crack_opening", total / 1e5, "mm");
    row(rows, key, "plate", "block_force", total / 3, "N");
    double stress = total / 15;
    row(rows, key, "plate", "von_mises", stress, "MPa");
    row(rows, key, "plate", "yield_margin", 800 / stress, "1");
    row(rows, key, "plate", "fatigue_margin", 500 / stress, "1");
    row(rows, key, "plate", "screws_von_mises", 1.3 * stress, "MPa");
    row(rows, key, "plate", "screws_yield_margin", 800 / 1.3 / stress, "1");
    row(rows, key, "plate", "screws_fatigue_margin", 500 / 1.3 / stress, "1");
    row(rows, key, "graft", "von_mises_p95", 0.02 * total / a, "MPa");
  }

  StudyResult build() {
    List<Outcome> outcomes = new ArrayList<>();
    for (String loadCase : loadCases) {
      for (double angle : angles) {
        CaseKey key = new CaseKey(loadCase, angle);
        outcomes.add(
            failing.contains(key)
                ? new Failed(key, "unstable", "no stable pose: the smallest eigenvalue is -3 N/mm")
                : solve(key));
      }
    }
    List<Row> limb = new ArrayList<>();
    for (double a : angles) {
      limb.add(limbRow(a, "hka", -6 + 0.97 * a, "deg"));
      limb.add(limbRow(a, "mmpta", 82 + 0.97 * a, "deg"));
      if (construct) {
        limb.add(limbRow(a, "gap_height", 0.97 * a, "mm"));
        limb.add(limbRow(a, "joint_line_obliquity", 4.5 - 0.5 * a, "deg"));
      }
      limb.add(limbRow(a, "weight_bearing_line", 21.4 + 4.15 * a - 0.01 * a * a, "%"));
    }
    return new StudyResult("sample", title, label, regions, loadCases, angles, limb, outcomes);
  }

  private Row limbRow(double angle, String quantity, double value, String unit) {
    return new Row("sample", "", angle, "", "", "limb", quantity, value, unit);
  }

  private Solved solve(CaseKey key) {
    boolean gait = !key.loadCase().equals(loadCases.get(0));
    double total = (gait ? 2.6 : 1.0) * BODY_WEIGHT_N;
    double a = key.angleDeg();
    double first = gait ? 0.76 - 0.026 * a : 0.92 - 0.054 * a + 0.0004 * a * a;
    List<Row> rows = new ArrayList<>();
    List<PressureMap> pictures = new ArrayList<>();
    int n = regions.size();
    for (int r = 0; r < n; r++) {
      double share = n == 1 ? 1 : r == 0 ? first : (1 - first) / (n - 1);
      double force = share * total;
      double along = 12.6 * Math.cbrt(force / 1000) * (r == 0 ? 1.15 : 1);
      double across = 8.9 * Math.cbrt(force / 1000);
      double area = Math.PI * along * across;
      double peak = 1.5 * force / area;
      String region = regions.get(r);
      row(rows, key, region, "force_normal", force, "N");
      row(rows, key, region, "force_share", 100 * share, "%");
      if (parts) {
        row(rows, key, region + "_direct", "force_share", 60 * share, "%");
        row(rows, key, region + "_insert", "force_share", 40 * share, "%");
      }
      row(rows, key, region, "pressure_peak", peak, "MPa");
      row(rows, key, region, "pressure_p95", 0.87 * peak, "MPa");
      row(rows, key, region, "pressure_mean", peak / 1.5, "MPa");
      row(rows, key, region, "contact_area", area, "mm2");
      row(rows, key, region, "center_of_pressure_x", -3, "mm");
      if (maps) {
        double middle = n == 1 ? 0 : -24 + 48.0 * r / (n - 1);
        pictures.add(disc(region, middle, n > 2 ? 10 : 15, along, across, peak));
      }
    }
    if (construct && a > 0) {
      construct(rows, key, total);
    }
    row(rows, key, "joint", "ligament_lcl", 40 - 2 * a, "N");
    row(rows, key, "joint", "ligament_acl_am", 20 + 3 * a, "N");
    row(rows, key, "joint", "ligament_acl_pl", 15 + 4 * a, "N");
    row(rows, key, "joint", "ligament_pcl", 0, "N");
    int at = key.loadCase().indexOf('@');
    if (at > 0 && !Character.isDigit(key.loadCase().charAt(at + 1))) {
      String test = key.loadCase().replace('@', '_');
      boolean drawer = test.endsWith("ior");
      row(rows, key, "joint", test, 3 + 0.1 * a, drawer ? "mm" : "deg");
    }
    row(rows, key, "joint", "force_balance_error", 2e-10, "1");
    row(rows, key, "joint", "passes", 6 + Math.rint(a), "1");
    Proof proof = new Proof(2e-10, 4e-11, 1e-9, 0, 3e-12, 2e-11, 812.5, 6);
    List<String> warnings = a > 12 ? List.of("a restraint carries more than 100 N") : List.of();
    return new Solved(key, rows, pictures, proof, warnings);
  }

  private void row(
      List<Row> rows, CaseKey key, String region, String quantity, double value, String unit) {
    rows.add(
        new Row("sample", key.loadCase(), key.angleDeg(), "", "", region, quantity, value, unit));
  }

  /** Quadrilaterals on an ellipse (square grid mapped to a disc), Hertzian pressure off centre. */
  private static PressureMap disc(
      String region, double middle, double halfAcross, double along, double across, double peak) {
    int m = GRID + 1;
    double[] x = new double[m * m];
    double[] y = new double[m * m];
    double[] p = new double[m * m];
    double halfAlong = 23;
    for (int j = 0; j < m; j++) {
      for (int i = 0; i < m; i++) {
        double u = -1 + 2.0 * i / GRID;
        double v = -1 + 2.0 * j / GRID;
        int k = j * m + i;
        x[k] = middle + halfAcross * u * Math.sqrt(1 - v * v / 2);
        y[k] = halfAlong * v * Math.sqrt(1 - u * u / 2);
        double s = (x[k] - middle * 0.95) / across;
        double t = (y[k] + 3) / along;
        p[k] = peak * Math.sqrt(Math.max(0, 1 - s * s - t * t));
      }
    }
    int[] facets = new int[4 * GRID * GRID];
    for (int j = 0, f = 0; j < GRID; j++) {
      for (int i = 0; i < GRID; i++) {
        facets[f++] = j * m + i;
        facets[f++] = j * m + i + 1;
        facets[f++] = (j + 1) * m + i + 1;
        facets[f++] = (j + 1) * m + i;
      }
    }
    return new PressureMap(region, x, y, p, facets);
  }

  /** A plan with nothing but its result: no limb, no scene. */
  static PagePlan plan(StudyResult result, ReportContext context) {
    return new PagePlan(
        result,
        context,
        false,
        "opening wedge",
        result.axis2().map(a -> a.own()).orElse(""),
        "",
        List.of(),
        Optional.empty());
  }

  /** The page of a view with given exhibits. */
  static String page(StudyView view, List<Exhibit> exhibits) {
    PagePlan plan = plan(view.result(), view.context());
    List<DrawnChart> charts = exhibits.stream().map(e -> new DrawnChart(e, Runnable::run)).toList();
    return new ReportPage(view, charts, new Explorer(List.of(plan), "Plumbline")).html();
  }

  /** Writes charts and page of a plan. */
  static List<Path> report(PagePlan plan, Optional<StagePicture> picture, Path folder)
      throws IOException {
    return ReportFiles.write(
        plan,
        new StudyCharts(plan.result(), plan.context(), picture, List.of(), Runnable::run),
        folder);
  }

  static ReportContext context() {
    return new ReportContext(
        "Wedge angle",
        "finite elements, standard mesh",
        Map.of(
            "static-axis", "static axis, 1.0 × body weight",
            "gait-peak", "gait peak, 2.6 × body weight",
            "hka", "hip–knee–ankle deviation",
            "mmpta", "mMPTA",
            "ligament_acl_am", "ACL, one bundle",
            "ligament_acl_pl", "ACL, another bundle",
            "laxity_varus", "varus laxity",
            "laxity@", "from the joint at rest under 50 N",
            "walk@", "stance (%)"),
        new AxisWords("medial", "lateral", "posterior", "anterior"),
        "",
        Optional.of(
            new LoadLine(
                "weight_bearing_line",
                "Weight-bearing line on the joint line",
                "0 % medial edge, 100 % lateral edge",
                List.of(
                    new LoadLine.Target(50, "50 % neutral"),
                    new LoadLine.Target(55, "55 % moderate"),
                    new LoadLine.Target(62.5, "62.5 % Fujisawa")))),
        Optional.of(new Target(9.8, 10, "equal share in gait")),
        "",
        List.of(new Fact("Patient", "left leg, 76 kg"), new Fact("Kernel", "plain")),
        List.of("Pressures without menisci are too high."),
        KneeLimits.all(),
        PageWords.NONE);
  }
}
