package org.plumbline.cli;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.models.study.Resolution;
import org.plumbline.report.font.FontSetup;

/** What this machine offers, and what is in the way. */
final class Machine {
  private static final double BYTES_PER_GB = 1024.0 * 1024.0 * 1024.0;

  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private Machine() {}

  static Machine inspect(Laboratory laboratory, Path workingFolder) {
    Machine machine = new Machine();
    machine.java();
    machine.memory();
    machine.kernels(laboratory);
    machine.fonts();
    machine.folder(workingFolder);
    return machine;
  }

  Map<String, Object> facts() {
    return facts;
  }

  /** What keeps a sweep from working, each with its remedy; empty if nothing does. */
  List<String> problems() {
    return problems;
  }

  private void java() {
    facts.put("plumbline", Version.current());
    facts.put(
        "java",
        System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
    facts.put(
        "system",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    facts.put("cores", Runtime.getRuntime().availableProcessors());
  }

  private void memory() {
    java.lang.management.OperatingSystemMXBean os = ManagementFactory.getOperatingSystemMXBean();
    if (os instanceof com.sun.management.OperatingSystemMXBean system) {
      facts.put("memory_GB", rounded(system.getTotalMemorySize() / BYTES_PER_GB));
    }
    double heap = MemoryNeed.heapGigabytes();
    double need = MemoryNeed.gigabytes(Resolution.STANDARD);
    facts.put("heap_GB", rounded(heap));
    if (heap < need) {
      problems.add(
          String.format(
              Locale.ROOT,
              "the heap of %.1f GB is below the %.1f GB of the standard mesh; "
                  + "set PLUMBLINE_HEAP or use --mesh coarse",
              heap,
              need));
    }
  }

  private void kernels(Laboratory laboratory) {
    facts.put("kernels", laboratory.kernels());
  }

  private void fonts() {
    try {
      FontSetup.ready();
      int families =
          GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length;
      facts.put("font_families", families);
      if (families == 0) {
        problems.add("no usable font for charts; is the jar complete?");
      }
    } catch (RuntimeException | LinkageError | InternalError e) {
      facts.put("font_families", 0);
      problems.add("no usable font for charts (" + e + "); is the cache folder writable?");
    }
  }

  private void folder(Path workingFolder) {
    facts.put("working_folder", workingFolder.toString());
    boolean writable = canWrite(workingFolder);
    facts.put("working_folder_writable", writable);
    if (!writable) {
      problems.add(workingFolder + " is not writable; results need --out in a folder you own");
    }
  }

  /** Tries, since permissions alone do not tell (read-only mounts, quotas). */
  private static boolean canWrite(Path folder) {
    try {
      Path probe = Files.createTempFile(folder, ".plumbline-", ".probe");
      Files.delete(probe);
      return true;
    } catch (IOException | SecurityException e) {
      return false;
    }
  }

  private static double rounded(double gigabytes) {
    return Math.round(gigabytes * 10) / 10.0;
  }
}
