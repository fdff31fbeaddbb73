package org.plumbline.models.literature;

import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * A joint force that an instrumented implant measured, as it stands in {@code hip-loads.csv}.
 *
 * @param name activity
 * @param subject whose hip, or {@code mean}
 * @param onHead force on the femoral head in the femur's frame of a right hip: x anterior, y along
 *     the femur's midline upward, z lateral; body weights
 * @param flexionDeg flexion of the hip at that instant
 * @param leanDeg how far the upper end of the femur leans laterally of the pelvis' vertical
 * @param source where the force was read
 */
public record HipLoad(
    String name,
    String subject,
    Vector3D onHead,
    double flexionDeg,
    double leanDeg,
    PublishedValue.Quality quality,
    String source) {
  private static final double PERCENT = 100;

  /** All loads, in the order of the file. */
  public static List<HipLoad> all() {
    return DataFile.records("hip-loads.csv").stream().map(HipLoad::of).toList();
  }

  /**
   * The mean over subjects of an activity.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static HipLoad mean(String name) {
    return all().stream()
        .filter(l -> l.name().equals(name) && "mean".equals(l.subject()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no hip load is called " + name));
  }

  private static HipLoad of(CSVRecord row) {
    return new HipLoad(
        row.get("name"),
        row.get("subject"),
        new Vector3D(
            1 / PERCENT,
            new Vector3D(number(row, "anterior"), number(row, "up"), number(row, "lateral"))),
        number(row, "flexion_deg"),
        number(row, "lean_deg"),
        PublishedValue.Quality.valueOf(row.get("quality").toUpperCase(Locale.ROOT)),
        row.get("source"));
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  /**
   * Force of the head on the socket in the pelvis' frame: x anterior, y up, z lateral, body weights
   * (docs/theory.md, eq. H13). The femur leans in the frontal plane, then is flexed about the
   * transverse axis.
   */
  public Vector3D onSocket() {
    Rotation lean =
        new Rotation(Vector3D.PLUS_I, Math.toRadians(leanDeg), RotationConvention.VECTOR_OPERATOR);
    Rotation flexion =
        new Rotation(
            Vector3D.PLUS_K, Math.toRadians(flexionDeg), RotationConvention.VECTOR_OPERATOR);
    return flexion.applyTo(lean.applyTo(onHead.negate()));
  }
}
