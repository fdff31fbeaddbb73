package org.plumbline.models.literature;

import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.osteotomy.Fragment;
import org.plumbline.models.osteotomy.RigidMotion;

/**
 * The ligament bundles of a joint, in a fixed order.
 *
 * @param bundles with different names
 */
public record LigamentTable(List<BundleSpec> bundles) {

  /** Transition strain ε_l of the ligament law; the toe ends at 2 ε_l (Blankevoort 1991). */
  public static final double TRANSITION_STRAIN = 0.03;

  private static final String KNEE = "knee-ligaments.csv";

  /** Copies the list and refuses a name that occurs twice. */
  public LigamentTable {
    bundles = List.copyOf(bundles);
    if (bundles.stream().map(BundleSpec::name).distinct().count() != bundles.size()) {
      throw new IllegalArgumentException("two ligament bundles have the same name");
    }
  }

  /**
   * The thirteen bundles of the generic right knee; the origin of each number is in {@code
   * knee-ligaments.csv} (insertions after Lenhart et al. 2015, Ann Biomed Eng 43:2675).
   */
  public static LigamentTable knee() {
    return new LigamentTable(DataFile.records(KNEE).stream().map(LigamentTable::bundle).toList());
  }

  /** The bundle of that name. */
  public BundleSpec bundle(String name) {
    return bundles.stream()
        .filter(b -> b.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no ligament bundle is called " + name));
  }

  /** All bundles with their reference strains changed by a difference. */
  public LigamentTable withStrainShift(double shift) {
    return new LigamentTable(bundles.stream().map(b -> b.withStrainShift(shift)).toList());
  }

  /** All bundles after a correction; see {@link BundleSpec#placed(RigidMotion, double)}. */
  public List<PlacedBundle> placed(RigidMotion distal, double releasedFraction) {
    return bundles.stream().map(b -> b.placed(distal, releasedFraction)).toList();
  }

  private static BundleSpec bundle(CSVRecord row) {
    return new BundleSpec(
        row.get("name"),
        point(row, "femur"),
        point(row, "tibia"),
        Double.parseDouble(row.get("stiffness_N")),
        Double.parseDouble(row.get("reference_strain")),
        Fragment.valueOf(row.get("fragment").toUpperCase(Locale.ROOT)),
        row.get("source"));
  }

  private static Vector3D point(CSVRecord row, String end) {
    return new Vector3D(
        Double.parseDouble(row.get(end + "_x_mm")),
        Double.parseDouble(row.get(end + "_y_mm")),
        Double.parseDouble(row.get(end + "_z_mm")));
  }
}
