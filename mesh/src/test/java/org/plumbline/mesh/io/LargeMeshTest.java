package org.plumbline.mesh.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.surface.LengthUnit;

/** A file with a million nodes is read in seconds. */
class LargeMeshTest {
  /** Processor time of one core; measured 7.5 s (.msh), 5.0 s (.inp) and 1.9 s (.vtu). */
  private static final double SECONDS = 20;

  @TempDir Path folder;

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"msh", "inp", "vtu"})
  void aMillionNodes(String format) throws Exception {
    Mesh box = Blocks.box(100, 100, 98);
    double[] x = box.coordinates();
    for (int k = 0; k < x.length; k++) {
      x[k] /= 7;
    }
    Mesh mesh = box.at(x);
    assertThat(mesh.nodeCount()).isGreaterThan(1_000_000);
    Path file = folder.resolve("large." + format);
    MeshWriter.write(mesh, file);
    long before = cpu();
    Mesh back = MeshReader.read(file, LengthUnit.MM);
    double seconds = (cpu() - before) / 1e9;
    assertThat(back.coordinates()).isEqualTo(mesh.coordinates());
    assertThat(seconds).isLessThan(SECONDS);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
