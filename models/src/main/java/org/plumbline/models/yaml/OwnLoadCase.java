package org.plumbline.models.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.load.AppliedForce;
import org.plumbline.models.load.AppliedMoment;
import org.plumbline.models.load.ForceSize;
import org.plumbline.models.load.Hold;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.load.MuscleLine;
import org.plumbline.models.load.SideView;
import org.plumbline.models.osteotomy.Fragment;

/** One element of {@code load_cases} that states its own numbers. */
final class OwnLoadCase {
  private final Draft draft;
  private final String path;

  private OwnLoadCase(Draft draft, String path) {
    this.draft = draft;
    this.path = path;
  }

  /** The load case at a path; empty once its problems are told. */
  static Optional<LoadCase> read(Draft draft, String path) {
    return new OwnLoadCase(draft, path).read();
  }

  private Optional<LoadCase> read() {
    Optional<AppliedMoment> moment =
        draft.attempt(
            path,
            () ->
                new AppliedMoment(
                    draft.number(path + ".adduction_moment_N_m"),
                    draft.number(path + ".internal_rotation_moment_N_m")));
    Optional<List<AppliedForce>> forces = each(path + ".forces", this::force);
    Optional<List<MuscleLine>> muscles = each(path + ".muscles", this::muscle);
    Optional<Hold> hold = hold(path + ".hold");
    if (moment.isEmpty() || forces.isEmpty() || muscles.isEmpty() || hold.isEmpty()) {
      return Optional.empty();
    }
    return draft.attempt(
        path,
        () ->
            new LoadCase(
                draft.text(path + ".name"),
                draft.number(path + ".axial_body_weights"),
                draft.number(path + ".central_body_weights"),
                draft.number(path + ".adduction_lever_mm"),
                draft.text(path + ".meaning"),
                draft.optionalNumber(path + ".flexion_deg"),
                moment.get(),
                forces.get(),
                muscles.get(),
                SideView.of(draft.text(path + ".side_view")),
                hold.get()));
  }

  private Optional<Hold> hold(String at) {
    return draft.has(at)
        ? draft.attempt(
            at,
            () ->
                Hold.of(
                    draft.optionalNumber(at + ".internal_rotation_deg"),
                    draft.optionalNumber(at + ".anterior_mm")))
        : Optional.of(Hold.NONE);
  }

  /** All elements of a list, or nothing if one of them is wrong. */
  private <T> Optional<List<T>> each(String list, Function<String, Optional<T>> reader) {
    List<Optional<T>> read =
        IntStream.range(0, draft.at(list).size())
            .mapToObj(i -> reader.apply(KeyPath.element(list, i)))
            .toList();
    return read.stream().allMatch(Optional::isPresent)
        ? Optional.of(read.stream().map(Optional::get).toList())
        : Optional.empty();
  }

  private Optional<AppliedForce> force(String at) {
    return draft.attempt(
        at,
        () ->
            new AppliedForce(
                draft.text(at + ".name"),
                size(at),
                vector(at + ".point_mm"),
                vector(at + ".direction")));
  }

  private Optional<MuscleLine> muscle(String at) {
    return draft.attempt(
        at,
        () ->
            new MuscleLine(
                draft.text(at + ".name"),
                size(at),
                vector(at + ".proximal_mm"),
                vector(at + ".distal_mm"),
                Fragment.valueOf(draft.text(at + ".fragment").toUpperCase(Locale.ROOT))));
  }

  private ForceSize size(String at) {
    return new ForceSize(
        draft.optionalNumber(at + ".force_body_weights").orElse(0),
        draft.optionalNumber(at + ".force_N").orElse(0));
  }

  private Vector3D vector(String at) {
    return new Vector3D(
        draft.number(at + "[0]"), draft.number(at + "[1]"), draft.number(at + "[2]"));
  }
}
