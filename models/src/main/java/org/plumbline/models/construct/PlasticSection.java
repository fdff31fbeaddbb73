package org.plumbline.models.construct;

import java.util.Map;
import java.util.TreeMap;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.mesh.topology.BoundaryFacets;
import org.plumbline.solver.material.Elasticity;

/**
 * The section of a bone bridge in the plane of the cut, fully yielded in bending about an axis
 * along the hinge line (eq. W11):
 *
 * <pre>
 *   M_p = ∫ σ_y |ξ − ξ₀| dA,     ∫ σ_y sign(ξ − ξ₀) dA = 0,     σ_y = E ε_y,
 * </pre>
 *
 * with ξ the distance beyond the hinge line and ε_y the yield strain of bone in tension, the
 * smaller one, on both sides. A rectangle of one tissue has M_p = σ_y b t² / 4.
 */
final class PlasticSection {
  /** Parts of a facet along each edge. */
  private static final int PARTS = 8;

  private final TreeMap<Double, Double> strength = new TreeMap<>();
  private final double[] nodeArea;

  private PlasticSection(int nodes) {
    this.nodeArea = new double[nodes];
  }

  static PlasticSection of(CutMesh cut, Map<String, Elasticity> tissues) {
    SubMesh bridge = cut.part(Part.BRIDGE);
    BoundaryFacets skin = BoundaryFacets.of(bridge.mesh());
    double[] yield = yieldStress(bridge.mesh(), tissues);
    PlasticSection section = new PlasticSection(cut.whole().nodeCount());
    int[] corners = new int[4];
    for (int f = 0; f < skin.size(); f++) {
      boolean onFace = skin.corners(f) == 4;
      for (int k = 0; onFace && k < 4; k++) {
        corners[k] = bridge.wholeNode(skin.node(f, k));
        onFace = cut.onCrack(corners[k]);
      }
      if (onFace) {
        section.add(cut, corners, yield[skin.cell(f)]);
      }
    }
    return section;
  }

  private static double[] yieldStress(Mesh mesh, Map<String, Elasticity> tissues) {
    double[] yield = new double[mesh.cellCount()];
    int cell = 0;
    for (CellBlock block : mesh.blocks()) {
      double stress = HingeStrain.YIELD_TENSION * youngsModulus(tissues.get(block.name()));
      for (int c = 0; c < block.size(); c++) {
        yield[cell++] = stress;
      }
    }
    return yield;
  }

  /** E = μ (3 λ + 2 μ) / (λ + μ) of an isotropic tissue, MPa. */
  private static double youngsModulus(Elasticity tissue) {
    double mu = tissue.entry(3, 3);
    double lambda = tissue.entry(0, 1);
    return mu * (3 * lambda + 2 * mu) / (lambda + mu);
  }

  private void add(CutMesh cut, int[] corners, double yield) {
    double[][] x = new double[4][3];
    for (int k = 0; k < 4; k++) {
      for (int a = 0; a < 3; a++) {
        x[k][a] = cut.whole().coordinate(corners[k], a);
      }
    }
    double total = 0;
    for (int i = 0; i < PARTS; i++) {
      for (int j = 0; j < PARTS; j++) {
        double s = (i + 0.5) / PARTS;
        double t = (j + 0.5) / PARTS;
        double[] at = new double[3];
        double[] ds = new double[3];
        double[] dt = new double[3];
        for (int a = 0; a < 3; a++) {
          at[a] =
              (1 - s) * (1 - t) * x[0][a]
                  + s * (1 - t) * x[1][a]
                  + s * t * x[2][a]
                  + (1 - s) * t * x[3][a];
          ds[a] = (1 - t) * (x[1][a] - x[0][a]) + t * (x[2][a] - x[3][a]);
          dt[a] = (1 - s) * (x[3][a] - x[0][a]) + s * (x[2][a] - x[1][a]);
        }
        double area = cross(ds, dt) / (PARTS * PARTS);
        double beyond = cut.plane().beyondHinge(at[0], at[1], at[2]);
        strength.merge(beyond, yield * area, Double::sum);
        total += area;
      }
    }
    for (int n : corners) {
      nodeArea[n] += total / 4;
    }
  }

  private static double cross(double[] a, double[] b) {
    double x = a[1] * b[2] - a[2] * b[1];
    double y = a[2] * b[0] - a[0] * b[2];
    double z = a[0] * b[1] - a[1] * b[0];
    return Math.sqrt(x * x + y * y + z * z);
  }

  /** ξ₀, distance of the neutral axis beyond the hinge line, mm: half the strength on each side. */
  double neutralMm() {
    double half = strength.values().stream().mapToDouble(v -> v).sum() / 2;
    double sum = 0;
    for (Map.Entry<Double, Double> part : strength.entrySet()) {
      sum += part.getValue();
      if (sum >= half) {
        return part.getKey();
      }
    }
    throw new IllegalStateException("the bridge has no section");
  }

  /** M_p, N mm. */
  double momentNmm() {
    double neutral = neutralMm();
    return strength.entrySet().stream()
        .mapToDouble(p -> p.getValue() * Math.abs(p.getKey() - neutral))
        .sum();
  }

  /** Area of the face that a node stands for, mm². */
  double nodeArea(int wholeNode) {
    return nodeArea[wholeNode];
  }
}
