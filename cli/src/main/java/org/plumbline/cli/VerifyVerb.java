package org.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.GateResult;
import org.plumbline.verification.Ladder;
import org.plumbline.verification.Page;
import org.plumbline.verification.Refinement;
import org.plumbline.verification.ResultTable;
import org.plumbline.verification.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Solves problems with known solutions and compares, bound by bound. */
@Command(
    description = {
      "Solves problems with known solutions and compares: value, reference, error, bound, rate.",
      "Without GATE those of a minute; with --all every one. Exit 5 if a bound is broken."
    })
final class VerifyVerb extends Verb {
  private final Ladder ladder;

  @Parameters(
      arity = "0..*",
      paramLabel = "GATE",
      description = "a gate such as hertz-bar, or a part of the name of several (--list)")
  List<String> names = new ArrayList<>();

  @Option(names = "--all", description = "also what takes longer: finer meshes, more problems")
  boolean all;

  @Option(
      names = "--mesh",
      paramLabel = "MESH",
      description = "one mesh alone of a gate that has several: ${COMPLETION-CANDIDATES}")
  Refinement mesh;

  @Option(names = "--list", description = "say what the gates are, and run none")
  boolean list;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "with --all: write the results as a page, for instance docs/verification.md")
  Path markdown;

  VerifyVerb() {
    this(Ladder.shipped());
  }

  VerifyVerb(Ladder ladder) {
    this.ladder = ladder;
  }

  @Override
  String name() {
    return "verify";
  }

  @Override
  Answer answer(Session session) throws IOException {
    Path page = page(session);
    Ladder chosen = chosen();
    if (list) {
      return listed(chosen);
    }
    Scope scope = scope(chosen);
    long start = System.nanoTime();
    List<GateResult> results =
        (names.isEmpty() ? chosen.within(scope) : chosen)
            .run(scope, r -> tell(session, r, (System.nanoTime() - start) * 1e-9));
    if (page != null) {
      WholeFile.write(page, draft -> Files.writeString(draft, Page.of(results)));
    }
    boolean pass = results.stream().allMatch(GateResult::pass);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("pass", pass);
    facts.put("gates", results.stream().map(VerifyVerb::facts).toList());
    return new Answer(pass ? ExitCode.FINE : ExitCode.BOUND_BROKEN, ResultTable.of(results), facts);
  }

  private static boolean isPage(Path file) throws IOException {
    return Files.isRegularFile(file)
        && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).startsWith(Page.MARK);
  }

  /** Where the page goes, checked before anything is solved; null if none is asked for. */
  private Path page(Session session) throws IOException {
    if (markdown == null) {
      return null;
    }
    if (!all || !names.isEmpty()) {
      throw CommandFailure.usage(
          "--markdown writes the page of all gates; give --all with it, and no GATE");
    }
    Path file = session.workingFolder().resolve(markdown);
    if (Files.exists(file) && !isPage(file)) {
      throw CommandFailure.inputOutput(
          file + " exists and is no page of 'plumbline verify'; give --markdown another name");
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    return file;
  }

  private Ladder chosen() {
    if (names.isEmpty()) {
      return ladder;
    }
    Set<Gate> gates = new LinkedHashSet<>();
    for (String name : names) {
      List<Gate> called = ladder.called(name);
      if (called.isEmpty()) {
        throw CommandFailure.usage(
            "no gate is called '" + name + "'; there are " + named(ladder.gates()));
      }
      gates.addAll(called);
    }
    return new Ladder(List.copyOf(gates));
  }

  private Scope scope(Ladder chosen) {
    if (mesh == null) {
      return new Scope(all, Optional.empty());
    }
    if (all) {
      throw CommandFailure.usage("--all and --mesh contradict each other; give one of them");
    }
    List<Gate> single = chosen.gates().stream().filter(g -> !g.hasMeshes()).toList();
    if (!single.isEmpty()) {
      throw CommandFailure.usage(
          "--mesh "
              + mesh.word()
              + " needs gates with several meshes, which "
              + single.get(0).name()
              + " has not; name one of "
              + named(ladder.gates().stream().filter(Gate::hasMeshes).toList()));
    }
    return Scope.on(mesh);
  }

  private static String named(List<Gate> gates) {
    return gates.stream().map(Gate::name).collect(Collectors.joining(", "));
  }

  private void tell(Session session, GateResult result, double seconds) {
    if (!output.quiet) {
      session
          .err()
          .println(
              String.format(
                  Locale.ROOT,
                  "%7.1f s  %s  %s",
                  seconds,
                  result.gate().name(),
                  result.pass() ? "pass" : "MISS"));
      session.err().flush();
    }
  }

  private static Answer listed(Ladder chosen) {
    List<String> texts = new ArrayList<>();
    List<Map<String, Object>> facts = new ArrayList<>();
    for (Gate gate : chosen.gates()) {
      texts.add(
          String.format(
              "%s: %s%s%n  %s",
              gate.name(),
              gate.rung().title(),
              (gate.hasMeshes() ? "; --mesh" : "") + (gate.quick() ? "" : "; only with --all"),
              gate.problem()));
      facts.add(about(gate));
    }
    return Answer.fine(String.join("\n\n", texts), Map.of("gates", facts));
  }

  private static Map<String, Object> about(Gate gate) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("gate", gate.name());
    facts.put("rung", gate.rung().title());
    facts.put("clause", gate.clause());
    facts.put("problem", gate.problem());
    facts.put("meshes", gate.hasMeshes());
    facts.put("quick", gate.quick());
    return facts;
  }

  private static Map<String, Object> facts(GateResult result) {
    Map<String, Object> facts = about(result.gate());
    facts.put("pass", result.pass());
    if (!result.failure().isEmpty()) {
      facts.put("failure", result.failure());
    }
    facts.put("checks", result.checks().stream().map(VerifyVerb::facts).toList());
    return facts;
  }

  private static Map<String, Object> facts(Check check) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("quantity", check.quantity());
    facts.put("mesh", check.mesh());
    facts.put("unit", check.unit());
    facts.put("value", check.value());
    facts.put("reference", check.reference());
    facts.put("kind", check.kind().name().toLowerCase(Locale.ROOT));
    facts.put("error", check.error());
    if (check.isBounded()) {
      facts.put("bound", check.bound());
    }
    check.rate().ifPresent(r -> facts.put("rate", r));
    facts.put("pass", check.pass());
    return facts;
  }
}
