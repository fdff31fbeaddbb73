package org.plumbline.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All data of the comparison, as the files say.
 *
 * @param front first part of the page; its rows and tables are not used for verdicts
 * @param chapters in order of their file names
 * @param sources by key
 * @param runs what is solved
 * @param evidence our numbers
 */
record Book(
    Chapter front,
    List<Chapter> chapters,
    Map<String, Source> sources,
    Runs runs,
    Evidence evidence) {

  private record SourceList(List<Source> sources) {}

  private record RecordList(List<Evidence.Recorded> recorded) {}

  Book {
    chapters = List.copyOf(chapters);
    sources = new TreeMap<>(sources);
  }

  /**
   * Reads a folder.
   *
   * @throws IllegalArgumentException if a file does not have its form
   */
  static Book read(Path folder) {
    Map<String, Source> sources = new TreeMap<>();
    for (Source s : DataFiles.read(folder.resolve("sources.yaml"), SourceList.class).sources()) {
      if (sources.put(s.key(), s) != null) {
        throw new IllegalArgumentException("sources.yaml: " + s.key() + " stands there twice");
      }
    }
    Runs runs = Runs.read(folder.resolve("runs.yaml"));
    List<Evidence.Recorded> recorded =
        DataFiles.read(folder.resolve("recorded.yaml"), RecordList.class).recorded();
    return new Book(
        Chapter.read(folder.resolve("front.yaml")),
        DataFiles.in(folder.resolve("chapters")).stream().map(Chapter::read).toList(),
        sources,
        runs,
        new Evidence(
            runs.combined(), MeasuredTable.read(folder.resolve(MeasuredTable.NAME)), recorded));
  }

  /** The same book about other numbers of ours. */
  Book with(Evidence other) {
    return new Book(front, chapters, sources, runs, other);
  }

  /** Every row that is compared, in order. */
  List<Comparison> rows() {
    return chapters.stream()
        .flatMap(c -> c.blocks().stream())
        .flatMap(b -> b.rows().stream())
        .toList();
  }

  /** Our numbers of a row. */
  List<Reading> readings(Comparison row) {
    return row.ours().stream().map(o -> o.expression().of(evidence)).toList();
  }

  /** What was at hand of the source of a row's number. */
  Source.Extent extent(Comparison row) {
    return row.read() != null ? row.read() : sources.get(row.sources().get(0)).read();
  }

  Verdict verdict(Comparison row) {
    return Verdict.of(row, readings(row));
  }

  /** Every expression on the page. */
  List<Expression> expressions() {
    List<Expression> all = new ArrayList<>();
    texts().forEach(t -> all.addAll(new Template(t).expressions()));
    rows().forEach(r -> r.ours().forEach(o -> all.add(o.expression())));
    return all;
  }

  /** Every text on the page, with its placeholders. */
  List<String> texts() {
    return Stream.concat(Stream.of(front), chapters.stream())
        .flatMap(c -> c.blocks().stream())
        .flatMap(b -> texts(b).stream())
        .toList();
  }

  private static List<String> texts(Chapter.Block block) {
    List<String> texts = new ArrayList<>();
    if (block.text() != null) {
      texts.add(block.text());
    }
    if (block.table() != null) {
      block.table().rows().forEach(texts::addAll);
    }
    for (Comparison row : block.rows()) {
      Stream.of(row.quantity(), row.notComparable(), row.miss(), row.note())
          .filter(t -> t != null)
          .forEach(texts::add);
    }
    return texts;
  }

  /** Every measured number that the page is about. */
  Collection<Reference> references() {
    return expressions().stream().flatMap(e -> e.references().stream()).distinct().toList();
  }
}
