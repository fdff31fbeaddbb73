package org.plumbline.models.literature;

import java.util.List;
import java.util.function.Function;

/** The shipped materials of plates, screws and gap fillings. */
public final class FixationLiterature {
  private FixationLiterature() {}

  /** Materials of plates and screws, in the order of the file. */
  public static List<HardwareMaterial> materials() {
    return DataFile.records("hardware-materials.csv").stream().map(HardwareMaterial::of).toList();
  }

  /**
   * The material of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists all
   */
  public static HardwareMaterial material(String name) {
    return named("material of hardware", name, materials(), HardwareMaterial::name);
  }

  /** Fillings of the gap with a modulus of their own, in the order of the file. */
  public static List<GapFiller> fillers() {
    return DataFile.records("gap-fillers.csv").stream().map(GapFiller::of).toList();
  }

  /**
   * The filling of that name; for a callus see {@link GapFiller#callus}.
   *
   * @throws IllegalArgumentException if there is none; the message lists all
   */
  public static GapFiller filler(String name) {
    return named("filling of the gap", name, fillers(), GapFiller::name);
  }

  private static <T> T named(String what, String name, List<T> all, Function<T, String> nameOf) {
    return all.stream()
        .filter(t -> nameOf.apply(t).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no "
                        + what
                        + " is called "
                        + name
                        + "; there are "
                        + all.stream().map(nameOf).toList()));
  }
}
