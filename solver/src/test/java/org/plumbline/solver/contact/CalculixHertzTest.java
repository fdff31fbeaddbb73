package org.plumbline.solver.contact;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.crosscode.CalculixRun;
import org.plumbline.crosscode.StoredResults;
import org.plumbline.solver.deck.CalculixDeck;
import org.plumbline.solver.deck.CalculixSettings;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckBody;
import org.plumbline.solver.deck.DeckContact;
import org.plumbline.solver.deck.Holding;

/**
 * Hertz's problem on its coarse mesh in CalculiX, at three contact stiffnesses. What CalculiX found
 * is stored, so that our figures are compared with it everywhere.
 */
class CalculixHertzTest {
  private static final String STORED = "calculix-hertz.csv";
  private static final double SIZE = 0.15;
  private static final double GROWTH = 1.5;
  private static final double RATIO = 1.25;
  private static final double APPROACH = 0.045;
  private static final double INSIDE = 0.8;

  /** 5, 50 and 1000 times the modulus per mm. */
  private static final int[] PENALTIES = {5_000, 50_000, 1_000_000};

  private static final MortarSettings SETTINGS =
      MortarSettings.production().withArea(AreaMeasure.REFERENCE);

  private static String setting(int penalty) {
    return "C3D8 " + penalty;
  }

  private static Side lower() {
    return Hertz.lower(RATIO * SIZE, GROWTH);
  }

  private static Side upper() {
    return Hertz.upper(SIZE, GROWTH, Hertz.MODULUS, Hertz.SPHERE);
  }

  private static Deck deck() {
    return new Deck(
        List.of("Hertz: paraboloid R 20 on a block, E 1000, nu 0.3, quarter, approach 0.045"),
        List.of(
            DeckBody.elastic("block", lower().body, Holding.still()),
            DeckBody.elastic("sphere", upper().body, new Holding.Moved(0, 0, -APPROACH))),
        List.of(new DeckContact("hertz", 1, "bottom", 0, "top")),
        Optional.empty(),
        List.of());
  }

  private static String deck(int penalty) throws IOException {
    StringBuilder text = new StringBuilder();
    CalculixDeck.write(deck(), CalculixSettings.penalty(penalty), text);
    return text.toString();
  }

  /** Force of the full model; deviations of pressure from Hertz's, relative to p0. */
  private static Map<String, Double> theirs(CalculixRun run, Side upper) {
    double force = 4 * run.reaction("BLOCK_HELD_3")[2];
    double modulus = Hertz.contactModulus(Hertz.MODULUS, Hertz.MODULUS);
    double a = Math.cbrt(3 * force * Hertz.RADIUS / (4 * modulus));
    double p0 = 3 * force / (2 * Math.PI * a * a);
    int first = lower().body.mesh().nodeCount() + 1;
    double squares = 0;
    double peak = 0;
    double centre = Double.NaN;
    int inside = 0;
    for (int i = 0; i < upper.surface.nodes(); i++) {
      double r = Math.hypot(upper.surface.reference(i, 0), upper.surface.reference(i, 1));
      double p = run.pressures().getOrDefault(first + upper.surface.meshNode(i), 0.0);
      peak = Math.max(peak, p);
      centre = r < 1e-9 ? p : centre;
      if (r < INSIDE * a) {
        squares += Math.pow(p - p0 * Math.sqrt(1 - r * r / (a * a)), 2);
        inside++;
      }
    }
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("force", force);
    out.put("pressure_rms", 100 * Math.sqrt(squares / inside) / p0);
    out.put("pressure_peak", 100 * (peak / p0 - 1));
    out.put("pressure_centre", 100 * (centre / p0 - 1));
    return out;
  }

  /**
   * Our force is that of CalculiX within what its penalty does; our pressure is nearer to Hertz.
   */
  @Test
  void ourForceIsThatOfCalculix() throws IOException {
    StoredResults stored = StoredResults.of(CalculixHertzTest.class, STORED);
    Hertz.Deviation ours =
        Hertz.compare(
            new Pressing(upper().moved(0, 0, -APPROACH), lower(), SETTINGS, 1).solve(1e-8),
            Hertz.contactModulus(Hertz.MODULUS, Hertz.MODULUS),
            Hertz.RADIUS);
    System.out.printf(Locale.ROOT, "Hertz, ours: %s%n", ours);
    for (int penalty : PENALTIES) {
      double theirs = stored.value(setting(penalty), "force");
      System.out.printf(
          Locale.ROOT,
          "Hertz, CalculiX at %d MPa/mm: force %+.2f %% of ours, rms %.2f %% (ours %.2f %%)%n",
          penalty,
          100 * (theirs / ours.force() - 1),
          stored.value(setting(penalty), "pressure_rms"),
          100 * ours.rms());
      assertThat(stored.value(setting(penalty), "pressure_rms")).isGreaterThan(100 * ours.rms());
    }
    double stiff = stored.value(setting(PENALTIES[2]), "force");
    assertThat(ours.force()).isCloseTo(stiff, within(0.01 * stiff));
    // mutant: the force of the quarter taken for that of the whole
    assertThat(ours.force() / 4).isNotCloseTo(stiff, within(0.01 * stiff));
  }

  /**
   * What is stored was found with the decks of today. Where this fails because a deck was changed
   * on purpose, CalculiX has to run again: the test below prints the lines to store.
   */
  @Test
  void storedFiguresAreThoseOfTodaysDecks() throws IOException {
    StoredResults stored = StoredResults.of(CalculixHertzTest.class, STORED);
    assertThat(stored.settings())
        .containsExactlyElementsOf(
            IntStream.of(PENALTIES).mapToObj(CalculixHertzTest::setting).toList());
    for (int penalty : PENALTIES) {
      assertThat(CalculixRun.sha256(deck(penalty)))
          .as(setting(penalty))
          .isEqualTo(stored.deck(setting(penalty)));
    }
    // mutant: a deck of another contact stiffness
    assertThat(CalculixRun.sha256(deck(PENALTIES[0] + 1)))
        .isNotEqualTo(stored.deck(setting(PENALTIES[0])));
  }

  /** Runs CalculiX where it is, and prints the lines that are stored. */
  @Test
  @Tag("long")
  void calculixFindsWhatIsStored(@TempDir Path folder) throws IOException, InterruptedException {
    Optional<String> version = CalculixRun.version();
    assumeTrue(version.isPresent(), "no CalculiX (ccx) on this machine; apt install calculix-ccx");
    Map<Integer, Map<String, Double>> found = new LinkedHashMap<>();
    for (int penalty : PENALTIES) {
      CalculixRun run =
          CalculixRun.of(deck(penalty), Files.createDirectory(folder.resolve("p" + penalty)));
      found.put(penalty, theirs(run, upper()));
      System.out.printf(
          Locale.ROOT,
          "# ccx %s%n%s%n",
          version.get(),
          StoredResults.remark(setting(penalty), run.sha256()));
      found
          .get(penalty)
          .forEach(
              (q, v) ->
                  System.out.printf(
                      Locale.ROOT,
                      "%s,%s,%.6g,%s%n",
                      setting(penalty),
                      q,
                      v,
                      q.equals("force") ? "N" : "%"));
    }
    StoredResults stored = StoredResults.of(CalculixHertzTest.class, STORED);
    found.forEach(
        (penalty, values) ->
            values.forEach(
                (q, v) ->
                    assertThat(v)
                        .as("%s at %s", q, penalty)
                        .isCloseTo(
                            stored.value(setting(penalty), q),
                            within(0.02 * Math.abs(stored.value(setting(penalty), q)) + 0.05))));
  }
}
