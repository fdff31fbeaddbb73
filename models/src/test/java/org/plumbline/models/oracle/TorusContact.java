package org.plumbline.models.oracle;

/** Elastic foundation between a plateau and a torus condyle, with an optional meniscus ring. */
public final class TorusContact implements Foundation {
  private static final int TOUCHING_PASSES = 20;
  private final double ringRadius;
  private final double tubeRadius;
  private final double centreX;
  private double centreY;
  private final double centreZ;
  private final int count;
  private final double[] x;
  private final double[] y;
  private final double[] z;
  private final double[] area;
  private final double[] stiffness;
  private final double[] offset;

  public TorusContact(Plateau s, KneeParameters p) {
    tubeRadius = s.condyleCoronalRadius();
    ringRadius = s.condyleSagittalRadius() - tubeRadius;
    centreX = 0;
    centreY = s.condyleSagittalRadius();
    centreZ = s.centreZ();
    int columns = (int) Math.round(2 * s.halfDepth() / p.grid) + 1;
    int rows = (int) Math.round(2 * s.halfWidth() / p.grid) + 1;
    int limit = columns * rows;
    x = new double[limit];
    y = new double[limit];
    z = new double[limit];
    area = new double[limit];
    stiffness = new double[limit];
    offset = new double[limit];
    double[] ring = new double[limit];
    double slope = Math.tan(Math.toRadians(p.slopeDeg));
    double inward = -Math.signum(s.centreZ());
    int n = 0;
    for (int i = 0; i < columns; i++) {
      double u = -s.halfDepth() + i * p.grid;
      for (int j = 0; j < rows; j++) {
        double v = -s.halfWidth() + j * p.grid;
        double r = Math.hypot(u / s.halfDepth(), v / s.halfWidth());
        if (r > 1) {
          continue;
        }
        double flank = Math.max(0, inward * v - p.eminenceStart);
        double gx = u / s.sagittalRadius() + slope;
        double gz = v / s.coronalRadius() + inward * flank / p.eminenceRadius;
        x[n] = u;
        y[n] =
            u * u / (2 * s.sagittalRadius())
                + v * v / (2 * s.coronalRadius())
                + slope * u
                + flank * flank / (2 * p.eminenceRadius);
        z[n] = v + s.centreZ();
        area[n] = p.grid * p.grid * Math.sqrt(1 + gx * gx + gz * gz);
        ring[n] = r;
        n++;
      }
    }
    count = n;
    touch();
    addMeniscus(p, ring);
  }

  /** Moves the condyle up or down until its least distance to the plateau is zero. */
  private void touch() {
    for (int pass = 0; pass < TOUCHING_PASSES; pass++) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < count; i++) {
        least = Math.min(least, distance(x[i] - centreX, y[i] - centreY, z[i] - centreZ));
      }
      centreY -= least;
    }
  }

  private void addMeniscus(KneeParameters p, double[] ring) {
    double cartilage = p.foundation();
    for (int i = 0; i < count; i++) {
      stiffness[i] = cartilage;
      double gap = distance(x[i] - centreX, y[i] - centreY, z[i] - centreZ);
      if (p.menisci && ring[i] > p.meniscusStart && gap < p.meniscusReach) {
        offset[i] = Math.max(0, gap);
        stiffness[i] = 1 / (1 / cartilage + Math.max(gap, p.meniscusThinnest) / p.meniscusModulus);
      }
    }
  }

  /** Signed distance of a point, relative to the torus centre, from the torus. */
  private double distance(double px, double py, double pz) {
    return Math.hypot(Math.hypot(px, py) - ringRadius, pz) - tubeRadius;
  }

  @Override
  public double integrate(KneePose pose, double[] w, double[] report) {
    double[] r = pose.r;
    double energy = 0;
    for (int i = 0; i < count; i++) {
      double dx = x[i] - pose.originX;
      double dy = y[i] - pose.originY;
      double dz = z[i] - pose.originZ;
      double px = r[0] * dx + r[3] * dy + r[6] * dz - centreX;
      double py = r[1] * dx + r[4] * dy + r[7] * dz - (centreY - KneePose.ORIGIN_HEIGHT);
      double pz = r[2] * dx + r[5] * dy + r[8] * dz - centreZ;
      double rho = Math.sqrt(px * px + py * py);
      double toRing = rho - ringRadius;
      double toTube = Math.sqrt(toRing * toRing + pz * pz);
      double depth = offset[i] - (toTube - tubeRadius);
      if (depth <= 0) {
        continue;
      }
      double pressure = stiffness[i] * depth;
      double force = pressure * area[i];
      energy += force * depth / 2;
      double nx = toRing / toTube * px / rho;
      double ny = toRing / toTube * py / rho;
      double nz = pz / toTube;
      Term.push(
          pose,
          w,
          x[i],
          y[i],
          z[i],
          -force * (r[0] * nx + r[1] * ny + r[2] * nz),
          -force * (r[3] * nx + r[4] * ny + r[5] * nz),
          -force * (r[6] * nx + r[7] * ny + r[8] * nz));
      report[AREA] += area[i];
      report[PEAK] = Math.max(report[PEAK], pressure);
    }
    return energy;
  }
}
