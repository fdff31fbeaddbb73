package org.plumbline.mesh.anatomy.hip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.mesh.InvalidShapeException;

/**
 * Clinical dimensions of a hip, from which {@link HipMesher} builds it. Right hip; lengths in mm.
 *
 * @param headRadius outer radius of the head's cartilage
 * @param clearance by how much the socket's cartilage has the larger radius
 * @param femoralCartilage thickness on the head
 * @param acetabularCartilage thickness on the lunate
 * @param shell thickness of subchondral and cortical bone
 * @param wall thickness of the bone about the socket: a fragment cut round along a sphere
 * @param socket angles of the acetabulum
 * @param neck neck and shaft of the femur
 * @param labrum on the rim of the socket, if there is one
 */
public record HipShape(
    double headRadius,
    double clearance,
    double femoralCartilage,
    double acetabularCartilage,
    double shell,
    double wall,
    SocketShape socket,
    NeckShape neck,
    Optional<LabrumShape> labrum) {
  private static final double FULL_TURN = 360;

  /** Narrowest horn of the lunate, mm. */
  private static final double LEAST_HORN = 3;

  /** Least room between fossa and rim below, degrees. */
  private static final double LEAST_FLOOR = 2;

  /** Least straight neck outside the head, mm. */
  private static final double LEAST_NECK = 2;

  /** Least way along the head from its cartilage to the neck, degrees. */
  private static final double LEAST_BARE = 4;

  /** A hip without labrum. */
  public HipShape(
      double headRadius,
      double clearance,
      double femoralCartilage,
      double acetabularCartilage,
      double shell,
      double wall,
      SocketShape socket,
      NeckShape neck) {
    this(
        headRadius,
        clearance,
        femoralCartilage,
        acetabularCartilage,
        shell,
        wall,
        socket,
        neck,
        Optional.empty());
  }

  /** The same with a labrum on the rim, or without one. */
  public HipShape with(Optional<LabrumShape> other) {
    return new HipShape(
        headRadius,
        clearance,
        femoralCartilage,
        acetabularCartilage,
        shell,
        wall,
        socket,
        neck,
        other);
  }

  /** An ordinary adult hip: radius 25, cartilage 1.5 on either side, clearance 0.5. */
  public static HipShape generic() {
    return of(SocketShape.normal());
  }

  /** The generic hip with another socket. */
  public static HipShape of(SocketShape socket) {
    return new HipShape(25, 0.5, 1.5, 1.5, 1.5, 12, socket, NeckShape.normal());
  }

  /** Radius of the socket's cartilage. */
  public double socketRadius() {
    return headRadius + clearance;
  }

  /** Radius of the bone beneath the socket's cartilage. */
  public double socketBoneRadius() {
    return socketRadius() + acetabularCartilage;
  }

  /** Radius of the bone beneath the head's cartilage. */
  public double headBoneRadius() {
    return headRadius - femoralCartilage;
  }

  /** Angle from the head's pole at which the neck leaves it, degrees. */
  double neckLeaves() {
    return FULL_TURN / 2 - Math.toDegrees(Math.asin(neck.neckRadius() / headBoneRadius()));
  }

  /** What is wrong, one sentence each with value, unit and limit; empty if it may be meshed. */
  public List<String> problems() {
    List<String> found = new ArrayList<>();
    range(found, "head radius", headRadius, 15, 35, "mm");
    range(found, "clearance", clearance, 0, 2.5, "mm");
    range(found, "femoral cartilage", femoralCartilage, 0.5, 4, "mm");
    range(found, "acetabular cartilage", acetabularCartilage, 0.5, 4, "mm");
    range(found, "shell thickness", shell, 0.5, 4, "mm");
    range(found, "wall of the socket", wall, shell + 2, 40, "mm");
    range(found, "lateral centre-edge angle", socket.centreEdge(), -15, 50, "deg");
    range(found, "acetabular index", socket.acetabularIndex(), -10, 40, "deg");
    range(found, "Sharp's angle", socket.sharp(), 25, 65, "deg");
    range(found, "acetabular version", socket.version(), -30, 45, "deg");
    range(found, "fossa half angle", socket.fossaHalfAngle(), 10, 45, "deg");
    range(found, "notch", socket.notch(), 20, 150, "deg");
    range(found, "neck-shaft angle", neck.neckShaft(), 100, 155, "deg");
    range(found, "femoral version", neck.version(), -40, 70, "deg");
    range(found, "neck length", neck.length(), 35, 80, "mm");
    range(found, "neck radius", neck.neckRadius(), 8, 0.8 * headBoneRadius(), "mm");
    range(found, "radius at the base of the neck", neck.baseRadius(), 8, 22, "mm");
    range(found, "shaft radius", neck.shaftRadius(), 8, 22, "mm");
    range(found, "shaft stub", neck.stub(), 10, 150, "mm");
    range(found, "reach of the head's cartilage", neck.cartilageReach(), 80, 150, "deg");
    labrum.ifPresent(l -> found.addAll(l.problems(acetabularCartilage, wall)));
    if (found.isEmpty()) {
      socketFits(found);
      double free = NeckAxis.STRAIGHT * neck.length();
      double hidden = Math.sqrt(square(headBoneRadius()) - square(neck.neckRadius()));
      if (free < hidden + LEAST_NECK) {
        found.add(
            String.format(
                Locale.ROOT,
                "neck length is %s mm, but %.1f mm of it lie in the head and what bends into the"
                    + " shaft leaves %.1f mm; try a neck of %.0f mm",
                neck.length(),
                hidden,
                free,
                Math.ceil((hidden + LEAST_NECK) / NeckAxis.STRAIGHT)));
      }
      if (neck.cartilageReach() > neckLeaves() - LEAST_BARE) {
        found.add(
            String.format(
                Locale.ROOT,
                "reach of the head's cartilage is %.1f deg, but the neck leaves the head at %.1f"
                    + " deg and %.0f deg must stay bare; try a thinner neck",
                neck.cartilageReach(),
                neckLeaves(),
                LEAST_BARE));
      }
    }
    return List.copyOf(found);
  }

  private static double square(double a) {
    return a * a;
  }

  private void socketFits(List<String> found) {
    double opening = socket.centreEdge() + socket.sharp();
    if (opening < 40 || opening > 88) {
      found.add(
          String.format(
              Locale.ROOT,
              "centre-edge and Sharp's angle together are %.1f deg, outside 40 … 88: the rim would"
                  + " leave no socket, or close about the head",
              opening));
      return;
    }
    SocketGeometry g = SocketGeometry.of(socket);
    double floor = g.outer(Math.PI) - g.fossaHalfAngle();
    double horn = socketRadius() * (g.outer(g.hornAzimuth()) - g.fossaHalfAngle());
    if (!(Math.toDegrees(floor) >= LEAST_FLOOR)) {
      found.add(
          String.format(
              Locale.ROOT,
              "the fossa comes within %.1f deg of the lowest rim, %.0f deg are needed; try a"
                  + " smaller fossa or acetabular index",
              Math.toDegrees(floor),
              LEAST_FLOOR));
    } else if (!(horn >= LEAST_HORN)) {
      found.add(
          String.format(
              Locale.ROOT,
              "the horns of the lunate are %.1f mm wide, below %.0f mm; try a smaller fossa, a"
                  + " wider notch or a smaller acetabular index",
              horn,
              LEAST_HORN));
    }
  }

  private static void range(
      List<String> found, String what, double value, double low, double high, String unit) {
    if (!(value >= low && value <= high)) {
      found.add(
          String.format(Locale.ROOT, "%s is %s %s, outside %s … %s", what, value, unit, low, high));
    }
  }

  /**
   * @throws InvalidShapeException with all {@link #problems()} if there are any
   */
  public void validate() {
    List<String> found = problems();
    if (!found.isEmpty()) {
      throw new InvalidShapeException("hip shape", found);
    }
  }
}
