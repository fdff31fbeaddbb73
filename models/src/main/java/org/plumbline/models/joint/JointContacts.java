package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.Articulation;
import org.plumbline.mesh.anatomy.Articulation.Layer;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.MortarSettings;
import org.plumbline.solver.contact.PrimaryRule;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.ContactPatch;

/**
 * The articulations of a mesh as pairs of surfaces that the solver may press together. The lower
 * surface is primary. A facet set that several pairs share is one surface.
 *
 * <p>Pairs are named after their compartment; those under and over a meniscus after it as well.
 */
final class JointContacts {
  private static final String BELOW = "_meniscus";
  private static final String ABOVE = "_over_meniscus";

  /**
   * Cover below which a node at an edge, of a meniscus or where a surface ends, gives its row away,
   * relative. The edge cuts through facets wherever it lies; at the usual 0.1 nodes of little cover
   * show pressures up to four times those around them, with a force of less than 1 % of the
   * contact's.
   */
  private static final double COVER_BESIDE_AN_EDGE = 0.3;

  private final JointMesh mesh;
  private final List<int[]> retained;
  private final Map<String, ContactPatch> patches = new HashMap<>();
  private final List<ContactPairing> pairings = new ArrayList<>();
  private final List<ContactPairing> direct = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /**
   * @param retained retained mesh nodes of each body, ascending
   */
  JointContacts(JointMesh mesh, List<int[]> retained) {
    this.mesh = mesh;
    this.retained = retained;
    for (Articulation a : mesh.articulations()) {
      add(a);
    }
  }

  /** Name of the pair under a compartment's meniscus. */
  static String below(String compartment) {
    return compartment + BELOW;
  }

  /** Name of the pair over a compartment's meniscus. */
  static String above(String compartment) {
    return compartment + ABOVE;
  }

  private void add(Articulation a) {
    ContactPatch lower = patch(a.lowerBody(), a.lowerFacets());
    ContactPatch upper = patch(a.upperBody(), a.upperFacets());
    String name = name(a);
    // Moduli differ by less than ten: only sizes count, and within a ratio of 1.3 either side may
    // be primary.
    PrimaryRule.Choice choice =
        PrimaryRule.choose(1, lower.surface().facetSize(), 1, upper.surface().facetSize());
    if (choice.fit() != PrimaryRule.Fit.GOOD) {
      warnings.add(name + ": " + choice.message());
    }
    ContactPairing pairing = new ContactPairing(name, lower, upper, settings(a), 0);
    pairings.add(
        a.screen().map(s -> pairing.screenedBy(patch(s.body(), s.lowerFacets()))).orElse(pairing));
    if (a.layer() == Layer.DIRECT) {
      direct.add(pairing);
    }
  }

  /** Name of the pair of an articulation. */
  static String name(Articulation a) {
    return switch (a.layer()) {
      case DIRECT -> a.compartment();
      case BELOW -> below(a.compartment());
      case ABOVE -> above(a.compartment());
    };
  }

  /** How the pair of an articulation is integrated. */
  static MortarSettings settings(Articulation a) {
    boolean whole = a.layer() == Layer.DIRECT && a.screen().isEmpty() && !a.endsAtEdges();
    MortarSettings production = MortarSettings.production();
    return whole ? production : production.withMinimumCover(COVER_BESIDE_AN_EDGE).withBound();
  }

  private ContactPatch patch(String bodyName, String facets) {
    return patches.computeIfAbsent(
        bodyName + " " + facets,
        key -> {
          int body = index(bodyName);
          Mesh m = mesh.bodies().get(body).mesh();
          ContactSurface surface = ContactSurface.of(m, m.facetSet(facets));
          int[] nodes = retained.get(body);
          int[] map = new int[surface.nodes()];
          Arrays.setAll(map, i -> Arrays.binarySearch(nodes, surface.meshNode(i)));
          return new ContactPatch(body, surface, map);
        });
  }

  private int index(String name) {
    for (int b = 0; b < mesh.bodies().size(); b++) {
      if (mesh.bodies().get(b).name().equals(name)) {
        return b;
      }
    }
    throw new IllegalArgumentException("joint has no body '" + name + "'");
  }

  /** All pairs; direct ones behind their menisci. */
  List<ContactPairing> pairings() {
    return pairings;
  }

  /** Bone to bone only, as if there were no menisci. */
  List<ContactPairing> direct() {
    return direct;
  }

  /** Remarks about unequal facets. */
  List<String> warnings() {
    return warnings;
  }
}
