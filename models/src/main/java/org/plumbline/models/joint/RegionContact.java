package org.plumbline.models.joint;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.FacetSet;
import org.plumbline.models.study.PressureMap;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.PressureStatistics;

/**
 * The part of a contact on some facets of its primary surface. Regions that share a surface have
 * one contact, solved as one; here it is parted (docs/theory.md, eqs. H18, H22).
 *
 * <p>The force on a node is parted like the area of the facets around it, so that forces and areas
 * of regions add up to those of the surface.
 */
final class RegionContact {
  private static final int CORNERS = 4;

  private final ContactResult whole;
  private final BitSet facets;
  private final double[] part;

  private RegionContact(ContactResult whole, BitSet facets, double[] part) {
    this.whole = whole;
    this.facets = facets;
    this.part = part;
  }

  /**
   * The part on a set of facets.
   *
   * @throws IllegalArgumentException if a facet of the set is not one of the contact's surface
   */
  static RegionContact of(ContactResult whole, FacetSet region) {
    BitSet facets = facets(whole, region);
    return new RegionContact(whole, facets, part(whole, facets, new BitSet()));
  }

  /**
   * The part on facets of a tissue of its own, at whose border the pressure jumps. There a node is
   * parted like what its neighbours on either side bear, area times mean pressure (eq. H22).
   */
  static RegionContact ofTissue(ContactResult whole, FacetSet region) {
    BitSet facets = facets(whole, region);
    return new RegionContact(whole, facets, borne(whole, facets));
  }

  /** A part of what a tissue leaves on the rest of the surface. */
  static RegionContact of(ContactResult whole, FacetSet region, RegionContact tissue) {
    BitSet facets = facets(whole, region);
    double[] part = part(whole, facets, tissue.facets);
    Arrays.setAll(part, n -> part[n] * (1 - tissue.part[n]));
    return new RegionContact(whole, facets, part);
  }

  private static BitSet facets(ContactResult whole, FacetSet region) {
    ContactSurface surface = whole.surface();
    Set<Set<Integer>> wanted = new HashSet<>();
    int[] nodes = region.connectivity();
    for (int f = 0; f < nodes.length; f += CORNERS) {
      wanted.add(Set.of(nodes[f], nodes[f + 1], nodes[f + 2], nodes[f + 3]));
    }
    BitSet facets = new BitSet();
    for (int f = 0; f < surface.facets(); f++) {
      Set<Integer> corners = new HashSet<>();
      for (int c = 0; c < CORNERS; c++) {
        corners.add(surface.meshNode(surface.node(f, c)));
      }
      facets.set(f, wanted.contains(corners));
    }
    if (facets.cardinality() != wanted.size()) {
      throw new IllegalArgumentException(
          "region '"
              + region.name()
              + "' has "
              + wanted.size()
              + " facets, of which "
              + facets.cardinality()
              + " lie on the surface of contact '"
              + whole.name()
              + "'");
    }
    return facets;
  }

  /** The whole surface as one region. */
  static RegionContact whole(ContactResult contact) {
    BitSet all = new BitSet();
    all.set(0, contact.surface().facets());
    return new RegionContact(contact, all, part(contact, all, new BitSet()));
  }

  /** Of each node the share of the facets around it, but those left out, that are in a set. */
  private static double[] part(ContactResult whole, BitSet facets, BitSet leftOut) {
    ContactSurface surface = whole.surface();
    double[] inside = new double[surface.nodes()];
    double[] around = new double[surface.nodes()];
    for (int f = 0; f < surface.facets(); f++) {
      if (leftOut.get(f)) {
        continue;
      }
      double area = area(whole, f);
      for (int c = 0; c < CORNERS; c++) {
        around[surface.node(f, c)] += area;
        inside[surface.node(f, c)] += facets.get(f) ? area : 0;
      }
    }
    Arrays.setAll(inside, n -> around[n] > 0 ? inside[n] / around[n] : 0);
    return inside;
  }

