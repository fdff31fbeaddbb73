package org.plumbline.models.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.plumbline.models.load.ForceLoad;
import org.plumbline.models.load.ForceLoad.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Own load cases of joints that are loaded by one force. */
class ForceLoadSectionTest {
  private final Problems problems = new Problems("s.yaml");

  private Optional<ForceLoad> read(JsonNode load) {
    ObjectNode study = JsonNodeFactory.instance.objectNode();
    study.putArray("load_cases").add(load);
    Draft draft = new Draft(study, java.util.Map.of("", Place.line("s.yaml", 1)), problems);
    return ForceLoadSection.read(draft, "load_cases[0]");
  }

  private Optional<ForceLoad> read(String yaml) {
    return read(YAMLMapper.shared().readTree(yaml));
  }

  @Test
  void aLoadIsWrittenAndReadBack() {
    ForceLoad asked =
        new ForceLoad(
            "step",
            "a step",
            Unit.BODY_WEIGHTS,
            new Vector3D(0.25, -2.4, 0.7),
            Optional.of(new Vector3D(1, 2, 3)),
            new Vector3D(0, 4.5, 0));
    assertThat(read(ForceLoadSection.write(asked))).contains(asked);
    ForceLoad plain = new ForceLoad("rig", "", Unit.NEWTONS, new Vector3D(0, -700, 0));
    assertThat(ForceLoadSection.write(plain).propertyNames())
        .containsExactly("name", "meaning", "force_N");
    assertThat(read(ForceLoadSection.write(plain))).contains(plain);
  }

  @Test
  void aForceIsGivenOnce() {
    assertThat(read("{name: a, meaning: ''}")).isEmpty();
    assertThatThrownBy(problems::throwIfAny)
        .hasMessageContaining("load_cases[0]")
        .hasMessageContaining("has no force");
  }

  @Test
  void aForceGivenTwiceIsRefused() {
    assertThat(read("{name: a, meaning: '', force_N: [0, 1, 0], force_body_weights: [0, 1, 0]}"))
        .isEmpty();
    assertThatThrownBy(problems::throwIfAny).hasMessageContaining("has its force twice");
  }
}
