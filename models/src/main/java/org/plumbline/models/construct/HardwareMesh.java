package org.plumbline.models.construct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.models.fixation.HardwareBeam;
import org.plumbline.models.fixation.HardwareBeam.Kind;

/**
 * Plate, screws and block as cells to look at, in the blocks "plate", "screws" and "block": a brick
 * for each piece of the plate, an octagonal rod of four bricks for each piece of a screw, a tapered
 * brick between the lips. Nothing is computed with them; where pieces meet they overlap. Immutable.
 */
public final class HardwareMesh {
  /** A piece that begins at the side of another keeps at least this part of its length. */
  private static final double LEAST_PART = 0.25;

  private static final int RIM = 8;

  private final Mesh mesh;
  private final int[] beamOfCell;
  private final int[] endOfNode;
  private final List<HardwareBeam> beams;

  private HardwareMesh(Mesh mesh, List<HardwareBeam> beams, int[] endOfNode, int[] beamOfCell) {
    this.mesh = mesh;
    this.beams = beams;
    this.endOfNode = endOfNode;
    this.beamOfCell = beamOfCell;
  }

  /**
   * Gives beams their volume.
   *
   * @param beams at least one
   */
  public static HardwareMesh of(List<HardwareBeam> beams) {
    MeshBuilder builder = new MeshBuilder();
    List<Integer> ends = new ArrayList<>();
    Map<Kind, List<Integer>> cells = new EnumMap<>(Kind.class);
    Map<Kind, List<Integer>> owners = new EnumMap<>(Kind.class);
    for (int b = 0; b < beams.size(); b++) {
      HardwareBeam beam = beams.get(b);
      List<Integer> corners = cells.computeIfAbsent(beam.kind(), k -> new ArrayList<>());
      int before = corners.size();
      if (beam.kind() == Kind.SCREW) {
        rod(builder, beam, 2 * b, ends, corners);
      } else {
        brick(builder, beams, b, ends, corners);
      }
      List<Integer> owner = owners.computeIfAbsent(beam.kind(), k -> new ArrayList<>());
      for (int c = before; c < corners.size(); c += 8) {
        owner.add(b);
      }
    }
    cells.forEach((kind, corners) -> builder.block(kind.text(), CellType.HEX8, ints(corners)));
    List<Integer> all = owners.values().stream().flatMap(List::stream).toList();
    return new HardwareMesh(builder.build(), List.copyOf(beams), ints(ends), ints(all));
  }

