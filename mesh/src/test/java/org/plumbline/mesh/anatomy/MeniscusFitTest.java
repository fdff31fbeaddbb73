package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.Knees.Shipped;

/** Menisci against the plateau and the condyle seated on it. */
class MeniscusFitTest {
  /** Accuracy of "touches" and "does not penetrate" at nodes, mm. */
  private static final double TOUCH = 1e-8;

  /** Least cosine of the slope of the upper faces. */
  private static final double LEAST_COSINE = 0.6;

  private static final double GOOD_SIZE_RATIO = 1.3;

  @ParameterizedTest
  @EnumSource(Shipped.class)
  void nodesTouchThePlateauAndNeverPenetrateTheCondyle(Shipped knee) {
    for (Compartment c : Compartment.values()) {
      for (MeshLevel level : MeshLevel.values()) {
        Mesh mesh = MeniscusMesherTest.mesh(knee.shape(), c, level);
        double[] clearance = clearances(mesh, knee.shape(), c, 0);
        assertThat(clearance[0]).as("over the plateau, %s %s", c, level).isBetween(-TOUCH, TOUCH);
        assertThat(clearance[1]).as("under the plateau's level").isBetween(-TOUCH, TOUCH);
        assertThat(clearance[2]).as("under the condyle, %s %s", c, level).isGreaterThan(-TOUCH);
        double[] lowered = clearances(mesh, knee.shape(), c, -0.15);
        assertThat(lowered[2]).as("mutant: condyle 0.15 mm lower").isLessThan(-TOUCH);
      }
    }
  }

