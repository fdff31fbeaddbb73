package org.plumbline.models.study;

/**
 * Nodal contact pressure on one articular surface, ready to draw.
 *
 * <p>Nodes carry plan coordinates in the joint's drawing plane (mm); facets are quadrilaterals of
 * local node numbers, four per facet. For the knee the drawing plane is the plateau seen from
 * above: {@code across} runs from medial (negative) to lateral, {@code along} from posterior
 * (negative) to anterior, for either side.
 */
public final class PressureMap {
  private final String region;
  private final double[] across;
  private final double[] along;
  private final double[] pressure;
  private final int[] facets;

  /**
   * @param region compartment name
   * @param across first drawing coordinate per node, mm
   * @param along second drawing coordinate per node, mm
   * @param pressure contact pressure per node, MPa, 0 where open
   * @param facets four local node numbers per facet
   */
  public PressureMap(
      String region, double[] across, double[] along, double[] pressure, int[] facets) {
    if (across.length != along.length
        || across.length != pressure.length
        || facets.length % 4 != 0) {
      throw new IllegalArgumentException(
          "arrays of the pressure map of '" + region + "' do not match");
    }
    this.region = region;
    this.across = across.clone();
    this.along = along.clone();
    this.pressure = pressure.clone();
    this.facets = facets.clone();
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

  public double pressure(int node) {
    return pressure[node];
  }

  public int facetNode(int facet, int corner) {
    return facets[4 * facet + corner];
  }
}
