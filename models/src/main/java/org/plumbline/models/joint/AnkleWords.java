package org.plumbline.models.joint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.models.ankle.AnkleOperation;
import org.plumbline.models.ankle.MalunionCorrection;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.Study;

/** Words of the ankle for reports. */
final class AnkleWords {
  private static final Map<String, String> CAPTIONS =
      SharedCaptions.with(
          Map.entry("anterior_medial", "anterior medial"),
          Map.entry("anterior_lateral", "anterior lateral"),
          Map.entry("posterior_medial", "posterior medial"),
          Map.entry("posterior_lateral", "posterior lateral"),
          Map.entry("medial_malleolus", "medial malleolus"),
          Map.entry("fibula", "lateral malleolus, facet of the fibula"),
          Map.entry("force_axial", "force along that on the plafond"),
          Map.entry("translation_x", "translation of the talus, x (anterior)"),
          Map.entry("translation_y", "translation of the talus, y (proximal)"),
          Map.entry("translation_z", "translation of the talus, z (lateral)"),
          Map.entry("talar_tilt", "talar tilt under load"),
          Map.entry("talar_rotation", "rotation of the talus"),
          Map.entry("fibula_translation_z", "shift of the distal fibula, z (lateral)"),
          Map.entry("tas", "TAS, tibial surface angle"),
          Map.entry("ldta", "LDTA, lateral distal tibial angle"),
          Map.entry("adta", "ADTA, anterior distal tibial angle"),
          Map.entry("wedge_height", "wedge height"),
          Map.entry("load_line", "load line at the crests"),
          Map.entry("hka", "HKA, hip-knee-ankle deviation"),
          Map.entry("mmpta", "mMPTA, medial proximal tibial angle"),
          Map.entry("mechanical_axis_deviation", "mechanical axis deviation"),
          Map.entry("weight_bearing_line", "weight-bearing line"),
          Map.entry("limb_length", "limb length"),
          Map.entry("tibial_length", "tibial length"),
          Map.entry("angulation", "angulation that is left"),
          Map.entry("CORA", "CORA, where the axes of both parts of the crooked tibia meet"),
          Map.entry("ACA", "ACA, axis that it is turned back about"),
          Map.entry(
              "CORA = ACA",
              "CORA = ACA, the axes of both parts of the crooked tibia meet here and it is turned"
                  + " back about this point"),
          Map.entry("cora_level", "level of the CORA"),
          Map.entry("axis_offset", "distance of the axes"),
          Map.entry("cut_translation", "shift in the cut"),
          Map.entry("cut_opening", "opening in the middle of the cut"),
          Map.entry("tibial_length_gain", "length gained"),
          Map.entry("malunion.level_mm", "level of the fracture"),
          Map.entry("malunion.angulation_deg", "angulation"),
          Map.entry("osteotomy.cut_level_mm", "level of the cut"),
          Map.entry("osteotomy.hinge_level_mm", "level of the hinge"),
          Map.entry("fibula.state", "fibula"),
          Map.entry("load", "load along the leg"),
          Map.entry("ligament_aitfl_upper", "upper AITFL, anterior inferior tibiofibular ligament"),
          Map.entry("ligament_aitfl_lower", "lower AITFL, anterior inferior tibiofibular ligament"),
          Map.entry(
              "ligament_pitfl_upper", "upper PITFL, posterior inferior tibiofibular ligament"),
          Map.entry(
              "ligament_pitfl_lower", "lower PITFL, posterior inferior tibiofibular ligament"),
          Map.entry("ligament_iol_descending", "descending IOL, interosseous ligament"),
          Map.entry("ligament_iol_ascending", "ascending IOL, interosseous ligament"),
          Map.entry("ligament_atfl", "ATFL, anterior talofibular"),
          Map.entry("ligament_ptfl", "PTFL, posterior talofibular"),
          Map.entry("ligament_cfl", "CFL, calcaneofibular"),
          Map.entry("ligament_deltoid_anterior", "anterior deltoid"),
          Map.entry("ligament_deltoid_posterior", "posterior deltoid"),
          Map.entry("ligament_deltoid_calcaneal", "calcaneal deltoid"),
          Map.entry("contact_plafond", "plafond"),
          Map.entry("contact_medial_malleolus", "medial malleolus"),
          Map.entry("contact_fibula", "lateral malleolus"),
          Map.entry("held_motions", "what holds the flexion"),
          Map.entry("hindfoot.subtalar", "subtalar joint"),
          Map.entry("talus.shift_mm", "talar shift"),
          Map.entry("osteotomy.centre_height_mm", "height of the centre of rotation"),
          Map.entry("osteotomy.centre_lateral_mm", "place of the centre of rotation"),
          Map.entry("patient.tas_deg", "TAS before the operation"),
          Map.entry("shape.clearance_mm", "clearance"),
          Map.entry("shape.groove_depth_mm", "depth of the groove"));

