package org.plumbline.models.construct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.solver.condense.Followers;
import org.plumbline.solver.condense.Followers.Way;
import org.plumbline.solver.material.Elasticity;

/**
 * The face where the bone bridge meets the joint's side, in the plane of the cut from the hinge
 * line to the far cortex. Its nodes on the bridge follow those of the joint's side, and may part
 * from them as a state says (eqs. W10, W13). Immutable; the same at every opening.
 */
final class BridgeFace {
  private static final int AXES = 3;

  private final int[] leaders;
  private final double[] normal;
  private final double[] opening;
  private final double[] area;
  private final double plasticMoment;

  private BridgeFace(
      int[] leaders, double[] normal, double[] opening, double[] area, double plasticMoment) {
    this.leaders = leaders;
    this.normal = normal;
    this.opening = opening;
    this.area = area;
    this.plasticMoment = plasticMoment;
  }

  /** The face of a cut made by {@link CutMesh#cracked}. */
  static BridgeFace of(CutMesh cut, Seam seam, Map<String, Elasticity> tissues) {
    PlasticSection section = PlasticSection.of(cut, tissues);
    int[] nodes = seam.crack();
    double[] axis = cut.plane().hingeAxis().toArray();
    double[] lateral = cut.plane().lateral().toArray();
    double[] opening = new double[AXES * nodes.length];
    double[] area = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      double[] x = new double[AXES];
      for (int a = 0; a < AXES; a++) {
        x[a] = cut.whole().coordinate(nodes[i], a);
      }
      double beyond = cut.plane().beyondHinge(x[0], x[1], x[2]) - section.neutralMm();
      // −axis × arm: the shaft's side turns so that the gap opens
      for (int a = 0; a < AXES; a++) {
        int b = (a + 1) % AXES;
        int c = (a + 2) % AXES;
        opening[AXES * i + a] = -beyond * (axis[b] * lateral[c] - axis[c] * lateral[b]);
      }
      area[i] = section.nodeArea(nodes[i]);
    }
    return new BridgeFace(
        Arrays.stream(nodes).map(n -> seam.number(n)).toArray(),
        cut.plane().normal().toArray(),
        opening,
        area,
        section.momentNmm());
  }

  int pairs() {
    return leaders.length;
  }

  /** The moment at which the whole section yields, N mm (eq. W11). */
  double plasticMoment() {
    return plasticMoment;
  }

  /** How the nodes follow in a state. */
  Followers followers(FaceState state) {
    if (state instanceof FaceState.Turning t) {
      int[] all = IntStream.range(0, pairs()).toArray();
      return new Followers(leaders, List.of(new Way(all, opening, t.secantNmm())));
    }
    return new Followers(leaders, state instanceof FaceState.Cracked c ? parted(c) : List.of());
  }

  private List<Way> parted(FaceState.Cracked state) {
    double[] along = tangent();
    double[] across = cross(normal, along);
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < pairs(); i++) {
      if (!state.rough()) {
        ways.add(new Way(new int[] {i}, along, 0));
        ways.add(new Way(new int[] {i}, across, 0));
      }
      if (state.open().get(i)) {
        ways.add(new Way(new int[] {i}, normal, 0));
      }
    }
    return ways;
  }

  /** A unit vector in the face. */
  private double[] tangent() {
    double[] t = cross(normal, new double[] {1, 0, 0});
    double length = Math.sqrt(t[0] * t[0] + t[1] * t[1] + t[2] * t[2]);
    return new double[] {t[0] / length, t[1] / length, t[2] / length};
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  /** Place of a follower's first component in a vector over the interface. */
  private int place(double[] interfaces, int pair) {
    return interfaces.length - AXES * (pairs() - pair);
  }

  /**
   * Moment across the face about its neutral axis, N mm; where the load opens the gap positive.
   *
   * @param forces on the bridge, as {@link org.plumbline.solver.condense.BondedBodies#bodyForces}
   */
  double moment(double[] forces) {
    double sum = 0;
    for (int i = 0; i < pairs(); i++) {
      for (int a = 0; a < AXES; a++) {
        sum -= opening[AXES * i + a] * forces[place(forces, i) + a];
      }
    }
    return sum;
  }

  /** Turn of the face against the joint's side about its neutral axis, rad; opening positive. */
  double rotation(double[] displacement) {
    double along = 0;
    double square = 0;
    for (int i = 0; i < pairs(); i++) {
      for (int a = 0; a < AXES; a++) {
        double parted =
            displacement[place(displacement, i) + a] - displacement[AXES * leaders[i] + a];
        along += opening[AXES * i + a] * parted;
        square += opening[AXES * i + a] * opening[AXES * i + a];
      }
    }
    return along / square;
  }

  /** How far a pair has parted along the normal, mm; overlap negative. */
  double parted(double[] displacement, int pair) {
    double sum = 0;
    for (int a = 0; a < AXES; a++) {
      sum +=
          normal[a]
              * (displacement[AXES * leaders[pair] + a]
                  - displacement[place(displacement, pair) + a]);
    }
    return sum;
  }

  /** Force with which a pair presses, N; a pull negative. */
  double pressing(double[] forces, int pair) {
    double sum = 0;
    for (int a = 0; a < AXES; a++) {
      sum -= normal[a] * forces[place(forces, pair) + a];
    }
    return sum;
  }

  /** Share of the face's area that presses; dimensionless. */
  double closedShare(BitSet open) {
    double closed = 0;
    for (int i = 0; i < pairs(); i++) {
      closed += open.get(i) ? 0 : area[i];
    }
    return closed / Arrays.stream(area).sum();
  }

  /** Interface number of a node of the joint's side. */
  int leader(int pair) {
    return leaders[pair];
  }
}
