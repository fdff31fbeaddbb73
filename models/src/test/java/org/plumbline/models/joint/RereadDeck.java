package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a parser that knows nothing of the writers found in a deck. */
final class RereadDeck {
  final List<String> comments = new ArrayList<>();
  final List<String> sections = new ArrayList<>();
  final Map<Integer, double[]> nodes = new TreeMap<>();
  final Map<String, Map<Integer, int[]>> elements = new LinkedHashMap<>();
  final Map<String, String> types = new LinkedHashMap<>();

  /** By element set: E, ν; or E1 E2 E3 ν12 ν23 ν13 G12 G23 G13. */
  final Map<String, double[]> materials = new LinkedHashMap<>();

  /** Axes 1 and 2 of elements, six numbers. */
  final Map<Integer, double[]> axes = new TreeMap<>();

  final Map<String, List<Integer>> nodeSets = new LinkedHashMap<>();
  final Map<String, List<int[]>> surfaces = new LinkedHashMap<>();

  /** Primary and secondary surface by pair. */
  final Map<String, String[]> pairs = new LinkedHashMap<>();

  final Map<String, Spring> springs = new LinkedHashMap<>();

  /** Sums of stiffness to the ground by node, then axis 0 … 2. */
  final Map<Integer, double[]> ground = new TreeMap<>();

  /** Force on nodes, N. */
  final Map<Integer, double[]> forces = new TreeMap<>();

  /** Rigid bodies in the order of the file. */
  final Map<String, Rigid> rigids = new LinkedHashMap<>();

  /** Dependent node and axis, then nodes, axes and factors of what it is the sum of. */
  final List<Equation> equations = new ArrayList<>();

  /** Value of the held component: node, then axis; NaN where free. */
  final Map<Integer, double[]> held = new TreeMap<>();

  /** Names that are referred to and must exist. */
  final List<String> dangling = new ArrayList<>();

  /** A rigid body: its nodes, which of its motions are fixed, what turns it. */
  static final class Rigid {
    final List<Integer> nodes = new ArrayList<>();
    final boolean[] fixed = new boolean[6];
    final double[] moment = new double[3];
    double[] centre = new double[3];
  }

  /** The only rigid body. */
  Rigid rigid() {
    if (rigids.size() != 1) {
      throw new AssertionError(rigids.size() + " rigid bodies");
    }
    return rigids.values().iterator().next();
  }

  /** A component that is a sum of others. */
  static final class Equation {
    final int node;
    final int axis;
    final List<double[]> terms = new ArrayList<>();

    Equation(int node, int axis) {
      this.node = node;
      this.axis = axis;
    }

    void add(int node, int axis, double factor) {
      terms.add(new double[] {node, axis, factor});
    }
  }

  /** Nodes that no cell has and that occur in sums: further unknowns. */
  Set<Integer> further() {
    Set<Integer> out = new TreeSet<>();
    equations.forEach(e -> e.terms.forEach(t -> out.add((int) t[0])));
    elements.values().forEach(cells -> cells.values().forEach(c -> remove(out, c)));
    return out;
  }

  private static void remove(Set<Integer> from, int... nodes) {
    for (int n : nodes) {
      from.remove(n);
    }
  }

  /** Sets dependent components. */
  void constrain(Map<Integer, double[]> u) {
    for (Equation e : equations) {
      double sum = 0;
      for (double[] t : e.terms) {
        sum += t[2] * u.get((int) t[0])[(int) t[1]];
      }
      u.get(e.node)[e.axis] = sum;
    }
  }

  /** Hands the force on dependent components on to what they are sums of. */
  void handOn(Map<Integer, double[]> f) {
    for (Equation e : equations) {
      double force = f.get(e.node)[e.axis];
      f.get(e.node)[e.axis] = 0;
      for (double[] t : e.terms) {
        f.get((int) t[0])[(int) t[1]] += t[2] * force;
      }
    }
  }

  /** A spring between two nodes with a table of force over elongation. */
  static final class Spring {
    final int a;
    final int b;
    final List<double[]> table = new ArrayList<>();

    Spring(int a, int b) {
      this.a = a;
      this.b = b;
    }

    double force(double elongation) {
      int i = 1;
      while (i < table.size() - 1 && table.get(i)[0] < elongation) {
        i++;
      }
      double[] from = table.get(i - 1);
      double[] to = table.get(i);
      return from[1] + (to[1] - from[1]) * (elongation - from[0]) / (to[0] - from[0]);
    }
  }

