package org.plumbline.benchmarks.compare;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/** CPU of the whole process, collector and compiler included, and wall clock, in s. */
record Time(double cpu, double wall) {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  static final Time NONE = new Time(0, 0);

  static Time now() {
    return new Time(1e-9 * SYSTEM.getProcessCpuTime(), 1e-9 * System.nanoTime());
  }

  static Time mean(List<Time> times) {
    return new Time(
        times.stream().mapToDouble(Time::cpu).average().orElseThrow(),
        times.stream().mapToDouble(Time::wall).average().orElseThrow());
  }

  Time since() {
    Time end = now();
    return new Time(end.cpu - cpu, end.wall - wall);
  }
}
