package org.plumbline.models.joint;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.PressureMap;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.equilibrium.ContactResult;

/**
 * Rows of the knee's compartments. Shares are taken along the current tibial mechanical axis.
 * Numbers of a compartment are plateau totals, direct and under its meniscus; the meniscus has a
 * region of its own with the part of the plateau's pressure that it presses with. Area, percentile
 * and peak follow {@link org.plumbline.solver.equilibrium.PressureStatistics}.
 */
final class CompartmentRows extends RegionRows {
  private static final double PERCENT = 100;

  CompartmentRows(String study, CaseKey key) {
    super(study, key);
  }

  /**
   * Adds all lines of the compartments.
   *
   * @param axis unit vector down the tibial mechanical axis
   */
  void addCompartments(List<CompartmentContact> compartments, Vector3D axis) {
    double total = compartments.stream().mapToDouble(c -> axialForce(c.plateau(), axis)).sum();
    for (CompartmentContact c : compartments) {
      String region = c.name();
      addRegion(RegionLoad.of(region, c.plateau(), c.onPlateau(), "x", "z"), axis, total);
      add(region + "_direct", "force_normal", magnitude(c.direct()), "N");
      if (c.below().isPresent() && total > 0) {
        add(region + "_direct", "force_share", PERCENT * axialForce(c.direct(), axis) / total, "%");
      }
      add(region + "_femur", "force_normal", c.femoralForce(), "N");
      c.underMeniscus()
          .ifPresent(
              m -> addRegion(RegionLoad.of(m.name(), m, c.below().stream().toList()), axis, total));
    }
    if (total > 0 && compartments.stream().anyMatch(c -> c.below().isPresent())) {
      double through =
          compartments.stream()
              .flatMap(c -> c.below().stream())
              .mapToDouble(m -> axialForce(m, axis))
              .sum();
      add("joint", "menisci_share", PERCENT * through / total, "%");
    }
  }

  private static double magnitude(ContactResult c) {
    return Math.sqrt(c.force(0) * c.force(0) + c.force(1) * c.force(1) + c.force(2) * c.force(2));
  }

  private static double axialForce(ContactResult c, Vector3D axis) {
    return c.force(0) * axis.getX() + c.force(1) * axis.getY() + c.force(2) * axis.getZ();
  }

  /**
   * Nodal pressures on a surface, seen from above: across = z (lateral > 0), along = x (anterior >
   * 0), reference configuration.
   */
  static PressureMap map(String region, ContactResult c) {
    ContactSurface s = c.surface();
    double[] across = new double[s.nodes()];
    double[] along = new double[s.nodes()];
    double[] height = new double[s.nodes()];
    double[] pressure = new double[s.nodes()];
    double[] reference = s.referenceCoordinates();
    for (int i = 0; i < s.nodes(); i++) {
      across[i] = reference[3 * i + 2];
      along[i] = reference[3 * i];
      height[i] = reference[3 * i + 1];
      pressure[i] = c.pressure(i);
    }
    int[] facets = new int[4 * s.facets()];
    for (int f = 0; f < s.facets(); f++) {
      for (int k = 0; k < 4; k++) {
        facets[4 * f + k] = s.node(f, k);
      }
    }
    return new PressureMap(region, across, along, height, pressure, facets);
  }
}