  /** Sum of the areas of the facets of a surface, each as the mean of its two divisions. */
  double area(String surface) {
    double sum = 0;
    for (int[] q : surfaces.get(surface)) {
      sum +=
          (triangle(q[0], q[1], q[2])
                  + triangle(q[0], q[2], q[3])
                  + triangle(q[0], q[1], q[3])
                  + triangle(q[1], q[2], q[3]))
              / 2;
    }
    return sum;
  }

  private double triangle(int i, int j, int k) {
    double[] u = new double[3];
    double[] v = new double[3];
    for (int a = 0; a < 3; a++) {
      u[a] = nodes.get(j)[a] - nodes.get(i)[a];
      v[a] = nodes.get(k)[a] - nodes.get(i)[a];
    }
    double x = u[1] * v[2] - u[2] * v[1];
    double y = u[2] * v[0] - u[0] * v[2];
    double z = u[0] * v[1] - u[1] * v[0];
    return Math.sqrt(x * x + y * y + z * z) / 2;
  }

  /**
   * Adds K u of all bricks and prisms, with the mean dilatation of each: ε̄ = ε + (θ̄ − tr ε)/3 ·
   * 1, f_a = ∫ σ ∇N_a + tr σ/3 (∇̄N_a − ∇N_a), two by two by two points or three by two. Written
   * from the equations, not from the product.
   */
  Map<Integer, double[]> internalForces(Map<Integer, double[]> u) {
    Map<Integer, double[]> f = new TreeMap<>();
    nodes.keySet().forEach(n -> f.put(n, new double[3]));
    elements.forEach(
        (set, cells) ->
            cells.forEach(
                (id, corners) -> cell(corners, stiffness(materials.get(set), axes.get(id)), u, f)));
    ground.forEach(
        (n, k) -> {
          for (int a = 0; a < 3; a++) {
            f.get(n)[a] += k[a] * u.get(n)[a];
          }
        });
    return f;
  }

  private static final double[][] CORNERS = {
    {-1, -1, -1},
    {1, -1, -1},
    {1, 1, -1},
    {-1, 1, -1},
    {-1, -1, 1},
    {1, -1, 1},
    {1, 1, 1},
    {-1, 1, 1}
  };

