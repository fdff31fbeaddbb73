package org.plumbline.models.joint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;

/**
 * The joints that the contract tests ask the same of, each by a shipped study and a case of it that
 * is corrected and not symmetric. {@code JointContractTest} sees to it that no joint is left out.
 */
enum JointContract {
  KNEE("knee-varus", "gait-peak", 8) {
    @Override
    Study even(String... settings) {
      return coarse(settings);
    }
  },
  HIP("hip-dysplasia", "one-leg-stance", 15) {
    @Override
    Study even(String... settings) {
      return study("hip-normal", List.of("mesh=coarse"), settings);
    }
  },
  ANKLE("ankle-varus", "static-700", 6) {
    @Override
    Study even(String... settings) {
      return study("ankle-varus", List.of("mesh=coarse", "patient.tas_deg=90"), settings);
    }
  };

  private final String study;
  private final String load;
  private final double angleDeg;

  JointContract(String study, String load, double angleDeg) {
    this.study = study;
    this.load = load;
    this.angleDeg = angleDeg;
  }

  /** Name of the joint in study files. */
  String joint() {
    return name().toLowerCase(Locale.ROOT);
  }

  String load() {
    return load;
  }

  CaseKey key() {
    return new CaseKey(load, angleDeg);
  }

  /** The shipped study on the coarse mesh, with settings on top, without its second axis. */
  Study coarse(String... settings) {
    return study(study, List.of("mesh=coarse"), settings);
  }

  /** The shipped study as it is, with settings on top, without its second axis. */
  Study shipped(String... settings) {
    return study(study, List.of(), settings);
  }

  /** A coarse one whose contact lies away from any edge, as {@link #evenKey} loads it. */
  abstract Study even(String... settings);

  /** The case of {@link #even}. */
  CaseKey evenKey() {
    return new CaseKey(load, this == KNEE ? angleDeg : 0);
  }

  private static Study study(String of, List<String> first, String... settings) {
    List<Setting> all =
        Stream.concat(first.stream(), Arrays.stream(settings)).map(Setting::parse).toList();
    return StudyReader.parse(ShippedStudies.text(of), of, all).alone();
  }

  /** The case that is tried, of the coarse study. */
  JointCase asked() {
    return JointCase.of(coarse(), key());
  }

  JointMesh mesh() {
    return JointModels.mesh(coarse());
  }
}
