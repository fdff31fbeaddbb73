package org.plumbline.solver.contact;

public final class T {
  private static final java.lang.management.ThreadMXBean MX =
      java.lang.management.ManagementFactory.getThreadMXBean();
  static final java.util.Map<String, double[]> M = new java.util.LinkedHashMap<>();

  public static long now() {
    return MX.getCurrentThreadCpuTime();
  }

  public static void add(String n, long t0) {
    double[] d = M.computeIfAbsent(n, k -> new double[2]);
    d[0] += (now() - t0) * 1e-6;
    d[1]++;
  }

  public static void print0() {
    M.clear();
  }

  public static void print() {
    M.forEach((k, v) -> System.out.printf("   %-28s %7.1f ms %4.0f%n", k, v[0], v[1]));
    M.clear();
  }
}