  /**
   * Over the nodes of both faces: least and largest distance of the lower face above the plateau,
   * least distance of the upper face below the torus of the condyle in closed form; mm, along the
   * vertical.
   *
   * @param lift by how much the condyle is lifted, mm
   */
  private static double[] clearances(Mesh mesh, KneeShape knee, Compartment c, double lift) {
    KneeSurfaces surfaces = KneeSurfaces.of(knee);
    SurfaceHeight plateau = SurfaceHeight.plateau(surfaces.tibia(c));
    double[] result = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE};
    for (int node : mesh.facetSet(MeniscusMesher.LOWER).connectivity()) {
      double d =
          mesh.coordinate(node, 1) - plateau.at(mesh.coordinate(node, 0), mesh.coordinate(node, 2));
      result[0] = Math.min(result[0], d);
      result[1] = Math.max(result[1], d);
    }
    for (int node : mesh.facetSet(MeniscusMesher.UPPER).connectivity()) {
      double x = mesh.coordinate(node, 0);
      double z = mesh.coordinate(node, 2);
      double y = torus(knee, surfaces, c, x, z) + lift;
      result[2] = Math.min(result[2], y - mesh.coordinate(node, 1));
    }
    return result;
  }

  /** Height of the condyle's torus, infinite beside it. */
  private static double torus(
      KneeShape knee, KneeSurfaces surfaces, Compartment c, double x, double z) {
    CompartmentShape s = knee.compartment(c);
    double tube = s.condyleCoronalRadius();
    double across = z - s.troughZ();
    double reach = s.condyleSagittalRadius() - tube + Math.sqrt(tube * tube - across * across);
    double along = x - surfaces.seat(c).forward();
    double y =
        surfaces.seat(c).rise()
            + s.condyleSagittalRadius()
            - Math.sqrt(reach * reach - along * along);
    return Double.isNaN(y) ? Double.POSITIVE_INFINITY : y;
  }

  /** Below the relief of the inner edge and of the horns, up to where the section turns level. */
  @ParameterizedTest
  @EnumSource(Compartment.class)
  void upperFaceFollowsTheCondyleUpToTwoThirdsOfItsHeight(Compartment c) {
    KneeShape knee = KneeShape.generic();
    KneeSurfaces surfaces = KneeSurfaces.of(knee);
    SurfaceHeight plateau = SurfaceHeight.plateau(surfaces.tibia(c));
    MeniscusShape shape = Menisci.generic().of(c).orElseThrow();
    MeniscusFaces faces = new MeniscusFaces(c, knee.compartment(c), shape, surfaces);
    MeniscusBorders borders = new MeniscusBorders(knee.compartment(c), shape, faces);
    MeshLevel.MeniscusDensity n = MeshLevel.STANDARD.meniscus();
    Mesh mesh = MeniscusMesherTest.mesh(knee, c, MeshLevel.STANDARD);
    int step = MeniscusBorders.INTERVALS / n.around();
    int close = 0;
    int all = 0;
    for (int node = n.through(); node < mesh.nodeCount(); node += n.through() + 1) {
      MeniscusBorders.Section s =
          borders.section(step * (node / ((n.across() + 1) * (n.through() + 1))));
      double x = mesh.coordinate(node, 0);
      double y = mesh.coordinate(node, 1);
      double z = mesh.coordinate(node, 2);
      double r = Math.hypot(x, z - knee.compartment(c).troughZ());
      double outward = Math.min(1, Math.max(0, (r - s.inner()) / (s.outer() - s.inner())));
      double relief =
          shape.innerRelief() * (1 - outward) * (1 - outward) + shape.reliefAt(s.angleDeg());
      double condyle = torus(knee, surfaces, c, x, z);
      double height = shape.heightAt(s.angleDeg());
      double room = condyle - relief - plateau.at(x, z);
      all++;
      if (room < height * 2 / 3 - TOUCH) {
        assertThat(condyle - y - relief).isBetween(-TOUCH, TOUCH);
        close++;
      } else {
        assertThat(y - plateau.at(x, z)).isLessThan(height + TOUCH);
      }
    }
    assertThat((double) close / all).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @EnumSource(Compartment.class)
  void facetsCutIntoTheCondyleNoDeeperThanTheirSagitta(Compartment c) {
    double[] standard = deepest(c, MeshLevel.STANDARD);
    double[] fine = deepest(c, MeshLevel.FINE);
    assertThat(standard[0]).isLessThan(0.05);
    assertThat(standard[1]).isBetween(0.0, 1.0);
    assertThat(fine[1]).isBetween(0.0, 1.0);
    assertThat(fine[0]).as("second order").isLessThanOrEqualTo(0.6 * standard[0]);
  }

  /**
   * Deepest penetration of the centre of an upper facet into the condyle, mm, and the largest ratio
   * of a penetration to the sagitta of its facet, diagonal² / (8 R cos slope).
   */
  private static double[] deepest(Compartment c, MeshLevel level) {
    KneeShape knee = KneeShape.generic();
    KneeSurfaces surfaces = KneeSurfaces.of(knee);
    Mesh mesh = MeniscusMesherTest.mesh(knee, c, level);
    FacetSet upper = mesh.facetSet(MeniscusMesher.UPPER);
    double[] deepest = new double[2]; // facets that stay clear by their relief count as nothing
    for (int f = 0; f < upper.size(); f++) {
      double[] p = center(mesh, upper, f);
      double depth = p[1] - torus(knee, surfaces, c, p[0], p[2]);
      double diagonal = 0;
      for (int k = 0; k < 2; k++) {
        double square = 0;
        for (int a = 0; a < 3; a++) {
          double d =
              mesh.coordinate(upper.node(f, k), a) - mesh.coordinate(upper.node(f, k + 2), a);
          square += d * d;
        }
        diagonal = Math.max(diagonal, square);
      }
      double radius = knee.compartment(c).condyleCoronalRadius();
      deepest[0] = Math.max(deepest[0], depth);
      deepest[1] = Math.max(deepest[1], depth * 8 * radius * LEAST_COSINE / diagonal);
    }
    return deepest;
  }

  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void facetsThatMeetAreOfOneSize(MeshLevel level) {
    KneeShape knee = KneeShape.generic();
    JointMesh joint = KneeMesher.mesh(knee.withMenisci(Menisci.generic()), level);
    Mesh tibia = joint.body(KneeMesher.TIBIA).mesh();
    Mesh femur = joint.body(KneeMesher.FEMUR).mesh();
    for (Compartment c : Compartment.values()) {
      Mesh meniscus = joint.body(c.meniscus()).mesh();
      FacetSet lower = meniscus.facetSet(MeniscusMesher.LOWER);
      FacetSet upper = meniscus.facetSet(MeniscusMesher.UPPER);
      FacetSet plateau = tibia.facetSet(c.facets());
      FacetSet condyle = femur.facetSet(c.facets());
      Map<String, Double> ratios = new LinkedHashMap<>();
      ratios.put("whole below", ratio(size(meniscus, lower), size(tibia, plateau)));
      ratios.put("whole above", ratio(size(meniscus, upper), size(femur, condyle)));
      double under = sizeNear(tibia, plateau, meniscus, lower);
      double over = sizeNear(femur, condyle, meniscus, upper);
      ratios.put("where they meet below", ratio(size(meniscus, lower), under));
      ratios.put("where they meet above", ratio(size(meniscus, upper), over));
      assertThat(ratios.values())
          .as("%s %s %s", level, c, ratios)
          .allMatch(r -> r <= GOOD_SIZE_RATIO);
    }
  }

  private static double ratio(double a, double b) {
    return Math.max(a / b, b / a);
  }

  /** Square root of the mean area, mm. */
  private static double size(Mesh mesh, FacetSet set) {
    double sum = 0;
    for (int f = 0; f < set.size(); f++) {
      sum += area(mesh, set, f);
    }
    return Math.sqrt(sum / set.size());
  }

  /** The same over the facets whose centre lies within half a facet of one of the other set. */
  private static double sizeNear(Mesh mesh, FacetSet set, Mesh other, FacetSet others) {
    double reach = size(other, others) / 2;
    double sum = 0;
    int count = 0;
    for (int f = 0; f < set.size(); f++) {
      double[] p = center(mesh, set, f);
      boolean near = false;
      for (int g = 0; g < others.size() && !near; g++) {
        double[] q = center(other, others, g);
        near = Math.hypot(p[0] - q[0], p[2] - q[2]) < reach && Math.abs(p[1] - q[1]) < 2 * reach;
      }
      if (near) {
        sum += area(mesh, set, f);
        count++;
      }
    }
    return Math.sqrt(sum / count);
  }

  private static double[] center(Mesh mesh, FacetSet set, int facet) {
    double[] p = new double[3];
    for (int k = 0; k < 4; k++) {
      for (int a = 0; a < 3; a++) {
        p[a] += mesh.coordinate(set.node(facet, k), a) / 4;
      }
    }
    return p;
  }

  private static double area(Mesh mesh, FacetSet set, int facet) {
    double[] u = new double[3];
    double[] v = new double[3];
    for (int a = 0; a < 3; a++) {
      u[a] = mesh.coordinate(set.node(facet, 2), a) - mesh.coordinate(set.node(facet, 0), a);
      v[a] = mesh.coordinate(set.node(facet, 3), a) - mesh.coordinate(set.node(facet, 1), a);
    }
    double x = u[1] * v[2] - u[2] * v[1];
    double y = u[2] * v[0] - u[0] * v[2];
    double z = u[0] * v[1] - u[1] * v[0];
    return Math.sqrt(x * x + y * y + z * z) / 2;
  }
}
