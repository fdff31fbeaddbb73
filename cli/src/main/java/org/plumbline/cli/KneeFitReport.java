package org.plumbline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.fit.KneeFit;
import org.plumbline.mesh.fit.Measurement;

/** What was measured on a knee's surfaces, as text, table and facts. */
final class KneeFitReport {
  private final KneeFit fit;
  private final List<Measurement> rows = new ArrayList<>();
  private final List<String> remarks;

  /**
   * @param problems why the measured shape could not be meshed; empty if it can
   */
  KneeFitReport(KneeFit fit, List<String> problems) {
    this.fit = fit;
    rows.addAll(fit.measurements());
    for (Compartment c : Compartment.values()) {
      rows.add(
          new Measurement(
              c.label() + ".tibial_cartilage",
              fit.tibialCartilage(c),
              "mm",
              "cartilage on bone",
              Double.NaN));
    }
    add("tibial_bone_width", fit.boneWidth(), "mm", "tibial bone");
    add("pose.femur_forward", fit.femurForward(), "mm", "femur");
    add("pose.joint_line_opening", fit.convergenceDeg(), "deg", "both");
    add("pose.turned_about_long_axis", fit.yawDeg(), "deg", "femur");
    add("pose.leaning", fit.rollDeg(), "deg", "tibial cartilage");
    this.remarks = new ArrayList<>(fit.remarks());
    problems.forEach(p -> remarks.add("The mesher would refuse this shape: " + p + "."));
  }

  private void add(String quantity, double value, String unit, String surface) {
    rows.add(new Measurement(quantity, value, unit, surface, Double.NaN));
  }

  String text() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format("%-34s %10s %-4s %-18s %s", "dimension", "value", "", "surface", "mm rms"));
    for (Measurement m : rows) {
      String rms = Double.isNaN(m.rms()) ? "–" : String.format(Locale.ROOT, "%.2f", m.rms());
      out.append(
          String.format(
              Locale.ROOT,
              "%n%-34s %10.2f %-4s %-18s %6s",
              m.quantity(),
              m.value(),
              m.unit(),
              m.surface(),
              rms));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%n%nResiduals over contact zones of %d and %d points 1 mm apart; largest: medial"
                + " condyle %.2f, plateau %.2f; lateral condyle %.2f, plateau %.2f mm.",
            fit.condyleResidual(Compartment.MEDIAL).points(),
            fit.condyleResidual(Compartment.LATERAL).points(),
            fit.condyleResidual(Compartment.MEDIAL).largest(),
            fit.plateauResidual(Compartment.MEDIAL).largest(),
            fit.condyleResidual(Compartment.LATERAL).largest(),
            fit.plateauResidual(Compartment.LATERAL).largest()));
    remarks.forEach(r -> out.append(String.format("%n- %s", r)));
    return out.toString();
  }

  String table() {
    StringBuilder out = new StringBuilder("quantity,value,unit,surface,residual_rms_mm\n");
    for (Measurement m : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%s,%s%n",
              m.quantity(),
              Numbers.meant(m.value()),
              m.unit(),
              m.surface(),
              Double.isNaN(m.rms()) ? "" : Numbers.meant(m.rms())));
    }
    return out.toString().replace("\r\n", "\n");
  }

  Map<String, Object> facts() {
    List<Map<String, Object>> dimensions = new ArrayList<>();
    for (Measurement m : rows) {
      Map<String, Object> d = new LinkedHashMap<>();
      d.put("quantity", m.quantity());
      d.put("value", Numbers.meant(m.value()));
      d.put("unit", m.unit());
      d.put("surface", m.surface());
      d.put("residual_rms_mm", Numbers.meant(m.rms()));
      dimensions.add(d);
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("dimensions", dimensions);
    facts.put("remarks", List.copyOf(remarks));
    return facts;
  }
}
