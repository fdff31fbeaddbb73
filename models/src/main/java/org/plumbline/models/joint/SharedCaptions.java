package org.plumbline.models.joint;

import java.util.HashMap;
import java.util.Map;

/** Words for quantities and keys that mean the same in every joint. */
final class SharedCaptions {
  private static final Map<String, String> ALL =
      Map.of(
          "pressure_p95", "95th percentile pressure",
          "center_of_pressure_x", "centre of pressure, x (anterior)",
          "center_of_pressure_z", "centre of pressure, z (lateral)",
          "osteotomy.type", "operation",
          "patient.body_weight_N", "body weight",
          "patient.body_mass_kg", "body mass",
          "tissues.cartilage.youngs_modulus_MPa", "cartilage modulus",
          "tissues.cartilage.poissons_ratio", "Poisson's ratio of cartilage",
          "tissues.cartilage.thickness_mm", "cartilage thickness");

  private SharedCaptions() {}

  /** These and a joint's own. */
  @SafeVarargs
  static Map<String, String> with(Map.Entry<String, String>... own) {
    Map<String, String> captions = new HashMap<>(ALL);
    for (Map.Entry<String, String> e : own) {
      captions.put(e.getKey(), e.getValue());
    }
    return Map.copyOf(captions);
  }
}