  private void cell(
      int[] corners, double[][][][] c, Map<Integer, double[]> u, Map<Integer, double[]> f) {
    int m = corners.length;
    double[][][] gradient = new double[m][][];
    double[] weight = new double[m];
    double[][] mean = new double[m][3];
    double volume = 0;
    for (int q = 0; q < m; q++) {
      double[][] local = m == 8 ? brickGradients(q) : prismGradients(q);
      double[][] jacobian = new double[3][3];
      for (int n = 0; n < m; n++) {
        for (int a = 0; a < 3; a++) {
          for (int i = 0; i < 3; i++) {
            jacobian[a][i] += local[n][a] * nodes.get(corners[n])[i];
          }
        }
      }
      double det = determinant(jacobian);
      double[][] inverse = inverse(jacobian, det);
      gradient[q] = new double[m][3];
      weight[q] = m == 8 ? det : det / 6;
      volume += weight[q];
      for (int n = 0; n < m; n++) {
        for (int i = 0; i < 3; i++) {
          for (int a = 0; a < 3; a++) {
            gradient[q][n][i] += inverse[i][a] * local[n][a];
          }
          mean[n][i] += weight[q] * gradient[q][n][i];
        }
      }
    }
    double dilatation = 0;
    for (int n = 0; n < m; n++) {
      for (int i = 0; i < 3; i++) {
        mean[n][i] /= volume;
        dilatation += mean[n][i] * u.get(corners[n])[i];
      }
    }
    for (int q = 0; q < m; q++) {
      double[][] e = new double[3][3];
      for (int n = 0; n < m; n++) {
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            e[i][j] +=
                (u.get(corners[n])[i] * gradient[q][n][j]
                        + u.get(corners[n])[j] * gradient[q][n][i])
                    / 2;
          }
        }
      }
      double trace = e[0][0] + e[1][1] + e[2][2];
      double[][] s = new double[3][3];
      for (int i = 0; i < 3; i++) {
        e[i][i] += (dilatation - trace) / 3;
      }
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          for (int k = 0; k < 3; k++) {
            for (int l = 0; l < 3; l++) {
              s[i][j] += c[i][j][k][l] * e[k][l];
            }
          }
        }
      }
      double pressure = (s[0][0] + s[1][1] + s[2][2]) / 3;
      for (int n = 0; n < m; n++) {
        for (int i = 0; i < 3; i++) {
          double sum = pressure * (mean[n][i] - gradient[q][n][i]);
          for (int j = 0; j < 3; j++) {
            sum += s[i][j] * gradient[q][n][j];
          }
          f.get(corners[n])[i] += weight[q] * sum;
        }
      }
    }
  }

  /** ∂N/∂ξ of eight nodes at one of two by two by two points. */
  private static double[][] brickGradients(int q) {
    double[][] local = new double[8][3];
    for (int n = 0; n < 8; n++) {
      for (int a = 0; a < 3; a++) {
        local[n][a] = CORNERS[n][a] / 8;
        for (int b = 0; b < 3; b++) {
          local[n][a] *= b == a ? 1 : 1 + CORNERS[n][b] * CORNERS[q][b] / Math.sqrt(3);
        }
      }
    }
    return local;
  }

  /** The same of six nodes: barycentric coordinates times a line, three points by two. */
  private static double[][] prismGradients(int q) {
    double[] share = {1.0 / 6, 1.0 / 6, 1.0 / 6};
    share[q % 3] = 2.0 / 3;
    double zeta = (q < 3 ? -1 : 1) / Math.sqrt(3);
    double[][] plane = {{-1, -1}, {1, 0}, {0, 1}};
    double[][] local = new double[6][3];
    for (int n = 0; n < 6; n++) {
      double side = n < 3 ? -1 : 1;
      local[n][0] = plane[n % 3][0] * (1 + side * zeta) / 2;
      local[n][1] = plane[n % 3][1] * (1 + side * zeta) / 2;
      local[n][2] = side * share[n % 3] / 2;
    }
    return local;
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }

  private static double[][] inverse(double[][] m, double det) {
    double[][] out = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int a = (j + 1) % 3;
        int b = (j + 2) % 3;
        int c = (i + 1) % 3;
        int d = (i + 2) % 3;
        out[i][j] = (m[a][c] * m[b][d] - m[a][d] * m[b][c]) / det;
      }
    }
    return out;
  }

  /** C_ijkl of a material. */
  private static double[][][][] stiffness(double[] m, double[] axes) {
    if (m.length == 2) {
      double mu = m[0] / (2 * (1 + m[1]));
      double lambda = m[0] * m[1] / ((1 + m[1]) * (1 - 2 * m[1]));
      double[][] id = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
      double[][][][] c = new double[3][3][3][3];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          for (int k = 0; k < 3; k++) {
            for (int l = 0; l < 3; l++) {
              c[i][j][k][l] =
                  lambda * id[i][j] * id[k][l] + mu * (id[i][k] * id[j][l] + id[i][l] * id[j][k]);
            }
          }
        }
      }
      return c;
    }
    double[][] compliance = {
      {1 / m[0], -m[3] / m[0], -m[5] / m[0]},
      {-m[3] / m[0], 1 / m[1], -m[4] / m[1]},
      {-m[5] / m[0], -m[4] / m[1], 1 / m[2]}
    };
    double[][] normal = inverse(compliance, determinant(compliance));
    double[][] q = {
      {axes[0], axes[1], axes[2]},
      {axes[3], axes[4], axes[5]},
      {
        axes[1] * axes[5] - axes[2] * axes[4],
        axes[2] * axes[3] - axes[0] * axes[5],
        axes[0] * axes[4] - axes[1] * axes[3]
      }
    };
    double[][][][] local = new double[3][3][3][3];
    int[][] shear = {{0, 1}, {1, 2}, {0, 2}};
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        local[i][i][j][j] = normal[i][j];
      }
      int a = shear[i][0];
      int b = shear[i][1];
      double g = m[6 + i];
      local[a][b][a][b] = g;
      local[a][b][b][a] = g;
      local[b][a][a][b] = g;
      local[b][a][b][a] = g;
    }
    for (int index = 0; index < 4; index++) {
      local = turned(local, q, index);
    }
    return local;
  }

  /** Turns one index: C_..i.. = q_pi C_..p... */
  private static double[][][][] turned(double[][][][] c, double[][] q, int index) {
    double[][][][] out = new double[3][3][3][3];
    int[] at = new int[4];
    for (at[0] = 0; at[0] < 3; at[0]++) {
      for (at[1] = 0; at[1] < 3; at[1]++) {
        for (at[2] = 0; at[2] < 3; at[2]++) {
          for (at[3] = 0; at[3] < 3; at[3]++) {
            int[] from = at.clone();
            for (int p = 0; p < 3; p++) {
              from[index] = p;
              out[at[0]][at[1]][at[2]][at[3]] +=
                  q[p][at[index]] * c[from[0]][from[1]][from[2]][from[3]];
            }
          }
        }
      }
    }
    return out;
  }
}
