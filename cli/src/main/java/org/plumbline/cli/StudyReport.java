package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.load.LaxityTest;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.load.LoadName;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.GapWay;
import org.plumbline.models.study.JointSettings;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.LimbLandmarks;
import org.plumbline.models.study.Optimum;
import org.plumbline.models.study.PlanRemarks;
import org.plumbline.models.study.ResultsFolderException;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.PageWords;
import org.plumbline.report.PrintFiles;
import org.plumbline.report.ReportContext;
import org.plumbline.report.ReportContext.Fact;
import org.plumbline.report.ReportContext.Target;
import org.plumbline.report.ReportFiles;
import org.plumbline.report.StagePicture;
import org.plumbline.report.StudyCharts;
import org.plumbline.report.chart.AxisWords;
import org.plumbline.report.page.PagePlan;

/** Puts a study into the words of a report, and has it drawn. */
class StudyReport implements ReportWriter {
  private final Laboratory laboratory;
  private final StudyScene scene;

  StudyReport(Laboratory laboratory) {
    this(laboratory, new StudyScene(laboratory));
  }

  private StudyReport(Laboratory laboratory, StudyScene scene) {
    this.laboratory = laboratory;
    this.scene = scene;
  }

  @Override
  public ReportWriter begun(Study study) {
    ExecutorService background =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "plumbline-report");
              thread.setDaemon(true); // an interrupted run does not wait for it
              return thread;
            });
    CompletableFuture.runAsync(ReportFiles::prepare, background); // a fault comes back on writing
    StudyReport ahead = new StudyReport(laboratory, scene.begun(study, background));
    background.shutdown();
    return ahead;
  }

  @Override
  public void write(StudyResult result, Study study, Path folder) {
    try {
      draw(result, study, folder);
    } catch (IOException e) {
      throw new ResultsFolderException(
          folder,
          "charts and report cannot be written ("
              + e.getMessage()
              + "); is the disk full? Its cases are kept: make room, then go on with --resume",
          e);
    }
  }

  void draw(StudyResult result, Study study, Path folder) throws IOException {
    SummaryFile summary = SummaryFile.in(folder);
    List<String> remarks =
        summary.afterDeg().isPresent()
            ? PlanRemarks.of(
                study.own().planRules().limits(),
                result.slice(summary.shown()),
                summary.afterDeg().getAsDouble())
            : List.of();
    ReportContext context =
        context(
            result.label(),
            study,
            target(summary),
            summary.optimumDeg().isPresent() ? "" : summary.note(),
            facts(study, summary),
            remarks);
    Optional<StagePicture> picture = picture(study, summary);
    List<LimbLandmarks> limbs = laboratory.correctedLimbs(study, result.anglesDeg());
    List<JointSketch> sketches = laboratory.sketches(study, result.anglesDeg());
    ExecutorService drawers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      CompletableFuture<PagePlan> plan =
          CompletableFuture.supplyAsync(
              () -> plan(result, study, summary.shown(), context), drawers);
      PrintFiles print =
          new PrintFiles(
              result, context, picture, study.target().loadCase(), limbs, sketches, drawers);
      StudyCharts charts = new StudyCharts(result, context, picture, sketches, drawers);
      ReportFiles.write(plan.join(), charts, folder);
      print.write(folder);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      drawers.shutdownNow();
    }
  }

  private PagePlan plan(StudyResult result, Study study, String shown, ReportContext context) {
    List<Study> variants =
        result
            .axis2()
            .map(a -> a.variants().stream().map(SecondAxis.Variant::study).toList())
            .orElse(List.of(study));
    return new PagePlan(
        result,
        context,
        study.own().side() == Side.LEFT,
        study.own().operationWords(),
        shown,
        study.target().loadCase(),
        variants.stream().map(v -> laboratory.correctedLimbs(v, study.anglesDeg())).toList(),
        variants.stream().map(v -> laboratory.sketches(v, study.anglesDeg())).toList(),
        laboratory.freeBodyOutline(study),
        scene.of(study, result, shown));
  }

  /** What a page that compares plans shows of one. */
  PagePlan compared(Study study, StudyResult result, Optimum optimum) {
    Optional<Target> target =
        optimum.angleDeg().stream()
            .mapToObj(
                a ->
                    new Target(
                        a,
                        result.anglesDeg().stream()
                            .min(Comparator.comparingDouble(b -> Math.abs(b - a)))
                            .orElse(a),
                        study.target().words()))
            .findFirst();
    ReportContext context =
        context(result.label(), study, target, optimum.note(), facts(study), List.of());
    return plan(result, study, "", context);
  }

  /** The cut bone before the operation, at the angle called "after", and at the largest. */
  private Optional<StagePicture> picture(Study study, SummaryFile summary) {
    double last = study.anglesDeg().get(study.anglesDeg().size() - 1);
    if (study.own().construct().isEmpty() || !(last > 0)) {
      return Optional.empty();
    }
    List<Double> angles =
        DoubleStream.of(summary.afterDeg().orElse(last), last)
            .filter(a -> a > 0)
            .distinct()
            .boxed()
            .toList();
    List<JointStage> stages = scene.states(study, angles);
    return stages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StageSolids(
                    sides(laboratory.words(study)),
                    study.own().side(),
                    ways(study.own().construct().get()))
                .of(stages));
  }

  /** How the wedge of each cut is laid. */
  private static List<GapWay> ways(ConstructSettings construct) {
    return Stream.concat(Stream.of(construct), construct.second().stream())
        .map(c -> c.gap().way())
        .toList();
  }

  private ReportContext context(
      String label,
      Study study,
      Optional<Target> target,
      String targetNote,
      List<Fact> facts,
      List<String> remarks) {
    JointWords words = laboratory.words(study);
    Map<String, String> captions = new HashMap<>(words.captions());
    for (LoadCase c : study.loadCases()) {
      captions.put(c.name(), words(c));
      LaxityTest.of(c)
          .ifPresent(
              t ->
                  captions.put(
                      LaxityTest.GROUP + "@",
                      LaxityTable.conditions(c.flexionDeg().orElse(study.own().flexionDeg()))));
    }
    return new ReportContext(
        words.angleName(),
        model(label, study),
        captions,
        sides(words),
        study.own().side() == Side.LEFT ? "Left leg, drawn like a right one" : "",
        words.loadLine(),
        target,
        targetNote,
        facts,
        remarks,
        study.own().planRules().limits(),
        new PageWords(study.joint(), words.correction(), words.page()));
  }

  private static AxisWords sides(JointWords words) {
    JointWords.MapSides map = words.mapSides();
    return new AxisWords(map.left(), map.right(), map.bottom(), map.top());
  }

  /** Name and meaning; the name once where the meaning begins with it. */
  private static String words(LoadCase c) {
    String name = LoadName.words(c.name());
    String meaning = c.meaning().strip();
    if (meaning.isEmpty()) {
      return name;
    }
    return LoadName.words(meaning).startsWith(name + ",") ? meaning : name + ", " + meaning;
  }

  private static Optional<Target> target(SummaryFile summary) {
    return summary.optimumDeg().isPresent() && summary.afterDeg().isPresent()
        ? Optional.of(
            new Target(
                summary.optimumDeg().getAsDouble(),
                summary.afterDeg().getAsDouble(),
                summary.targetWords()))
        : Optional.empty();
  }

  /** Fidelity and mesh in a few words, without what the model's own label says already. */
  private static String model(String label, Study study) {
    String fidelity = study.fidelity() == Fidelity.FE ? "finite elements" : "elastic foundation";
    String mesh = study.resolution().name().toLowerCase(Locale.ROOT) + " mesh";
    return Stream.of(fidelity, mesh)
        .filter(words -> !label.contains(words))
        .collect(Collectors.joining(", "));
  }

  private List<Fact> facts(Study study, SummaryFile summary) {
    List<Fact> facts = new ArrayList<>(facts(study));
    summary.published().forEach(p -> facts.add(new Fact("Published", p)));
    return facts;
  }

  private List<Fact> facts(Study study) {
    JointSettings patient = study.own();
    return List.of(
        new Fact(
            "Patient",
            String.format(
                Locale.ROOT,
                "%s limb%s, body weight %.0f N",
                patient.side().name().toLowerCase(Locale.ROOT),
                patient.side() == Side.LEFT
                    ? " (charts draw its maps like those of a right one)"
                    : "",
                patient.bodyWeightN())),
        new Fact("Alignment", patient.alignment()),
        new Fact("Operation", study.own().operationWords()),
        new Fact("Source", study.source().strip()),
        new Fact("Program", "Plumbline " + Version.current()),
        new Fact("Kernels", laboratory.kernels()));
  }
}
