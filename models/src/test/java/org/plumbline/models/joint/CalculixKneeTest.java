package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.crosscode.CalculixRun;
import org.plumbline.crosscode.StoredResults;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.deck.CalculixDeck;
import org.plumbline.solver.deck.CalculixSettings;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.PressureStatistics;

/**
 * The posed knee in CalculiX: knee-varus on the coarse mesh, standing at 8°, the femur brought to
 * our pose, at three contact stiffnesses. What CalculiX found is stored, so that our figures are
 * compared with it everywhere.
 */
@Tag("slow")
class CalculixKneeTest {
  private static final CaseKey KEY = new CaseKey("static-axis", 8);
  private static final String STORED = "calculix-knee.csv";

  /** 5, 50 and 500 times the modulus of cartilage per mm, and another brick. */
  private static final Map<String, CalculixSettings> SETTINGS = settings();

  /** Difference of shares that contact and elements make, percentage points. */
  private static final double SHARE_POINTS = 2;

  /** Differences of a knee that CalculiX seats itself, with small rotations: force, relative. */
  private static final double FREE_FORCE = 0.03;

  private static final double FREE_SHARE_POINTS = 4;

  /** What plain bricks and the penalty do to the force at 50 times the modulus, relative. */
  private static final double LOCKING = 0.06;

  /** Difference of peaks at the soft penalty, relative. */
  private static final double SOFT_PEAK = 0.4;

  private static final List<String> COMPARTMENTS = List.of("medial", "lateral");

  private static Map<String, CalculixSettings> settings() {
    Map<String, CalculixSettings> out = new LinkedHashMap<>();
    for (int penalty : new int[] {50, 500, 5000}) {
      out.put("C3D8 " + penalty, CalculixSettings.penalty(penalty));
    }
    out.put("C3D8I 50", CalculixSettings.penalty(50).withBricks(CalculixSettings.INCOMPATIBLE));
    return out;
  }

  private static Study study;
  private static JointSolution solution;

  @BeforeAll
  static void solve() {
    study = StudyReader.read("knee-varus", List.of(Setting.parse("mesh=coarse")));
    KneeModel model = (KneeModel) JointModels.open(study, stage -> {});
    solution = (JointSolution) model.equilibrium(KEY);
  }

  private static Map<String, Double> ours() {
    Map<String, Double> out = new LinkedHashMap<>();
    double[] up = new double[2];
    for (int c = 0; c < 2; c++) {
      ContactResult contact = solution.contacts().get(c);
      assertThat(contact.name()).isEqualTo(COMPARTMENTS.get(c));
      up[c] = -contact.force(1);
      out.put("force_" + contact.name(), up[c]);
      out.put("pressure_peak_" + contact.name(), new PressureStatistics(contact).peak());
      out.put("contact_area_" + contact.name(), new PressureStatistics(contact).area());
    }
    out.put("force", up[0] + up[1]);
    out.put("share_medial", 100 * up[0] / (up[0] + up[1]));
    return out;
  }

  private static Map<String, Double> theirs(CalculixRun run, Deck deck) {
    Map<String, Double> out = new LinkedHashMap<>();
    double[] up = new double[2];
    for (int c = 0; c < 2; c++) {
      String surface = "TIBIA_ARTICULAR_" + COMPARTMENTS.get(c).toUpperCase(Locale.ROOT);
      up[c] = -run.contact(surface)[1];
      out.put("force_" + COMPARTMENTS.get(c), up[c]);
      double peak = 0;
      for (int node :
          deck.bodies().get(0).mesh().facetSet(deck.contacts().get(c).primary()).connectivity()) {
        peak = Math.max(peak, run.pressures().getOrDefault(node + 1, 0.0));
      }
      out.put("pressure_peak_" + COMPARTMENTS.get(c), peak);
      out.put("contact_area_" + COMPARTMENTS.get(c), run.contact(surface)[3]);
    }
    double force = run.reaction("TIBIA_HELD_2")[1];
    out.put("force", force);
    out.put("share_medial", 100 * up[0] / (up[0] + up[1]));
    return out;
  }

