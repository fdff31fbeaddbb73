package org.plumbline.models.literature;

import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * One straight ligament bundle of the ankle in its reference pose, as it stands in {@code
 * ankle-ligaments.csv}.
 *
 * @param name lower case, words joined by {@code _}
 * @param from bone of the first end
 * @param to bone of the second
 * @param start insertion on the first, mm
 * @param end insertion on the second; on the calcaneus if it crosses the subtalar joint
 * @param stiffnessNPerMm of the straightened bundle
 * @param referenceStrain in the reference pose; < 0 slack
 * @param crossesSubtalar whether it ends below the talus
 */
public record AnkleLigament(
    String name,
    Bone from,
    Bone to,
    Vector3D start,
    Vector3D end,
    double stiffnessNPerMm,
    double referenceStrain,
    boolean crossesSubtalar,
    String source) {
  /** Bones of the joint. */
  public enum Bone {
    TIBIA,
    FIBULA,
    TALUS
  }

  /** Checks that the bundle has a length, a stiffness and a possible strain. */
  public AnkleLigament {
    if (!(start.distance(end) > 0)) {
      throw new IllegalArgumentException("ligament " + name + ": both ends are the same point");
    }
    if (!(stiffnessNPerMm > 0) || !Double.isFinite(stiffnessNPerMm)) {
      throw new IllegalArgumentException(
          "ligament " + name + ": stiffness " + stiffnessNPerMm + " N/mm must be positive");
    }
    if (!(Math.abs(referenceStrain) < 1)) {
      throw new IllegalArgumentException(
          "ligament " + name + ": reference strain " + referenceStrain + " must be within -1 to 1");
    }
  }

  /** All bundles of the generic right ankle, in the order of the file. */
  public static List<AnkleLigament> all() {
    return DataFile.records("ankle-ligaments.csv").stream().map(AnkleLigament::of).toList();
  }

  /** Length at which the bundle begins to pull, mm. */
  public double slackLengthMm() {
    return start.distance(end) / (1 + referenceStrain);
  }

  /** Force per unit strain, N. */
  public double stiffnessN() {
    return stiffnessNPerMm * slackLengthMm();
  }

  private static AnkleLigament of(CSVRecord row) {
    return new AnkleLigament(
        row.get("name"),
        Bone.valueOf(row.get("from").toUpperCase(Locale.ROOT)),
        Bone.valueOf(row.get("to").toUpperCase(Locale.ROOT)),
        point(row, "from"),
        point(row, "to"),
        Double.parseDouble(row.get("stiffness_N_per_mm")),
        Double.parseDouble(row.get("reference_strain")),
        row.get("crosses_subtalar").equals("yes"),
        row.get("source"));
  }

  private static Vector3D point(CSVRecord row, String end) {
    return new Vector3D(
        Double.parseDouble(row.get(end + "_x_mm")),
        Double.parseDouble(row.get(end + "_y_mm")),
        Double.parseDouble(row.get(end + "_z_mm")));
  }
}
