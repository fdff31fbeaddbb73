package org.plumbline.mesh.fit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.SurfaceException;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.CompartmentShape;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.KneeSurfaces;

/**
 * Measures the dimensions of a knee on its segmented surfaces.
 *
 * <p>The scan is turned about its long axis until both condyles' axes lie equally far forward, and
 * about the forward axis until both plateau troughs lie equally high; what remains is the slope
 * against the scan's long axis. The joint's origin lies midway between the troughs, front to back
 * at the mean centroid of both plateaus. Angles in degrees, lengths in mm.
 */
public final class KneeFit {
  /** The frame is settled when it turns by less, radians: 0.05°. */
  private static final double SETTLED = 8.7e-4;

  private static final int MOST_TURNS = 20;

  /** Turns by the middles of the plateaus. */
  private static final int FIRST_TURNS = 2;

  /** Largest turn that is still an anatomical frame, degrees. */
  private static final double MOST_TURN_DEG = 30;

  /** Gaps between condyle and plateau that a scan of a living knee may have, mm. */
  private static final double LEAST_GAP = -6;

  private static final double MOST_GAP = 12;

  private final KneeScan scan;
  private final Map<Compartment, CompartmentFit> fits = new EnumMap<>(Compartment.class);
  private final Map<Compartment, Footprint> footprints = new EnumMap<>(Compartment.class);
  private ScanHeights heights;
  private double originX;
  private Vector3D across = Vector3D.PLUS_K;

  private KneeFit(KneeScan scan) {
    this.scan = scan;
  }

  /**
   * @throws SurfaceException if the surfaces are no knee in the unit, axes or side that were told
   */
  public static KneeFit of(KneeScan scan) {
    KneeFit fit = new KneeFit(scan);
    fit.settle();
    fit.refuseApart();
    fit.refuseSunken();
    return fit;
  }

