package org.plumbline.mutants;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs gate tests whose classes come from a given loader, and judges how they end. */
final class GateRun implements TestExecutionListener {
  private static final String TIMEOUT = "90 s";

  /** What the product throws where it refuses a result, beside exceptions of its own. */
  private static final Set<Class<?>> REFUSALS =
      Set.of(
          IllegalArgumentException.class, IllegalStateException.class, ArithmeticException.class);

  private final String gate;
  private final List<Throwable> failures = new ArrayList<>();
  private int tests;

  private GateRun(String gate) {
    this.gate = gate;
  }

  /**
   * @param gate {@code package.Class} or {@code package.Class#method}
   */
  static Verdict of(String gate, ClassLoader loader) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors(gate, loader))
            .filters(EngineFilter.includeEngines("junit-jupiter"))
            .configurationParameter("junit.jupiter.execution.timeout.default", TIMEOUT)
            .configurationParameter(
                "junit.jupiter.execution.timeout.thread.mode.default", "separate_thread")
            .build();
    LauncherConfig bare =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    GateRun run = new GateRun(gate);
    LauncherFactory.create(bare).execute(request, run);
    return run.verdict();
  }

  private static List<DiscoverySelector> selectors(String gate, ClassLoader loader) {
    String[] parts = gate.split("#");
    Class<?> type;
    try {
      type = Class.forName(parts[0], false, loader);
    } catch (ClassNotFoundException e) {
      throw new MutantTableException("there is no gate " + parts[0]);
    }
    if (parts.length == 1) {
      return List.of(DiscoverySelectors.selectClass(type));
    }
    List<DiscoverySelector> methods = new ArrayList<>();
    for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
      for (Method method : declaring.getDeclaredMethods()) {
        if (method.getName().equals(parts[1])) {
          methods.add(DiscoverySelectors.selectMethod(type, method));
        }
      }
    }
    if (methods.isEmpty()) {
      throw new MutantTableException("there is no gate " + gate);
    }
    return methods;
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    if (identifier.isTest()) {
      tests++;
    }
    result.getThrowable().ifPresent(failures::add);
  }

  private Verdict verdict() {
    for (Throwable failure : failures) {
      if (!judges(failure)) {
        return new Verdict(Verdict.Outcome.NOT_JUDGED, gate + ": " + failure);
      }
    }
    if (!failures.isEmpty()) {
      return new Verdict(Verdict.Outcome.SEEN, gate + ": " + failures.get(0));
    }
    return tests == 0
        ? new Verdict(Verdict.Outcome.NOT_JUDGED, gate + ": no test ran")
        : new Verdict(Verdict.Outcome.SURVIVED, "%s: %d tests passed".formatted(gate, tests));
  }

  private static boolean judges(Throwable failure) {
    return failure instanceof AssertionError
        || failure.getClass().getName().startsWith("org.plumbline.")
        || REFUSALS.contains(failure.getClass());
  }
}
