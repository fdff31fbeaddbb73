package org.plumbline.models.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.FibrocartilageSettings;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Finding;
import org.plumbline.models.study.LigamentSettings;
import org.plumbline.models.study.OsteotomySettings;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.RestraintSettings;
import org.plumbline.models.study.ShapeSettings;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.TargetSettings;
import org.plumbline.models.study.TissueSettings;

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
    Optional<Patient> patient = PatientSection.read(draft);
    Optional<ShapeSettings> shape = ShapeSection.read(draft, files);
    Optional<FibrocartilageSettings> menisci = MenisciSection.read(draft);
    Optional<OsteotomySettings> osteotomy = OsteotomySection.read(draft);
    Optional<ConstructSettings> construct = ConstructSection.read(draft);
    Optional<List<LoadCase>> loadCases = LoadCaseSection.read(draft);
    Optional<List<Double>> angles = AngleSection.read(draft);
    Optional<TargetSettings> target = loadCases.flatMap(c -> TargetSection.read(draft, c));
    List<Finding> published = PublishedSection.read(draft);
    problems.throwIfAny();
    return new Study(
        draft.text("name"),
        draft.text("title"),
        draft.text("source").strip(),
        draft.text("joint"),
        patient.orElseThrow(),
        shape.orElseThrow(),
        tissues(),
        new RestraintSettings(
            draft.number("restraints.mediolateral_N_per_mm"),
            draft.number("restraints.rotation_N_mm_per_rad")),
        new LigamentSettings(
            draft.text("ligaments.preset"),
            draft.number("ligaments.stiffness_scale"),
            draft.number("ligaments.strain_offset")),
        menisci.orElseThrow(),
        osteotomy.orElseThrow(),
        construct,
        loadCases.orElseThrow(),
        angles.orElseThrow(),
        Resolution.valueOf(upper("mesh")),
        Fidelity.valueOf(upper("fidelity")),
        draft.number("flexion_deg"),
        target.orElseThrow(),
        Optional.empty(),
        published);
  }

  private TissueSettings tissues() {
    return new TissueSettings(
        draft.number("tissues.cartilage.youngs_modulus_MPa"),
        draft.number("tissues.cartilage.poissons_ratio"),
        draft.number("tissues.cartilage.thickness_mm"),
        draft.number("tissues.bone.cortical_youngs_modulus_MPa"),
        draft.number("tissues.bone.trabecular_youngs_modulus_MPa"),
        draft.number("tissues.bone.poissons_ratio"));
  }

  private String upper(String path) {
    return draft.text(path).toUpperCase(Locale.ROOT);
  }
}
