package org.plumbline.models.hip;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Operations on a hip; each is swept by one angle. */
public enum HipOperation {
  /** The acetabular fragment turned about the head's centre; swept by the lateral rotation. */
  PERIACETABULAR,
  /** Head, neck and trochanter turned so that the neck-shaft angle falls. */
  FEMORAL_VARUS,
  /** The same the other way: the neck-shaft angle grows. */
  FEMORAL_VALGUS,
  /** Head, neck and trochanter turned so that the femoral version falls. */
  FEMORAL_DEROTATION;

  /** Name in study files, for instance {@code femoral-varus}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The operation of that name in study files. */
  public static Optional<HipOperation> named(String text) {
    return Arrays.stream(values()).filter(o -> o.text().equals(text)).findFirst();
  }

  /** Whether the femur is cut, not the pelvis. */
  public boolean femoral() {
    return this != PERIACETABULAR;
  }
}
