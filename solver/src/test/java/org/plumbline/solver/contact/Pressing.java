package org.plumbline.solver.contact;

import java.util.Arrays;

/**
 * Two sides pressed together by given rigid motions: repeats geometry passes until pressures and
 * displacements stand still. Test scope: no frames, no acceleration.
 */
final class Pressing {
  private static final int PASSES = 60;

  final Side primary;
  final Side secondary;
  private final Integrator integrator;
  private final double reach;

  MortarRows rows;
  double[] lambda = {};

  /** Pressure at each primary node, MPa. */
  double[] pressure;

  double[] forcePrimary;
  double[] forceSecondary;
  double[] xPrimary;
  double[] xSecondary;
  int passes;
  double lastChange;
  private boolean[] activeNode;

  /** What makes contact rows of a geometry. */
  interface Integrator {
    MortarRows integrate(double[] xPrimary, double[] xSecondary, double reach);
  }

  Pressing(Side primary, Side secondary, MortarSettings settings, double reach) {
    this(
        primary,
        secondary,
        new MortarPair(primary.surface, secondary.surface, settings)::integrate,
        reach);
  }

  Pressing(Side primary, Side secondary, Integrator integrator, double reach) {
    this.primary = primary;
    this.secondary = secondary;
    this.integrator = integrator;
    this.reach = reach;
  }

  /** Solves until pressures change by less than {@code tolerance} of their largest. */
  Pressing solve(double tolerance) {
    double[] up = new double[primary.position.length];
    double[] us = new double[secondary.position.length];
    activeNode = new boolean[primary.surface.nodes()];
    pressure = new double[primary.surface.nodes()];
    for (passes = 1; passes <= PASSES; passes++) {
      xPrimary = sum(primary.position, up);
      xSecondary = sum(secondary.position, us);
      rows = integrator.integrate(xPrimary, xSecondary, reach);
      double[] before = pressure;
      solveFrozen(up, us);
      pressure = new double[before.length];
      rows.nodalPressures(lambda, pressure);
      lastChange = 0;
      double peak = 0;
      for (int i = 0; i < before.length; i++) {
        lastChange = Math.max(lastChange, Math.abs(pressure[i] - before[i]));
        peak = Math.max(peak, pressure[i]);
      }
      lastChange /= peak;
      if (lastChange < tolerance) {
        return this;
      }
    }
    throw new AssertionError("no convergence, last change of pressure " + lastChange);
  }

  private void solveFrozen(double[] up, double[] us) {
    int n = rows.size();
    double[] q = new double[n];
    rows.gapChange(up, us, q);
    for (int i = 0; i < n; i++) {
      q[i] = rows.gap(i) - q[i];
    }
    double[] w = flexibility();
    boolean[] active = new boolean[n];
    for (int i = 0; i < n; i++) {
      active[i] = activeNode[rows.node(i)];
    }
    lambda = new double[n];
    new BlockPivoting().solve(n, w, q, active, lambda);
    Arrays.fill(activeNode, false);
    for (int i = 0; i < n; i++) {
      activeNode[rows.node(i)] = active[i];
    }
    forcePrimary = new double[up.length];
    forceSecondary = new double[us.length];
    rows.addForces(lambda, forcePrimary, forceSecondary);
    Arrays.fill(up, 0);
    Arrays.fill(us, 0);
    primary.addResponse(forcePrimary, up);
    secondary.addResponse(forceSecondary, us);
  }

  /** W = B_p F_p B_pᵀ + B_s F_s B_sᵀ, one row at a time through a unit pressure. */
  double[] flexibility() {
    int n = rows.size();
    double[] w = new double[n * n];
    double[] unit = new double[n];
    double[] column = new double[n];
    for (int j = 0; j < n; j++) {
      double[] fp = new double[primary.position.length];
      double[] fs = new double[secondary.position.length];
      double[] up = new double[fp.length];
      double[] us = new double[fs.length];
      unit[j] = 1;
      rows.addForces(unit, fp, fs);
      unit[j] = 0;
      primary.addResponse(fp, up);
      secondary.addResponse(fs, us);
      rows.gapChange(up, us, column);
      System.arraycopy(column, 0, w, j * n, n);
    }
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < j; i++) {
        double mean = (w[j * n + i] + w[i * n + j]) / 2;
        w[j * n + i] = mean;
        w[i * n + j] = mean;
      }
    }
    tie(w);
    return w;
  }

  /** Adds the ties, as soft as a row by itself is on the mean. */
  private void tie(double[] w) {
    int n = rows.size();
    double indentation = 0;
    for (int i = 0; i < n; i++) {
      indentation += w[i * n + i] / rows.area(i) / n;
    }
    PressureTies scaled = new PressureTies();
    scaled.addAll(rows.ties(), 0, 0, indentation);
    double[] lower = new double[n * n];
    scaled.add(lower, n);
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        w[j * n + i] += lower[j * n + i];
        w[i * n + j] = w[j * n + i];
      }
    }
  }

  /** Component of the total force on the secondary side, N. */
  double force(int axis) {
    double sum = 0;
    for (int i = axis; i < forceSecondary.length; i += 3) {
      sum += forceSecondary[i];
    }
    return sum;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] c = a.clone();
    for (int i = 0; i < c.length; i++) {
      c[i] += b[i];
    }
    return c;
  }
}
