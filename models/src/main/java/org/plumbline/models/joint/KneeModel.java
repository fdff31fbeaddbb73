package org.plumbline.models.joint;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.construct.Construct;
import org.plumbline.models.construct.CutStage;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.construct.LoadedConstruct;
import org.plumbline.models.construct.UnheldHinge;
import org.plumbline.models.literature.BundleSpec;
import org.plumbline.models.literature.PlacedBundle;
import org.plumbline.models.load.KneeLoad;
import org.plumbline.models.load.LaxityTest;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.osteotomy.Osteotomy;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.Potential;

/** The knee of one study(), its bones whole or cut. */
public final class KneeModel extends CondensedModel {
  private final Osteotomy osteotomy;
  private final Landmarks landmarks;
  private final List<BundleSpec> ligaments;
  private final CaseReading reading;
  private final Optional<CutJoint> opened;
  private final List<PlannedCut> cuts;
  private final Map<Rest, EquilibriumOutcome> rests = new ConcurrentHashMap<>();

  /** What the seated state of a laxity test depends on. */
  private record Rest(Landmarks limb, double angleDeg, double flexionDeg) {}

  /**
   * @param opened the bones that are cut; empty if the correction is a rigid motion
   */
  KneeModel(Study study, CondensedJoint joint, Optional<CutJoint> opened) {
    super(study, joint, KneeWords.model(study));
    this.cuts = PlannedCut.of(study);
    this.opened = opened;
    this.osteotomy = KneeDefinition.osteotomy(study);
    this.landmarks = KneeDefinition.landmarks(study);
    this.ligaments = KneeDefinition.ligaments(study);
    this.reading = new CaseReading(study.name(), joint, KneeDefinition.scaleLength(study));
  }

  /** The bones that are cut. */
  Optional<CutJoint> opened() {
    return opened;
  }

  /** The joint with given bodies and the flexion of a load case, free but for what that holds. */
  private JointMechanics mechanics(CaseBodies bodies, KneeLoad load) {
    return new JointMechanics(
        joint(),
        bodies,
        KneeDefinition.tissues(study()).layerStiffness(),
        KneeDefinition.femur(
            load.flexionDeg().orElse(study().own(KneeSettings.class).flexionDeg()), load.hold()),
        KneeDefinition.scaleLength(study()));
  }

  /** Where a bone is cut angle by angle, since what is built for an angle serves all its loads. */
  @Override
  public List<List<CaseKey>> batches(List<CaseKey> cases) {
    return List.of(opened.isPresent() ? CaseKey.byAngle(cases) : cases);
  }

  @Override
  public List<String> compartments() {
    return KneeDefinition.COMPARTMENTS;
  }

  @Override
  public List<Row> limbRows(double angleDeg) {
    return KneeDefinition.limbRows(study(), angleDeg);
  }

  @Override
  public OptionalDouble neutralPeakMPa(String loadCase, String axis2Value) {
    Patient p = study().own(KneeSettings.class).patient();
    Patient neutral =
        new Patient(
            p.side(),
            p.bodyWeightN(),
            p.femurLengthMm(),
            p.tibiaLengthMm(),
            p.plateauWidthMm(),
            p.mldfaDeg(),
            p.mldfaDeg(),
            p.standingJlcaDeg());
    Landmarks straight = Landmarks.of(neutral, AlignmentReport.of(landmarks).slopeDeg());
    Outcome outcome =
        solve(new CaseKey(loadCase, 0), osteotomy.apply(straight, 0), Optional.empty());
    return outcome instanceof Solved s
        ? OptionalDouble.of(s.value(KneeDefinition.COMPARTMENTS.get(1), "pressure_peak"))
        : OptionalDouble.empty();
  }

