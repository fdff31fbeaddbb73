package org.plumbline.models.ankle;

/** What is done to the bones of an ankle's leg; its angle is swept. */
public sealed interface AnkleOperation permits AnkleOsteotomy, MalunionCorrection {
  /** Its name in study files. */
  String text();
}
