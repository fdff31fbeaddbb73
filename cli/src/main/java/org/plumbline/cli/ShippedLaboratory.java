package org.plumbline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.joint.JointQuantities;
import org.plumbline.models.osteotomy.Osteotomy;
import org.plumbline.models.osteotomy.WedgeAction;
import org.plumbline.models.osteotomy.WedgeGeometry;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.planning.Plan;
import org.plumbline.models.planning.Planner;
import org.plumbline.models.planning.Target;
import org.plumbline.models.planning.Target.WeightBearingLine;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Quantity;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.report.LimbLandmarks;
import org.plumbline.report.LimbLandmarks.Spot;
import org.plumbline.report.ReportContext.LineTarget;
import org.plumbline.report.ReportContext.LoadLine;
import org.plumbline.report.chart.AxisWords;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.linalg.DenseKernels;

/** The laboratory with the joints that are shipped: so far the knee. */
final class ShippedLaboratory implements Laboratory {
  private static final List<WeightBearingLine> LINES =
      List.of(WeightBearingLine.NEUTRAL, WeightBearingLine.MODERATE, WeightBearingLine.FUJISAWA);

  private static final Map<String, String> CAPTIONS =
      Map.ofEntries(
          Map.entry("force_axial", "force along the tibial axis"),
          Map.entry("pressure_p95", "95th percentile pressure"),
          Map.entry("center_of_pressure_x", "centre of pressure, x (anterior)"),
          Map.entry("center_of_pressure_z", "centre of pressure, z (lateral)"),
          Map.entry("medial_direct", "direct medial contact"),
          Map.entry("lateral_direct", "direct lateral contact"),
          Map.entry("menisci_share", "share of the load through the menisci"),
          Map.entry("attachment_force", "force of the attachments on the bone"),
          Map.entry("ligament_acl_am", "ACL, anteromedial bundle"),
          Map.entry("ligament_acl_pl", "ACL, posterolateral bundle"),
          Map.entry("ligament_pcl_al", "PCL, anterolateral bundle"),
          Map.entry("ligament_pcl_pm", "PCL, posteromedial bundle"),
          Map.entry("ligament_smcl_anterior", "superficial MCL, anterior"),
          Map.entry("ligament_smcl_middle", "superficial MCL, middle"),
          Map.entry("ligament_smcl_posterior", "superficial MCL, posterior"),
          Map.entry("ligament_dmcl", "deep MCL"),
          Map.entry("ligament_pol", "POL, posterior oblique ligament"),
          Map.entry("ligament_lcl", "LCL, lateral collateral ligament"),
          Map.entry("ligament_pfl", "PFL, popliteofibular ligament"),
          Map.entry("ligament_capsule_medial", "capsule, medial"),
          Map.entry("ligament_capsule_lateral", "capsule, lateral"),
          Map.entry("limb_load", "load along the limb, hip to ankle"),
          Map.entry("central_force", "muscles beside the joint, as one central force"),
          Map.entry("adduction_moment", "adduction moment"),
          Map.entry("held_motions", "what holds the flexion"),
          Map.entry("contact_medial", "medial contact"),
          Map.entry("contact_lateral", "lateral contact"),
          Map.entry("contact_medial_meniscus", "contact with the medial meniscus"),
          Map.entry("contact_lateral_meniscus", "contact with the lateral meniscus"),
          Map.entry("medial_meniscus_top", "medial meniscus, upper side"),
          Map.entry("lateral_meniscus_top", "lateral meniscus, upper side"),
          Map.entry("restraint_ml", "restraint, mediolateral"),
          Map.entry("restraint_ie", "restraint, internal–external"),
          Map.entry("hold_internal_rotation", "moment that holds the internal rotation"),
          Map.entry("hold_anterior", "force that holds the anterior slide"),
          Map.entry("translation_x", "translation of the femur, x (anterior)"),
          Map.entry("translation_y", "translation of the femur, y (proximal)"),
          Map.entry("translation_z", "translation of the femur, z (lateral)"),
          Map.entry("walk", "walking"),
          Map.entry("walk@", "stance phase (%)"),
          Map.entry("laxity", "laxity"),
          Map.entry("laxity_varus", "varus laxity"),
          Map.entry("laxity_valgus", "valgus laxity"),
          Map.entry("laxity_anterior", "anterior drawer"),
          Map.entry("laxity_posterior", "posterior drawer"),
          Map.entry("laxity_internal", "internal rotation of the tibia"),
          Map.entry("laxity_external", "external rotation of the tibia"),
          Map.entry("hka", "HKA, bony hip–knee–ankle deviation, valgus positive"),
          Map.entry("hka_loaded", "HKA under load"),
          Map.entry("mmpta", "mMPTA, medial proximal tibial angle"),
          Map.entry("mldfa", "mLDFA, lateral distal femoral angle"),
          Map.entry("jlca", "JLCA, joint-line convergence under load"),
          Map.entry("osteotomy.smcl_release", "release of the superficial MCL, 0 none to 1 full"),
          Map.entry("osteotomy.type", "operation"),
          Map.entry("osteotomy.femur_share", "share of the femur, 0 none to 1 all"),
          Map.entry("osteotomy.hinge_rotation_deg", "rotation of the hinge axis"),
          Map.entry("construct.gap.modulus_MPa", "modulus of the gap's filling"),
          Map.entry("construct.gap.way", "way of modelling the wedge"),
          Map.entry("construct.biplanar.thickness_mm", "thickness of the tuberosity's flange"),
          Map.entry("osteotomy.hinge_mm[1]", "height of the hinge, above the joint line positive"),
          Map.entry("osteotomy.hinge_mm[2]", "lateral position of the hinge"),
          Map.entry(
              "osteotomy.entry_height_mm",
              "height of the cut's entry, above the joint line positive"),
          Map.entry("patient.body_weight_N", "body weight"),
          Map.entry("patient.body_mass_kg", "body mass"),
          Map.entry("patient.mldfa_deg", "mLDFA"),
          Map.entry("patient.mmpta_deg", "mMPTA"),
          Map.entry("tissues.cartilage.youngs_modulus_MPa", "cartilage modulus"),
          Map.entry("tissues.cartilage.thickness_mm", "cartilage thickness"),
          Map.entry("shape.surfaces.use", "surfaces"),
          Map.entry("menisci.medial", "medial meniscus"),
          Map.entry("menisci.lateral", "lateral meniscus"));

