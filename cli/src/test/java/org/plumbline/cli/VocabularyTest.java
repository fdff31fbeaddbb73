package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.models.literature.LigamentTable;
import org.plumbline.models.load.LaxityTest;
import org.plumbline.models.load.LoadCases;
import org.plumbline.models.yaml.ShippedStudies;

/** Reports have words for what the shipped joint reports. */
class VocabularyTest {
  private final Map<String, String> captions =
      new ShippedLaboratory().words(ShippedStudies.study("knee-varus")).captions();

  @Test
  void everyLigamentHasANameForItsForceAndItsStrain() {
    LigamentTable.knee()
        .bundles()
        .forEach(
            b ->
                assertThat(captions)
                    .containsKey("ligament_" + b.name())
                    .containsEntry(
                        "strain_" + b.name(),
                        "strain of the " + captions.get("ligament_" + b.name())));
  }

  @Test
  void everyTestAndSequenceIsCalledSomething() {
    for (LaxityTest test : LaxityTest.values()) {
      assertThat(captions).containsKey("laxity_" + test.text());
    }
    LoadCases.groups().forEach(g -> assertThat(captions).containsKey(g));
    assertThat(captions).containsEntry("walk@", "stance phase (%)");
  }
}
