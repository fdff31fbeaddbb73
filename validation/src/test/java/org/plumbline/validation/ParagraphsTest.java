package org.plumbline.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines are joined and broken anew; paragraphs and list items stay apart. */
class ParagraphsTest {
  @Test
  void joinsLinesOfAParagraph() {
    assertThat(Paragraphs.wrapped("one\n two\n\nthree  four\n")).isEqualTo("one two\n\nthree four");
  }

  @Test
  void keepsItemsApart() {
    assertThat(Paragraphs.wrapped("- one\n  two\n- three\n\nfour"))
        .isEqualTo("- one two\n- three\n\nfour");
  }

  @Test
  void breaksLongLinesAndIndentsItems() {
    String words = "word ".repeat(40).strip();
    assertThat(Paragraphs.wrapped(words).lines()).allMatch(l -> l.length() <= 150).hasSize(2);
    assertThat(Paragraphs.wrapped("- " + words).lines().skip(1)).allMatch(l -> l.startsWith("  w"));
  }
}
