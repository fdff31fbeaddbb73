package org.plumbline.models.joint;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.mesh.anatomy.CartilageShape;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.CutShape;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.fit.KneeFit;
import org.plumbline.mesh.fit.Measurement;
import org.plumbline.models.study.NumberText;

/**
 * A study file around a measured knee. What surfaces tell is filled in; what they do not tell about
 * the patient is left empty and marked {@code FILL IN}, so that the file is refused until somebody
 * has; what is assumed or generic says so.
 *
 * @param name name of the study
 * @param unit of the files
 * @param axes of the files, three letters
 * @param files paths of the measured files as the study shall name them, by their keys
 * @param side {@code right} or {@code left}
 * @param cartilageAssumed whether the femoral cartilage is the default and not the user's
 */
public record MeasuredKneeStudy(
    String name,
    String unit,
    String axes,
    SortedMap<String, String> files,
    String side,
    boolean cartilageAssumed) {
  private static final CartilageShape GENERIC = CartilageShape.generic();

  public MeasuredKneeStudy {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    if (!files.keySet().containsAll(ScannedKnee.SURFACES)) {
      throw new IllegalArgumentException("files are " + files.keySet() + ", not all surfaces");
    }
  }

  /** YAML text. */
  public String text(KneeFit fit) {
    StringBuilder out = new StringBuilder();
    double medial = fit.tibialCartilage(Compartment.MEDIAL);
    double lateral = fit.tibialCartilage(Compartment.LATERAL);
    line(out, "# A knee measured on segmented surfaces. Lines marked FILL IN say what surfaces do");
    line(out, "# not tell; the study is refused until they are filled in.");
    line(out, "# Research and teaching only, not for treatment decisions.");
    line(out, "schema: 1");
    line(out, "name: " + name);
    line(out, "title: Knee measured on segmented surfaces");
    line(out, "source: |");
    line(
        out,
        "  Shape measured by plumbline fit on %s (unit %s, axes %s).",
        ScannedKnee.SURFACES.stream().map(this::fileName).collect(Collectors.joining(", ")),
        unit,
        axes);
    line(
        out,
        "  Residuals over the contact zones, mm rms: medial condyle %.2f, plateau %.2f; lateral"
            + " condyle %.2f, plateau %.2f.",
        fit.condyleResidual(Compartment.MEDIAL).rms(),
        fit.plateauResidual(Compartment.MEDIAL).rms(),
        fit.condyleResidual(Compartment.LATERAL).rms(),
        fit.plateauResidual(Compartment.LATERAL).rms());
    line(
        out,
        "  Cartilage on the femoral surface: %.2f mm, %s.",
        fit.femoralCartilage(),
        cartilageAssumed ? "ASSUMED" : "as told");
    line(out, "  Tissues, ligaments, outlines of the bones and the cut are generic.");
    line(out, "joint: knee");
    line(out, "");
    line(out, "patient:");
    line(out, "  side: %-23s # as told", side);
    line(out, "  body_mass_kg:                 # FILL IN: not seen on surfaces");
    line(out, "  femur_length_mm:              # FILL IN: hip centre to knee centre");
    line(out, "  tibia_length_mm:              # FILL IN: knee centre to ankle centre");
    line(
        out,
        "  plateau_width_mm: %-11.1f # measured: tibial bone across, osteophytes included",
        fit.boneWidth());
    line(out, "  mldfa_deg:                    # FILL IN: from a long-leg radiograph");
    line(out, "  mmpta_deg:                    # FILL IN: from a long-leg radiograph");
    line(out, "");
    line(out, "shape:");
    surfaces(out, fit);
    for (Compartment c : Compartment.values()) {
      line(out, "  " + c.label() + ":");
      for (Measurement m : fit.measurements()) {
        if (m.quantity().startsWith(c.label() + ".")) {
          line(out, dimension(m, m.quantity().substring(c.label().length() + 1)));
        }
      }
    }
    line(out, "");
    line(out, "tissues:");
    line(out, "  cartilage:");
    line(
        out,
        "    thickness_mm: %-13.2f # mean of tibia (medial %.2f, lateral %.2f: measured over the"
            + " contact zones) and femur (%.2f: %s)",
        ((medial + lateral) / 2 + fit.femoralCartilage()) / 2,
        medial,
        lateral,
        fit.femoralCartilage(),
        cartilageAssumed ? "ASSUMED" : "as told");
    line(out, "");
    line(out, "load_cases: [static-axis, gait-peak]");
    line(out, "angles_deg: {from: 0, to: 10, step: 1}");
    line(out, "mesh: standard");
    line(out, "fidelity: fe");
    return out.toString();
  }

  /** The files, so that the study can be meshed either way. */
  private void surfaces(StringBuilder out, KneeFit fit) {
    line(out, "  # fitted: the mesh has the dimensions below. sampled: it follows the surfaces");
    line(out, "  # themselves, smoothed. Without this section the dimensions may be changed.");
    line(out, "  surfaces:");
    line(out, "    use: fitted                            # or sampled");
    line(out, "    unit: " + unit);
    line(out, "    axes: " + axes);
    for (String key : ScannedKnee.SURFACES) {
      line(out, "    " + key + ": '" + files.get(key).replace("'", "''") + "'");
    }
    line(
        out,
        "    femoral_cartilage_mm: %-16s # %s",
        NumberText.exact(fit.femoralCartilage()),
        cartilageAssumed ? "ASSUMED" : "as told");
  }

  /** Last part of a path, whichever way its slashes lean. */
  private String fileName(String key) {
    String path = files.get(key);
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static String dimension(Measurement m, String key) {
    String value = String.format(Locale.ROOT, m.unit().equals("deg") ? "%.1f" : "%.2f", m.value());
    String residual =
        Double.isNaN(m.rms())
            ? "extent of the " + m.surface()
            : String.format(Locale.ROOT, "%s, %.2f mm rms", m.surface(), m.rms());
    String entry = "    " + key + "_" + m.unit() + ": " + value;
    return String.format(Locale.ROOT, "%-42s # %s", entry, residual);
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    out.append('\n');
  }

  /** The shape that the study will have, with a generic cut. */
  public static KneeShape shape(KneeFit fit) {
    double tibial =
        (fit.tibialCartilage(Compartment.MEDIAL) + fit.tibialCartilage(Compartment.LATERAL)) / 2;
    double both = (tibial + fit.femoralCartilage()) / 2;
    return KneeShape.of(
        fit.compartment(Compartment.MEDIAL),
        fit.compartment(Compartment.LATERAL),
        new CartilageShape(both, both, Math.min(both, GENERIC.rim())),
        CutShape.generic());
  }
}
