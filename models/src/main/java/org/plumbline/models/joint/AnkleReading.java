package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.ankle.AnkleMesher;
import org.plumbline.mesh.anatomy.ankle.AnkleRegion;
import org.plumbline.mesh.anatomy.ankle.MortiseGeometry;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.FreeBody;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * Reads the solver's answer as the outcome of a case of the ankle: rows per quarter of the plafond,
 * for all of it and for the malleoli, pressure maps, remarks and proof (docs/theory.md, eq. H18).
 */
final class AnkleReading {
  /** The quarter that a varus ankle overloads first, the one that takes over last. */
  static final List<AnkleRegion> REGIONS =
      List.of(
          AnkleRegion.ANTERIOR_MEDIAL,
          AnkleRegion.POSTERIOR_MEDIAL,
          AnkleRegion.ANTERIOR_LATERAL,
          AnkleRegion.POSTERIOR_LATERAL);

  private static final String JOINT = "joint";
  private static final String CONTACT = "contact_";

  private final Study study;
  private final CondensedJoint joint;
  private final MortiseGeometry geometry;

  AnkleReading(Study study, CondensedJoint joint) {
    this.study = study;
    this.joint = joint;
    this.geometry = new MortiseGeometry(AnkleDefinition.shape(study));
  }

  /** Name of a region in results. */
  static String name(AnkleRegion region) {
    return region.label().replace('-', '_');
  }

  /**
   * The outcome of a case.
   *
   * @param potentials those the equilibrium was found under, for the forces of ligaments
   */
  Outcome of(CaseKey key, List<Potential> potentials, EquilibriumOutcome answer) {
    Optional<Failed> failure = SolutionReading.failure(key, answer);
    return failure.isPresent() ? failure.get() : solved(key, potentials, (JointSolution) answer);
  }

  private Solved solved(CaseKey key, List<Potential> potentials, JointSolution solution) {
    RegionRows rows = new RegionRows(study.name(), key);
    ContactResult plafond = contact(solution, AnkleMesher.PLAFOND);
    Mesh tibia = joint.mesh().body(AnkleMesher.TIBIA).mesh();
    RegionLoad whole = load(JOINT, RegionContact.whole(plafond));
    Vector3D axis = whole.forceN().normalize();
    double total = whole.forceN().getNorm();
    List<PressureMap> maps = new ArrayList<>();
    for (AnkleRegion r : REGIONS) {
      RegionContact part = RegionContact.of(plafond, tibia.facetSet(r.facets()));
      rows.addRegion(load(name(r), part), axis, total);
      maps.add(part.map(name(r), Vector3D::getZ, this::unrolled));
    }
    rows.addRegion(whole, axis, total);
    for (String side : List.of(AnkleMesher.MEDIAL, AnkleMesher.LATERAL)) {
      RegionLoad malleolus = load(side, RegionContact.whole(contact(solution, side)));
      rows.add(side, "force_normal", malleolus.forceN().getNorm(), "N");
      rows.add(side, "pressure_peak", malleolus.peakMPa(), "MPa");
      rows.add(side, "contact_area", malleolus.areaMm2(), "mm2");
    }
    pose(solution, rows);
    if (study.own(AnkleSettings.class).talarShiftMm().isEmpty()) {
      for (Potential p : potentials) {
        if (p instanceof LineElement line && line.name().startsWith(AnklePotentials.LIGAMENT)) {
          rows.add(JOINT, line.name(), line.force(solution.configuration()), "N");
        }
      }
    }
    SolutionReading.residuals(solution, rows);
    List<String> remarks = new ArrayList<>(joint.warnings());
    if (solution.unheldModes() > 0) {
      remarks.add(
          solution.unheldModes()
              + " rigid motion(s) of talus or fibula are held by nothing and were left where they"
              + " began");
    }
    return new Solved(
        key,
        rows.rows(),
        maps,
        Optional.of(talus(potentials, solution)),
        SolutionReading.proof(solution),
        remarks);
  }

  /** The talus cut free: what presses on it and the lines that end on it. */
  private static FreeBody talus(List<Potential> potentials, JointSolution solution) {
    Map<String, ContactResult> contacts = new LinkedHashMap<>();
    for (String name : List.of(AnkleMesher.PLAFOND, AnkleMesher.MEDIAL, AnkleMesher.LATERAL)) {
      contacts.put(CONTACT + name, contact(solution, name));
    }
    List<Potential> acting =
        potentials.stream()
            .filter(p -> p instanceof LineElement line && ends(line, AnklePotentials.TALUS))
            .toList();
    return FreeBodyReading.of(AnklePotentials.TALUS, acting, contacts, solution);
  }

  private static boolean ends(LineElement line, int frame) {
    return line.a().frame() == frame || line.b().frame() == frame;
  }

  private static ContactResult contact(JointSolution solution, String name) {
    return solution.contacts().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Way along the plafond from its middle, forward > 0, mm. */
  private double unrolled(Vector3D p) {
    return geometry.plafondRadius(p.getZ())
        * Math.atan2(p.getX(), p.getY() - geometry.plafondAxis());
  }

  private static RegionLoad load(String name, RegionContact part) {
    return RegionLoad.of(name, part, c -> c, "x", "z");
  }

  private static void pose(JointSolution solution, RegionRows rows) {
    Pose talus = solution.configuration().pose(AnklePotentials.TALUS);
    rows.add(JOINT, "translation_x", talus.tx(), "mm");
    rows.add(JOINT, "translation_y", talus.ty(), "mm");
    rows.add(JOINT, "translation_z", talus.tz(), "mm");
    // a turn about +x lowers the lateral crest
    rows.add(JOINT, "talar_tilt", -Math.toDegrees(talus.rx()), "deg");
    rows.add(JOINT, "talar_rotation", Math.toDegrees(talus.ry()), "deg");
    Pose fibula = solution.configuration().pose(AnklePotentials.FIBULA);
    rows.add(JOINT, "fibula_translation_z", fibula.tz(), "mm");
  }
}
