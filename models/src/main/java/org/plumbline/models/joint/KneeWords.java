package org.plumbline.models.joint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.models.planning.Target.WeightBearingLine;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.LoadLine;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.SurfaceSettings;

/** Words of the knee for reports. */
final class KneeWords {
  private static final Map<String, String> CAPTIONS =
      SharedCaptions.with(
          Map.entry("force_axial", "force along the tibial axis"),
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
          Map.entry("patient.mldfa_deg", "mLDFA"),
          Map.entry("patient.mmpta_deg", "mMPTA"),
          Map.entry("shape.surfaces.use", "surfaces"),
          Map.entry("menisci.medial", "medial meniscus"),
          Map.entry("menisci.lateral", "lateral meniscus"));

  private KneeWords() {}

  /** What a study's model is made of. */
  static String model(Study study) {
    KneeSettings s = study.own(KneeSettings.class);
    boolean sampled = s.shape().surfaces().filter(SurfaceSettings::sampled).isPresent();
    return StudyMenisci.words(s.fibrocartilage())
        + (sampled ? ", sampled surfaces" : "")
        + ConstructDefinition.words(PlannedCut.of(study));
  }

  static JointWords words() {
    return new JointWords(
        "Wedge angle",
        "wedge",
        "hka",
        captions(),
        new JointWords.MapSides("medial", "lateral", "posterior", "anterior"),
        Optional.of(
            new LoadLine(
                "weight_bearing_line",
                "Weight-bearing line on the plateau",
                "0 % medial edge, 100 % lateral edge",
                List.of(
                    new LoadLine.Target(WeightBearingLine.NEUTRAL.percent(), "50 % neutral"),
                    new LoadLine.Target(WeightBearingLine.MODERATE.percent(), "55 % moderate"),
                    new LoadLine.Target(
                        WeightBearingLine.FUJISAWA.percent(), "62.5 % Fujisawa")))));
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
}
