package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.models.study.ComparedPlan;
import org.plumbline.models.study.FileFault;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.Optimum;
import org.plumbline.models.study.PlanLimits;
import org.plumbline.models.study.PlanRules;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.StudyResult;
import org.plumbline.models.study.results.ResultsReader;
import org.plumbline.report.ComparisonFiles;
import org.plumbline.report.page.PagePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans side by side: before, at each one's own target, and the best within limits. */
@Command(
    description = {
      "Sets two or more studies or results folders side by side.",
      "Also finds the plan that keeps given limits with the least load on the first compartment.",
      "Studies are solved on the elastic foundation; results are taken as they are."
    })
final class CompareVerb extends Verb {
  private static final String NEUTRAL = "neutral";
  private static final String NONE = "none";

  @Parameters(
      arity = "2..*",
      paramLabel = "STUDY|DIR",
      description = "study files, names of shipped studies, or results folders")
  List<String> plans = new ArrayList<>();

  @Mixin StudySettings settings = new StudySettings();
  @Mixin AngleOptions angles = new AngleOptions();

  @Option(
      names = "--load-case",
      paramLabel = "NAME",
      description =
          "which load case (default: the joint's typical one, or the first that all have)")
  String loadCase;

  @Option(
      names = "--lateral-peak",
      paramLabel = "MPA|neutral|none",
      description = {
        "largest peak pressure of the last compartment (default: the cap of the study's",
        "target; without one 'neutral', what the limb of neutral alignment has there;",
        "results folders without a cap are not limited)"
      })
  String lateralPeak;

  @Option(
      names = "--lateral-share",
      paramLabel = "PERCENT",
      description = "largest share of the last compartment (default: not limited)")
  Double lateralShare;

  @Option(
      names = "--joint-line",
      paramLabel = "DEG",
      description = "largest obliquity of the joint line (default: 5; Nakayama 2018)")
  Double jointLine;

  @Option(
      names = "--mmpta",
      paramLabel = "DEG",
      description = "largest mMPTA (default: 93; Feucht 2020, common practice)")
  Double mmpta;

  @Option(
      names = "--mldfa",
      paramLabel = "DEG",
      description = "least mLDFA where the operation lowers it (default: 85; Feucht 2020)")
  Double mldfa;

  @Option(
      names = "--line",
      paramLabel = "PERCENT",
      description =
          "largest weight-bearing line (default: 65; beyond, lateral overload: Martay 2018)")
  Double line;