  private static String unit(String quantity) {
    return quantity.startsWith("force")
        ? "N"
        : quantity.startsWith("share") ? "%" : quantity.startsWith("pressure") ? "MPa" : "mm2";
  }

  /**
   * CalculiX divides the load as we do at any contact stiffness. Its force grows with that
   * stiffness and passes ours, since its plain bricks lock; its peak pressure follows the stiffness
   * instead of converging.
   */
  @Test
  void ourShareIsThatOfCalculix() throws IOException {
    StoredResults stored = StoredResults.of(CalculixKneeTest.class, STORED);
    Map<String, Double> ours = ours();
    for (String setting : SETTINGS.keySet()) {
      for (Map.Entry<String, Double> q : ours.entrySet()) {
        double theirs = stored.value(setting, q.getKey());
        System.out.printf(
            Locale.ROOT,
            "knee, CalculiX %s: %s %.4g, ours %.4g %s (%+.1f %%)%n",
            setting,
            q.getKey(),
            theirs,
            q.getValue(),
            unit(q.getKey()),
            100 * (theirs / q.getValue() - 1));
      }
      assertThat(ours.get("share_medial"))
          .as(setting)
          .isCloseTo(stored.value(setting, "share_medial"), within(SHARE_POINTS));
      // mutant: compartments changed over
      assertThat(100 - ours.get("share_medial"))
          .isNotCloseTo(stored.value(setting, "share_medial"), within(SHARE_POINTS));
    }
    for (String setting : List.of("free C3D8 50", "free C3D8 500")) {
      double force = stored.value(setting, "force");
      assertThat(ours.get("force")).isCloseTo(force, within(FREE_FORCE * force));
      assertThat(ours.get("share_medial"))
          .isCloseTo(stored.value(setting, "share_medial"), within(FREE_SHARE_POINTS));
    }
    double soft = stored.value("C3D8 50", "force");
    double middle = stored.value("C3D8 500", "force");
    double stiff = stored.value("C3D8 5000", "force");
    assertThat(soft).isLessThan(ours.get("force"));
    assertThat(middle).isBetween(soft, stiff);
    assertThat(ours.get("force")).isCloseTo(middle, within(LOCKING * middle));
    for (String side : COMPARTMENTS) {
      double peak = ours.get("pressure_peak_" + side);
      assertThat(stored.value("C3D8 50", "pressure_peak_" + side))
          .isCloseTo(peak, within(SOFT_PEAK * peak));
      assertThat(stored.value("C3D8 500", "pressure_peak_" + side)).isGreaterThan(2 * peak);
    }
  }

  /** Runs CalculiX where it is, and prints the lines that are stored. */
  @Test
  @Tag("long")
  void calculixFindsWhatIsStored(@TempDir Path folder) throws IOException, InterruptedException {
    Optional<String> version = CalculixRun.version();
    assumeTrue(version.isPresent(), "no CalculiX (ccx) on this machine; apt install calculix-ccx");
    Map<String, Map<String, Double>> found = new LinkedHashMap<>();
    for (Map.Entry<String, CalculixSettings> setting : SETTINGS.entrySet()) {
      Deck deck = new KneeDeck(study, KEY).solved(solution);
      StringBuilder text = new StringBuilder();
      CalculixDeck.write(deck, setting.getValue(), text);
      Path here = Files.createDirectory(folder.resolve(setting.getKey().replace(' ', '-')));
      CalculixRun run = CalculixRun.of(text.toString(), here);
      found.put(setting.getKey(), theirs(run, deck));
      System.out.printf(
          Locale.ROOT, "# ccx %s, %s, deck %s%n", version.get(), setting.getKey(), run.sha256());
      found
          .get(setting.getKey())
          .forEach(
              (q, v) ->
                  System.out.printf(
                      Locale.ROOT, "%s,%s,%.6g,%s%n", setting.getKey(), q, v, unit(q)));
    }
    StoredResults stored = StoredResults.of(CalculixKneeTest.class, STORED);
    found.forEach(
        (setting, values) ->
            values.forEach(
                (q, v) ->
                    assertThat(v)
                        .as("%s at %s", q, setting)
                        .isCloseTo(
                            stored.value(setting, q),
                            within(0.02 * Math.abs(stored.value(setting, q))))));
  }
}
