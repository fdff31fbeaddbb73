package org.plumbline.models.construct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.plumbline.models.fixation.HardwareBeam;
import org.plumbline.solver.assembly.SummedSpring;
import org.plumbline.solver.condense.BondedBodies;
import org.plumbline.solver.deck.LinearParts;

/**
 * A block between the lips of an opened gap: a column that presses evenly on both, along their mean
 * normal n, with stiffness E A / h (eq. W15). It neither pulls nor holds sideways. Immutable.
 */
final class StandingBlock {
  /** Displacement and rotation of an end. */
  private static final int PER_END = 6;

  private final int[] numbers;
  private final double[] along;
  private final double[] shares;
  private final double stiffness;
  private final double area;
  private final HardwareBeam piece;

  private StandingBlock(
      int[] numbers,
      double[] along,
      double[] shares,
      double stiffness,
      double area,
      HardwareBeam piece) {
    this.numbers = numbers;
    this.along = along;
    this.shares = shares;
    this.stiffness = stiffness;
    this.area = area;
    this.piece = piece;
  }

  /**
   * @param turn of the shaft's side
   * @param normal n of the opened faces, proximal
   */
  static StandingBlock of(
      Footprint foot, BlockSize size, Seam seam, ShaftTurn turn, double[] normal) {
    List<Integer> numbers = new ArrayList<>();
    List<Double> along = new ArrayList<>();
    for (Map.Entry<Integer, Double> w : foot.weights().entrySet()) {
      numbers.add(seam.number(w.getKey()));
      numbers.add(seam.shaftNumber(w.getKey()));
      for (int side = 1; side >= -1; side -= 2) {
        for (double n : normal) {
          along.add(-side * w.getValue() * n);
        }
      }
    }
    return new StandingBlock(
        numbers.stream().mapToInt(Integer::intValue).toArray(),
        along.stream().mapToDouble(Double::doubleValue).toArray(),
        foot.weights().values().stream().mapToDouble(Double::doubleValue).toArray(),
        size.modulusMPa() * foot.areaMm2() / foot.heightMm(turn.angleRad()),
        foot.areaMm2(),
        foot.piece(turn));
  }

  /** Adds the column to the parts of a structure. */
  void bond(BondedBodies.Builder parts) {
    int order = along.length;
    double[] block = new double[order * order];
    for (int j = 0; j < order; j++) {
      for (int i = 0; i < order; i++) {
        block[j * order + i] = stiffness * along[i] * along[j];
      }
    }
    parts.add(numbers, block);
  }

  /** By how much the lips close at the block, mm. */
  double closing(double[] displacement) {
    double sum = 0;
    for (int k = 0; k < along.length; k++) {
      sum += along[k] * displacement[3 * numbers[k / 3] + k % 3];
    }
    return sum;
  }

  /** Force of the column while it stands, N; pressure positive. */
  double force(double[] displacement) {
    return stiffness * closing(displacement);
  }

  /** Adds K u to forces on the interface. */
  void addForces(double[] displacement, double[] forces) {
    double f = force(displacement);
    for (int k = 0; k < along.length; k++) {
      forces[3 * numbers[k / 3] + k % 3] += f * along[k];
    }
  }

  /**
   * The column as a spring on the components of nodes.
   *
   * @param node of the bone behind an interface number
   */
  SummedSpring spring(IntUnaryOperator node) {
    Map<Integer, Double> sum = new TreeMap<>();
    for (int k = 0; k < along.length; k++) {
      sum.merge(3 * node.applyAsInt(numbers[k / 3]) + k % 3, along[k], Double::sum);
    }
    return LinearParts.spring(stiffness, sum);
  }

  /** Its shape. */
  HardwareBeam piece() {
    return piece;
  }

  /**
   * How it moves and what it bears: its ends go with the lips they stand on, both with that of the
   * shaft if it is loose.
   */
  LoadedPiece loaded(double[] displacement, boolean stands) {
    double[] moved = new double[2 * PER_END];
    for (int k = 0; k < shares.length; k++) {
      for (int a = 0; a < 3; a++) {
        double ofShaft = shares[k] * displacement[3 * numbers[2 * k + 1] + a];
        moved[PER_END + a] += ofShaft;
        moved[a] += stands ? shares[k] * displacement[3 * numbers[2 * k] + a] : ofShaft;
      }
    }
    return new LoadedPiece(moved, stands ? Math.abs(force(displacement)) / area : 0);
  }

  /** Area that it stands on, mm². */
  double areaMm2() {
    return area;
  }
}