  /**
   * Turns the scan until its z axis is the joint's, first by the middles of the plateaus, then by
   * the fit; x and y stay as near to the scan's as can be.
   */
  private void settle() {
    KneeScan limb = scan.inLimbAxes();
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      Vector3D up = Vector3D.PLUS_J.subtract(across.getY(), across).normalize();
      Vector3D forward = up.crossProduct(across);
      see(limb.mapped(rows(forward, up, across), new double[3]));
      Vector3D d = turn < FIRST_TURNS ? betweenPlateaus() : betweenFits();
      Vector3D found = new Vector3D(d.getX(), forward, d.getY(), up, d.getZ(), across).normalize();
      double turned = Vector3D.angle(found, across);
      if (turn >= FIRST_TURNS && turned < SETTLED) {
        return;
      }
      across = found;
      refuseTurned();
    }
    throw new SurfaceException(
        heights.name(),
        "the joint's axes do not settle within " + MOST_TURNS + " turns",
        "check that the surfaces are smooth and whole over both plateaus");
  }

  private Vector3D betweenPlateaus() {
    Footprint m = footprints.get(Compartment.MEDIAL);
    Footprint l = footprints.get(Compartment.LATERAL);
    return new Vector3D(
        l.centerX() - m.centerX(), l.centerY() - m.centerY(), l.centerZ() - m.centerZ());
  }

  private Vector3D betweenFits() {
    for (Compartment c : Compartment.values()) {
      fits.put(c, new CompartmentFit(heights, c, footprints.get(c), originX));
    }
    CompartmentFit m = fits.get(Compartment.MEDIAL);
    CompartmentFit l = fits.get(Compartment.LATERAL);
    return new Vector3D(
        l.axisX() - m.axisX(), l.troughY() - m.troughY(), l.troughZ() - m.troughZ());
  }

  private void refuseTurned() {
    if (Math.max(Math.abs(yawDeg()), Math.abs(rollDeg())) > MOST_TURN_DEG) {
      throw new SurfaceException(
          heights.name(),
          String.format(
              Locale.ROOT,
              "the joint lies turned by %.0f° about the long axis and %.0f° about the forward axis"
                  + " of the scan, more than %.0f°",
              yawDeg(),
              rollDeg(),
              MOST_TURN_DEG),
          "check the axes and which file is which");
    }
  }

  private static double[] rows(Vector3D... axes) {
    double[] m = new double[9];
    for (int a = 0; a < 3; a++) {
      System.arraycopy(axes[a].toArray(), 0, m, 3 * a, 3);
    }
    return m;
  }

  private void see(KneeScan turned) {
    heights = ScanHeights.of(turned);
    double split = heights.split();
    originX = 0;
    for (Compartment c : Compartment.values()) {
      footprints.put(c, Footprint.of(heights.cartilage(), c, split));
      originX += footprints.get(c).centerX() / 2;
    }
  }

  private void refuseApart() {
    for (Compartment c : Compartment.values()) {
      CompartmentFit fit = fits.get(c);
      double gap = fit.condyleY() - scan.femoralCartilage() - fit.troughY();
      if (!(gap >= LEAST_GAP && gap <= MOST_GAP)) {
        throw new SurfaceException(
            scan.femur().name(),
            String.format(
                Locale.ROOT,
                "the lowest point of the %s condyle, cartilage included, lies %.1f mm above the"
                    + " trough of its plateau, outside %.0f … %.0f mm",
                c.label(),
                gap,
                LEAST_GAP,
                MOST_GAP),
            "check that all files share one frame and pose, and the axes");
      }
    }
  }

  /** Thin cartilage may dip into the bone in places, but not on average. */
  private void refuseSunken() {
    for (Compartment c : Compartment.values()) {
      double thickness = tibialCartilage(c);
      if (thickness < 0) {
        throw new SurfaceException(
            scan.tibiaCartilage().name(),
            String.format(
                Locale.ROOT,
                "the tibial cartilage lies %.2f mm below the tibial bone on average over the %s"
                    + " contact zone; it must lie above",
                -thickness,
                c.label()),
            "check which file is which; "
                + scan.tibiaBone().name()
                + " was given as the bone, exchange the two if that is the cartilage");
      }
    }
  }

  private double middleZ() {
    return (fits.get(Compartment.MEDIAL).troughZ() + fits.get(Compartment.LATERAL).troughZ()) / 2;
  }

  private double middleY() {
    return (fits.get(Compartment.MEDIAL).troughY() + fits.get(Compartment.LATERAL).troughY()) / 2;
  }

  /** Dimensions of a compartment, with the femoral cartilage on the condyle. */
  public CompartmentShape compartment(Compartment c) {
    CompartmentFit fit = fits.get(c);
    return fit.shape(fit.troughZ() - middleZ(), scan.femoralCartilage());
  }

  ScanHeights heights() {
    return heights;
  }

  CompartmentFit fit(Compartment c) {
    return fits.get(c);
  }

  /** The joint's origin in the turned scan. */
  double[] origin() {
    return new double[] {originX, middleY(), middleZ()};
  }

  /** Distance of the femoral surface from the fitted condyle over the contact zone. */
  public Residual condyleResidual(Compartment c) {
    return fits.get(c).condyleResidual();
  }

  /** Distance of the tibial cartilage from the fitted plateau over the contact zone. */
  public Residual plateauResidual(Compartment c) {
    return fits.get(c).plateauResidual();
  }

  /** Mean thickness of the tibial cartilage over the contact zone, mm. */
  public double tibialCartilage(Compartment c) {
    double sum = 0;
    double[] thickness = fits.get(c).thickness();
    for (double t : thickness) {
      sum += t;
    }
    return sum / thickness.length;
  }

  /** Femoral cartilage as it was told, mm. */
  public double femoralCartilage() {
    return scan.femoralCartilage();
  }

  /** How far the joint is turned about the scan's long axis, degrees; lateral forward > 0. */
  public double yawDeg() {
    return Math.toDegrees(Math.atan2(across.getX(), across.getZ()));
  }

  /** How far the joint leans about its forward axis in the scan, degrees; lateral higher > 0. */
  public double rollDeg() {
    return Math.toDegrees(Math.asin(across.getY()));
  }

  /** How far the axes of the condyles lie before the middle of the plateaus in the scan, mm. */
  public double femurForward() {
    return fits.get(Compartment.MEDIAL).axisX();
  }

  /** Opening of the joint line in the scan, degrees, lateral side open > 0. */
  public double convergenceDeg() {
    CompartmentFit m = fits.get(Compartment.MEDIAL);
    CompartmentFit l = fits.get(Compartment.LATERAL);
    return Math.toDegrees(Math.atan((l.condyleY() - m.condyleY()) / (l.troughZ() - m.troughZ())));
  }

  /** Width of the tibial bone across, mm. */
  public double boneWidth() {
    return (heights.bone().countZ() - 1) * heights.bone().spacing();
  }

  /** Every dimension with its residual, medial before lateral. */
  public List<Measurement> measurements() {
    List<Measurement> all = new ArrayList<>();
    for (Compartment c : Compartment.values()) {
      String p = c.label() + ".";
      CompartmentShape s = compartment(c);
      double condyle = condyleResidual(c).rms();
      double plateau = plateauResidual(c).rms();
      String femur = "femur";
      String tibia = "tibial cartilage";
      all.add(new Measurement(p + "trough_z", s.troughZ(), "mm", femur, condyle));
      all.add(
          new Measurement(
              p + "condyle_sagittal_radius", s.condyleSagittalRadius(), "mm", femur, condyle));
      all.add(
          new Measurement(
              p + "condyle_coronal_radius", s.condyleCoronalRadius(), "mm", femur, condyle));
      all.add(
          new Measurement(
              p + "plateau_sagittal_radius", s.plateauSagittalRadius(), "mm", tibia, plateau));
      all.add(
          new Measurement(
              p + "plateau_coronal_radius", s.plateauCoronalRadius(), "mm", tibia, plateau));
      all.add(new Measurement(p + "posterior_slope", s.posteriorSlopeDeg(), "deg", tibia, plateau));
      all.add(
          new Measurement(p + "plateau_half_depth", s.plateauHalfDepth(), "mm", tibia, Double.NaN));
      all.add(
          new Measurement(p + "plateau_half_width", s.plateauHalfWidth(), "mm", tibia, Double.NaN));
    }
    return all;
  }

  /** What a reader of the numbers must know: doubts about side, poor fits, flat plateaus. */
  public List<String> remarks() {
    return FitRemarks.of(this, fits);
  }

  /**
   * The scanned surfaces themselves, for meshing: the fitted ones plus the smoothed distances of
   * the scan from them, fading to the fitted ones beyond the scan.
   *
   * @param shape with the compartments of this fit
   */
  public KneeSurfaces sampled(KneeShape shape) {
    return SampledSurfaces.of(shape, heights, fits, originX);
  }

  /** The scan and the fit in a vertical plane through the trough. */
  public FitSection section(Compartment c, FitSection.Plane plane) {
    return FitSection.of(heights, fits.get(c), plane, origin());
  }
}