  /** Of each node the share that a set of facets bears, told by nodes that are on one side only. */
  private static double[] borne(ContactResult whole, BitSet facets) {
    ContactSurface surface = whole.surface();
    double[] share = part(whole, facets, new BitSet());
    double[][] area = new double[2][surface.nodes()];
    double[][] pressure = new double[2][surface.nodes()];
    double[][] neighbours = new double[2][surface.nodes()];
    for (int f = 0; f < surface.facets(); f++) {
      int side = facets.get(f) ? 1 : 0;
      double a = area(whole, f);
      for (int c = 0; c < CORNERS; c++) {
        int n = surface.node(f, c);
        area[side][n] += a;
        for (int k = 0; k < CORNERS; k++) {
          int other = surface.node(f, k);
          if (share[other] == side) {
            pressure[side][n] += whole.pressure(other);
            neighbours[side][n]++;
          }
        }
      }
    }
    double[] borne = share.clone();
    for (int n = 0; n < borne.length; n++) {
      if (neighbours[0][n] > 0 && neighbours[1][n] > 0) {
        double rest = area[0][n] * pressure[0][n] / neighbours[0][n];
        double own = area[1][n] * pressure[1][n] / neighbours[1][n];
        borne[n] = own + rest > 0 ? own / (own + rest) : share[n];
      }
    }
    return borne;
  }

  /** Half the cross product of the diagonals. */
  private static double area(ContactResult whole, int facet) {
    ContactSurface s = whole.surface();
    Vector3D one = position(whole, s.node(facet, 2)).subtract(position(whole, s.node(facet, 0)));
    Vector3D two = position(whole, s.node(facet, 3)).subtract(position(whole, s.node(facet, 1)));
    return one.crossProduct(two).getNorm() / 2;
  }

  private static Vector3D position(ContactResult c, int node) {
    return new Vector3D(c.position(node, 0), c.position(node, 1), c.position(node, 2));
  }

  private Vector3D force(int node) {
    return new Vector3D(
        part[node],
        new Vector3D(
            whole.primaryForce(node, 0), whole.primaryForce(node, 1), whole.primaryForce(node, 2)));
  }

  /** Contact force on the primary body, N, common frame. */
  Vector3D force() {
    Vector3D sum = Vector3D.ZERO;
    for (int n = 0; n < part.length; n++) {
      sum = sum.add(force(n));
    }
    return sum;
  }

  /** Centre of pressure, mm, common frame: nodes weighted by the sizes of their forces. */
  Vector3D center() {
    Vector3D sum = Vector3D.ZERO;
    double weight = 0;
    for (int n = 0; n < part.length; n++) {
      double size = force(n).getNorm();
      sum = sum.add(size, position(whole, n));
      weight += size;
    }
    return sum.scalarMultiply(1 / weight);
  }

  /**
   * Nodal pressures laid flat.
   *
   * @param across drawing coordinate of a reference point, mm
   * @param along the other
   */
  PressureMap map(
      String region, ToDoubleFunction<Vector3D> across, ToDoubleFunction<Vector3D> along) {
    ContactSurface s = whole.surface();
    int[] local = new int[s.nodes()];
    Arrays.fill(local, -1);
    int[] nodes = new int[s.nodes()];
    int[] quads = new int[CORNERS * facets.cardinality()];
    int count = 0;
    int at = 0;
    for (int f = facets.nextSetBit(0); f >= 0; f = facets.nextSetBit(f + 1)) {
      for (int c = 0; c < CORNERS; c++) {
        int node = s.node(f, c);
        if (local[node] < 0) {
          local[node] = count;
          nodes[count++] = node;
        }
        quads[at++] = local[node];
      }
    }
    double[] reference = s.referenceCoordinates();
    double[] x = new double[count];
    double[] y = new double[count];
    double[] places = new double[3 * count];
    double[] pressure = new double[count];
    for (int i = 0; i < count; i++) {
      int n = nodes[i];
      Vector3D p = new Vector3D(reference[3 * n], reference[3 * n + 1], reference[3 * n + 2]);
      x[i] = across.applyAsDouble(p);
      y[i] = along.applyAsDouble(p);
      System.arraycopy(reference, 3 * n, places, 3 * i, 3);
      pressure[i] = whole.pressure(n);
    }
    return new PressureMap(region, x, y, pressure, quads).meshedAt(places);
  }

  /** Area, percentile and peak. */
  PressureStatistics statistics() {
    return new PressureStatistics(whole, facets);
  }
}
