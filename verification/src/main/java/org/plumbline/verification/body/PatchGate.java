package org.plumbline.verification.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.solver.recover.StressField;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** Irons' patch test: a linear displacement of the border of a distorted patch fills it exactly. */
public final class PatchGate implements Gate {
  private static final double EXACT = 1e-12;
  private static final double UNEVEN = 0.11;
  private static final String BLOCK = "solid";
  private static final int CELLS = 3;

  /** Rows of the displacement gradient. */
  private static final double[] GRADIENT = {1e-3, 4e-4, -2e-4, 3e-4, -5e-4, 6e-4, 1e-4, 2e-4, 7e-4};

  private final double bend;

  public PatchGate() {
    this(0);
  }

  /**
   * @param bend quadratic part of the border's displacement over its linear one: 0, or a problem
   *     that is none of constant stress
   */
  PatchGate(double bend) {
    this.bend = bend;
  }

  @Override
  public String name() {
    return "patch";
  }

  @Override
  public Rung rung() {
    return Rung.PATCH;
  }

  @Override
  public String clause() {
    return "G1";
  }

  @Override
  public String problem() {
    return "Irons' patch test on a distorted patch (27 bricks, 54 prisms or 162 tetrahedra) whose"
        + " border has a linear displacement: largest"
        + " error of displacement (mm) and of stress over the largest stress, in the cells and"
        + " averaged at the nodes.";
  }

  @Override
  public List<Check> run(Scope scope) {
    Map<String, Elasticity> materials = new LinkedHashMap<>();
    materials.put("ν 0.3", Elasticity.isotropic(10, 0.3));
    materials.put("ν 0.49", Elasticity.isotropic(10, 0.49));
    materials.put(
        "fibres", Elasticity.transverselyIsotropic(140, 20, 0.2, 0.3, 57.7, 0.6, 0.48, 0.64));
    List<Check> checks = new ArrayList<>();
    for (CellType type : CellType.values()) {
      String mesh = "3×3×3 " + type.name().toLowerCase(Locale.ROOT);
      materials.forEach(
          (word, material) -> {
            double[] error = errors(type, material);
            checks.add(Check.residual("displacement, " + word, mesh, error[0], EXACT));
            checks.add(Check.residual("stress, " + word, mesh, error[1], EXACT));
          });
    }
    return checks;
  }

  /** Errors {displacement, stress}. */
  private double[] errors(CellType type, Elasticity material) {
    Random random = new Random(5);
    CellPatch patch =
        CellPatch.of(
            BLOCK,
            type,
            CELLS,
            x -> {
              double inside =
                  x[0] * (1 - x[0]) * x[1] * (1 - x[1]) * x[2] * (1 - x[2]) == 0 ? 0 : UNEVEN;
              x[0] = 2 * x[0] + inside * (2 * random.nextDouble() - 1);
              x[1] += inside * (2 * random.nextDouble() - 1);
              x[2] = 1.4 * x[2] + inside * (2 * random.nextDouble() - 1);
            });
    Mesh mesh = patch.mesh();
    int[] border = patch.border();
    ElasticBody body = new ElasticBody(mesh, Map.of(BLOCK, material), border);
    LoadedBody loaded = new LoadedBody(body);
    for (int node : border) {
      for (int axis = 0; axis < 3; axis++) {
        double u = linear(mesh, node, axis);
        loaded.prescribe(node, axis, u * (1 + bend * mesh.coordinate(node, 0)));
      }
    }
    double[] u = loaded.solve();
    double worst = 0;
    for (int node = 0; node < mesh.nodeCount(); node++) {
      for (int axis = 0; axis < 3; axis++) {
        worst = Math.max(worst, Math.abs(u[3 * node + axis] - linear(mesh, node, axis)));
      }
    }
    return new double[] {worst, stressError(body, u, material)};
  }

  private static double stressError(ElasticBody body, double[] u, Elasticity material) {
    double[] g = GRADIENT;
    double[] strain = {g[0], g[4], g[8], g[1] + g[3], g[5] + g[7], g[6] + g[2]};
    double[] exact = new double[6];
    // not by the material's own product, which the recovered field uses
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        exact[i] += material.entry(i, j) * strain[j];
      }
    }
    StressField field = StressField.of(body, u);
    double[] averaged = field.nodeAverages(BLOCK);
    double worst = 0;
    for (int c = 0; c < 6; c++) {
      for (int cell = 0; cell < field.cells(); cell++) {
        worst = Math.max(worst, Math.abs(field.cell(cell, c) - exact[c]));
      }
      for (int node = 0; node < averaged.length / 6; node++) {
        worst = Math.max(worst, Math.abs(averaged[6 * node + c] - exact[c]));
      }
    }
    return worst / LoadedBody.largest(exact);
  }

  private static double linear(Mesh mesh, int node, int axis) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += GRADIENT[3 * axis + i] * mesh.coordinate(node, i);
    }
    return sum;
  }
}
