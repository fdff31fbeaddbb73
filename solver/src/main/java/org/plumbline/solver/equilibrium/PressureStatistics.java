package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.Comparator;
import org.plumbline.solver.contact.ContactSurface;

/**
 * Area, percentile and peak of a contact pressure (eqs. R3 to R6, R8).
 *
 * <p>The contact edge is where pressure falls to zero: like the square root of the distance between
 * elastic bodies, linearly on an elastic foundation. So φ = p², or φ = p on a foundation, is close
 * to linear at the edge. The edge is taken as the zero contour of φ, extrapolated along mesh lines
 * to the open nodes beside pressed ones. A sum over active nodes would count about half a facet too
 * much all around.
 */
public final class PressureStatistics {
  /** Subdivisions of a triangle's side for the percentile. */
  private static final int SUBDIVISIONS = 4;

  private final double area;
  private final double peak;
  private final double percentile95;

  /** Statistics of a contact on its primary surface, current configuration. */
  public PressureStatistics(ContactResult contact) {
    ContactSurface surface = contact.surface();
    double[] phi = zeroContourFunction(contact);
    double sum = 0;
    double highest = 0;
    for (int i = 0; i < surface.nodes(); i++) {
      highest = Math.max(highest, contact.pressure(i));
    }
    Samples samples = new Samples(contact.edgePower());
    int[] q = new int[4];
    for (int f = 0; f < surface.facets(); f++) {
      boolean touched = false;
      for (int c = 0; c < 4; c++) {
        q[c] = surface.node(f, c);
        touched |= phi[q[c]] > 0;
      }
      if (!touched) {
        continue;
      }
      // Both diagonals, half each: the result does not depend on where a facet's corners begin.
      for (int d = 0; d < 2; d++) {
        sum += positiveArea(contact, phi, q[d], q[d + 1], q[(d + 2) % 4], samples) / 2;
        sum += positiveArea(contact, phi, q[d], q[(d + 2) % 4], q[(d + 3) % 4], samples) / 2;
      }
    }
    area = sum;
    peak = highest;
    percentile95 = samples.percentile(0.95);
  }

  /** Area inside the zero-pressure contour, mm². */
  public double area() {
    return area;
  }

  /** Largest nodal pressure, MPa. */
  public double peak() {
    return peak;
  }

  /** Pressure below which 95 % of the contact area lies, MPa; 0 without contact. */
  public double percentile95() {
    return percentile95;
  }

