package org.plumbline.models.study;

/**
 * The menisci of a knee.
 *
 * @param medial state of the medial one
 * @param lateral state of the lateral one
 */
public record MeniscusSettings(MeniscusState medial, MeniscusState lateral) {
  /** Neither: cartilage only. */
  public static MeniscusSettings none() {
    return new MeniscusSettings(MeniscusState.ABSENT, MeniscusState.ABSENT);
  }

  /** State of the meniscus of a compartment, {@code medial} or {@code lateral}. */
  public MeniscusState of(String compartment) {
    return compartment.equals("medial") ? medial : lateral;
  }

  /** In a few words, for tables and figures. */
  public String words() {
    if (medial == MeniscusState.ABSENT && lateral == MeniscusState.ABSENT) {
      return "cartilage only";
    }
    if (medial == MeniscusState.INTACT && lateral == MeniscusState.INTACT) {
      return "with menisci";
    }
    return "medial meniscus " + medial.text() + ", lateral meniscus " + lateral.text();
  }
}
