package org.plumbline.report.chart;

import java.util.Optional;
import org.plumbline.models.study.PressureMap;

/**
 * Centre of pressure of a map in its drawing plane: ∫ p r dA / ∫ p dA over triangles with linear
 * pressure, exact for them: ∫ p r dA = A/12 (Σ pᵢ · Σ rᵢ + Σ pᵢ rᵢ), ∫ p dA = A/3 Σ pᵢ.
 *
 * @param across mm
 * @param along mm
 */
record PressureCentre(double across, double along) {

  static Optional<PressureCentre> of(PressureMap map) {
    double force = 0;
    double momentAcross = 0;
    double momentAlong = 0;
    for (int f = 0; f < map.facetCount(); f++) {
      for (int half = 0; half < 2; half++) {
        int a = map.facetNode(f, 0);
        int b = map.facetNode(f, 1 + half);
        int c = map.facetNode(f, 2 + half);
        double area =
            Math.abs(
                    (map.across(b) - map.across(a)) * (map.along(c) - map.along(a))
                        - (map.across(c) - map.across(a)) * (map.along(b) - map.along(a)))
                / 2;
        double pa = map.pressure(a);
        double pb = map.pressure(b);
        double pc = map.pressure(c);
        double sum = pa + pb + pc;
        force += area / 3 * sum;
        momentAcross +=
            area
                / 12
                * (sum * (map.across(a) + map.across(b) + map.across(c))
                    + pa * map.across(a)
                    + pb * map.across(b)
                    + pc * map.across(c));
        momentAlong +=
            area
                / 12
                * (sum * (map.along(a) + map.along(b) + map.along(c))
                    + pa * map.along(a)
                    + pb * map.along(b)
                    + pc * map.along(c));
      }
    }
    return force > 0
        ? Optional.of(new PressureCentre(momentAcross / force, momentAlong / force))
        : Optional.empty();
  }
}
