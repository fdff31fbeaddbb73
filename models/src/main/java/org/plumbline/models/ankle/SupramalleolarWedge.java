package org.plumbline.models.ankle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A wedge above the malleoli: on which side its base lies, and what is done with it. */
public enum SupramalleolarWedge {
  MEDIAL_OPENING(1, true),
  MEDIAL_CLOSING(1, false),
  LATERAL_OPENING(-1, true),
  LATERAL_CLOSING(-1, false);

  private final int medial;
  private final boolean opening;

  SupramalleolarWedge(int medial, boolean opening) {
    this.medial = medial;
    this.opening = opening;
  }

  private static final String PREFIX = "supramalleolar-";

  /** Name in study files, for instance {@code supramalleolar-medial-opening}. */
  public String text() {
    return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The wedge of that name in study files. */
  public static Optional<SupramalleolarWedge> named(String text) {
    return Arrays.stream(values()).filter(w -> w.text().equals(text)).findFirst();
  }

  /** Whether the base of the wedge lies medially. */
  public boolean medialBase() {
    return medial > 0;
  }

  /** Whether the bone is spread; else a wedge is taken out. */
  public boolean opening() {
    return opening;
  }

  /** 1 where the plafond turns into valgus, −1 into varus. */
  public int valgus() {
    return opening ? medial : -medial;
  }
}
