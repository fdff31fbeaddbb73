package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.results.RedrawnFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Draws charts and page of a results folder again, from what stands in it. */
@Command(
    description = {
      "Draws charts, page and printed summary of results folders again.",
      "Nothing is solved: everything is read from the folder."
    })
final class ReportVerb extends Verb {
  @Parameters(arity = "1..*", paramLabel = "DIR", description = "results folders")
  List<String> folders = new ArrayList<>();

  @Override
  String name() {
    return "report";
  }

  @Override
  Answer answer(Session session) {
    List<String> lines = new ArrayList<>();
    List<Map<String, Object>> facts = new ArrayList<>();
    for (String name : folders) {
      Path path = session.workingFolder().resolve(name);
      int cases = draw(session, path);
      lines.add(
          "Drawn from "
              + cases
              + (cases == 1 ? " case" : " cases")
              + ": "
              + session.shown(path)
              + "  (open report.html)");
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("results", path.toString());
      one.put("solved", cases);
      facts.add(one);
    }
    lines.add(RunReport.NOTICE);
    return Answer.fine(String.join("\n", lines), Map.of("reports", facts));
  }

  private static int draw(Session session, Path path) {
    try (RedrawnFolder folder = RedrawnFolder.open(path)) {
      Study study = folder.reader().study();
      StudyRun run = folder.reader().run();
      long solved = run.result().outcomes().stream().filter(Solved.class::isInstance).count();
      if (solved == 0) {
        throw new CommandFailure(
            ExitCode.INPUT_OUTPUT,
            session.shown(path) + " holds no solved case to draw; solve it first with --resume");
      }
      session.reports().write(run.result(), study, path);
      folder.seal(Version.current());
      return (int) solved;
    }
  }
}
