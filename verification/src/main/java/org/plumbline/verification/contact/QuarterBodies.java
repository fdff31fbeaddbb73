package org.plumbline.verification.contact;

import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.material.Elasticity;

/**
 * Blocks with a curved face, cut by the planes of symmetry x = 0 and y = 0: cells of one size where
 * they touch, growing outward and away. Models of contact between half-spaces: quarters, or half
 * slices in plane strain, one cell thick.
 *
 * @param cell size of the cells in contact, mm
 * @param growth of cell sizes outside
 * @param size length, and depth, of a block, mm
 * @param slice thickness of a slice along y, mm; 0 for a quarter
 */
record QuarterBodies(double cell, double growth, double size, double slice) {
  private static final double FINE_LENGTH = 1.3;
  private static final double FINE_DEPTH = 0.78;

  /** Height of a face over the plane z = 0, mm. */
  @FunctionalInterface
  interface Profile {
    double height(double x, double y);
  }

  static Profile flat() {
    return (x, y) -> 0;
  }

  /** Osculating paraboloid of a body with these radii of curvature, mm, in the planes x and y. */
  static Profile paraboloid(double radiusX, double radiusY) {
    return (x, y) -> x * x / (2 * radiusX) + y * y / (2 * radiusY);
  }

  private double[] across() {
    return BoxLattice.graded(cell, growth, FINE_LENGTH, size);
  }

  private double[] along() {
    return slice > 0 ? new double[] {0, slice} : across();
  }

  private double[] deep() {
    return BoxLattice.graded(cell, growth, FINE_DEPTH, size);
  }

  /** Number of bricks of one body. */
  int bricks() {
    return (across().length - 1) * (along().length - 1) * (deep().length - 1);
  }

  /**
   * Below z = 0: a face that falls off by a profile, the flat base at z = −size held vertically.
   */
  ContactSide lower(Elasticity material, Profile profile) {
    double[] depth = deep();
    double[] z = new double[depth.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = -depth[z.length - 1 - i];
    }
    Mesh mesh =
        new BoxLattice(across(), along(), z)
            .bricks(
                ContactSide.block(), x -> x[2] -= profile.height(x[0], x[1]) * (1 + x[2] / size));
    return ContactSide.elastic(
        mesh,
        quarter(mesh, BoxLattice.TOP),
        material,
        (x, y, zz, axis) -> held(x, y, zz, axis, -1));
  }

  /** Above z = 0: a face that rises by a profile, the flat top at z = size held vertically. */
  ContactSide upper(Elasticity material, Profile profile) {
    Mesh mesh = upperMesh(profile);
    return ContactSide.elastic(
        mesh,
        quarter(mesh, BoxLattice.BOTTOM),
        material,
        (x, y, z, axis) -> held(x, y, z, axis, 1));
  }

  /** The same face on a body that does not deform. */
  ContactSide rigidUpper(Profile profile) {
    return ContactSide.rigid(quarter(upperMesh(profile), BoxLattice.BOTTOM));
  }

  private Mesh upperMesh(Profile profile) {
    return new BoxLattice(across(), along(), deep())
        .bricks(ContactSide.block(), x -> x[2] += profile.height(x[0], x[1]) * (1 - x[2] / size));
  }

  private boolean held(double x, double y, double z, int axis, int side) {
    return axis == 0 && ContactSide.near(x, 0)
        || axis == 1 && (slice > 0 || ContactSide.near(y, 0))
        || axis == 2 && ContactSide.near(z, side * size);
  }

  private static ContactSurface quarter(Mesh mesh, String set) {
    return ContactSurface.of(mesh, mesh.facetSet(set))
        .withSymmetryPlane(0, 0)
        .withSymmetryPlane(1, 0);
  }
}
