package org.plumbline.models.study;

/** The cut as a deformable part of the model: hinge, gap and plate. */
public record ConstructSettings(HingeSettings hinge, GapSettings gap, PlateSettings plate) {}