  private static final Map<String, String> PAGE =
      Map.ofEntries(
          Map.entry("plateau.title", "Plafond unrolled"),
          Map.entry("plateau.label", "Contact pressure on the plafond, unrolled. {sides}."),
          Map.entry(
              "plateau.caption",
              "The plafond's arch is unrolled from front to rear; the pressure is that at the angle."
                  + " One colour scale for all angles and load cases."),
          Map.entry(
              "joint.caption",
              "The plafond is drawn in its own frame, which no wedge moves; the talus stands where"
                  + " the case found it. Drag to turn, Ctrl and wheel to zoom; with the keyboard"
                  + " arrows turn, + and \u2212 zoom."),
          Map.entry("joint.upper", "Talus"),
          Map.entry("sketch.title", "The ankle from the front"),
          Map.entry(
              "sketch.caption",
              "The line of load from foot to knee is upright, red and dashed. Axes, angles, cut and"
                  + " wedge are the plan's, outlines are schematic. Dashed: the bones at the first"
                  + " angle."),
          Map.entry("forces.knee", "middle of the plafond"),
          // the body that is cut free lies below its joint: the sides change places
          Map.entry("forces.opensMedial", "opens the lateral side"),
          Map.entry("forces.opensLateral", "opens the medial side"),
          Map.entry(
              "forces.caption",
              "The talus, cut free: what presses on it and pulls at it, seen from the front. Arrows"
                  + " outside the drawing were moved along their own line, which changes no moment."
                  + " What is computed in three dimensions balances in three dimensions."),
          Map.entry(
              "hero.before", "Before the operation the {side} quarter carries {share} of the load"),
          Map.entry("hero.only", "At {angle} the {side} quarter carries {share} of the load"),
          Map.entry("hero.first", "At {angle} the {side} quarter carries {share} of the load"),
          Map.entry(
              "hero.down",
              "At {angle} the {side} quarter carries {share} of the load, down from {before}"
                  + " before"),
          Map.entry(
              "hero.up",
              "At {angle} the {side} quarter carries {share} of the load, up from {before} before"),
          Map.entry(
              "hero.same", "At {angle} the {side} quarter carries {share} of the load, as before"));

  private AnkleWords() {}

  /** What a page says otherwise where a crooked tibia is turned back. */
  private static final Map<String, String> MALUNION_PAGE =
      Map.of(
          "sketch.title",
          "The leg from the front",
          "sketch.caption",
          "The line from hip to ankle is upright, red and dashed. Thin: axes of both parts of the"
              + " tibia, and of the whole. CORA is where the axes of the crooked bone meet, ACA the"
              + " axis that it is turned back about. Axes, angles and cut are the plan's, outlines"
              + " are schematic; the fibula is left out. Dashed: the bones at the first angle.");

  /** How a study's model is held. */
  static String model(Study study) {
    AnkleSettings s = study.own(AnkleSettings.class);
    return s.talarShiftMm().isPresent()
        ? "talus held shifted"
        : "fibula " + s.fibula().text() + ", subtalar joint " + s.subtalar().text();
  }

  /** Words for an operation: a wedge, or a crooked tibia turned back. */
  static JointWords words(AnkleOperation operation) {
    if (operation instanceof MalunionCorrection) {
      Map<String, String> page = new HashMap<>(PAGE);
      page.putAll(MALUNION_PAGE);
      return words("Correction angle", "correction", page);
    }
    return words("Wedge angle", "wedge", PAGE);
  }

  private static JointWords words(String angle, String correction, Map<String, String> page) {
    return new JointWords(
        angle,
        correction,
        "tas",
        false,
        CAPTIONS,
        new JointWords.MapSides("medial", "lateral", "posterior", "anterior"),
        Optional.empty(),
        page);
  }
}
