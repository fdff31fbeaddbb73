package org.plumbline.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.validation.BookFixture.book;
import static org.plumbline.validation.BookFixture.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.validation.Comparison.Band;

/** Each defect of the data is seen, and a book without any is let through. */
class DefectsTest {
  private static final String SHARE = "[run load 0 a.share]";
  private static final List<String> SOURCE = List.of("author-2000");
  private static final String WHY = "because of a reason that is long enough";

  private static void assertDefect(Book book, String words) {
    assertThat(Defects.of(book)).anyMatch(d -> d.contains(words));
  }

  @Test
  void aWholeBookHasNone() {
    assertThat(Defects.of(book(row()))).isEmpty();
    assertThat(Defects.of(book(row(null, 70.0, 80.0, Band.BEFORE, SOURCE, null, WHY, SHARE))))
        .isEmpty();
    assertThat(Defects.of(book(row(null, null, null, null, SOURCE, WHY, null, SHARE)))).isEmpty();
  }

  @Test
  void aRowNeedsASource() {
    assertDefect(
        book(row(null, 50.0, 70.0, Band.BEFORE, List.of(), null, null, SHARE)), "no source");
    assertDefect(
        book(row(null, 50.0, 70.0, Band.BEFORE, List.of("nobody"), null, null, SHARE)), "nobody");
  }

  @Test
  void aSourceMustBeUsed() {
    Source unused = new Source("more", "More", "More.", null, null, Source.Extent.MEMORY);
    assertDefect(BookFixture.withSource(book(row()), unused), "source more is used by no row");
  }

  @Test
  void aRowNeedsABandOrAReason() {
    assertDefect(
        book(row(null, null, null, Band.BEFORE, SOURCE, null, null, SHARE)), "has no band");
    assertDefect(book(row(null, 50.0, 70.0, null, SOURCE, null, null, SHARE)), "where its band");
    assertDefect(book(row(null, 70.0, 50.0, Band.BEFORE, SOURCE, null, null, SHARE)), "band from");
    assertDefect(book(row(null, 1.0, 2.0, Band.BEFORE, SOURCE, WHY, null, SHARE)), "has a band");
  }

  @Test
  void aMissNeedsAnExplanationAndNothingElseHasOne() {
    assertDefect(
        book(row(null, 70.0, 80.0, Band.BEFORE, SOURCE, null, null, SHARE)), "has no miss:");
    assertDefect(
        book(row(null, 70.0, 80.0, Band.BEFORE, SOURCE, null, "so", SHARE)), "has no miss:");
    assertDefect(
        book(row(null, 50.0, 70.0, Band.BEFORE, SOURCE, null, WHY, SHARE)), "explains a miss");
  }

  @Test
  void whatIsAskedForMustBeMeasured() {
    String other = "[run load 8 a.share]";
    assertDefect(
        book(row(null, 50.0, 70.0, Band.BEFORE, SOURCE, null, null, other)), "was not measured");
    assertDefect(book(row(null, 50.0, 70.0, Band.BEFORE, SOURCE, null, null, "[@noted]")), "noted");
  }

  @Test
  void aRunMustBeTheOneMeasured() {
    Book book =
        BookFixture.withCases(
            book(row()),
            cases ->
                List.of(
                    new MeasuredCase(
                        "run",
                        new MeasuredCase.Definition("knee", "other=1", "coarse", "fe"),
                        "load",
                        0,
                        "v",
                        CaseResult.SOLVED,
                        cases.get(0).numbers())));
    assertDefect(book, "is not that of runs.yaml");
  }

  @Test
  void aRunMustBeUsed() {
    assertDefect(book(row(null, null, null, null, SOURCE, WHY, null, "1 + 1")), "used by nothing");
  }

  @Test
  void aRowMayStandOnce() {
    assertDefect(book(row(), row()), "twice");
  }

  /** A case that lost its equilibrium is a miss, not a number. */
  @Test
  void verdictsFollowFromNumbers() {
    Comparison row = row();
    assertThat(book(row).verdict(row)).isEqualTo(Verdict.INSIDE);
    Comparison above = row(null, null, 59.0, Band.DIRECTION, SOURCE, null, WHY, SHARE);
    assertThat(book(above).verdict(above)).isEqualTo(Verdict.OUTSIDE);
    Book failed =
        BookFixture.withCases(
            book(row), cases -> List.of(BookFixture.failed("run", "load", 0, "unstable")));
    assertThat(failed.verdict(row)).isEqualTo(Verdict.NO_RESULT);
    Comparison other = row(null, null, null, null, SOURCE, WHY, null, SHARE);
    assertThat(book(other).verdict(other)).isEqualTo(Verdict.NOT_COMPARABLE);
  }

  @Test
  void bandsOfRulesAreComputed() {
    Comparison rule = row(null, null, null, Band.RULE, SOURCE, null, null, SHARE);
    assertThat(rule.low()).isEqualTo(38.5);
    assertThat(rule.high()).isEqualTo(71.5);
  }
}
