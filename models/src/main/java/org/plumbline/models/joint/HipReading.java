package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.hip.HipMesher;
import org.plumbline.mesh.anatomy.hip.HipRegion;
import org.plumbline.models.hip.HipCorrection;
import org.plumbline.models.hip.LunateMap;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * Reads the solver's answer as the outcome of a case of the hip: rows per region of the lunate, of
 * the labrum if there is one, and for all of it, pressure maps, remarks and proof, or the reason
 * why there is no result (docs/theory.md, eqs. H17, H18, H22).
 */
final class HipReading {
  /** The region that a dysplastic socket overloads first, the one that takes over last. */
  static final List<HipRegion> REGIONS =
      List.of(
          HipRegion.SUPERIOR_LATERAL,
          HipRegion.ANTERIOR_LATERAL,
          HipRegion.POSTERIOR_LATERAL,
          HipRegion.ANTERIOR_MEDIAL,
          HipRegion.POSTERIOR_MEDIAL,
          HipRegion.SUPERIOR_MEDIAL);

  private static final String JOINT = "joint";
  private static final String CONTACT = "contact_joint";

  private final Study study;
  private final CondensedJoint joint;
  private final LunateMap map;

  HipReading(Study study, CondensedJoint joint) {
    this.study = study;
    this.joint = joint;
    this.map =
        new LunateMap(
            HipDefinition.anatomy(study).socket(), HipDefinition.shape(study).socketRadius());
  }

  /** Name of a region in results. */
  static String name(HipRegion region) {
    return region.label().replace('-', '_');
  }

  /**
   * The outcome of a case.
   *
   * @param potentials those the equilibrium was found under
   */
  Outcome of(
      CaseKey key,
      HipCorrection correction,
      List<Potential> potentials,
      EquilibriumOutcome answer) {
    Optional<Failed> failure = SolutionReading.failure(key, answer);
    return failure.isPresent()
        ? failure.get()
        : solved(key, correction, potentials, (JointSolution) answer);
  }

  private Solved solved(
      CaseKey key, HipCorrection correction, List<Potential> potentials, JointSolution solution) {
    RegionRows rows = new RegionRows(study.name(), key);
    ContactResult contact = solution.contacts().get(0);
    Mesh socket = joint.mesh().body(HipMesher.ACETABULUM).mesh();
    List<PressureMap> maps = new ArrayList<>();
    RegionLoad whole = load(JOINT, RegionContact.whole(contact), correction);
    Vector3D axis = whole.forceN().normalize();
    double total = whole.forceN().getNorm();
    Optional<RegionContact> labrum =
        socket.facetSetNames().contains(HipMesher.LABRUM_FACETS)
            ? Optional.of(RegionContact.ofTissue(contact, socket.facetSet(HipMesher.LABRUM_FACETS)))
            : Optional.empty();
    for (HipRegion r : REGIONS) {
      FacetSet facets = socket.facetSet(r.facets());
      RegionContact part =
          labrum
              .map(l -> RegionContact.of(contact, facets, l))
              .orElseGet(() -> RegionContact.of(contact, facets));
      rows.addRegion(load(name(r), part, correction), axis, total);
      maps.add(part.map(name(r), map::across, map::up));
    }
    if (labrum.isPresent()) {
      rows.addRegion(load(HipMesher.LABRUM, labrum.get(), correction), axis, total);
      maps.add(labrum.get().map(HipMesher.LABRUM, map::across, map::up));
    }
    rows.addRegion(whole, axis, total);
    pose(solution, rows);
    SolutionReading.residuals(solution, rows);
    return new Solved(
        key,
        rows.rows(),
        maps,
        Optional.of(
            FreeBodyReading.of(HipDefinition.FEMUR, potentials, CONTACT, contact, solution)),
        SolutionReading.proof(solution),
        remarks(correction));
  }

  /** A region, its centre of pressure on the fragment before it was turned, as maps have it. */
  private static RegionLoad load(String name, RegionContact part, HipCorrection correction) {
    return RegionLoad.of(
        name, part, c -> correction.fragment().rotation().applyInverseTo(c), "x", "y", "z");
  }

  /** Where the femur stands, and what its frozen rotations bear. */
  private static void pose(JointSolution solution, RegionRows rows) {
    Pose pose = solution.configuration().pose(HipDefinition.FEMUR);
    rows.add(JOINT, "translation_x", pose.tx(), "mm");
    rows.add(JOINT, "translation_y", pose.ty(), "mm");
    rows.add(JOINT, "translation_z", pose.tz(), "mm");
    rows.add(JOINT, "unheld_rotations", HipDefinition.UNHELD.length, "1");
    double square = 0;
    for (int k : HipDefinition.UNHELD) {
      square += Math.pow(solution.reaction(HipDefinition.FEMUR, k), 2);
    }
    rows.add(JOINT, "hold_rotation", Math.sqrt(square), "N mm");
  }

  private List<String> remarks(HipCorrection correction) {
    List<String> remarks = new ArrayList<>(joint.warnings());
    if (correction.angleDeg() == 0
        && (correction.fragment().anteriorDeg() != 0 || correction.fragment().versionDeg() != 0)) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "at 0° of lateral rotation the fragment is already turned: forward by %.1f°, about"
                  + " the vertical by %.1f°; before the operation is where these are 0 too",
              correction.fragment().anteriorDeg(),
              correction.fragment().versionDeg()));
    }
    return remarks;
  }
}
