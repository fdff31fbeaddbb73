package org.plumbline.solver.contact;

/**
 * A plane convex polygon that is cut: the intersection of a quadrilateral with a convex,
 * counter-clockwise one, by clipping at one edge after the other (Sutherland and Hodgman 1974).
 * Work arrays are reused; not for concurrent use.
 */
final class ConvexClip {
  /** A quadrilateral cut by four lines has at most eight corners; twice that for concave input. */
  private static final int ROOM = 24;

  private double[] u = new double[ROOM];
  private double[] v = new double[ROOM];
  private double[] nextU = new double[ROOM];
  private double[] nextV = new double[ROOM];
  private int size;
  private double area;
  private double centreU;
  private double centreV;

  /**
   * Clips (su, sv), corners taken in <em>reverse</em> order, by the convex polygon (pu, pv).
   *
   * @return twice the signed area of the intersection, mm²; 0 if there is none
   */
  double clip(double[] su, double[] sv, double[] pu, double[] pv) {
    size = 4;
    for (int k = 0; k < 4; k++) {
      u[k] = su[3 - k];
      v[k] = sv[3 - k];
    }
    for (int k = 0; k < 4 && size > 0; k++) {
      int l = (k + 1) & 3;
      cut(pu[k], pv[k], pu[l] - pu[k], pv[l] - pv[k]);
    }
    return measure();
  }

  /** Becomes a quadrilateral, corners counter-clockwise. */
  void start(double[] pu, double[] pv) {
    size = 4;
    System.arraycopy(pu, 0, u, 0, 4);
    System.arraycopy(pv, 0, v, 0, 4);
    measure();
  }

  /** Becomes a copy of another polygon. */
  void copy(ConvexClip other) {
    if (u.length < other.size) {
      u = new double[2 * other.size];
      v = new double[2 * other.size];
    }
    size = other.size;
    System.arraycopy(other.u, 0, u, 0, size);
    System.arraycopy(other.v, 0, v, 0, size);
    area = other.area;
    centreU = other.centreU;
    centreV = other.centreV;
  }

  /**
   * Keeps what lies left of a line through (au, av) along (eu, ev).
   *
   * @return twice the area that is left, mm²
   */
  double keepLeft(double au, double av, double eu, double ev) {
    if (size > 0) {
      cut(au, av, eu, ev);
    }
    return measure();
  }

  /** Whether nothing lies on or left of a line through (au, av) along (eu, ev). */
  boolean beyond(double au, double av, double eu, double ev) {
    for (int k = 0; k < size; k++) {
      if (eu * (v[k] - av) - ev * (u[k] - au) >= 0) {
        return false;
      }
    }
    return true;
  }

  private double measure() {
    if (size < 3) {
      size = 0;
      area = 0;
      return 0;
    }
    centroid();
    return area;
  }

  private void cut(double au, double av, double eu, double ev) {
    if (nextU.length < 2 * size) {
      nextU = new double[4 * size];
      nextV = new double[4 * size];
    }
    int out = 0;
    double lastU = u[size - 1];
    double lastV = v[size - 1];
    double last = eu * (lastV - av) - ev * (lastU - au);
    for (int k = 0; k < size; k++) {
      double hereU = u[k];
      double hereV = v[k];
      double here = eu * (hereV - av) - ev * (hereU - au);
      if (here >= 0 != last >= 0) {
        double t = last / (last - here);
        nextU[out] = lastU + t * (hereU - lastU);
        nextV[out++] = lastV + t * (hereV - lastV);
      }
      if (here >= 0) {
        nextU[out] = hereU;
        nextV[out++] = hereV;
      }
      lastU = hereU;
      lastV = hereV;
      last = here;
    }
    double[] swap = u;
    u = nextU;
    nextU = swap;
    swap = v;
    v = nextV;
    nextV = swap;
    size = out;
  }

  /** Area centroid: unlike the mean of the corners it moves continuously when a corner appears. */
  private void centroid() {
    double sum = 0;
    double mu = 0;
    double mv = 0;
    for (int k = 1; k + 1 < size; k++) {
      double a = u[k] - u[0];
      double b = v[k] - v[0];
      double c = u[k + 1] - u[0];
      double d = v[k + 1] - v[0];
      double twice = a * d - b * c;
      sum += twice;
      mu += twice * (a + c);
      mv += twice * (b + d);
    }
    area = sum;
    if (sum > 0) {
      centreU = u[0] + mu / (3 * sum);
      centreV = v[0] + mv / (3 * sum);
    }
  }

  int size() {
    return size;
  }

  /** Twice the area, mm². */
  double twiceArea() {
    return area;
  }

  double u(int corner) {
    return u[corner];
  }

  double v(int corner) {
    return v[corner];
  }

  double centreU() {
    return centreU;
  }

  double centreV() {
    return centreV;
  }
}
