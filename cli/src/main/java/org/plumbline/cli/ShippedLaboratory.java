package org.plumbline.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.report.ReportContext.LineTarget;
import org.plumbline.report.ReportContext.LoadLine;
import org.plumbline.report.chart.AxisWords;
import org.plumbline.solver.linalg.DenseKernels;

/** The laboratory with the joints that are shipped. */
final class ShippedLaboratory implements Laboratory {
  @Override
  public String kernels() {
    return DenseKernels.best().name();
  }

  @Override
  public Vocabulary vocabulary() {
    return new Vocabulary(
        "Wedge angle",
        Map.ofEntries(
            Map.entry("hka", "HKA, bony hip–knee–ankle deviation, valgus positive"),
            Map.entry("hka_loaded", "HKA under load"),
            Map.entry("mmpta", "mMPTA, medial proximal tibial angle"),
            Map.entry("mldfa", "mLDFA, lateral distal femoral angle"),
            Map.entry("jlca", "JLCA, joint-line convergence under load")),
        new AxisWords("medial", "lateral", "posterior", "anterior"),
        new LoadLine(
            "weight_bearing_line",
            "Weight-bearing line on the plateau",
            "0 % medial edge, 100 % lateral edge",
            List.of(
                new LineTarget(50, "50 % neutral"),
                new LineTarget(55, "55 % moderate"),
                new LineTarget(62.5, "62.5 % Fujisawa"))));
  }

  @Override
  public void check(Study study) {}

  @Override
  public JointMesh mesh(Study study) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Row> alignment(Study study) {
    return List.of();
  }

  @Override
  public List<PlannedAngle> plan(Study study) {
    return List.of();
  }

  @Override
  public StudyModel open(Study study, Consumer<String> stages) {
    throw new UnsupportedOperationException();
  }
}