  /** The same with a block, which comes last. */
  static HardwareMesh of(List<HardwareBeam> plate, Optional<HardwareBeam> block) {
    return of(Stream.concat(plate.stream(), block.stream()).toList());
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void brick(
      MeshBuilder builder,
      List<HardwareBeam> beams,
      int b,
      List<Integer> ends,
      List<Integer> corners) {
    HardwareBeam beam = beams.get(b);
    Vector3D[] axes = axes(beam);
    double length = place(beam, 1).distance(place(beam, 0));
    double half = beam.widthMm() / 2;
    double thick = beam.thicknessMm() / 2;
    double[][] around = {{-half, -thick}, {half, -thick}, {half, thick}, {-half, thick}};
    for (int e = 0; e < 2; e++) {
      double beyond = Math.max(beam.beyondMm()[e], (LEAST_PART - 1) * length);
      Vector3D at = place(beam, e).add((e == 0 ? -1 : 1) * beyond, axes[0]);
      Vector3D normal = beyond == 0 ? tapered(normal(beams, beam, e), beam, e) : axes[2];
      for (double[] corner : around) {
        corners.add(node(builder, at.add(corner[0], axes[1]).add(corner[1], normal)));
        ends.add(2 * b + e);
      }
    }
  }

  /** Direction of the thickness at an end: half-way to that of a piece that goes on from there. */
  private static Vector3D normal(List<HardwareBeam> beams, HardwareBeam beam, int end) {
    Vector3D sum = axes(beam)[2];
    for (HardwareBeam other : beams) {
      boolean goesOn =
          other.kind() == beam.kind()
              && Arrays.equals(other.across(), beam.across())
              && place(other, 1 - end).equals(place(beam, end));
      if (goesOn) {
        sum = sum.add(axes(other)[2]);
      }
    }
    return sum.normalize();
  }

  /** The direction of the thickness in an end face that is not square to the piece. */
  private static Vector3D tapered(Vector3D normal, HardwareBeam beam, int end) {
    double half = (end == 0 ? -1 : 1) * beam.taperRad() / 2;
    return new Vector3D(Math.cos(half), normal, Math.sin(half), axes(beam)[0]);
  }

  private static void rod(
      MeshBuilder builder, HardwareBeam beam, int end, List<Integer> ends, List<Integer> corners) {
    Vector3D[] axes = axes(beam);
    int first = builder.nodeCount();
    for (int e = 0; e < 2; e++) {
      Vector3D at = place(beam, e);
      node(builder, at);
      ends.add(end + e);
      for (int r = 0; r < RIM; r++) {
        double turn = 2 * Math.PI * r / RIM;
        double radius = beam.widthMm() / 2;
        node(
            builder,
            at.add(radius * Math.cos(turn), axes[1]).add(radius * Math.sin(turn), axes[2]));
        ends.add(end + e);
      }
    }
    for (int r = 0; r < RIM; r += 2) {
      for (int e = 0; e < 2; e++) {
        int centre = first + e * (RIM + 1);
        corners.add(centre);
        corners.add(centre + 1 + r);
        corners.add(centre + 1 + r + 1);
        corners.add(centre + 1 + (r + 2) % RIM);
      }
    }
  }

  private static int node(MeshBuilder builder, Vector3D p) {
    return builder.node(p.getX(), p.getY(), p.getZ());
  }

  private static Vector3D place(HardwareBeam beam, int end) {
    double[] x = beam.ends();
    return new Vector3D(x[3 * end], x[3 * end + 1], x[3 * end + 2]);
  }

  /** Along the beam, along its width, along its thickness; right-handed unit vectors. */
  private static Vector3D[] axes(HardwareBeam beam) {
    Vector3D along = place(beam, 1).subtract(place(beam, 0)).normalize();
    Vector3D wish = new Vector3D(beam.across());
    Vector3D width = wish.subtract(wish.dotProduct(along), along).normalize();
    return new Vector3D[] {along, width, along.crossProduct(width)};
  }

  public Mesh mesh() {
    return mesh;
  }

  /** Number of the beam that a cell belongs to. */
  public int beam(int cell) {
    return beamOfCell[cell];
  }

  /** What a cell is a piece of. */
  public Kind kind(int cell) {
    return beams.get(beamOfCell[cell]).kind();
  }

  /**
   * Displacement of every node when the ends of the beams move, sections staying plane.
   *
   * @param moved displacement (mm) and rotation (rad) at both ends of each beam, 12 numbers each
   * @return x, y, z per node, mm
   */
  public double[] displacement(List<double[]> moved) {
    double[] u = new double[3 * mesh.nodeCount()];
    for (int n = 0; n < endOfNode.length; n++) {
      int b = endOfNode[n] / 2;
      int e = endOfNode[n] % 2;
      double[] m = moved.get(b);
      Vector3D arm =
          new Vector3D(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2))
              .subtract(place(beams.get(b), e));
      Vector3D turned = new Vector3D(m[6 * e + 3], m[6 * e + 4], m[6 * e + 5]).crossProduct(arm);
      u[3 * n] = m[6 * e] + turned.getX();
      u[3 * n + 1] = m[6 * e + 1] + turned.getY();
      u[3 * n + 2] = m[6 * e + 2] + turned.getZ();
    }
    return u;
  }
}
