package org.plumbline.models.study.results;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.models.study.CaseGroups;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Finding;
import org.plumbline.models.study.Optimum;
import org.plumbline.models.study.PlanRemarks;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyResult;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.TargetRule;
import org.plumbline.models.study.TargetSettings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of {@code summary.json}: the answer on one page.
 *
 * <p>{@code optimum} is the angle that meets the study's target; {@code before} is angle 0 and
 * {@code after} the solved correction nearest to the optimum, each with the limb's numbers and, per
 * load case, the compartments' and what tells most of a cut bone; {@code balance_error} is the
 * largest relative force or moment imbalance of any solved case; {@code warnings} begin with what a
 * surgeon would question in the correction {@code after}.
 *
 * <p>{@code published} holds the study's published numbers beside its own.
 *
 * <p>With a second swept parameter, {@code optima} has one entry per value and {@code optimum} is
 * the one with the smallest angle (or least force or pressure, where that is the target) of all;
 * {@code before} and {@code after} are at the value {@code shown}, the study's own or the one
 * nearest to it.
 */
final class Summary {
  /** What tells most of a cut bone, as region and quantity; the rest is in the results. */
  private static final List<List<String>> CONSTRUCT =
      List.of(
          List.of("gap", "motion_largest"),
          List.of("gap", "strain_entry"),
          List.of("gap", "strain_anterior"),
          List.of("gap", "strain_posterior"),
          List.of("plate", "von_mises"),
          List.of("plate", "yield_margin"),
          List.of("plate", "screws_von_mises"),
          List.of("plate", "screws_yield_margin"),
          List.of("hinge", "opening_strain"),
          List.of("hinge", "load_margin"));

  private final Study study;
  private final StudyRun run;
  private final StudyResult result;
  private final Map<String, Optimum> optima = new LinkedHashMap<>();
  private final String best;
  private final String shown;
  private final StudyResult slice;

  /**
   * @param neutralPeakMPa cap on the last region by value of the second swept parameter
   */
  Summary(Study study, StudyRun run, Function<String, OptionalDouble> neutralPeakMPa) {
    this.study = study;
    this.run = run;
    this.result = run.result();
    for (String value : result.axis2().map(SecondAxis::values).orElse(List.of(""))) {
      optima.put(
          value, Optimum.of(study.target(), result.slice(value), neutralPeakMPa.apply(value)));
    }
    String own = result.axis2().map(SecondAxis::own).orElse("");
    this.best =
        optima.entrySet().stream()
            .filter(e -> e.getValue().angleDeg().isPresent())
            .min(Comparator.comparingDouble(e -> e.getValue().cost()))
            .map(Map.Entry::getKey)
            .orElse(own);
    this.shown = own;
    this.slice = result.slice(shown);
  }

  String text() {
    ObjectNode node = JsonText.object();
    node.put("study", result.study());
    node.put("title", result.title());
    node.put("label", result.label());
    ArrayNode compartments = node.putArray("compartments");
    result.compartments().forEach(compartments::add);
    result.axis2().ifPresent(a -> secondAxis(a, node));
    node.set("optimum", optimum());
    node.set("before", state(0));
    OptionalDouble after = nearestSolvedAngle();
    if (after.isPresent()) {
      node.set("after", state(after.getAsDouble()));
    } else {
      node.putNull("after");
    }
    OptionalDouble balance =
        solved()
            .mapToDouble(s -> Math.max(s.proof().forceImbalance(), s.proof().momentImbalance()))
            .max();
    if (balance.isPresent()) {
      node.set("balance_error", JsonText.rounded(balance.getAsDouble()));
    } else {
      node.putNull("balance_error");
    }
    ArrayNode warnings = node.putArray("warnings");
    if (after.isPresent()) {
      PlanRemarks.of(study.own().planRules().limits(), slice, after.getAsDouble())
          .forEach(warnings::add);
    }
    warnings().forEach(warnings::add);
    if (!study.published().isEmpty()) {
      published(node.putArray("published"));
    }
    ArrayNode failed = node.putArray("failed");
    run.failures()
        .forEach(f -> failed.add(key(f.key()).put("kind", f.kind()).put("reason", f.reason())));
    ArrayNode skipped = node.putArray("skipped");
    run.skipped().forEach(k -> skipped.add(key(k)));
    return JsonText.write(node);
  }

