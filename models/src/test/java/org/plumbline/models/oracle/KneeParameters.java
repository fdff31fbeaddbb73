package org.plumbline.models.oracle;

import org.plumbline.models.literature.LigamentTable;

/** Everything the oracle needs; starts from the recommended set of the prototype study. */
public final class KneeParameters {
  public double bodyWeight = 750;
  public double femurLength = 420;
  public double tibiaLength = 370;

  /** Deformity about the knee centre, degrees, valgus > 0. */
  public double tibialDeformity;

  public double femoralDeformity;

  /** Oblique joint line, degrees, medial side lower > 0. */
  public double obliquity;

  public double wedge;
  public double releasedFraction = 1;

  public Plateau medial = Plateau.medial();
  public Plateau lateral = Plateau.lateral();
  public double slopeDeg = 5;
  public double eminenceStart = 8;
  public double eminenceRadius = 10;
  public double grid = 1;
  public double flexionDeg;

  public double cartilageModulus = 10;
  public double cartilagePoisson = 0.45;
  public double cartilageThickness = 4.5;
  public boolean menisci = true;
  public double meniscusStart = 0.65;
  public double meniscusReach = 7;
  public double meniscusModulus = 3;
  public double meniscusThinnest = 0.3;

  public LigamentTable ligaments = LigamentTable.knee();
  public double ligamentScale = 1;
  public double restraintAp;
  public double restraintMl = 40;
  public double restraintRotation = 1e4;

  /** Cable, central force and adduction lever, in body weights and mm. */
  public double cable = 1;

  public double central;
  public double lever;
  public double centralOffsetZ;
  public boolean fixedWrench;

  public static KneeParameters axis() {
    return new KneeParameters();
  }

  public static KneeParameters gait() {
    KneeParameters p = new KneeParameters();
    p.cable = 1.05;
    p.central = 2.6 - 1.05;
    p.lever = 12.7;
    return p;
  }

  public static KneeParameters oneLeg() {
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
