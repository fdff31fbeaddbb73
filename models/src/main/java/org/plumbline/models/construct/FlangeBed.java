package org.plumbline.models.construct;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.mesh.topology.BoundaryFacets;
import org.plumbline.solver.assembly.CellLocator;

/**
 * How far a point above the first plane of a biplanar cut lies inside the flange, mm: the distance
 * from the faces between flange and joint's side, negative outside. Faces are sampled, which makes
 * the distance too large by less than a tenth of a facet.
 */
public final class FlangeBed implements ToDoubleFunction<Vector3D> {
  /** Samples along each side of a facet. */
  private static final int STEPS = 6;

  private final CutMesh cut;
  private final CellLocator shaft;
  private final List<Vector3D> bed = new ArrayList<>();

  public FlangeBed(CutMesh cut) {
    this.cut = cut;
    this.shaft = new CellLocator(cut.part(Part.SHAFT_SIDE).mesh());
    SubMesh joint = cut.part(Part.JOINT_SIDE);
    BoundaryFacets skin = BoundaryFacets.of(joint.mesh());
    for (int f = 0; f < skin.size(); f++) {
      boolean shared = true;
      double above = 0;
      Vector3D[] corners = new Vector3D[4];
      for (int k = 0; k < 4; k++) {
        int n = joint.wholeNode(skin.node(f, k));
        shared &= cut.part(Part.SHAFT_SIDE).has(n);
        corners[k] = point(cut.whole(), n);
        above = Math.max(above, height(corners[k]));
      }
      if (shared && above > 1e-6) {
        sample(corners);
      }
    }
  }

  private static Vector3D point(Mesh m, int n) {
    return new Vector3D(m.coordinate(n, 0), m.coordinate(n, 1), m.coordinate(n, 2));
  }

  private double height(Vector3D p) {
    return cut.plane().height(p.getX(), p.getY(), p.getZ());
  }

  private void sample(Vector3D... c) {
    for (int i = 0; i <= STEPS; i++) {
      for (int j = 0; j <= STEPS; j++) {
        double s = (double) i / STEPS;
        double t = (double) j / STEPS;
        bed.add(
            new Vector3D(
                (1 - s) * (1 - t), c[0], s * (1 - t), c[1], s * t, c[2], (1 - s) * t, c[3]));
      }
    }
  }

  @Override
  public double applyAsDouble(Vector3D p) {
    double near = Double.POSITIVE_INFINITY;
    for (Vector3D b : bed) {
      near = Math.min(near, b.distance(p));
    }
    boolean inside = height(p) > 0 && shaft.find(p.getX(), p.getY(), p.getZ()).isPresent();
    return inside ? near : -near;
  }
}
