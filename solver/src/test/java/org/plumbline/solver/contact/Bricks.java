package org.plumbline.solver.contact;

import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;

/** Test bodies: a lattice of bricks, mapped. */
final class Bricks {
  private Bricks() {}

  /** Bricks between the given coordinates, in one block "body". */
  static Mesh lattice(double[] xs, double[] ys, double[] zs, BoxLattice.Mapping warp) {
    return new BoxLattice(xs, ys, zs).bricks("body", warp);
  }

  static Mesh lattice(double[] xs, double[] ys, double[] zs) {
    return lattice(xs, ys, zs, x -> {});
  }

  static double[] even(double from, double to, int n) {
    return BoxLattice.even(from, to, n);
  }

  static ContactSurface surface(Mesh mesh, String set) {
    FacetSet facets = mesh.facetSet(set);
    return ContactSurface.of(mesh, facets);
  }
}