  @Override
  public String kernels() {
    return DenseKernels.best().name();
  }

  @Override
  public Vocabulary vocabulary() {
    return new Vocabulary(
        "Wedge angle",
        captions(),
        new AxisWords("medial", "lateral", "posterior", "anterior"),
        new LoadLine(
            "weight_bearing_line",
            "Weight-bearing line on the plateau",
            "0 % medial edge, 100 % lateral edge",
            List.of(
                new LineTarget(WeightBearingLine.NEUTRAL.percent(), "50 % neutral"),
                new LineTarget(WeightBearingLine.MODERATE.percent(), "55 % moderate"),
                new LineTarget(WeightBearingLine.FUJISAWA.percent(), "62.5 % Fujisawa"))));
  }

  /** Words for keys; a strain is named after its ligament. */
  private static Map<String, String> captions() {
    Map<String, String> captions = new HashMap<>(CAPTIONS);
    CAPTIONS.forEach(
        (key, words) -> {
          if (key.startsWith("ligament_")) {
            captions.put(key.replaceFirst("ligament_", "strain_"), "strain of the " + words);
          }
        });
    return captions;
  }

  @Override
  public List<Quantity> quantities() {
    return JointQuantities.all();
  }

  @Override
  public String label(Study study) {
    return JointModels.label(study);
  }

