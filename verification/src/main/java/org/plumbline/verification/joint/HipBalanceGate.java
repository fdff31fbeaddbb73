package org.plumbline.verification.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;
import org.plumbline.mesh.anatomy.hip.SocketShape;
import org.plumbline.models.hip.FrontalBalance;
import org.plumbline.models.hip.PeriacetabularRotation;
import org.plumbline.models.hip.SocketAlignment;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** Pauwels' balance by hand, and angles of a socket that follow the turn of its fragment. */
public final class HipBalanceGate implements Gate {
  private static final double EXACT = 1e-9;

  /** Angles are measured on 7200 points of the rim. */
  private static final double ON_POINTS = 1e-4;

  private static final int POINTS = 7200;

  private static final double PRINTED = 0.005;
  private static final double PRINTED_DEG = 0.05;

  private final double longer;

  public HipBalanceGate() {
    this(0);
  }

  /**
   * @param longer by how much the product's abductor arm is longer than the reference's, mm
   */
  HipBalanceGate(double longer) {
    this.longer = longer;
  }

  @Override
  public String name() {
    return "hip-balance";
  }

  @Override
  public Rung rung() {
    return Rung.JOINT;
  }

  @Override
  public String clause() {
    return "H4, H5, H8, H12";
  }

  @Override
  public String problem() {
    return "One-leg stance with the numbers of Pauwels (47.76 of 58.7 kg at 109.9 mm, abductors at 40"
        + " mm and 21°): M = S b / a, joint force and inclination as a vector sum, and the digits"
        + " printed, 3.01 body weights at 15.4°; abductors 8 mm farther out. Sockets turned laterally:"
        + " the centre-edge angle grows and Tönnis' angle falls by exactly the turn; about the vertical,"
        + " version grows by it. A plane rim ψ from its axis, tilted by I without version: lateral edge"
        + " ψ − I; anterior edge acos(cos ψ / √(cos² I + sin² I cos² 65°)) − atan(tan I cos 65°);"
        + " coverage as the part of the disc, strip by strip, under the plane of the rim.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    FrontalBalance pauwels = FrontalBalance.pauwels().withAbductorArm(40 + longer);
    checks.add(
        Check.absolute(
            "joint force, digits printed", "", "BW", pauwels.jointForce(), 3.01, PRINTED));
    checks.add(
        Check.absolute(
            "inclination, digits printed", "", "deg", pauwels.inclinationDeg(), 15.4, PRINTED_DEG));
    for (double arm : new double[] {40, 48}) {
      FrontalBalance stance = FrontalBalance.pauwels().withAbductorArm(arm + longer);
      double load = 47.76 / 58.7;
      double pull = load * 109.9 / arm;
      double across = pull * Math.sin(Math.toRadians(21));
      double up = load + pull * Math.cos(Math.toRadians(21));
      String of = String.format(Locale.ROOT, ", arm %.0f mm", arm);
      checks.add(Check.relative("abductors" + of, "", "BW", stance.abductors(), pull, EXACT));
      checks.add(
          Check.relative(
              "joint force" + of, "", "BW", stance.jointForce(), Math.hypot(across, up), EXACT));
      double lean = Math.toDegrees(Math.atan2(across, up));
      checks.add(
          Check.absolute("inclination" + of, "", "deg", stance.inclinationDeg(), lean, EXACT));
    }
    for (double rim : scope.all() ? new double[] {60, 75, 85} : new double[] {75}) {
      level(rim, 45, checks);
    }
    turned("normal", SocketShape.normal(), scope, checks);
    turned("dysplastic", SocketShape.dysplastic(), scope, checks);
    return checks;
  }

