package org.plumbline.models.study;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Segmented surfaces on which the dimensions of a joint were measured.
 *
 * @param use what of them is meshed
 * @param unit of the numbers in the files: {@code mm}, {@code cm} or {@code m}
 * @param axes where x, y and z of the files point, three letters
 * @param addedCartilageMm thickness of cartilage that the surface of the upper bone lacks, mm; 0 if
 *     it is the cartilage's own
 * @param files by the names they have in study files
 */
public record SurfaceSettings(
    Use use,
    String unit,
    String axes,
    double addedCartilageMm,
    SortedMap<String, InputFile> files) {

  /** What a mesh takes from the surfaces. */
  public enum Use {
    /** The surfaces themselves, smoothed. */
    SAMPLED,
    /** Only the dimensions measured on them. */
    FITTED;

    /** Name in study files. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SurfaceSettings {
    Checks.text("unit of surfaces", unit);
    Checks.text("axes of surfaces", axes);
    Checks.notNegative("added cartilage", addedCartilageMm, "mm");
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Whether the mesh follows the surfaces themselves. */
  public boolean sampled() {
    return use == Use.SAMPLED;
  }
}