  @Override
  public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
    return solve(key, osteotomy.apply(landmarks, key.angleDeg()), fieldsFile);
  }

  private Outcome solve(CaseKey key, Correction correction, Optional<Path> fieldsFile) {
    KneeLoad load = load(study(), key);
    List<Potential> potentials = potentials(correction, load);
    SettledJoint settled;
    try {
      settled = equilibrium(correction, load, potentials);
    } catch (UnheldHinge | SettledJoint.Unsettled e) {
      return new Failed(key, "hinge-fails", e.getMessage());
    }
    EquilibriumOutcome outcome = settled.outcome();
    Outcome told = reading.of(key, correction, load, potentials, outcome);
    if (fieldsFile.isPresent()) {
      writeFields(told, outcome, fieldsFile.get(), settled.bodies(), cutBodies(settled.loaded()));
    }
    if (told instanceof Solved) {
      for (PlannedCut cut : settled.loaded().isEmpty() ? List.<PlannedCut>of() : cuts) {
        Optional<LoadedConstruct> loaded = settled.loaded().get(cut.number());
        if (loaded.isPresent()) {
          told = reading(cut, load).of((Solved) told, loaded.get(), correction);
        }
      }
    }
    Optional<LaxityTest> test = LaxityTest.of(load);
    return told instanceof Solved solved && test.isPresent()
        ? new LaxityReading(test.get())
            .of(solved, (JointSolution) outcome, rest(correction, LaxityTest.rest(load)))
        : told;
  }

  /** The load case of a key. */
  static KneeLoad load(Study study, CaseKey key) {
    return study.loadCase(key.loadCase(), KneeLoad.class);
  }

  @Override
  EquilibriumOutcome equilibrium(CaseKey key) {
    Correction correction = osteotomy.apply(landmarks, key.angleDeg());
    KneeLoad load = load(study(), key);
    return equilibrium(correction, load, potentials(correction, load)).outcome();
  }

  /**
   * The same with the constructs that it loads.
   *
   * @throws UnheldHinge if a load has no state of the hinge
   * @throws SettledJoint.Unsettled if the state goes on changing
   */
  SettledJoint settled(CaseKey key) {
    Correction correction = osteotomy.apply(landmarks, key.angleDeg());
    KneeLoad load = load(study(), key);
    return equilibrium(correction, load, potentials(correction, load));
  }

  /** The constructs of a case free of load, by the name of the cut body. */
  Map<String, Construct> constructs(CaseKey key) {
    Map<String, Construct> out = new LinkedHashMap<>();
    Correction correction = osteotomy.apply(landmarks, key.angleDeg());
    List<Double> angles = cuts.stream().map(c -> c.angleDeg(correction)).toList();
    if (opened.isPresent() && CutJoint.isCut(angles)) {
      List<Optional<OpenedJoint.Opened>> parts = opened.get().at(angles).parts();
      for (PlannedCut c : cuts) {
        parts.get(c.number()).ifPresent(p -> out.put(c.body(), p.construct()));
      }
    }
    return out;
  }

  /** The constructs in the state that a case has brought them to, by the name of the body. */
  Map<String, Construct> constructs(SettledJoint settled) {
    Map<String, Construct> out = new LinkedHashMap<>();
    for (PlannedCut c : settled.loaded().isEmpty() ? List.<PlannedCut>of() : cuts) {
      settled.loaded().get(c.number()).ifPresent(l -> out.put(c.body(), l.construct()));
    }
    return out;
  }

  private ConstructReading reading(PlannedCut cut, KneeLoad load) {
    return new ConstructReading(
        cut, joint().number(cut.body()), JointSidePulls.of(cut.wedge(), ligaments, load));
  }

  private List<FieldFile.CutBody> cutBodies(List<Optional<LoadedConstruct>> loaded) {
    return cuts.stream()
        .map(c -> cutBody(c, loaded.isEmpty() ? Optional.empty() : loaded.get(c.number())))
        .toList();
  }

  private FieldFile.CutBody cutBody(PlannedCut cut, Optional<LoadedConstruct> loaded) {
    return new FieldFile.CutBody(
        joint().number(cut.body()),
        cut.region(JointStage.HARDWARE),
        loaded
            .map(l -> CutStage.parts(l.construct().bone()))
            .orElseGet(() -> CutStage.parts(joint().mesh().cut(cut.body()))),
        loaded);
  }

  private List<Potential> potentials(Correction correction, KneeLoad load) {
    return potentials(study(), ligaments, correction, load);
  }

  /** All that acts between the bones in a case. */
  static List<Potential> potentials(Study study, CaseKey key) {
    return potentials(
        study,
        KneeDefinition.ligaments(study),
        KneeDefinition.osteotomy(study).apply(KneeDefinition.landmarks(study), key.angleDeg()),
        load(study, key));
  }

  private static List<Potential> potentials(
      Study study, List<BundleSpec> ligaments, Correction correction, KneeLoad load) {
    List<PlacedBundle> bundles =
        ligaments.stream()
            .map(b -> b.placed(correction.distal(), correction.releasedFraction()))
            .toList();
    return LimbPotentials.of(
        correction,
        load,
        study.own(KneeSettings.class).patient().bodyWeightN(),
        bundles,
        study.own(KneeSettings.class).restraints().mediolateralNPerMm(),
        study.own(KneeSettings.class).restraints().rotationNmmPerRad());
  }

  /** Before the operation the bone is whole. */
  private SettledJoint equilibrium(
      Correction correction, KneeLoad load, List<Potential> potentials) {
    if (study().fidelity() == Fidelity.FOUNDATION) {
      return new SettledJoint(
          mechanics(joint().bodies(), load).foundation(potentials), joint().bodies(), List.of());
    }
    List<Double> angles = cuts.stream().map(c -> c.angleDeg(correction)).toList();
    if (opened.isEmpty() || !CutJoint.isCut(angles)) {
      return new SettledJoint(
          mechanics(joint().bodies(), load).elastic(potentials), joint().bodies(), List.of());
    }
    List<ConstructReading> readings = cuts.stream().map(c -> reading(c, load)).toList();
    return SettledJoint.of(
        opened.get(),
        opened.get().at(angles),
        bodies -> mechanics(bodies, load).elastic(potentials),
        (cut, construct, solution) -> readings.get(cut).load(construct, potentials, solution));
  }

  /**
   * The seated joint that a laxity test starts from: a function of angle and flexion alone, so that
   * keeping it changes no digit.
   */
  private EquilibriumOutcome rest(Correction correction, KneeLoad seated) {
    Rest key =
        new Rest(
            correction.after(),
            correction.angleDeg(),
            seated.flexionDeg().orElse(study().own(KneeSettings.class).flexionDeg()));
    return rests.computeIfAbsent(
        key, k -> equilibrium(correction, seated, potentials(correction, seated)).outcome());
  }
}
