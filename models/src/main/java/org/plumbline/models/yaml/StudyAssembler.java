package org.plumbline.models.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Finding;
import org.plumbline.models.study.JointSettings;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.TargetSettings;

/** Makes a study of a tree that obeys the schema, checking numbers against each other. */
final class StudyAssembler {
  private final Draft draft;
  private final Problems problems;
  private final SurfaceFiles files;

  StudyAssembler(Draft draft, Problems problems, SurfaceFiles files) {
    this.draft = draft;
    this.problems = problems;
    this.files = files;
  }

  /** Every section is read even after a problem, so that all problems are told together. */
  Study assemble() {
    JointForm form = JointForms.of(draft.root());
    Optional<JointSettings> own = form.read(draft, files);
    Optional<List<LoadCase>> loadCases = LoadCaseSection.read(draft);
    Optional<List<Double>> angles =
        AngleSection.read(draft, own.map(JointSettings::angles).orElse(form.angles()));
    Optional<TargetSettings> target = loadCases.flatMap(c -> TargetSection.read(draft, c));
    List<Finding> published = PublishedSection.read(draft);
    problems.throwIfAny();
    return new Study(
        draft.text("name"),
        draft.text("title"),
        draft.text("source").strip(),
        own.orElseThrow(),
        loadCases.orElseThrow(),
        angles.orElseThrow(),
        Resolution.valueOf(upper("mesh")),
        Fidelity.valueOf(upper("fidelity")),
        target.orElseThrow(),
        Optional.empty(),
        published);
  }

  private String upper(String path) {
    return draft.text(path).toUpperCase(Locale.ROOT);
  }
}