  /** Published numbers, each with the study's own, or null if it was not solved. */
  private void published(ArrayNode list) {
    for (Finding f : study.published()) {
      ObjectNode node = list.addObject();
      node.put("what", f.what());
      node.put("quantity", f.region() + "." + f.quantity());
      node.put("load_case", f.loadCase());
      node.set("angle_deg", JsonText.rounded(f.angleDeg()));
      if (!f.axis2Value().isEmpty()) {
        node.put("axis2_value", f.axis2Value());
      }
      if (f.isRatio()) {
        node.put("over_axis2_value", f.overAxis2Value());
      }
      node.set("published", JsonText.rounded(f.value()));
      OptionalDouble ours = f.ours(result);
      if (ours.isPresent()) {
        node.set("ours", JsonText.rounded(ours.getAsDouble()));
      } else {
        node.putNull("ours");
      }
      node.put("unit", f.unit());
      node.put("source", f.source());
    }
  }

  private java.util.stream.Stream<Solved> solved() {
    return result.outcomes().stream().filter(Solved.class::isInstance).map(Solved.class::cast);
  }

  private static ObjectNode key(CaseKey key) {
    ObjectNode node = JsonText.object();
    node.put("load_case", key.loadCase());
    node.set("angle_deg", JsonText.rounded(key.angleDeg()));
    if (!key.axis2Value().isEmpty()) {
      node.put("axis2_value", key.axis2Value());
    }
    return node;
  }

  private void secondAxis(SecondAxis axis, ObjectNode node) {
    ObjectNode told = node.putObject("axis2");
    told.put("key", axis.key());
    told.put("unit", axis.unit());
    ArrayNode values = told.putArray("values");
    axis.values().forEach(values::add);
    told.put("shown", shown);
    ArrayNode all = node.putArray("optima");
    optima.forEach((value, o) -> found(all.addObject().put("axis2_value", value), o));
  }

  private ObjectNode optimum() {
    TargetSettings target = study.target();
    ObjectNode node = JsonText.object();
    node.put("target", target.kind());
    if (!target.loadCase().isEmpty()) {
      node.put("load_case", target.loadCase());
    }
    if (target.rule() instanceof TargetRule.Level level) {
      node.set(TargetRule.Level.key(level.unit()), JsonText.rounded(level.value()));
    }
    if (result.axis2().isPresent()) {
      node.put("axis2_value", best);
    }
    return found(node, optima.get(best));
  }

  private static ObjectNode found(ObjectNode node, Optimum optimum) {
    if (optimum.angleDeg().isPresent()) {
      node.set("angle_deg", JsonText.rounded(optimum.angleDeg().getAsDouble()));
    } else {
      node.putNull("angle_deg");
    }
    node.put("interpolated", optimum.interpolated());
    node.put("note", optimum.note());
    return node;
  }

  /**
   * Solved angle nearest to the optimum, of two equally near ones the smaller; the largest solved
   * angle if the target is not met. 0 is the state before and stands for "after" only if nothing
   * else was solved: to compare it with itself says nothing.
   */
  private OptionalDouble nearestSolvedAngle() {
    String loadCase = study.target().loadCase();
    List<Double> solved =
        slice.anglesDeg().stream()
            .filter(
                a ->
                    loadCase.isEmpty()
                        ? slice.loadCases().stream().anyMatch(c -> slice.solved(c, a).isPresent())
                        : slice.solved(loadCase, a).isPresent())
            .toList();
    boolean corrected = solved.stream().anyMatch(a -> a != 0);
    double aim = optima.get(shown).angleDeg().orElse(study.own().angles().mostDeg());
    double best = Double.NaN;
    for (double angle : solved) {
      if (corrected && angle == 0) {
        continue;
      }
      if (Double.isNaN(best) || Math.abs(angle - aim) < Math.abs(best - aim)) {
        best = angle;
      }
    }
    return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
  }

