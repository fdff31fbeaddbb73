package org.plumbline.models.oracle;

import org.plumbline.models.literature.LigamentTable;

/** Everything the oracle needs; starts from the recommended set of the prototype study. */
final class KneeParameters {
  double bodyWeight = 750;
  double femurLength = 420;
  double tibiaLength = 370;

  /** Deformity about the knee centre, degrees, valgus > 0. */
  double tibialDeformity;

  double femoralDeformity;

  /** Oblique joint line, degrees, medial side lower > 0. */
  double obliquity;

  double wedge;
  double releasedFraction = 1;

  Plateau medial = Plateau.medial();
  Plateau lateral = Plateau.lateral();
  double slopeDeg = 5;
  double eminenceStart = 8;
  double eminenceRadius = 10;
  double grid = 1;
  double flexionDeg;

  double cartilageModulus = 10;
  double cartilagePoisson = 0.45;
  double cartilageThickness = 4.5;
  boolean menisci = true;
  double meniscusStart = 0.65;
  double meniscusReach = 7;
  double meniscusModulus = 3;
  double meniscusThinnest = 0.3;

  LigamentTable ligaments = LigamentTable.knee();
  double ligamentScale = 1;
  double restraintAp;
  double restraintMl = 40;
  double restraintRotation = 1e4;

  /** Cable, central force and adduction lever, in body weights and mm. */
  double cable = 1;

  double central;
  double lever;
  double centralOffsetZ;
  boolean fixedWrench;

  static KneeParameters axis() {
    return new KneeParameters();
  }

  static KneeParameters gait() {
    KneeParameters p = new KneeParameters();
    p.cable = 1.05;
    p.central = 2.6 - 1.05;
    p.lever = 12.7;
    return p;
  }

  static KneeParameters oneLeg() {
    KneeParameters p = new KneeParameters();
    p.cable = 0.7 * 2.5;
    p.central = 0.3 * 2.5;
    p.lever = 6;
    return p;
  }

  /** Foundation stiffness K / h, MPa/mm. */
  double foundation() {
    double nu = cartilagePoisson;
    return (1 - nu) * cartilageModulus / ((1 + nu) * (1 - 2 * nu)) / cartilageThickness;
  }
}
