package org.plumbline.verification.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        + " version grows by it.";
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

  private static SocketAlignment after(SocketGeometry socket, PeriacetabularRotation turn) {
    return SocketAlignment.of(turn.apply(socket));
  }

  private static void add(List<Check> checks, String quantity, double value, double reference) {
    checks.add(Check.absolute(quantity, "", "deg", value, reference, ON_POINTS));
  }
}