  private static void turned(String name, SocketShape shape, Scope scope, List<Check> checks) {
    SocketGeometry socket = SocketGeometry.of(shape);
    for (double angle : scope.all() ? new double[] {5, 10, 20, 30} : new double[] {20}) {
      SocketAlignment lateral = after(socket, new PeriacetabularRotation(angle, 0, 0));
      String of = String.format(Locale.ROOT, ", %s, turned %.0f°", name, angle);
      double edge = shape.centreEdge() + angle;
      double roof = shape.acetabularIndex() - angle;
      add(checks, "centre-edge angle" + of, lateral.lateralCentreEdgeDeg(), edge);
      add(checks, "Tönnis' angle" + of, lateral.acetabularIndexDeg(), roof);
      SocketAlignment about = after(socket, new PeriacetabularRotation(0, 0, angle / 2));
      double version = SocketAlignment.of(socket).versionDeg() + angle / 2;
      add(checks, "version, half as far" + of, about.versionDeg(), version);
    }
  }

  /**
   * A plane rim at zero version: where P = (sin θ sin 65°, cos θ, sin θ cos 65°) crosses the plane
   * through it, and the head's disc less the half of the rim's circle that looks upward.
   */
  private static void level(double rim, double tilt, List<Check> checks) {
    double i = Math.toRadians(tilt);
    Vector3D depth = new Vector3D(0, Math.cos(i), -Math.sin(i));
    double cos = Math.cos(Math.toRadians(rim));
    double sin = Math.sin(Math.toRadians(rim));
    Vector3D across = depth.crossProduct(Vector3D.PLUS_I);
    List<Vector3D> loop = new ArrayList<>();
    for (int k = 0; k < POINTS; k++) {
      double t = 2 * Math.PI * k / POINTS;
      loop.add(
          new Vector3D(cos, depth, sin * Math.cos(t), Vector3D.PLUS_I, sin * Math.sin(t), across));
    }
    SocketAlignment socket = SocketAlignment.of(loop, loop);
    String of = String.format(Locale.ROOT, ", plane rim, %.0f° to its axis", rim);
    add(checks, "centre-edge angle" + of, socket.lateralCentreEdgeDeg(), rim - tilt);
    double turn = Math.toRadians(65);
    double lean = Math.atan(Math.tan(i) * Math.cos(turn));
    double reach = Math.hypot(Math.cos(i), Math.sin(i) * Math.cos(turn));
    double edge = Math.toDegrees(Math.acos(cos / reach) - lean);
    add(checks, "anterior edge angle" + of, socket.anteriorCentreEdgeDeg(), edge);
    add(checks, "version" + of, socket.versionDeg(), 0);
    checks.add(
        Check.absolute(
            "coverage" + of, "", "%", socket.coveragePercent(), 100 * covered(i, cos), ON_POINTS));
  }

  /**
   * Part of the disc that lies under a cap, by area: the rim is seen as an ellipse, which takes the
   * place of the disc's border where this is outside the cap.
   */
  private static double covered(double tilt, double cos) {
    int n = 200_000;
    double area = 0;
    double last = 0;
    for (int k = 0; k <= n; k++) {
      // strips from medial to lateral: p = (x, y, z) is under the cap if y cos − z sin ≥ cos rim
      double z = -Math.cos(Math.PI * k / n);
      double half = strip(z, tilt, cos);
      if (k > 0) {
        double width = z + Math.cos(Math.PI * (k - 1) / n);
        area += (half + last) * width;
      }
      last = half;
    }
    return area / Math.PI;
  }

  /** Half the length in x of the strip at z that lies under the cap. */
  private static double strip(double z, double tilt, double cos) {
    double least = (cos + z * Math.sin(tilt)) / Math.cos(tilt);
    double all = 1 - z * z;
    return Math.sqrt(Math.max(0, least <= 0 ? all : all - least * least));
  }

  private static SocketAlignment after(SocketGeometry socket, PeriacetabularRotation turn) {
    return SocketAlignment.of(turn.apply(socket));
  }

  private static void add(List<Check> checks, String quantity, double value, double reference) {
    checks.add(Check.absolute(quantity, "", "deg", value, reference, ON_POINTS));
  }
}
