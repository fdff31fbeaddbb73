package org.plumbline.models.literature;

import org.apache.commons.csv.CSVRecord;

/**
 * What acts on the knee at one instant of the stance phase of walking.
 *
 * @param stancePercent part of the stance phase that is over, %
 * @param flexionDeg flexion, degrees
 * @param groundReaction vertical ground reaction, body weights
 * @param contactForce resultant in the joint, body weights
 */
public record GaitInstant(
    int stancePercent, double flexionDeg, double groundReaction, double contactForce) {

  static GaitInstant of(CSVRecord row) {
    return new GaitInstant(
        Integer.parseInt(row.get("stance_percent")),
        Double.parseDouble(row.get("flexion_deg")),
        Double.parseDouble(row.get("ground_reaction")),
        Double.parseDouble(row.get("contact_force")));
  }
}
