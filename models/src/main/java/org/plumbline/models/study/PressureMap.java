package org.plumbline.models.study;

/**
 * Nodal contact pressure on one articular surface, ready to draw.
 *
 * <p>Nodes carry plan coordinates in the joint's drawing plane (mm); facets are quadrilaterals of
 * local node numbers, four per facet. For the knee the drawing plane is the plateau seen from
 * above: {@code across} runs from medial (negative) to lateral, {@code along} from posterior
 * (negative) to anterior, for either side. A third coordinate, {@code height}, stands square to the
 * plane; with it a node is where it was meshed.
 */
public final class PressureMap {
  /** Significant digits of a map in files: 1e-5 mm and 1e-5 of the peak are enough to draw. */
  public static final int KEPT_DIGITS = 6;

  private final String region;
  private final double[] across;
  private final double[] along;
  private final double[] height;
  private final double[] pressure;
  private final int[] facets;

  /**
   * @param region compartment, or another surface that bears load
   * @param across first drawing coordinate per node, mm
   * @param along second drawing coordinate per node, mm
   * @param height above the drawing plane per node, mm
   * @param pressure contact pressure per node, MPa, 0 where open
   * @param facets four local node numbers per facet
   */
  public PressureMap(
      String region,
      double[] across,
      double[] along,
      double[] height,
      double[] pressure,
      int[] facets) {
    if (across.length != along.length
        || across.length != height.length
        || across.length != pressure.length
        || facets.length % 4 != 0) {
      throw new IllegalArgumentException(
          "arrays of the pressure map of '" + region + "' do not match");
    }
    this.region = region;
    this.across = across.clone();
    this.along = along.clone();
    this.height = height.clone();
    this.pressure = pressure.clone();
    this.facets = facets.clone();
  }

  /** A flat surface, all of it in the drawing plane. */
  public PressureMap(
      String region, double[] across, double[] along, double[] pressure, int[] facets) {
    this(region, across, along, new double[across.length], pressure, facets);
  }

  public String region() {
    return region;
  }

  public int nodeCount() {
    return pressure.length;
  }

  public int facetCount() {
    return facets.length / 4;
  }

  public double across(int node) {
    return across[node];
  }

  public double along(int node) {
    return along[node];
  }

  public double height(int node) {
    return height[node];
  }

  public double pressure(int node) {
    return pressure[node];
  }

  public int facetNode(int facet, int corner) {
    return facets[4 * facet + corner];
  }
}
