package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.models.ankle.AnkleCase;
import org.plumbline.models.ankle.FibulaState;
import org.plumbline.models.ankle.FibularBeam;
import org.plumbline.models.ankle.SubtalarState;
import org.plumbline.models.literature.AnkleLigament;
import org.plumbline.models.literature.LigamentTable;
import org.plumbline.solver.equilibrium.ConstantTension;
import org.plumbline.solver.equilibrium.ElasticSupport;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.LigamentLaw;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * What acts on talus and fibula besides contact: the load, ligaments, what the fibula leans on
 * (docs/theory.md, eqs. A10 to A13). The distal tibia is the ground.
 *
 * <p>The load is a force of constant size along the line from where the foot is borne to the middle
 * of the knee. A correction moves the knee, seen from the plafond, and the line with it: that, and
 * what an intact fibula does when the leg above it turns, is all a correction changes.
 */
final class AnklePotentials {
  static final int GROUND = 0;
  static final int TALUS = 1;
  static final int FIBULA = 2;

  static final String LIGAMENT = "ligament_";
  static final String STOP = "incisura_";

  /** Middle of the subtalar joint below the talus' base, and of the sole, mm. */
  private static final double TO_SUBTALAR = 4;

  private static final double TO_SOLE = 50;

  /** Height of the point of the fibula that its shaft is felt at, mm: middle of its facet. */
  private static final double FACET = 10;

  /** Where fibula and tibia touch in the incisura: half apart, and two heights, mm. */
  private static final double STOP_HALF = 6;

  private static final double[] STOP_HEIGHTS = {26, 50};
  private static final double STOP_LATERAL = 16;

  /** Stiffness of such a place, N/mm: fibrous tissue on bone, judgement. */
  private static final double STOP_STIFFNESS = 500;

  /** Length of the line that stands for a stop: long, so that it stays transverse. */
  private static final double STOP_LENGTH = 200;

  /** Toe of that line, relative: a ten-thousandth of its length. */
  private static final double STOP_TOE = 1e-4;

  private final AnkleShape shape;
  private final List<AnkleLigament> ligaments;

  AnklePotentials(AnkleShape shape, List<AnkleLigament> ligaments) {
    this.shape = shape;
    this.ligaments = List.copyOf(ligaments);
  }

  /** All potentials of a case. */
  List<Potential> of(AnkleCase c) {
    List<Potential> out = new ArrayList<>();
    out.add(load(c));
    for (AnkleLigament l : ligaments) {
      if (!l.crossesSubtalar() || c.subtalar() == SubtalarState.FIXED) {
        out.add(
            new LineElement(
                LIGAMENT + l.name(),
                point(frame(l.from()), l.start()),
                point(frame(l.to()), l.end()),
                new LigamentLaw(
                    l.stiffnessN(), l.slackLengthMm(), LigamentTable.TRANSITION_STRAIN)));
      }
    }
    for (double height : STOP_HEIGHTS) {
      out.add(stop("front_" + (int) height, STOP_HALF, height));
      out.add(stop("rear_" + (int) height, -STOP_HALF, height));
    }
    if (c.fibula() == FibulaState.INTACT) {
      out.add(shaft(c));
    }
    return out;
  }

  /** The load: a cable from the foot to the knee. */
  LineElement load(AnkleCase c) {
    return new LineElement(
        "load",
        point(GROUND, c.knee()),
        point(TALUS, borne(c.subtalar())),
        new ConstantTension(c.force()));
  }

  /** Where the foot is borne in the reference pose, mm. */
  Vector3D borne(SubtalarState subtalar) {
    double base = shape.trochlea().radius() - shape.talusHeight();
    return new Vector3D(0, base - (subtalar == SubtalarState.FREE ? TO_SUBTALAR : TO_SOLE), 0);
  }

  /** Origin of the fibula's frame. */
  static Vector3D fibularOrigin() {
    return new Vector3D(0, FACET, STOP_LATERAL);
  }

  /**
   * A line from far lateral that tightens when the fibula moves into the tibia: tension only, so it
   * is a stop.
   */
  private static LineElement stop(String name, double x, double y) {
    return new LineElement(
        STOP + name,
        point(GROUND, new Vector3D(x, y, STOP_LATERAL + STOP_LENGTH)),
        point(FIBULA, new Vector3D(x, y, STOP_LATERAL)),
        new LigamentLaw(STOP_STIFFNESS * STOP_LENGTH, STOP_LENGTH, STOP_TOE));
  }

  /** The shaft of an intact fibula, at rest where the leg carries it. */
  private ElasticSupport shaft(AnkleCase c) {
    double clamp = shape.trochlea().radius() + c.cutHeight();
    FibularBeam beam = FibularBeam.generic(clamp - FACET);
    Vector3D carried = c.leg().apply(fibularOrigin()).subtract(fibularOrigin());
    Vector3D turned =
        c.leg()
            .rotation()
            .getAxis(RotationConvention.VECTOR_OPERATOR)
            .scalarMultiply(c.leg().angleRad());
    double[] rest = {
      carried.getX(), carried.getY(), carried.getZ(), turned.getX(), turned.getY(), turned.getZ()
    };
    double[] end = beam.end();
    double[] k = new double[Pose.COORDINATES * Pose.COORDINATES];
    set(k, 0, 0, end[0]);
    set(k, 1, 1, beam.axialStiffness());
    set(k, 2, 2, end[0]);
    // rz > 0 carries what lies below forward, rx > 0 medially
    set(k, 0, 5, end[1]);
    set(k, 2, 3, -end[1]);
    set(k, 3, 3, end[2]);
    set(k, 4, 4, beam.torsionalStiffness());
    set(k, 5, 5, end[2]);
    return new ElasticSupport(FIBULA, rest, k);
  }

  private static void set(double[] k, int i, int j, double value) {
    k[Pose.COORDINATES * i + j] = value;
    k[Pose.COORDINATES * j + i] = value;
  }

  private static int frame(AnkleLigament.Bone bone) {
    return switch (bone) {
      case TIBIA -> GROUND;
      case TALUS -> TALUS;
      case FIBULA -> FIBULA;
    };
  }

  private static FramePoint point(int frame, Vector3D v) {
    return new FramePoint(frame, v.getX(), v.getY(), v.getZ());
  }
}
