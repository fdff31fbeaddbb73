package org.plumbline.models.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plumbline.models.load.AppliedForce;
import org.plumbline.models.load.AppliedMoment;
import org.plumbline.models.load.ForceSize;
import org.plumbline.models.load.Hold;
import org.plumbline.models.load.KneeLoad;
import org.plumbline.models.load.MuscleLine;
import org.plumbline.models.load.SideView;
import org.plumbline.models.osteotomy.Fragment;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A load case of the knee that states its own numbers. */
final class KneeLoadSection {
  private final Draft draft;
  private final String path;

  private KneeLoadSection(Draft draft, String path) {
    this.draft = draft;
    this.path = path;
  }

  /** The load case at a path; empty once its problems are told. */
  static Optional<KneeLoad> read(Draft draft, String path) {
    return new KneeLoadSection(draft, path).read();
  }

  private Optional<KneeLoad> read() {
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
            new KneeLoad(
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
                draft.vector(at + ".point_mm"),
                draft.vector(at + ".direction")));
  }

  private Optional<MuscleLine> muscle(String at) {
    return draft.attempt(
        at,
        () ->
            new MuscleLine(
                draft.text(at + ".name"),
                size(at),
                draft.vector(at + ".proximal_mm"),
                draft.vector(at + ".distal_mm"),
                draft.constant(at + ".fragment", Fragment.class)));
  }

  private ForceSize size(String at) {
    return new ForceSize(
        draft.optionalNumber(at + ".force_body_weights").orElse(0),
        draft.optionalNumber(at + ".force_N").orElse(0));
  }

  /** Writes a load case in full. */
  static ObjectNode write(KneeLoad c) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", c.name());
    node.set("axial_body_weights", StudyWriter.number(c.axialBodyWeights()));
    node.set("central_body_weights", StudyWriter.number(c.centralBodyWeights()));
    node.set("adduction_lever_mm", StudyWriter.number(c.adductionLeverMm()));
    node.put("meaning", c.meaning());
    c.flexionDeg().ifPresent(f -> node.set("flexion_deg", StudyWriter.number(f)));
    if (!c.moment().equals(AppliedMoment.NONE)) {
      node.set("adduction_moment_N_m", StudyWriter.number(c.moment().adductionNm()));
      node.set("internal_rotation_moment_N_m", StudyWriter.number(c.moment().internalRotationNm()));
    }
    if (!c.forces().isEmpty()) {
      ArrayNode forces = node.putArray("forces");
      for (AppliedForce f : c.forces()) {
        ObjectNode force = sized(forces.addObject(), f.name(), f.size());
        force.set("point_mm", StudyWriter.vector(f.pointMm()));
        force.set("direction", StudyWriter.vector(f.direction()));
      }
    }
    if (!c.muscles().isEmpty()) {
      ArrayNode muscles = node.putArray("muscles");
      for (MuscleLine m : c.muscles()) {
        ObjectNode muscle = sized(muscles.addObject(), m.name(), m.size());
        muscle.set("proximal_mm", StudyWriter.vector(m.proximalMm()));
        muscle.set("distal_mm", StudyWriter.vector(m.distalMm()));
        muscle.put("fragment", m.fragment().name().toLowerCase(Locale.ROOT));
      }
    }
    if (c.sideView() != SideView.ALONG_LIMB) {
      node.put("side_view", c.sideView().text());
    }
    if (!c.hold().equals(Hold.NONE)) {
      ObjectNode hold = node.putObject("hold");
      c.hold()
          .internalRotationDeg()
          .ifPresent(a -> hold.set("internal_rotation_deg", StudyWriter.number(a)));
      c.hold().anteriorMm().ifPresent(d -> hold.set("anterior_mm", StudyWriter.number(d)));
    }
    return node;
  }

  private static ObjectNode sized(ObjectNode node, String name, ForceSize size) {
    node.put("name", name);
    if (size.newtons() > 0) {
      node.set("force_N", StudyWriter.number(size.newtons()));
    } else {
      node.set("force_body_weights", StudyWriter.number(size.bodyWeights()));
    }
    return node;
  }
}
