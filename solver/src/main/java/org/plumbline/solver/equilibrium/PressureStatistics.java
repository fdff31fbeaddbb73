package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.plumbline.solver.contact.ContactSurface;

/**
 * Area, percentile and peak of a contact pressure (eqs. R3 to R6, R8).
 *
 * <p>The contact edge is where pressure falls to zero: like the square root of the distance between
 * elastic bodies, linearly on an elastic foundation. So φ = p², or φ = p on a foundation, is close
 * to linear at the edge. The edge is taken as the zero contour of φ, extrapolated along mesh lines
 * to the open nodes beside pressed ones. A sum over active nodes would count about half a facet too
 * much all around.
 *
 * <p>Contact also ends where the other surface does, under full pressure: at the edge of a
 * meniscus, at a rim. No contour shows that edge, but the covers c of the nodes do, so area is
 * weighted by c. Nodes that nothing covers say nothing about φ: there it stays as extrapolated.
 */
public final class PressureStatistics {
  /** Subdivisions of a triangle's side for the percentile. */
  private static final int SUBDIVISIONS = 4;

  private final double area;
  private final double peak;
  private final double percentile95;
  private final double mean;

  /** Statistics of a contact on its primary surface, current configuration. */
  public PressureStatistics(ContactResult contact) {
    this(contact, List.of(contact));
  }

  /**
   * Statistics of a part of the primary surface. The edge of the contact is that of the whole
   * surface, so that areas of parts add up.
   *
   * @param facets numbers of the facets that make up the part
   */
  public PressureStatistics(ContactResult contact, BitSet facets) {
    ContactSurface surface = contact.surface();
    double highest = 0;
    for (int f = facets.nextSetBit(0); f >= 0; f = facets.nextSetBit(f + 1)) {
      for (int c = 0; c < 4; c++) {
        highest = Math.max(highest, contact.pressure(surface.node(f, c)));
      }
    }
    Samples samples = new Samples(contact.edgePower());
    area = areaOf(contact, facets, samples);
    peak = highest;
    percentile95 = samples.percentile95();
    mean = samples.mean();
  }

  /**
   * Statistics of several contacts on one surface, side by side.
   *
   * @param whole all of them together, which the peak is taken of
   * @param parts those contacts as they are, which share the surface between them
   */
  public PressureStatistics(ContactResult whole, List<ContactResult> parts) {
    double highest = 0;
    for (int i = 0; i < whole.surface().nodes(); i++) {
      highest = Math.max(highest, whole.pressure(i));
    }
    Samples samples = new Samples(whole.edgePower());
    area = parts.stream().mapToDouble(part -> areaOf(part, all(part), samples)).sum();
    peak = highest;
    percentile95 = samples.percentile95();
    mean = samples.mean();
  }

  private static BitSet all(ContactResult contact) {
    BitSet all = new BitSet();
    all.set(0, contact.surface().facets());
    return all;
  }

  private static double areaOf(ContactResult contact, BitSet facets, Samples samples) {
    ContactSurface surface = contact.surface();
    double[] phi = zeroContourFunction(contact);
    double sum = 0;
    int[] q = new int[4];
    for (int f = facets.nextSetBit(0); f >= 0; f = facets.nextSetBit(f + 1)) {
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
        sum += pressedArea(contact, phi, q[d], q[d + 1], q[(d + 2) % 4], samples) / 2;
        sum += pressedArea(contact, phi, q[d], q[(d + 2) % 4], q[(d + 3) % 4], samples) / 2;
      }
    }
    return sum;
  }

  /** Covered area inside the zero-pressure contour, mm². */
  public double area() {
    return area;
  }

  /** Largest nodal pressure, MPa. */
  public double peak() {
    return peak;
  }

  /** Mean of the pressure over the contact area, MPa; 0 without contact. */
  public double mean() {
    return mean;
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
        phi[i] = c.cover(i) > 0 ? Math.min(sum[i] / count[i], 0) : sum[i] / count[i];
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
   * Integral of the linear interpolant of the cover over the part of a triangle where that of φ is
   * positive; its pressures go to the samples.
   */
  private static double pressedArea(
      ContactResult c, double[] phi, int i, int j, int k, Samples samples) {
    double whole = triangle(c, i, j, k);
    samples.triangle(c, phi, i, j, k, whole / 2);
    int positive = (phi[i] > 0 ? 1 : 0) + (phi[j] > 0 ? 1 : 0) + (phi[k] > 0 ? 1 : 0);
    double mean = (c.cover(i) + c.cover(j) + c.cover(k)) / 3;
    if (positive == 3) {
      return whole * mean;
    }
    if (positive == 0) {
      return 0;
    }
    // The zero line cuts off one corner: the only positive one, or the only other one.
    boolean one = positive == 1;
    double cut =
        phi[i] > 0 == one
            ? corner(c, phi, i, j, k)
            : phi[j] > 0 == one ? corner(c, phi, j, k, i) : corner(c, phi, k, i, j);
    return whole * (one ? cut : mean - cut);
  }

  /**
   * Mean cover, times its share of the triangle's area, of the part at one corner that the zero
   * line of φ cuts off.
   */
  private static double corner(ContactResult c, double[] phi, int at, int second, int third) {
    double s = phi[at] / (phi[at] - phi[second]);
    double t = phi[at] / (phi[at] - phi[third]);
    double here = c.cover(at);
    double mean = here + s * (c.cover(second) - here) / 3 + t * (c.cover(third) - here) / 3;
    return s * t * mean;
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
    void triangle(ContactResult c, double[] phi, int i, int j, int k, double area) {
      int n = SUBDIVISIONS;
      double small = area / (n * n);
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n - a; b++) {
          add(c, phi, i, j, k, (a + 1.0 / 3) / n, (b + 1.0 / 3) / n, small);
          if (b < n - a - 1) {
            add(c, phi, i, j, k, (a + 2.0 / 3) / n, (b + 2.0 / 3) / n, small);
          }
        }
      }
    }

    private void add(
        ContactResult c, double[] phi, int i, int j, int k, double s, double t, double area) {
      double r = 1 - s - t;
      double value = phi[i] * r + phi[j] * s + phi[k] * t;
      if (value <= 0) {
        return;
      }
      if (size == pressure.length) {
        pressure = Arrays.copyOf(pressure, 2 * size);
        weight = Arrays.copyOf(weight, 2 * size);
      }
      pressure[size] = power == 2 ? Math.sqrt(value) : value;
      weight[size++] = area * (c.cover(i) * r + c.cover(j) * s + c.cover(k) * t);
    }

    double mean() {
      double sum = 0;
      double total = 0;
      for (int i = 0; i < size; i++) {
        sum += pressure[i] * weight[i];
        total += weight[i];
      }
      return total > 0 ? sum / total : 0;
    }

    double percentile95() {
      return percentile(0.95);
    }

    private double percentile(double fraction) {
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
