package org.plumbline.models.patient;

/**
 * Which limb. All mechanics run on a right limb; a left one is mirrored once at input and back at
 * output.
 */
public enum Side {
  RIGHT,
  LEFT
}