  /** Everything known at one angle. */
  private ObjectNode state(double angleDeg) {
    ObjectNode node = JsonText.object();
    node.set("angle_deg", JsonText.rounded(angleDeg));
    ObjectNode limb = node.putObject("limb");
    for (Row r : slice.limbRows()) {
      if (r.angleDeg() == angleDeg) {
        limb.set(quantityKey(r), JsonText.rounded(r.value()));
      }
    }
    ObjectNode cases = node.putObject("load_cases");
    for (String loadCase : result.loadCases()) {
      Solved s = slice.solved(loadCase, angleDeg).orElse(null);
      if (s == null) {
        cases.putNull(loadCase);
        continue;
      }
      ObjectNode regions = cases.putObject(loadCase);
      for (String region : result.compartments()) {
        ObjectNode quantities = regions.putObject(region);
        for (Row r : s.rows()) {
          if (r.region().equals(region)) {
            quantities.set(quantityKey(r), JsonText.rounded(r.value()));
          }
        }
      }
      construct(s, regions);
    }
    for (CaseGroups.Group group : CaseGroups.of(result.loadCases()).tests()) {
      tests(group, angleDeg, node.putObject(group.name()));
    }
    return node;
  }

  /** Key rows of gap, plate and hinge; nothing where the bone is whole. */
  private static void construct(Solved solved, ObjectNode regions) {
    for (List<String> key : CONSTRUCT) {
      solved.rows().stream()
          .filter(r -> r.region().equals(key.get(0)) && r.quantity().equals(key.get(1)))
          .forEach(
              r ->
                  regions
                      .withObject("/" + r.region())
                      .set(quantityKey(r), JsonText.rounded(r.value())));
    }
  }

  /** What each test of a kind found; tests without a result are left out. */
  private void tests(CaseGroups.Group group, double angleDeg, ObjectNode node) {
    for (String member : group.members()) {
      result.solved(member, angleDeg).stream()
          .flatMap(s -> s.rows().stream())
          .filter(r -> r.quantity().equals(group.quantity(member)))
          .forEach(r -> node.set(quantityKey(r), JsonText.rounded(r.value())));
    }
  }

  /**
   * Quantity with its unit, as keys carry it: {@code pressure_peak_MPa}, {@code
   * force_share_percent}.
   */
  private static String quantityKey(Row r) {
    return switch (r.unit()) {
      case "1" -> r.quantity();
      case "%" -> r.quantity() + "_percent";
      default -> r.quantity() + "_" + r.unit().replace("/", "_per_").replace('·', '_');
    };
  }

  /** Each remark once, with the largest of its numbers and the cases that made it. */
  private List<String> warnings() {
    Map<String, Remark> remarks = new LinkedHashMap<>();
    solved()
        .forEach(
            s ->
                s.warnings()
                    .forEach(w -> remarks.merge(Remark.kind(w), Remark.of(w, s), Remark::with)));
    return remarks.values().stream().map(Remark::told).toList();
  }

  /** A remark of one case, or the largest of several that differ in their first number only. */
  private record Remark(String text, CaseKey key, int others, boolean equal) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    static Remark of(String text, Solved solved) {
      return new Remark(text, solved.key(), 0, true);
    }

    static String kind(String text) {
      return NUMBER.matcher(text).replaceFirst("#");
    }

    Remark with(Remark other) {
      Remark larger = other.size() > size() ? other : this;
      return new Remark(larger.text, larger.key, others + 1, equal && text.equals(other.text));
    }

    private double size() {
      Matcher number = NUMBER.matcher(text);
      return number.find() ? Math.abs(Double.parseDouble(number.group())) : 0;
    }

    String told() {
      String more = others == 0 ? "" : " and " + others + (equal ? " more" : " with less");
      return text + " [" + key + more + "]";
    }
  }
}