  @Override
  public void check(Study study) {
    try {
      JointModels.check(study);
    } catch (IllegalArgumentException refusal) {
      throw new RefusedStudy(refusal.getMessage(), refusal);
    }
  }

  @Override
  public JointMesh mesh(Study study) {
    return JointModels.mesh(study);
  }

  @Override
  public List<JointStage> stages(Study study, JointMesh mesh, List<Double> anglesDeg) {
    return JointModels.stages(study, mesh, anglesDeg);
  }

  @Override
  public List<LimbLandmarks> correctedLimbs(Study study, List<Double> anglesDeg) {
    Osteotomy operation = JointModels.osteotomy(study);
    Landmarks before = JointModels.landmarks(study);
    return anglesDeg.stream().map(a -> spots(operation.apply(before, a).after())).toList();
  }

  @Override
  public Deck meshDeck(Study study, CaseKey key) {
    return JointModels.meshDeck(study, key);
  }

  @Override
  public Deck deck(Study study, CaseKey key, DeckPose pose, Consumer<String> stages) {
    return JointModels.deck(study, key, pose, stages);
  }

  @Override
  public String followingBody(Study study) {
    return JointModels.freeBody(study);
  }

  private static LimbLandmarks spots(Landmarks limb) {
    return new LimbLandmarks(
        spot("hip", limb.hipCentre()),
        spot("knee", limb.kneeCentre()),
        spot("ankle", limb.ankleCentre()),
        spot("plateauMedial", limb.plateauMedial()),
        spot("plateauLateral", limb.plateauLateral()));
  }

  private static Spot spot(String key, Vector3D point) {
    return new Spot(key, point.getX(), point.getY(), point.getZ());
  }

  @Override
  public List<Row> alignment(Study study) {
    return AlignmentReport.of(JointModels.landmarks(study)).bonyMeasures().stream()
        .map(m -> new Row(study.name(), "", 0, "", "", "limb", m.quantity(), m.value(), m.unit()))
        .toList();
  }

  @Override
  public List<PlannedAngle> plan(Study study) {
    Planner planner = new Planner(JointModels.osteotomy(study), JointModels.landmarks(study));
    List<PlannedAngle> angles = new ArrayList<>();
    Set<WeightBearingLine> lines = new LinkedHashSet<>(LINES);
    study.target().percent().ifPresent(percent -> lines.add(new WeightBearingLine(percent)));
    for (WeightBearingLine line : lines) {
      angles.add(worded(planner.plan(line)));
    }
    return angles;
  }

  private static PlannedAngle worded(Plan plan) {
    String rule = words(plan.target());
    if (plan instanceof Plan.Planned planned) {
      String wedges =
          planned.wedges().stream()
              .map(w -> words(w, planned.wedges().size() > 1))
              .collect(Collectors.joining(", "));
      String warnings =
          planned.warnings().stream().map(w -> "; " + w.words()).collect(Collectors.joining());
      return new PlannedAngle(rule, OptionalDouble.of(planned.angleDeg()), wedges + warnings);
    }
    return new PlannedAngle(rule, OptionalDouble.empty(), ((Plan.Unreachable) plan).reason());
  }

  /** "gap 6.0 mm"; of one wedge among several "tibia 4.2°, gap 3.9 mm". */
  private static String words(WedgeGeometry wedge, boolean several) {
    WedgeOperation kind = wedge.operation();
    return String.format(
        Locale.ROOT,
        "%s%s %.1f mm",
        several
            ? String.format(Locale.ROOT, "%s %.1f°, ", kind.bone().text(), wedge.angleDeg())
            : "",
        kind.action() == WedgeAction.OPENING ? "gap" : "base",
        wedge.heightMm());
  }

  private static String words(Target target) {
    return target instanceof WeightBearingLine line
        ? "weight-bearing line at " + Numbers.plain(line.percent()) + " % (Miniaci)"
        : target.describe();
  }

  @Override
  public StudyModel open(Study study, Consumer<String> stages) {
    return JointModels.open(study, stages);
  }
}
