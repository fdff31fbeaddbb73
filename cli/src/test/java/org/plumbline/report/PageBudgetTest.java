package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.report.PageBudget.Drawing;

class PageBudgetTest {
  private static Drawing drawing(String name, int bytes) {
    return new Drawing(name, "x".repeat(bytes));
  }

  @Test
  void a_page_with_room_keeps_all_its_drawings() {
    assertThat(PageBudget.leftOut(List.of(drawing("a", 400_000)), Set.of(), 2_600_000)).isEmpty();
  }

  @Test
  void the_largest_are_left_out_first_and_what_is_needed_never() {
    List<Drawing> drawings =
        List.of(
            drawing("still", 500_000),
            drawing("large", 300_000),
            drawing("middle", 200_000),
            drawing("small", 20_000));
    assertThat(PageBudget.leftOut(drawings, Set.of("still"), 2_000_000)).containsExactly("large");
    assertThat(PageBudget.leftOut(drawings, Set.of("still"), 2_400_000))
        .containsExactlyInAnyOrder("large", "middle");
  }

  @Test
  void data_give_way_before_drawings_but_not_without_end() {
    assertThat(PageBudget.roomForData(1_500_000)).isEqualTo(1_500_000);
    assertThat(PageBudget.roomForData(2_900_000)).isEqualTo(PageBudget.DATA_BYTES);
  }

  @Test
  void a_drawing_that_is_left_out_leaves_its_words_and_its_table() {
    StudyView view = new StudyView(SampleStudy.sweep(12, 3).build(), SampleStudy.context());
    Exhibit exhibit = Exhibits.of(view).get(0);
    Html page = new Html();
    PageBlocks.figure(page, exhibit, java.util.Optional.empty());
    assertThat(page.toString())
        .contains("charts/" + exhibit.figure().name() + ".svg", "<figcaption>", "<table>")
        .doesNotContain("<svg");
  }
}
