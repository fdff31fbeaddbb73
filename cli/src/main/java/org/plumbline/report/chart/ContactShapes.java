package org.plumbline.report.chart;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.plumbline.models.study.PressureMap;

/**
 * Outline and isobars of a map, in the coordinates of {@link NodalField}. A map is drawn in several
 * figures, and every figure into several files; its shapes are found once.
 */
final class ContactShapes {
  /** By identity, as long as the map is used elsewhere. */
  private static final Map<PressureMap, ContactShapes> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Path2D boundary;
  private final NodalField pressure;
  private final Map<Detail, List<Path2D>> isobars = new HashMap<>();

  /** What isobars depend on besides the map. */
  private record Detail(PressureScale scale, double tolerance) {}

  private ContactShapes(PressureMap map) {
    boundary = Superlevel.boundary(map);
    pressure = ContactField.refined(map);
  }

  static ContactShapes of(PressureMap map) {
    ContactShapes known = KNOWN.get(map);
    if (known == null) {
      known = new ContactShapes(map); // twice at worst, with the same outcome
      KNOWN.put(map, known);
    }
    return known;
  }

  /** Loops around the whole surface; not to be changed. */
  Path2D boundary() {
    return boundary;
  }

  /**
   * Loops around the places of at least the lower pressure of each band, band after band up to the
   * last one that is reached; not to be changed.
   *
   * @param tolerance largest distance of a loop from its course, mm; rounded down to a power of
   *     two, so that figures of nearly the same size share their loops
   */
  synchronized List<Path2D> isobars(PressureScale scale, double tolerance) {
    double power = Math.scalb(1.0, Math.getExponent(tolerance));
    return isobars.computeIfAbsent(new Detail(scale, power), this::found);
  }

  private List<Path2D> found(Detail detail) {
    Superlevel contact = new Superlevel(pressure, detail.tolerance());
    List<Path2D> loops = new ArrayList<>();
    for (int band = 0; band < detail.scale().bands(); band++) {
      double from = detail.scale().from(band);
      Path2D loop = contact.outline(from * from); // the field is the square of the pressure
      if (loop.getBounds2D().isEmpty()) {
        break;
      }
      loops.add(loop);
    }
    return loops;
  }
}