  private static double[] zeroContourFunction(ContactResult c) {
    int power = c.edgePower();
    ContactSurface s = c.surface();
    int n = s.nodes();
    double[] phi = new double[n];
    for (int i = 0; i < n; i++) {
      phi[i] = power == 2 ? c.pressure(i) * c.pressure(i) : c.pressure(i);
    }
    double[] sum = new double[n];
    int[] count = new int[n];
    int[][] neighbours = neighbours(s);
    for (int open = 0; open < n; open++) {
      if (phi[open] > 0) {
        continue;
      }
      for (int k : neighbours[open]) {
        if (phi[k] > 0) {
          sum[open] += extrapolate(c, phi, neighbours, open, k);
          count[open]++;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      if (count[i] > 0) {
        phi[i] = Math.min(sum[i] / count[i], 0);
      }
    }
    return phi;
  }

  /** φ at an open node on the line from the most opposite pressed neighbour of k through k. */
  private static double extrapolate(
      ContactResult c, double[] phi, int[][] neighbours, int open, int k) {
    double best = 0;
    int behind = -1;
    for (int m : neighbours[k]) {
      if (m == open || !(c.pressure(m) > 0)) {
        continue;
      }
      double cosine = cosine(c, open, k, m);
      if (cosine > best) {
        best = cosine;
        behind = m;
      }
    }
    if (behind < 0) {
      return -phi[k];
    }
    return phi[k] + (phi[k] - phi[behind]) * distance(c, open, k) / distance(c, k, behind);
  }

  private static double cosine(ContactResult c, int a, int b, int d) {
    double dot = 0;
    for (int axis = 0; axis < 3; axis++) {
      dot +=
          (c.position(b, axis) - c.position(a, axis)) * (c.position(d, axis) - c.position(b, axis));
    }
    return dot / (distance(c, a, b) * distance(c, b, d));
  }

  private static double distance(ContactResult c, int a, int b) {
    double square = 0;
    for (int axis = 0; axis < 3; axis++) {
      double d = c.position(a, axis) - c.position(b, axis);
      square += d * d;
    }
    return Math.sqrt(square);
  }

  private static int[][] neighbours(ContactSurface s) {
    int[][] out = new int[s.nodes()][];
    int[] length = new int[s.nodes()];
    for (int i = 0; i < out.length; i++) {
      out[i] = new int[8];
    }
    for (int f = 0; f < s.facets(); f++) {
      for (int c = 0; c < 4; c++) {
        add(out, length, s.node(f, c), s.node(f, (c + 1) % 4));
        add(out, length, s.node(f, (c + 1) % 4), s.node(f, c));
      }
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = Arrays.copyOf(out[i], length[i]);
    }
    return out;
  }

  private static void add(int[][] lists, int[] length, int from, int to) {
    for (int k = 0; k < length[from]; k++) {
      if (lists[from][k] == to) {
        return;
      }
    }
    if (length[from] == lists[from].length) {
      lists[from] = Arrays.copyOf(lists[from], 2 * length[from]);
    }
    lists[from][length[from]++] = to;
  }

  /**
   * Area of a triangle where the linear interpolant of φ is positive; its pressures go to the
   * samples.
   */
  private static double positiveArea(
      ContactResult c, double[] phi, int i, int j, int k, Samples samples) {
    double a = phi[i];
    double b = phi[j];
    double d = phi[k];
    double whole = triangle(c, i, j, k);
    samples.triangle(a, b, d, whole / 2);
    int positive = (a > 0 ? 1 : 0) + (b > 0 ? 1 : 0) + (d > 0 ? 1 : 0);
    if (positive == 3) {
      return whole;
    }
    if (positive == 0) {
      return 0;
    }
    if (positive == 1) {
      double p = Math.max(a, Math.max(b, d));
      double first = a > 0 ? b : a;
      double second = d > 0 ? b : d;
      return whole * p / (p - first) * (p / (p - second));
    }
    double n = Math.min(a, Math.min(b, d));
    double first = a <= 0 ? b : a;
    double second = d <= 0 ? b : d;
    return whole * (1 - n / (n - first) * (n / (n - second)));
  }

  private static double triangle(ContactResult c, int i, int j, int k) {
    double ux = c.position(j, 0) - c.position(i, 0);
    double uy = c.position(j, 1) - c.position(i, 1);
    double uz = c.position(j, 2) - c.position(i, 2);
    double vx = c.position(k, 0) - c.position(i, 0);
    double vy = c.position(k, 1) - c.position(i, 1);
    double vz = c.position(k, 2) - c.position(i, 2);
    return Math.hypot(uy * vz - uz * vy, Math.hypot(uz * vx - ux * vz, ux * vy - uy * vx)) / 2;
  }

  /** Pressures with the areas they act on. */
  private static final class Samples {
    private double[] pressure = new double[1024];
    private double[] weight = new double[1024];
    private final int power;
    private int size;

    Samples(int power) {
      this.power = power;
    }

    /** Samples the pressure at the centroids of the small triangles of a subdivided one. */
    void triangle(double a, double b, double c, double area) {
      int n = SUBDIVISIONS;
      double small = area / (n * n);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n - i; j++) {
          add(a, b, c, (i + 1.0 / 3) / n, (j + 1.0 / 3) / n, small);
          if (j < n - i - 1) {
            add(a, b, c, (i + 2.0 / 3) / n, (j + 2.0 / 3) / n, small);
          }
        }
      }
    }

    private void add(double a, double b, double c, double s, double t, double area) {
      double phi = a * (1 - s - t) + b * s + c * t;
      if (phi <= 0) {
        return;
      }
      if (size == pressure.length) {
        pressure = Arrays.copyOf(pressure, 2 * size);
        weight = Arrays.copyOf(weight, 2 * size);
      }
      pressure[size] = power == 2 ? Math.sqrt(phi) : phi;
      weight[size++] = area;
    }

    double percentile(double fraction) {
      Integer[] order = new Integer[size];
      double total = 0;
      for (int i = 0; i < size; i++) {
        order[i] = i;
        total += weight[i];
      }
      Arrays.sort(order, Comparator.comparingDouble(i -> pressure[i]));
      double below = 0;
      for (int i : order) {
        below += weight[i];
        if (below >= fraction * total) {
          return pressure[i];
        }
      }
      return 0;
    }
  }
}
