package org.plumbline.models.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The models of a study with a second swept parameter: each case goes to the model of its value.
 *
 * <p>Models are opened when they are first asked. Those of one group stand side by side, because
 * they share what is expensive; another group takes their place, so that memory holds one group at
 * a time. Thread-safe; an answer depends on the case alone.
 */
public final class VariantsModel implements StudyModel {

  /** Opens models of variants. */
  public interface Workshop {
    /** Equal objects for variants that share all that is expensive. */
    Object group(Study variant);

    /**
     * Prepares the model of a variant. What comes back holds on to nothing of the last model but
     * what it shares with it, so that the rest can be given up before the new one is built.
     *
     * @param last model opened before, from which equal parts may be taken; its group may differ
     */
    Supplier<StudyModel> prepare(Study variant, Optional<StudyModel> last);

    /** {@link StudyModel#label} of a variant. */
    String label(Study variant);

    /** {@link StudyModel#limbRows} of a variant. */
    List<Row> limbRows(Study variant, double angleDeg);
  }

  private static final String PART = ", ";

  private final SecondAxis axis;
  private final Workshop workshop;
  private final Map<String, Object> groups = new HashMap<>();
  private final Map<String, StudyModel> open = new HashMap<>();
  private final List<String> compartments;
  private Optional<StudyModel> last = Optional.empty();
  private Object current;

  /** Opens the first variant at once, so that a study that cannot be built fails here. */
  public VariantsModel(SecondAxis axis, Workshop workshop) {
    this.axis = axis;
    this.workshop = workshop;
    axis.variants().forEach(v -> groups.put(v.value(), workshop.group(v.study())));
    this.compartments = model(axis.values().get(0)).compartments();
  }

  private synchronized StudyModel model(String value) {
    Object group = groups.get(value);
    if (!group.equals(current)) {
      open.clear();
      current = group;
    }
    StudyModel model = open.get(value);
    if (model == null) {
      Supplier<StudyModel> prepared = workshop.prepare(axis.at(value), last);
      last = Optional.empty();
      model = prepared.get();
      open.put(value, model);
      last = Optional.of(model);
    }
    return model;
  }

  /** What all variants say about themselves, or what each says. */
  @Override
  public String label() {
    return label(axis, workshop);
  }

  /** The label, known before anything is opened; what all say is said once, at the end. */
  public static String label(SecondAxis axis, Workshop workshop) {
    List<List<String>> labels =
        axis.variants().stream()
            .map(v -> List.of(workshop.label(v.study()).split(PART)))
            .distinct()
            .toList();
    if (labels.size() == 1) {
      return String.join(PART, labels.get(0));
    }
    int common = 0;
    while (agree(labels, common + 1, 0)) {
      common++;
    }
    int start = common;
    common = 0;
    while (agree(labels, start, common + 1)) {
      common++;
    }
    int ending = common;
    String own =
        labels.stream()
            .map(l -> String.join(PART, l.subList(start, l.size() - ending)))
            .collect(Collectors.joining(" / "));
    List<String> said = new ArrayList<>(labels.get(0));
    said.subList(start, said.size() - ending).clear();
    return said.isEmpty() ? own : own + "; " + String.join(PART, said);
  }

  /**
   * Whether the first and the last parts of all labels are the same and each has one more in
   * between.
   */
  private static boolean agree(List<List<String>> labels, int first, int last) {
    return labels.stream().allMatch(l -> l.size() > first + last)
        && labels.stream().map(l -> l.subList(0, first)).distinct().count() == 1
        && labels.stream().map(l -> l.subList(l.size() - last, l.size())).distinct().count() == 1;
  }

  @Override
  public List<String> compartments() {
    return compartments;
  }

  /** Runs of cases whose variants share a group; where a bone is cut, angle by angle. */
  @Override
  public List<List<CaseKey>> batches(List<CaseKey> cases) {
    List<List<CaseKey>> batches = new ArrayList<>();
    Object group = null;
    for (CaseKey key : cases) {
      Object own = groups.get(key.axis2Value());
      if (!own.equals(group)) {
        batches.add(new ArrayList<>());
        group = own;
      }
      batches.get(batches.size() - 1).add(key);
    }
    batches.replaceAll(
        batch ->
            axis.at(batch.get(0).axis2Value()).own().construct().isPresent()
                ? CaseKey.byAngle(batch)
                : batch);
    return batches;
  }

  /** Rows of every variant at an angle. */
  @Override
  public List<Row> limbRows(double angleDeg) {
    return axis.values().stream()
        .flatMap(
            v -> workshop.limbRows(axis.at(v), angleDeg).stream().map(r -> r.at(axis.key(), v)))
        .toList();
  }

  @Override
  public OptionalDouble neutralPeakMPa(String loadCase, String axis2Value) {
    return model(axis2Value).neutralPeakMPa(loadCase, "");
  }

  @Override
  public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
    return model(key.axis2Value())
        .solve(key.withoutAxis2(), fieldsFile)
        .at(axis.key(), key.axis2Value());
  }
}
