package org.plumbline.solver.equilibrium;

import java.util.Arrays;

/**
 * How contact answers a small step of the poses ({@link TangentProbe}): change of pressures
 * (MPa/mm), displacements and frame forces (N/mm) per step.
 */
final class ProbeResponse {
  final double[] pressure;
  final double[][] displacement;
  final double[] force;

  ProbeResponse(double[] pressure, double[][] displacement, double[] force) {
    this.pressure = pressure;
    this.displacement = displacement;
    this.force = force;
  }

  double[] packed() {
    int n = pressure.length;
    for (double[] u : displacement) {
      n += u == null ? 0 : u.length;
    }
    double[] z = Arrays.copyOf(pressure, n);
    int at = pressure.length;
    for (double[] u : displacement) {
      if (u != null) {
        System.arraycopy(u, 0, z, at, u.length);
        at += u.length;
      }
    }
    return z;
  }

  /** Another place of the iteration, with the frame forces of the last correction. */
  ProbeResponse with(double[] z, double[] lastForce) {
    double[][] u = new double[displacement.length][];
    int at = pressure.length;
    for (int b = 0; b < u.length; b++) {
      if (displacement[b] != null) {
        u[b] = Arrays.copyOfRange(z, at, at + displacement[b].length);
        at += u[b].length;
      }
    }
    return new ProbeResponse(Arrays.copyOf(z, pressure.length), u, lastForce);
  }

  /** Σ vⱼ of responses: the problem is linear but for the size of the step. */
  static ProbeResponse combined(ProbeResponse[] responses, double[] v) {
    double[] z = new double[responses[0].packed().length];
    double[] force = new double[v.length];
    for (int j = 0; j < v.length; j++) {
      double[] one = responses[j].packed();
      for (int i = 0; i < z.length; i++) {
        z[i] += v[j] * one[i];
      }
      for (int i = 0; i < force.length; i++) {
        force[i] += v[j] * responses[j].force[i];
      }
    }
    return responses[0].with(z, force);
  }

  /** Pressures count by the indentation they make, displacements as they are. */
  double[] weights(PressedRows active) {
    double[] w = packed();
    Arrays.fill(w, 1);
    System.arraycopy(active.indentations(), 0, w, 0, pressure.length);
    return w;
  }
}
