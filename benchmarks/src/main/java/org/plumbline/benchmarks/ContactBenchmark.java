package org.plumbline.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plumbline.mesh.anatomy.Articulation;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.MortarPair;
import org.plumbline.solver.contact.MortarRows;
import org.plumbline.solver.contact.MortarSettings;

/**
 * Search and integration of one pair of the shipped joint, bone to bone without a meniscus: what a
 * pass does before its complementarity problem.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ContactBenchmark {
  /** Gap up to which rows are kept, mm; what a case uses. */
  private static final double REACH = 1.5;

  /** How far the upper surface is sunk into the lower one, mm. */
  private static final double SUNK = 0.5;

  private static final double ROUNDING = 1e-9;

  @Param({"coarse", "standard"})
  String mesh;

  private MortarPair pair;
  private double[] lower;
  private double[] upper;

  @Setup
  public void meet() {
    JointMesh joint =
        JointModels.mesh(
            StudyReader.read(
                "knee-varus",
                List.of(
                    Setting.word("--mesh", "mesh", mesh),
                    Setting.parse("menisci.medial=absent"),
                    Setting.parse("menisci.lateral=absent"))));
    Articulation first = joint.articulations().get(0);
    ContactSurface below = surface(joint, first.lowerBody(), first.lowerFacets());
    ContactSurface above = surface(joint, first.upperBody(), first.upperFacets());
    pair = new MortarPair(below, above, MortarSettings.production());
    lower = below.referenceCoordinates().clone();
    upper = above.referenceCoordinates().clone();
    for (int i = 1; i < upper.length; i += 3) {
      upper[i] -= SUNK;
    }
    check(integrate());
  }

  private static ContactSurface surface(JointMesh joint, String body, String facets) {
    var mesh = joint.body(body).mesh();
    return ContactSurface.of(mesh, mesh.facetSet(facets));
  }

  /** A common shift opens no gap. */
  private void check(MortarRows rows) {
    double[] shift = new double[Math.max(lower.length, upper.length)];
    Arrays.fill(shift, 1);
    double[] change = new double[rows.size()];
    rows.gapChange(shift, shift, change);
    for (double c : change) {
      if (!(Math.abs(c) < ROUNDING)) {
        throw new IllegalStateException("a common shift opens a gap by " + c + " mm³");
      }
    }
    if (rows.size() == 0) {
      throw new IllegalStateException("the surfaces do not meet");
    }
  }

  @Benchmark
  public MortarRows integrate() {
    return pair.integrate(lower, upper, REACH);
  }
}
