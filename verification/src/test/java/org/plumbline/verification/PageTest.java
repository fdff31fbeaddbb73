package org.plumbline.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.verification.element.MappingGate;
import org.plumbline.verification.geometry.AlignmentGate;

/** {@code docs/verification.md} says what the gates find; see decision 0052. */
class PageTest {
  private static final String AGAIN =
      "docs/verification.md is stale; run: ./plumbline verify --all --markdown docs/verification.md";

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/verification.md"));
  }

  /** The page has the gates there are, with their words, and no miss; and the clauses of tests. */
  @Test
  void pageHasTheGatesThereAre() throws IOException {
    assertThat(Freshness.stale(page(), Ladder.shipped(), List.of())).as(AGAIN).isEmpty();
  }

  /** What runs in a minute is measured again: every bound holds and the page has each row. */
  @Test
  @Tag("slow")
  void quickGatesHoldAndThePageSaysWhatTheyFind() throws IOException {
    hold(Scope.quick());
  }

  @Test
  @Tag("long")
  void allGatesHoldAndThePageSaysWhatTheyFind() throws IOException {
    List<GateResult> results = hold(Scope.everything());
    Page.rows(page())
        .forEach(
            (gate, rows) ->
                assertThat(rows)
                    .as(gate)
                    .hasSameSizeAs(
                        results.stream()
                            .filter(r -> r.gate().name().equals(gate))
                            .findFirst()
                            .orElseThrow()
                            .checks()));
    assertThat(page()).contains(ResultTable.verdict(results));
  }

  private static List<GateResult> hold(Scope scope) throws IOException {
    Ladder ladder = Ladder.shipped();
    List<GateResult> results = ladder.within(scope).run(scope, r -> {});
    assertThat(results).allSatisfy(r -> assertThat(r.pass()).as("%s", r).isTrue());
    assertThat(Freshness.stale(page(), ladder, results)).as(AGAIN).isEmpty();
    return results;
  }

  /** Each way in which a page can be stale is seen. */
  @Test
  void staleRowsAreSeen() {
    Ladder ladder = new Ladder(List.of(new MappingGate(), new AlignmentGate()));
    List<GateResult> results = ladder.run(Scope.quick(), r -> {});
    String fresh = Page.of(results);
    assertThat(Freshness.stale(fresh, ladder, results)).isEmpty();
    assertThat(fresh).contains("| 4.952 mm³ |", "| -20.816 mm |");
    isStale(fresh.replace("| 4.952 mm³ | 4.952", "| 4.962 mm³ | 4.952"), ladder, results);
    isStale(fresh.replace("| 1e-9 mm |", "| 1e-8 mm |"), ladder, results);
    isStale(fresh.replace("gradient of a linear", "gradient of a quadratic"), ladder, results);
    isStale(fresh.replace("| pass |", "| MISS |"), ladder, results);
    isStale(fresh.replace("A linear field", "Any field"), ladder, results);
    isStale(fresh.replace("### `alignment`", "### `misalignment`"), ladder, results);
    isStale(fresh.replace("| G13 |", "| G3 |"), ladder, results);
    // rounding is another machine's: only its bound counts
    String elsewhere = fresh.replaceAll("\\| [1-9]e-1[4-7] \\| 1e-", "| 3e-14 | 1e-");
    assertThat(elsewhere).isNotEqualTo(fresh);
    assertThat(Freshness.stale(elsewhere, ladder, results)).isEmpty();
    // and so is the last digit
    assertThat(Freshness.stale(fresh.replace("| 4.952 mm³ |", "| 4.9521 mm³ |"), ladder, results))
        .isEmpty();
  }

  private static void isStale(String page, Ladder ladder, List<GateResult> results) {
    assertThat(Freshness.stale(page, ladder, results)).isNotEmpty();
  }

  /** Tests that the page names are there. */
  @Test
  void namedTestsExist() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String module : List.of("mesh", "solver", "models", "verification", "cli", "validation")) {
      for (String kind : List.of("src/main/java", "src/test/java")) {
        Path root = Path.of("..", module, kind);
        if (Files.isDirectory(root)) {
          try (Stream<Path> walk = Files.walk(root)) {
            walk.map(p -> p.getFileName().toString().replace(".java", "")).forEach(known::add);
          }
        }
      }
    }
    Set<String> named = new TreeSet<>();
    Matcher matcher = Pattern.compile("`([A-Z]\\w+)(?:#\\w+)?`").matcher(Page.tests());
    while (matcher.find()) {
      named.add(matcher.group(1));
    }
    assertThat(named).hasSizeGreaterThan(30);
    assertThat(known).containsAll(named);
  }
}
