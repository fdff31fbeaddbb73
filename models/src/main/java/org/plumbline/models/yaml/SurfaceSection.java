package org.plumbline.models.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.mesh.SurfaceException;
import org.plumbline.mesh.fit.KneeFit;
import org.plumbline.mesh.fit.Measurement;
import org.plumbline.mesh.surface.LengthUnit;
import org.plumbline.mesh.surface.TriangleSurface;
import org.plumbline.models.joint.ScannedKnee;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.InputFile;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.SurfaceSettings;
import tools.jackson.databind.JsonNode;

/**
 * The key {@code shape.surfaces}: files that are read and measured, so that dimensions left out are
 * those measured, and given ones must be.
 */
final class SurfaceSection {
  static final String NAME = "surfaces";
  static final String CARTILAGE = "femoral_cartilage_mm";
  static final String DIGEST = "_sha256";

  private static final String SHAPE = "shape";
  private static final String KEY = SHAPE + "." + NAME;

  /** Rounding of what {@code plumbline fit} prints, mm and degrees. */
  private static final Map<String, Double> ROUNDING = Map.of("mm", 0.011, "deg", 0.11);

  private static final int SHOWN_DIGITS = 5;

  private SurfaceSection() {}

  static Optional<SurfaceSettings> read(Draft draft, SurfaceFiles files) {
    if (!draft.has(KEY) || !draft.clear("patient.side")) {
      return Optional.empty();
    }
    return files.opened() ? measured(draft, files) : told(draft);
  }

  private static SurfaceSettings settings(Draft draft, SortedMap<String, InputFile> files) {
    return new SurfaceSettings(
        draft.constant(KEY + ".use", SurfaceSettings.Use.class),
        draft.text(KEY + ".unit"),
        draft.text(KEY + ".axes"),
        draft.number(KEY + "." + CARTILAGE),
        files);
  }

  /** A resolved study says itself what was measured, on which bytes. */
  private static Optional<SurfaceSettings> told(Draft draft) {
    SortedMap<String, InputFile> inputs = new TreeMap<>();
    for (String name : ScannedKnee.SURFACES) {
      String key = KEY + "." + name;
      if (!draft.has(key + DIGEST)) {
        draft.problem(
            key + DIGEST,
            "is missing",
            "read the study from its file, so that surfaces are opened");
        continue;
      }
      inputs.put(name, new InputFile(draft.text(key), draft.text(key + DIGEST)));
    }
    return draft.clear(KEY) ? Optional.of(settings(draft, inputs)) : Optional.empty();
  }

  private static Optional<SurfaceSettings> measured(Draft draft, SurfaceFiles files) {
    LengthUnit unit = LengthUnit.of(draft.text(KEY + ".unit"));
    SortedMap<String, InputFile> inputs = new TreeMap<>();
    Map<String, TriangleSurface> surfaces = new HashMap<>();
    for (String name : ScannedKnee.SURFACES) {
      files
          .open(draft, KEY + "." + name, unit)
          .ifPresent(
              o -> {
                inputs.put(name, o.file());
                surfaces.put(name, o.surface());
              });
    }
    if (!draft.clear(KEY)) {
      return Optional.empty();
    }
    SurfaceSettings settings = settings(draft, inputs);
    Side side = draft.constant("patient.side", Side.class);
    Optional<KneeFit> fit = fit(draft, settings, surfaces, side);
    fit.ifPresent(f -> f.measurements().forEach(m -> take(draft, m)));
    return fit.map(f -> settings);
  }

  private static Optional<KneeFit> fit(
      Draft draft, SurfaceSettings settings, Map<String, TriangleSurface> surfaces, Side side) {
    try {
      return Optional.of(ScannedKnee.measure(settings, surfaces, side));
    } catch (SurfaceException refusal) {
      boolean unit = refusal.getMessage().contains("check the unit");
      draft.problem(KEY + (unit ? ".unit" : ""), "does not fit: " + refusal.getMessage(), "");
    } catch (IllegalArgumentException refusal) {
      draft.problem(KEY + ".axes", refusal.getMessage(), "");
    }
    return Optional.empty();
  }

  /** A measured dimension takes the place of its default, or must be what the study says. */
  private static void take(Draft draft, Measurement m) {
    String path = SHAPE + "." + m.quantity() + "_" + m.unit();
    double given = draft.number(path);
    if (draft.given(path) && !(Math.abs(given - m.value()) <= ROUNDING.get(m.unit()))) {
      draft.problem(
          path,
          "is "
              + Units.quantity(NumberText.exact(given), path)
              + " but the surfaces measure "
              + Units.quantity(NumberText.rounded(m.value(), SHOWN_DIGITS), path),
          "leave it out to take what is measured, or leave shape.surfaces out to set it yourself");
      return;
    }
    JsonNode rule = StudySchema.of(JointForms.named(KneeForm.JOINT)).at(path);
    double least = rule.path("minimum").asDouble();
    double most = rule.path("maximum").asDouble();
    if (!(m.value() >= least && m.value() <= most)) {
      draft.problem(
          KEY,
          "measures "
              + path
              + " as "
              + Units.quantity(NumberText.rounded(m.value(), SHOWN_DIGITS), path)
              + ", outside "
              + NumberText.exact(least)
              + " to "
              + NumberText.exact(most),
          "this joint is outside what can be meshed; check files, unit and axes");
      return;
    }
    draft.put(path, m.value());
  }
}
