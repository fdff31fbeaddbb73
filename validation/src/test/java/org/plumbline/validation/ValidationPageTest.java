package org.plumbline.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.models.literature.KneeLiterature;
import org.plumbline.models.literature.PublishedValue;

/** {@code docs/validation.md} is what its data files say. */
class ValidationPageTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Book BOOK = Book.read(DOCS.resolve("validation"));

  @Test
  void dataHaveNoDefects() {
    assertThat(Defects.of(BOOK)).isEmpty();
  }

  @Test
  void pageIsFresh() throws IOException {
    assertThat(Files.readString(DOCS.resolve("validation.md")))
        .as("docs/validation.md; run validation/write.sh")
        .isEqualTo(Page.of(BOOK));
  }

  /** A changed number changes the page: the comparison above can fail. */
  @Test
  void aChangedNumberIsSeen() {
    Book changed =
        BOOK.with(
            new Evidence(
                BOOK.runs().combined(),
                BOOK.evidence().cases().stream().map(ValidationPageTest::moved).toList(),
                BOOK.evidence().recorded()));
    assertThat(Page.of(changed)).isNotEqualTo(Page.of(BOOK));
  }

  private static MeasuredCase moved(MeasuredCase c) {
    MeasuredCase copy =
        new MeasuredCase(
            c.run(),
            c.definition(),
            c.loadCase(),
            c.angleDeg(),
            c.program(),
            c.outcome(),
            c.numbers());
    copy.numbers()
        .replaceAll(
            (name, n) ->
                new CaseResult.Number(n.region(), n.quantity(), 1.01 * n.value(), n.unit()));
    return copy;
  }

  /** Written and read again, the table is the same. */
  @Test
  void tableOfMeasuredNumbersKeepsThem() throws IOException {
    Path file = DOCS.resolve("validation").resolve(MeasuredTable.NAME);
    assertThat(MeasuredTable.write(MeasuredTable.read(file))).isEqualTo(Files.readString(file));
  }

  /** Numbers that the program ships as well, for its remarks and load cases, are the same. */
  @Test
  void publishedNumbersAreThoseThatAreShipped() {
    List<Comparison> rows = BOOK.rows().stream().filter(r -> r.literature() != null).toList();
    assertThat(rows).hasSizeGreaterThan(20);
    for (Comparison row : rows) {
      PublishedValue shipped = KneeLiterature.value(row.literature());
      if (shipped.value().isPresent()) {
        assertThat(row.value()).as(row.id()).isEqualTo(shipped.value().getAsDouble());
      } else {
        assertThat(row.low()).as(row.id()).isEqualTo(shipped.low().getAsDouble());
        assertThat(row.high()).as(row.id()).isEqualTo(shipped.high().getAsDouble());
      }
    }
  }
}
