package org.plumbline.mesh.anatomy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.plumbline.mesh.cut.CutMesh;

/** Meshes of the bodies of a joint, and which of their surfaces may touch. Right limb, mm. */
public final class JointMesh {
  private final List<BodyMesh> bodies;
  private final List<Articulation> articulations;
  private final Map<String, CutMesh> cuts;

  /**
   * @param bodies lower first, names unique
   * @param articulations pairs of their surfaces
   * @param cuts bones whose mesh has a cut among its levels
   */
  public JointMesh(
      List<BodyMesh> bodies, List<Articulation> articulations, Map<String, CutMesh> cuts) {
    this.bodies = List.copyOf(bodies);
    this.articulations = List.copyOf(articulations);
    this.cuts = Map.copyOf(cuts);
  }

  /** All bodies, lower first. */
  public List<BodyMesh> bodies() {
    return bodies;
  }

  /**
   * The body of that name.
   *
   * @throws NoSuchElementException naming the bodies there are
   */
  public BodyMesh body(String name) {
    for (BodyMesh b : bodies) {
      if (b.name().equals(name)) {
        return b;
      }
    }
    throw new NoSuchElementException(
        "no body '" + name + "'; there are " + bodies.stream().map(BodyMesh::name).toList());
  }

  /** Pairs of surfaces that may touch. */
  public List<Articulation> articulations() {
    return articulations;
  }

  /**
   * A bone and its cut, a level of its mesh: node sets "cut-level", "hinge-line".
   *
   * @throws NoSuchElementException naming the bones with a cut
   */
  public CutMesh cut(String body) {
    CutMesh cut = cuts.get(body);
    if (cut == null) {
      throw new NoSuchElementException(
          "no cut in '" + body + "'; there is one in " + new TreeSet<>(cuts.keySet()));
    }
    return cut;
  }

  /** Nodes of all bodies times three. */
  public int degreesOfFreedom() {
    int dof = 0;
    for (BodyMesh b : bodies) {
      dof += 3 * b.mesh().nodeCount();
    }
    return dof;
  }
}
