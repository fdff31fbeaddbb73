package org.plumbline.models.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.study.Study;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every joint must keep as it stands in study files. */
class JointFormsTest {

  static List<JointForm> forms() {
    return JointForms.all();
  }

  @Test
  void everyJointThatIsSolvedCanBeReadAndNoOther() {
    assertThat(forms()).extracting(JointForm::joint).isEqualTo(JointModels.names());
    assertThatThrownBy(() -> JointForms.named("elbow")).hasMessageContaining("elbow");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void itsExamplesAreOfItsOwnKind(JointForm form) {
    assertThat(form.examples()).isNotEmpty();
    for (String name : form.examples()) {
      Study study = ShippedStudies.study(name);
      assertThat(study.joint()).as(name).isEqualTo(form.joint());
      assertThat(study.own().joint()).as(name).isEqualTo(form.joint());
      assertThat(StudyReader.parse(StudyWriter.write(study), name, List.of()))
          .as(name)
          .isEqualTo(study);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void itsSchemaHoldsTheCommonKeysAndNamesAllJoints(JointForm form) {
    JsonNode schema = JsonMapper.shared().readTree(StudySchema.text(form.joint()));
    assertThat(schema.path("properties").propertyNames())
        .contains("name", "joint", "patient", "load_cases", "angles_deg", "axis2", "target");
    assertThat(schema.at("/properties/joint/enum").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(JointModels.names());
    assertThat(schema.path("required").valueStream().map(JsonNode::asString))
        .contains("joint", "patient");
  }

  /** A study of a joint that there is not is checked like one of the first. */
  @Test
  void anUnknownJointIsToldWithThoseThatThereAre() {
    String text = ShippedStudies.text("knee-varus").replace("joint: knee", "joint: elbow");
    assertThatThrownBy(() -> StudyReader.parse(text, "s.yaml", List.of()))
        .hasMessageContaining("joint: is 'elbow'; known: knee");
  }
}
