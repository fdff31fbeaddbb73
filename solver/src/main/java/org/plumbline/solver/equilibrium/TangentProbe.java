package org.plumbline.solver.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The full tangent of the joint at a solution: by how much the unbalanced force on the unknown
 * coordinates grows when they move, with contact following (eq. Q19).
 *
 * <p>Along a direction the state is moved a little and contact integrated afresh, which brings in
 * turning normals and sliding contact. Pressures and displacements of the moved state solve
 * <em>their</em> equations, closed gaps on the pressed rows and u = F D'ᵀ λ with the moved D':
 * forces that slide along a soft surface dent it elsewhere, and leaving that out makes a joint look
 * stiffer than it is (measured in the smallest stiffness: by 29 % for a ball in a bowl, up to
 * threefold in a loaded joint). The frozen contact law serves as the approximate inverse of an
 * accelerated iteration that begins at its prediction. All directions share the linear part of that
 * iteration, and so its history; they go on side by side, so that F is read for all at once.
 *
 * <p>The directions are the modes of the frozen law. What is asked is the smallest stiffness, and
 * of an error in the column of a mode w it feels the square of its part along the softest mode,
 * over how much stiffer w is: the stiffest modes are left as the frozen law says (decision 0090).
 */
final class TangentProbe {
  /** Length of the probing step, mm. */
  private static final double STEP = 1e-4;

  /**
   * Change of a column at which it has settled, relative to the largest entry of the tangent. The
   * next change would be a tenth of it (measured: 1.2e-3 left at most).
   */
  private static final double SETTLED = 1e-2;

  /**
   * The same where the smallest stiffness is so small that its sign, or whether it is held, hangs
   * on it.
   */
  private static final double SETTLED_WELL = 1e-6;

  /** Change at which the softest held mode has settled, relative to its stiffness. */
  private static final double SETTLED_SOFTEST = 1e-4;

  /** Smallest over largest stiffness below which that is so; above what {@link #SETTLED} leaves. */
  private static final double DOUBTFUL = 3e-3;

  /** Modes of the frozen law stiffer than this many times its softest are left as it says. */
  private static final double STIFF = 20;

  private static final int CORRECTIONS = 30;

  /** How often the softest mode may turn as the tangent along it settles. */
  private static final int TURNS = 3;

  /** Residuals remembered by the acceleration of the corrections, over all coordinates. */
  private static final int DEPTH = 24;

  private final JointSystem system;
  private final ContactState contact;

  TangentProbe(JointSystem system, ContactState contact) {
    this.system = system;
    this.contact = contact;
  }

  /**
   * The full tangent, row by row, symmetrized by whoever takes its spectrum.
   *
   * <p>Its columns are settled to {@link #SETTLED} of the largest, which a soft joint's smallest
   * stiffness may be but a few times. So the response along the softest held mode v is settled
   * further and put in the place of K v, until v stays the softest mode. The smallest held
   * stiffness is then within 1e-3 of that with all columns settled to 1e-8 (64 cases of the generic
   * knee: 6e-4 in 63 of them; 2e-3 in one, whose columns depend on the direction of the step).
   *
   * @param rows what was linearized last, at this state
   */
  double[] full(State state, ContactRows rows, double[] lambda, LoadTangent load) {
    boolean[] pressed = new boolean[rows.size];
    for (int i = 0; i < rows.size; i++) {
      pressed[i] = lambda[i] > 0;
    }
    contact.focus(rows, pressed);
    try {
      return ofPressed(state, rows, lambda, load);
    } finally {
      contact.release();
    }
  }

  private double[] ofPressed(State state, ContactRows rows, double[] lambda, LoadTangent load) {
    PressedRows active = new PressedRows(system, rows, lambda, contact);
    Columns columns = new Columns(new Base(state, rows, lambda, active), load);
    double[] tangent = columns.withSoftest(columns.settled(columns.soft(), SETTLED));
    Spectrum spectrum = new Spectrum(tangent, rows.unknowns);
    return spectrum.smallest() > DOUBTFUL * spectrum.largest()
        ? tangent
        : columns.withSoftest(columns.settled(rows.unknowns, SETTLED_WELL));
  }

