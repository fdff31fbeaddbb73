package org.plumbline.solver.equilibrium;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.SurfaceInterpolation;

/**
 * Takes where a joint rests on a coarse mesh over to a finer mesh of the same joint: poses as they
 * are, displacements and pressures interpolated between surfaces. A place to begin, as far off as
 * the meshes differ. Immutable; shared by all cases.
 */
public final class FinerMesh {
  private final List<ContactPairing> coarse;
  private final List<ContactPairing> fine;

  /** By surface of the fine mesh. */
  private final Map<ContactSurface, SurfaceInterpolation> interpolations = new IdentityHashMap<>();

  /**
   * @param coarse pairings on the coarse mesh
   * @param fine the same pairings, in the same order, on the finer mesh
   * @throws IllegalArgumentException if they are not the same
   */
  public FinerMesh(List<ContactPairing> coarse, List<ContactPairing> fine) {
    List<String> names = coarse.stream().map(ContactPairing::name).toList();
    List<String> wanted = fine.stream().map(ContactPairing::name).toList();
    if (!names.equals(wanted)) {
      throw new IllegalArgumentException(
          "the coarse mesh has pairings " + names + ", the finer one " + wanted);
    }
    this.coarse = List.copyOf(coarse);
    this.fine = List.copyOf(fine);
    for (int p = 0; p < fine.size(); p++) {
      add(coarse.get(p).primary(), fine.get(p).primary());
      add(coarse.get(p).secondary(), fine.get(p).secondary());
    }
  }

  private void add(ContactPatch from, ContactPatch to) {
    interpolations.computeIfAbsent(
        to.surface(), surface -> new SurfaceInterpolation(from.surface(), surface));
  }

  /**
   * The same state on the finer mesh.
   *
   * @param rest of the joint on the coarse mesh
   * @param system the joint on the finer mesh, with the same frames
   */
  public Start of(Start rest, JointSystem system) {
    State state = State.undeformed(system, rest.configuration());
    Pressures pressures = Pressures.none(system);
    for (int p = 0; p < fine.size(); p++) {
      displace(coarse.get(p).primary(), rest.state, fine.get(p).primary(), state);
      displace(coarse.get(p).secondary(), rest.state, fine.get(p).secondary(), state);
      double[] from = rest.pressures.value[p];
      double[] to = pressures.value[p];
      SurfaceInterpolation between = interpolations.get(fine.get(p).primary().surface());
      for (int i = 0; i < to.length; i++) {
        to[i] = between.at(i, k -> from[k]);
      }
    }
    return new Start(state, pressures);
  }

  private void displace(ContactPatch from, State rest, ContactPatch to, State state) {
    double[] u = rest.displacement[from.body()];
    double[] out = state.displacement[to.body()];
    SurfaceInterpolation between = interpolations.get(to.surface());
    for (int i = 0; u != null && out != null && i < to.surface().nodes(); i++) {
      for (int a = 0; a < 3; a++) {
        int axis = a;
        out[3 * to.retained(i) + a] = between.at(i, k -> u[3 * from.retained(k) + axis]);
      }
    }
  }
}