  @Option(
      names = "--limit",
      paramLabel = "NAME=VALUE",
      description = "another limit of the joint, by its name; a wrong name lists those there are")
  Map<String, Double> limits = new LinkedHashMap<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "a new folder for compare.html, compare.json and charts over the alignment")
  Path out;

  @Option(names = "--force", description = "write into --out although it is there")
  boolean force;

  @Override
  String name() {
    return "compare";
  }

  /** One study or results folder as it was given. */
  private record Given(
      String called,
      Study study,
      StudyResult result,
      Optional<StudyModel> model,
      Optional<String> remark) {}

  /** A limit with an option of its own; not given, it leaves one of --limit alone. */
  private static void named(String option, Double value, Map<String, Double> asked) {
    if (value != null) {
      asked.put(option, value);
    }
  }

  private OptionalDouble share() {
    if (lateralShare == null) {
      return OptionalDouble.empty();
    }
    if (!(lateralShare >= 0 && lateralShare <= 100)) {
      throw CommandFailure.usage(
          "--lateral-share is " + lateralShare + " %; give a share between 0 and 100 %");
    }
    return OptionalDouble.of(lateralShare);
  }

  /** Limits that hold for every plan. */
  private PlanLimits limits(PlanRules rules) {
    PlanLimits kept = PlanLimits.standard(rules).withLastShare(share());
    Map<String, Double> asked = new LinkedHashMap<>(limits);
    named("joint-line", jointLine, asked);
    named("mmpta", mmpta, asked);
    named("mldfa", mldfa, asked);
    named("line", line, asked);
    for (Map.Entry<String, Double> limit : asked.entrySet()) {
      try {
        kept = kept.with(limit.getKey(), limit.getValue());
      } catch (IllegalArgumentException e) {
        throw CommandFailure.usage(e.getMessage());
      }
    }
    return kept;
  }

  private static double pressure(String text) {
    try {
      double pressure = Double.parseDouble(text);
      if (pressure > 0 && Double.isFinite(pressure)) {
        return pressure;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw CommandFailure.usage(
        "--lateral-peak is '" + text + "'; give a pressure in MPa above 0, neutral or none");
  }

  /** The cap on the last compartment's peak pressure that holds for one plan. */
  private OptionalDouble lateralCap(Given plan, String loadCase) {
    if (NONE.equals(lateralPeak)) {
      return OptionalDouble.empty();
    }
    if (lateralPeak != null && !NEUTRAL.equals(lateralPeak)) {
      return OptionalDouble.of(pressure(lateralPeak));
    }
    OptionalDouble own = plan.study().target().capMPa();
    if (lateralPeak == null && own.isPresent()) {
      return own;
    }
    return plan.model().isPresent()
        ? plan.model().get().neutralPeakMPa(loadCase, "")
        : OptionalDouble.empty();
  }

  @Override
  Answer answer(Session session) throws IOException {
    Optional<Path> folder = out == null ? Optional.empty() : Optional.of(folder(session));
    List<Given> given = new ArrayList<>();
    for (String plan : plans) {
      Given one = read(session, plan);
      boolean taken = given.stream().anyMatch(g -> g.called().equals(one.called()));
      given.add(
          taken ? new Given(plan, one.study(), one.result(), one.model(), one.remark()) : one);
    }
    PlanRules rules = rules(given);
    String chosen = loadCase(session, given);
    PlanLimits kept = limits(rules);
    JointWords words = session.laboratory().words(given.get(0).study());
    PlanTable table = new PlanTable(chosen, kept, words, rules.columns());
    StudyReport pages = new StudyReport(session.laboratory());
    List<PagePlan> shown = new ArrayList<>();
    for (Given g : given) {
      g.remark().ifPresent(r -> table.remark(g.called() + ": " + r));
      Optimum own = Optimum.of(g.study().target(), g.result(), OptionalDouble.empty());
      if (folder.isPresent()) {
        shown.add(pages.compared(g.study(), g.result(), own));
      }
      table.add(
          g.called(),
          new ComparedPlan(rules, g.result(), chosen),
          own,
          kept.withLastPeak(lateralCap(g, chosen)));
    }
    Map<String, Object> facts = table.facts();
    String text = String.join("\n", table.lines());
    if (folder.isPresent()) {
      try {
        write(session, given, shown, chosen, table, folder.get());
      } catch (IOException e) {
        throw new CommandFailure(
            ExitCode.INPUT_OUTPUT,
            folder.get()
                + " cannot be written whole ("
                + FileFault.reason(e)
                + "); mend that and repeat with --force, or name another --out",
            e);
      }
      text += String.format("%nWritten  %s", session.shown(folder.get()));
    }
    return Answer.fine(text + String.format("%n%s", RunReport.NOTICE), facts);
  }

  /** Plans of one joint only: what they are judged by must be the same. */
  private static PlanRules rules(List<Given> given) {
    List<String> joints = given.stream().map(g -> g.study().joint()).distinct().toList();
    if (joints.size() > 1) {
      throw CommandFailure.usage(
          "the plans are of several joints (" + String.join(", ", joints) + "); compare one");
    }
    return given.get(0).study().own().planRules();
  }

  private Path folder(Session session) {
    Path folder = session.workingFolder().resolve(out);
    if (Files.exists(folder) && !force) {
      throw CommandFailure.inputOutput(
          folder + " exists already; give --force to write into it or another --out");
    }
    return folder;
  }

  /** A results folder as it is, or a study solved on the elastic foundation. */
  private Given read(Session session, String plan) {
    Path path = session.workingFolder().resolve(plan);
    if (Files.isDirectory(path)) {
      ResultsReader reader = new ResultsReader(path);
      StudyResult all = reader.run().result();
      return new Given(
          reader.study().name(),
          reader.study(),
          all.slice(reader.study().axis2().map(SecondAxis::own).orElse("")),
          Optional.empty(),
          reader.study().axis2().map(CompareVerb::shown));
    }
    LoadedStudy loaded = settings.load(session.workingFolder(), plan, angles.settings());
    StudyCheck.physics(session.laboratory(), loaded);
    FoundationRun solved = FoundationRun.of(session, loaded.study());
    return new Given(
        solved.study().name(),
        solved.study(),
        solved.run().result(),
        Optional.of(solved.model()),
        leftOut(loaded.study()));
  }

  /** The value of a second swept parameter that results are taken at. */
  private static String shown(SecondAxis axis) {
    return "its results at " + axis.key() + " = " + axis.own();
  }

  /** What of a study the elastic foundation does not have, or a comparison does not sweep. */
  private static Optional<String> leftOut(Study study) {
    List<String> without = new ArrayList<>();
    study.own().construct().ifPresent(c -> without.add("its construct"));
    study.axis2().ifPresent(a -> without.add("its axis2 (" + a.key() + ")"));
    return without.isEmpty()
        ? Optional.empty()
        : Optional.of("solved without " + String.join(" and ", without));
  }

  private String loadCase(Session session, List<Given> given) {
    List<String> common = new ArrayList<>(given.get(0).result().loadCases());
    given.forEach(g -> common.retainAll(g.result().loadCases()));
    if (loadCase != null && !common.contains(loadCase)) {
      throw CommandFailure.usage(
          "--load-case is " + loadCase + "; the plans have in common: " + common);
    }
    if (common.isEmpty()) {
      throw CommandFailure.usage("the plans have no load case in common; solve the same ones");
    }
    return loadCase != null
        ? loadCase
        : session.laboratory().loads(given.get(0).study()).typicalOf(common);
  }

  private static void write(
      Session session,
      List<Given> given,
      List<PagePlan> shown,
      String loadCase,
      PlanTable table,
      Path folder)
      throws IOException {
    Map<String, StudyResult> results = new LinkedHashMap<>();
    given.forEach(g -> results.put(g.called(), g.result()));
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("compare.json"), Json.write(table.facts()) + "\n");
    Map<String, String> captions = new HashMap<>();
    given.forEach(g -> captions.putAll(session.laboratory().words(g.study()).captions()));
    JointWords words = session.laboratory().words(given.get(0).study());
    String alignment = words.alignment();
    new ComparisonFiles(
            results,
            loadCase,
            alignment,
            words.brief(alignment) + " (°)",
            captions,
            rules(given).limits())
        .write(
            new ComparisonFiles.Words(
                "Plans side by side: " + String.join(", ", results.keySet()),
                table.findings(),
                table.tables(),
                table.limitLines()),
            shown,
            folder);
  }
}