  /** Lowest mode that is held, or unstable; the number of modes if there is none. */
  private static int softestHeld(Spectrum spectrum) {
    int k = 0;
    while (k < spectrum.value.length
        && !(Math.abs(spectrum.value[k]) > FrozenModes.UNHELD * spectrum.largest())) {
      k++;
    }
    return k;
  }

  private static double quadratic(double[] matrix, double[] v) {
    double s = 0;
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        s += v[i] * matrix[i * v.length + j] * v[j];
      }
    }
    return s;
  }

  /**
   * Responses to steps along the modes of the frozen law, softest first, and the columns K m of the
   * tangent that they make; refined in place.
   */
  private final class Columns {
    private final Base base;
    private final LoadTangent load;
    private final int size;
    private final Spectrum law;
    private final double[][] mode;
    private final ProbeResponse[] response;
    private final Anderson anderson;

    Columns(Base base, LoadTangent load) {
      this.base = base;
      this.load = load;
      size = base.rows.unknowns;
      law = new Spectrum(base.active.frozenTangent(load), size);
      mode = new double[size][];
      Arrays.setAll(mode, law::mode);
      response = base.predicted(mode);
      anderson = size == 0 ? null : new Anderson(DEPTH, response[0].weights(base.active));
    }

    /** How many modes are not left as the frozen law says. */
    int soft() {
      double softest = Math.max(law.smallest(), DOUBTFUL * law.largest());
      int k = 0;
      while (k < size && law.value[k] <= STIFF * softest) {
        k++;
      }
      return k;
    }

    /**
     * The tangent once no column changes any more.
     *
     * @param count the first modes, whose columns are corrected
     * @param change of a column that counts as none, over the largest eigenvalue of the frozen law
     */
    double[] settled(int count, double change) {
      double[][] direction = Arrays.copyOf(mode, count);
      ProbeResponse[] guess = Arrays.copyOf(response, count);
      System.arraycopy(settle(direction, guess, change * law.largest()), 0, response, 0, count);
      double[] out = load.stiffness.clone();
      for (int k = 0; k < size; k++) {
        for (int i = 0; i < size; i++) {
          for (int j = 0; j < size; j++) {
            out[i * size + j] -= response[k].force[i] * mode[k][j];
          }
        }
      }
      return out;
    }

    /** The same tangent with the response along its softest held mode settled. */
    double[] withSoftest(double[] rough) {
      double[] tangent = rough;
      Spectrum spectrum = new Spectrum(tangent, size);
      for (int k = 0; k < TURNS; k++) {
        int softest = softestHeld(spectrum);
        if (softest == size) {
          break;
        }
        double[] v = spectrum.mode(softest);
        tangent = settledAlong(v, spectrum.value[softest], tangent);
        double along = quadratic(tangent, v);
        spectrum = new Spectrum(tangent, size);
        int now = softestHeld(spectrum);
        // The mode itself was right if the stiffness along it is an eigenvalue.
        if (now == size
            || Math.abs(along - spectrum.value[now]) < SETTLED_SOFTEST * Math.abs(along)) {
          break;
        }
      }
      return tangent;
    }

    /**
     * A tangent K that agrees with the given one across a unit direction v and whose K v is settled
     * to {@link #SETTLED_SOFTEST} of the stiffness along v.
     */
    double[] settledAlong(double[] v, double stiffness, double[] tangent) {
      double change = SETTLED_SOFTEST * Math.abs(stiffness);
      double[] share = new double[size];
      for (int k = 0; k < size; k++) {
        for (int i = 0; i < size; i++) {
          share[k] += mode[k][i] * v[i];
        }
      }
      ProbeResponse[] along = {ProbeResponse.combined(response, share)};
      double[] force = settle(new double[][] {v}, along, change)[0].force;
      double[] out = tangent.clone();
      for (int i = 0; i < size; i++) {
        double wanted = -force[i];
        for (int j = 0; j < size; j++) {
          wanted += (load.stiffness[i * size + j] - tangent[i * size + j]) * v[j];
        }
        for (int j = 0; j < size; j++) {
          out[i * size + j] += wanted * v[j];
        }
      }
      return out;
    }

    /** The responses to some directions, corrected side by side until each has settled. */
    private ProbeResponse[] settle(double[][] direction, ProbeResponse[] guess, double change) {
      if (guess.length == 0) {
        return guess; // every frame is held: nothing is unknown
      }
      anderson.resume();
      ProbeResponse[] current = guess.clone();
      int[] open = IntStream.range(0, guess.length).toArray();
      for (int k = 0; open.length > 0; k++) {
        ProbeResponse[] image = corrected(pick(direction, open), base, pick(current, open));
        int[] next = new int[open.length];
        double[][] z = new double[open.length][];
        double[][] imageZ = new double[open.length][];
        int going = 0;
        for (int i = 0; i < open.length; i++) {
          ProbeResponse before = current[open[i]];
          current[open[i]] = image[i];
          // What the frozen law predicts tells nothing of how far a first correction is off.
          boolean moves = k == 0 || distance(before.force, image[i].force) >= change;
          if (moves && k < CORRECTIONS) {
            next[going] = open[i];
            z[going] = before.packed();
            imageZ[going++] = image[i].packed();
          }
        }
        open = Arrays.copyOf(next, going);
        double[][] accelerated =
            anderson.accelerate(open, Arrays.copyOf(z, going), Arrays.copyOf(imageZ, going));
        for (int i = 0; i < going; i++) {
          current[open[i]] = current[open[i]].with(accelerated[i], current[open[i]].force);
        }
      }
      return current;
    }

    private static <T> T[] pick(T[] from, int[] index) {
      T[] out = Arrays.copyOf(from, index.length);
      for (int i = 0; i < index.length; i++) {
        out[i] = from[index[i]];
      }
      return out;
    }
  }

  private static double distance(double[] a, double[] b) {
    double worst = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
    }
    return worst;
  }

  /**
   * One correction of the responses to steps along some directions of the scaled unknowns; F is
   * read twice, whatever their number.
   */
  private ProbeResponse[] corrected(double[][] direction, Base base, ProbeResponse[] guess) {
    int n = direction.length;
    ContactRows rows = base.rows;
    double[][][] u = new double[n][][];
    List<ContactRows> moving = new ArrayList<>();
    List<double[]> carried = new ArrayList<>();
    for (int c = 0; c < n; c++) {
      u[c] = plus(base.state.displacement, guess[c].displacement);
      State there = new State(moved(base.state.configuration, direction[c]), u[c]);
      moving.add(contact.linearize(there, rows));
      double[] stepped = base.lambda.clone();
      for (int i = 0; i < stepped.length; i++) {
        stepped[i] += STEP * guess[c].pressure[i];
      }
      carried.add(Pressures.of(system, rows, stepped).onRows(moving.get(c)));
    }
    List<double[][]> settled = contact.pressed.displacements(moving, carried);
    List<double[]> opened = new ArrayList<>();
    for (int c = 0; c < n; c++) {
      double[] gap = gapsAfter(moving.get(c), carried.get(c), settled.get(c), u[c]);
      opened.add(base.opened(moving.get(c), gap));
    }
    List<double[]> closing = base.active.closing(opened);
    List<double[][]> back = contact.pressed.changes(rows, closing);
    ProbeResponse[] out = new ProbeResponse[n];
    for (int c = 0; c < n; c++) {
      double[] pressure = guess[c].pressure.clone();
      for (int i = 0; i < pressure.length; i++) {
        pressure[i] += closing.get(c)[i];
      }
      double[][] yielded = back.get(c);
      for (int b = 0; b < yielded.length; b++) {
        for (int i = 0; yielded[b] != null && i < yielded[b].length; i++) {
          yielded[b][i] += (settled.get(c)[b][i] - base.settled[b][i]) / STEP;
        }
      }
      double[] force = moving.get(c).frameForces(carried.get(c));
      double[] rest = rows.frameForces(closing.get(c));
      for (int i = 0; i < force.length; i++) {
        force[i] = (force[i] - base.force[i]) / STEP + rest[i];
      }
      out[c] = new ProbeResponse(pressure, yielded, force);
    }
    return out;
  }

  private Configuration moved(Configuration from, double[] direction) {
    Configuration there = from;
    for (int k = 0; k < direction.length; k++) {
      int coordinate = system.unknowns()[k];
      if (direction[k] != 0) {
        there = there.plus(coordinate, STEP * direction[k] * system.scale(coordinate));
      }
    }
    return there;
  }

  private static double[][] plus(double[][] displacement, double[][] direction) {
    double[][] u = new double[displacement.length][];
    for (int b = 0; b < u.length; b++) {
      if (displacement[b] != null) {
        u[b] = displacement[b].clone();
        for (int i = 0; i < u[b].length; i++) {
          u[b][i] += STEP * direction[b][i];
        }
      }
    }
    return u;
  }

  /** g + D (ū − u), on a foundation + a λ/k: the gaps once bodies have yielded to ū, mm³. */
  private double[] gapsAfter(
      ContactRows rows, double[] lambda, double[][] settled, double[][] displacement) {
    double[] target = rows.gapsOf(settled);
    double[] now = rows.gapsOf(displacement);
    double[] out = new double[rows.size];
    for (int i = 0; i < rows.size; i++) {
      double layer = system.pairings().get(rows.pairing[i]).layerStiffness();
      out[i] =
          rows.gap[i] + target[i] - now[i] + (layer > 0 ? rows.area[i] * lambda[i] / layer : 0);
    }
    rows.ties.add(lambda, out);
    return out;
  }

  /** The state that is probed. */
  private final class Base {
    final State state;
    final ContactRows rows;
    final double[] lambda;
    final PressedRows active;
    final double[] force;

    /** F Dᵀ λ per body, mm. */
    final double[][] settled;

    final double[] gap;

    Base(State state, ContactRows rows, double[] lambda, PressedRows active) {
      this.state = state;
      this.rows = rows;
      this.lambda = lambda;
      this.active = active;
      force = rows.frameForces(lambda);
      settled = contact.pressed.displacement(rows, lambda);
      gap = gapsAfter(rows, lambda, settled, state.displacement);
    }

    /** By how much the gaps of pressed rows have opened at a moved state, per step, mm². */
    double[] opened(ContactRows moving, double[] movedGap) {
      double[] out = new double[rows.size];
      for (int i = 0; i < rows.size; i++) {
        int k = moving.rowOf(rows.pairing[i], rows.primaryNode[i]);
        if (lambda[i] > 0 && k >= 0) {
          out[i] = (movedGap[k] - gap[i]) / STEP;
        }
      }
      return out;
    }

    /** What the frozen contact law says of steps along some directions. */
    ProbeResponse[] predicted(double[][] direction) {
      List<double[]> pressure = new ArrayList<>();
      for (double[] v : direction) {
        pressure.add(active.pressureChange(v));
      }
      List<double[][]> displacement = contact.pressed.changes(rows, pressure);
      ProbeResponse[] out = new ProbeResponse[direction.length];
      for (int k = 0; k < out.length; k++) {
        double[] change = pressure.get(k);
        out[k] = new ProbeResponse(change, displacement.get(k), rows.frameForces(change));
      }
      return out;
    }
  }
}
