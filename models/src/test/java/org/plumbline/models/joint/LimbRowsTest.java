package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.models.osteotomy.DoubleLevelOsteotomy;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.study.Quantity;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

class LimbRowsTest {
  /** Rows that depend on the load stand with its cases. */
  private static final Set<String> UNDER_LOAD = Set.of("hka_loaded", "jlca");

  private static List<Row> rows(String type) {
    Study study = StudyReader.read("knee-varus", List.of(Setting.parse("osteotomy.type=" + type)));
    return KneeDefinition.limbRows(study, 8);
  }

  @Test
  void everyRowOfEveryOperationIsExplained() {
    TreeMap<String, String> found = new TreeMap<>();
    Stream.concat(
            Arrays.stream(WedgeOperation.values()).map(WedgeOperation::text),
            Stream.of(DoubleLevelOsteotomy.NAME))
        .flatMap(type -> rows(type).stream())
        .forEach(r -> found.put(r.quantity().replaceFirst("_(tibia|femur)$", ""), r.unit()));
    TreeMap<String, String> told =
        LimbQuantities.all().stream()
            .filter(q -> !UNDER_LOAD.contains(q.name()))
            .collect(Collectors.toMap(Quantity::name, Quantity::unit, (a, b) -> a, TreeMap::new));
    assertThat(found).isEqualTo(told);
  }

  @Test
  void rowsBelongToNoLoadCase() {
    assertThat(rows("double-level"))
        .allMatch(r -> r.loadCase().isEmpty() && r.region().equals("limb") && r.angleDeg() == 8)
        .extracting(Row::quantity)
        .doesNotHaveDuplicates();
  }
}
