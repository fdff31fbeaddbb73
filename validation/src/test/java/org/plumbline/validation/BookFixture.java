package org.plumbline.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.plumbline.validation.Comparison.Band;
import org.plumbline.validation.Comparison.Kind;

/** Small books for tests. */
final class BookFixture {
  static final Run RUN =
      new Run(
          "run", "a knee", "knee", null, "coarse", null, List.of("load"), List.of(0.0), null, null);

  private BookFixture() {}

  /** A solved case: share and p of region a, p of region b. */
  static MeasuredCase measured(
      String run, String load, double angle, double share, double pa, double pb) {
    Map<String, CaseResult.Number> numbers = new LinkedHashMap<>();
    numbers.put("a.share", new CaseResult.Number("a", "share", share, "%"));
    numbers.put("a.p", new CaseResult.Number("a", "p", pa, "MPa"));
    numbers.put("b.p", new CaseResult.Number("b", "p", pb, "MPa"));
    return new MeasuredCase(run, RUN.definition(), load, angle, "v", CaseResult.SOLVED, numbers);
  }

  static MeasuredCase failed(String run, String load, double angle, String kind) {
    return new MeasuredCase(run, RUN.definition(), load, angle, "v", kind, Map.of());
  }

  /** A row without defects: 60 % in a band from 50 to 70. */
  static Comparison row() {
    return row(
        null, 50.0, 70.0, Band.BEFORE, List.of("author-2000"), null, null, "[run load 0 a.share]");
  }

  static Comparison row(
      String tuned,
      Double low,
      Double high,
      Band band,
      List<String> sources,
      String notComparable,
      String miss,
      String of) {
    return new Comparison(
        "share",
        "Share",
        "%",
        1,
        55.0,
        "mean of two",
        null,
        low,
        high,
        band,
        sources,
        Kind.CADAVER,
        null,
        null,
        tuned,
        notComparable,
        List.of(new Comparison.Ours(null, of)),
        miss,
        null);
  }

  /** A book of these rows, one source and one measured case. */
  static Book book(Comparison... rows) {
    List<Source> sources =
        new ArrayList<>(
            List.of(
                new Source(
                    "author-2000",
                    "Author 2000",
                    "Author (2000).",
                    null,
                    null,
                    Source.Extent.ABSTRACT)));
    Map<String, Source> byKey = new LinkedHashMap<>();
    sources.forEach(s -> byKey.put(s.key(), s));
    return new Book(
        new Chapter("Title", List.of(new Chapter.Block("text", null, null))),
        List.of(new Chapter("Chapter", List.of(new Chapter.Block(null, List.of(rows), null)))),
        byKey,
        new Runs(List.of(RUN), List.of()),
        new Evidence(List.of(), List.of(measured("run", "load", 0, 60, 2, 3)), List.of()));
  }

  static Book withSource(Book book, Source more) {
    Map<String, Source> sources = new LinkedHashMap<>(book.sources());
    sources.put(more.key(), more);
    return new Book(book.front(), book.chapters(), sources, book.runs(), book.evidence());
  }

  static Book withCases(Book book, UnaryOperator<List<MeasuredCase>> change) {
    return book.with(new Evidence(List.of(), change.apply(book.evidence().cases()), List.of()));
  }
}
