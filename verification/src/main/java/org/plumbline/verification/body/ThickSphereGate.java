package org.plumbline.verification.body;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.generate.BoxLattice;

/** A thick hollow sphere under inner pressure (Lamé), as an eighth of three patches. */
public final class ThickSphereGate extends ClosedForm {
  private static final int ACROSS = 5;
  private static final int THROUGH = 10;
  private static final double OUTER = 2;
  private static final String INNER_FACE = "inner";

  /** Nodes of neighbouring patches nearer than this are one, mm. */
  private static final double SAME = 1e-7;

  public ThickSphereGate() {
    this(0);
  }

  ThickSphereGate(double excess) {
    super(excess);
  }

  @Override
  public String name() {
    return "thick-sphere";
  }

  @Override
  public String problem() {
    return "A hollow sphere of radii 1 and 2 mm, E 1 MPa, under 1 MPa from inside; an eighth between"
        + " its planes of symmetry. Reference: Lamé's closed form of the mean displacement of the"
        + " inner surface.";
  }

  @Override
  double[] poissonRatios() {
    return new double[] {0.3, 0.45, 0.49};
  }

  @Override
  String quantity() {
    return "displacement of the inner surface";
  }

  @Override
  String mesh() {
    return "3×" + ACROSS + "×" + ACROSS + "×" + THROUGH;
  }

  @Override
  double reference(double nu) {
    double b3 = Math.pow(OUTER, 3);
    return 1 / (b3 - 1) * (1 - 2 * nu + (1 + nu) * b3 / 2);
  }

  @Override
  double solve(double nu) {
    Mesh mesh = eighth();
    LoadedBody body =
        new LoadedBody(
            body(
                mesh,
                1,
                nu,
                (x, y, z, axis) -> Math.abs(axis == 0 ? x : axis == 1 ? y : z) < SAME));
    FacetSet inner = mesh.facetSet(INNER_FACE);
    for (int f = 0; f < inner.size(); f++) {
      // its normal points out of the material, toward the centre: the load is along the reverse
      body.addPressure(
          new int[] {inner.node(f, 3), inner.node(f, 2), inner.node(f, 1), inner.node(f, 0)});
    }
    double[] u = body.solve();
    double sum = 0;
    int count = 0;
    for (int node = 0; node < mesh.nodeCount(); node++) {
      double along = 0;
      double square = 0;
      for (int i = 0; i < 3; i++) {
        along += u[3 * node + i] * mesh.coordinate(node, i);
        square += mesh.coordinate(node, i) * mesh.coordinate(node, i);
      }
      if (Math.abs(square - 1) < SAME) {
        sum += along;
        count++;
      }
    }
    return sum / count;
  }

  /** Three patches, each about one axis, welded where they meet. */
  private static Mesh eighth() {
    BoxLattice lattice = BoxLattice.unit(ACROSS, ACROSS, THROUGH);
    MeshBuilder builder = new MeshBuilder();
    Map<String, Integer> known = new HashMap<>();
    int[] cells = new int[3 * 8 * ACROSS * ACROSS * THROUGH];
    int[] facets = new int[3 * 4 * ACROSS * ACROSS];
    for (int patch = 0; patch < 3; patch++) {
      int about = patch;
      Mesh part =
          lattice.bricks(
              BLOCK,
              x -> {
                double a = Math.tan(Math.PI / 4 * x[0]);
                double b = Math.tan(Math.PI / 4 * x[1]);
                double r = Math.pow(OUTER, x[2]) / Math.sqrt(1 + a * a + b * b);
                x[about] = r;
                x[(about + 1) % 3] = r * a;
                x[(about + 2) % 3] = r * b;
              });
      int[] number = new int[part.nodeCount()];
      for (int n = 0; n < number.length; n++) {
        double x = part.coordinate(n, 0);
        double y = part.coordinate(n, 1);
        double z = part.coordinate(n, 2);
        String place =
            Math.round(x / SAME) + " " + Math.round(y / SAME) + " " + Math.round(z / SAME);
        number[n] = known.computeIfAbsent(place, p -> builder.node(x, y, z));
      }
      CellBlock block = part.block(BLOCK);
      int[] list = block.connectivity();
      for (int k = 0; k < list.length; k++) {
        cells[patch * list.length + k] = number[list[k]];
      }
      int[] face = part.facetSet(BoxLattice.BOTTOM).connectivity();
      for (int k = 0; k < face.length; k++) {
        facets[patch * face.length + k] = number[face[k]];
      }
    }
    return builder.block(BLOCK, CellType.HEX8, cells).facetSet(INNER_FACE, facets).build();
  }
}
