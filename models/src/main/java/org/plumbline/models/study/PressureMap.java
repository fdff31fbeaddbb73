package org.plumbline.models.study;

/**
 * Nodal contact pressure on one articular surface, ready to draw.
 *
 * <p>Nodes carry coordinates in the joint's drawing plane (mm); facets are quadrilaterals of local
 * node numbers, four per facet. The plane may be a view from above, in which {@code across} runs to
 * lateral, {@code along} to anterior and a third coordinate, {@code height}, upward, so that with
 * it a node is where it was meshed. Or a curved surface is laid flat: then each node has a place in
 * space of its own.
 */
public final class PressureMap {
  /** Significant digits of a map in files: 1e-5 mm and 1e-5 of the peak are enough to draw. */
  public static final int KEPT_DIGITS = 6;

  private final String region;
  private final double[] across;
  private final double[] along;
  private final double[] height;
  private final double[] places;
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
    this.places = new double[0];
    this.pressure = pressure.clone();
    this.facets = facets.clone();
  }

  private PressureMap(PressureMap flat, double[] places) {
    if (places.length != 3 * flat.nodeCount()) {
      throw new IllegalArgumentException(
          "the pressure map of '"
              + flat.region
              + "' has "
              + flat.nodeCount()
              + " nodes and "
              + places.length
              + " coordinates of their places");
    }
    this.region = flat.region;
    this.across = flat.across;
    this.along = flat.along;
    this.height = flat.height;
    this.places = places.clone();
    this.pressure = flat.pressure;
    this.facets = flat.facets;
  }

  /** A flat surface, all of it in the drawing plane. */
  public PressureMap(
      String region, double[] across, double[] along, double[] pressure, int[] facets) {
    this(region, across, along, new double[across.length], pressure, facets);
  }

  /**
   * The same surface, laid flat by its drawing coordinates, with its nodes where they were meshed.
   *
   * @param placesMm x, y and z of each node, mm
   */
  public PressureMap meshedAt(double[] placesMm) {
    return new PressureMap(this, placesMm);
  }

  /** Whether the drawing coordinates lay a curved surface flat. */
  public boolean laidFlat() {
    return places.length > 0;
  }

  /** Where a node was meshed: x (0), y (1) or z (2), mm. */
  public double place(int node, int axis) {
    if (laidFlat()) {
      return places[3 * node + axis];
    }
    return axis == 0 ? along[node] : axis == 1 ? height[node] : across[node];
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
