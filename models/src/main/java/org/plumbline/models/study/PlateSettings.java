package org.plumbline.models.study;

import java.util.List;
import java.util.Optional;

/**
 * The plate that bridges a gap.
 *
 * @param type {@code locking-plate}, {@code spacer-plate}, or {@code none}, which ignores all else
 * @param material its material by name
 * @param topMm height of its end beside the joint, mm
 * @param forwardMm x of the middle of its stem, mm
 * @param locked whether screw heads are threaded into it
 * @param screwMaterial material of the screws
 * @param screws one or more at each end
 * @param stemGrip what screws in the shaft hold, for instance {@code as-given}
 * @param block of a spacer plate; empty for other types
 */
public record PlateSettings(
    String type,
    String material,
    double thicknessMm,
    double widthMm,
    double lengthMm,
    double standOffMm,
    double topMm,
    double forwardMm,
    boolean locked,
    String screwMaterial,
    double screwDiameterMm,
    List<ScrewSettings> screws,
    String stemGrip,
    Optional<BlockSettings> block) {
  /** Type of a construct without a plate. */
  public static final String NONE = "none";

  /** Type of a plate with a block. */
  public static final String SPACER = "spacer-plate";

  public PlateSettings {
    Checks.text("plate type", type);
    Checks.text("grip of stem screws", stemGrip);
    screws = List.copyOf(screws);
  }

  public boolean isNone() {
    return type.equals(NONE);
  }
}
