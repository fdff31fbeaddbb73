package org.plumbline.solver.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plumbline.solver.contact.MortarRows;

/**
 * Turns a converged state into a {@link JointSolution}: evaluates contact afresh, asks the whole
 * bodies, and measures every residual.
 */
final class SolutionWriter {
  private final JointSystem system;
  private final State state;
  private final ContactRows rows;
  private final double[] lambda;
  private final LoadTangent load;
  private final FrozenModes frozen;

  SolutionWriter(
      JointSystem system,
      State state,
      ContactRows rows,
      double[] lambda,
      LoadTangent load,
      FrozenModes frozen) {
    this.system = system;
    this.state = state;
    this.rows = rows;
    this.lambda = lambda;
    this.load = load;
    this.frozen = frozen;
  }

  JointSolution solution(double smallestEigenvalue, int passes) {
    double[][] forces = rows.nodalForces(system, lambda);
    double[][] fields = new double[forces.length][];
    double[][] retained = new double[forces.length][];
    double residual = 0;
    for (int b = 0; b < forces.length; b++) {
      ContactBody body = system.bodies().get(b);
      if (forces[b] == null || body.whole().isEmpty()) {
        retained[b] = forces[b] == null ? null : state.displacement[b];
        continue;
      }
      WholeBody whole = body.whole().get();
      fields[b] = new double[whole.fieldSize()];
      whole.solve(forces[b], fields[b]);
      residual = Math.max(residual, whole.residual(fields[b], forces[b]));
      retained[b] = new double[3 * body.nodes()];
      for (int i = 0; i < body.nodes(); i++) {
        System.arraycopy(fields[b], 3 * whole.retainedNode(i), retained[b], 3 * i, 3);
      }
    }
    EquilibriumProof proof = proof(residual, retained);
    return new JointSolution(
        state.configuration,
        contacts(),
        fields,
        proof,
        smallestEigenvalue,
        frozen.count(),
        passes,
        Reactions.of(system, state, rows, lambda));
  }

  private EquilibriumProof proof(double residual, double[][] retained) {
    double total = 0;
    double tension = 0;
    double penetration = 0;
    double openPenetration = 0;
    double wholeGap = 0;
    double[] gap = gaps();
    double[] condensed = rows.gapsOf(state.displacement);
    double[] gapWhole = rows.gapsOf(retained);
    for (int i = 0; i < rows.size; i++) {
      gapWhole[i] += gap[i] - condensed[i];
    }
    gap = rows.ties.givenAway(lambda, gap);
    gapWhole = rows.ties.givenAway(lambda, gapWhole);
    for (int i = 0; i < rows.size; i++) {
      total += lambda[i] * rows.area[i];
      tension = Math.max(tension, -lambda[i]);
      double mean = gap[i] / rows.area[i];
      double meanWhole = gapWhole[i] / rows.area[i];
      if (lambda[i] > 0) {
        penetration = Math.max(penetration, Math.abs(mean));
        wholeGap = Math.max(wholeGap, Math.abs(meanWhole));
      } else {
        openPenetration = Math.max(openPenetration, -mean);
        wholeGap = Math.max(wholeGap, -meanWhole);
      }
    }
    double[] balance = rows.frameForces(lambda);
    int[] unknown = system.unknowns();
    for (int a = 0; a < balance.length; a++) {
      balance[a] += load.force[a];
    }
    frozen.project(balance);
    double force = 0;
    double moment = 0;
    for (int a = 0; a < balance.length; a++) {
      double relative = total > 0 ? Math.abs(balance[a]) / total : Math.abs(balance[a]);
      if (unknown[a] % Pose.COORDINATES < 3) {
        force = Math.max(force, relative);
      } else {
        moment = Math.max(moment, relative);
      }
    }
    boolean anyWhole = system.bodies().stream().anyMatch(b -> b.whole().isPresent());
    return new EquilibriumProof(
        force, moment, penetration, openPenetration, tension, residual, anyWhole ? wholeGap : 0);
  }

  /** Gaps at the final geometry, with those that foundations and ties make, mm³. */
  private double[] gaps() {
    double[] out = rows.gap.clone();
    for (int i = 0; i < rows.size; i++) {
      double layer = system.pairings().get(rows.pairing[i]).layerStiffness();
      out[i] += layer > 0 ? rows.area[i] * lambda[i] / layer : 0;
    }
    rows.ties.add(lambda, out);
    return out;
  }

  private List<ContactResult> contacts() {
    List<ContactResult> out = new ArrayList<>();
    for (int p = 0; p < system.pairings().size(); p++) {
      out.add(contact(p));
    }
    return out;
  }

  private ContactResult contact(int p) {
    ContactPairing pairing = system.pairings().get(p);
    double[] position = placed(pairing.primary());
    double[] secondaryPosition = placed(pairing.secondary());
    double[] primaryForce = new double[position.length];
    double[] secondaryForce = new double[secondaryPosition.length];
    MortarRows m = rows.mortar.get(p);
    double[] pressure = new double[pairing.primary().surface().nodes()];
    m.nodalPressures(Arrays.copyOfRange(lambda, rows.first[p], rows.first[p + 1]), pressure);
    double[] rowArea = new double[pressure.length];
    double[] covered = new double[pressure.length];
    double[] cover = new double[pressure.length];
    for (int node = 0; node < pressure.length; node++) {
      covered[node] = m.covered(node);
      cover[node] = m.cover(node);
    }
    double[] force = new double[3];
    double[] center = new double[3];
    double weight = 0;
    for (int i = 0; i < m.size(); i++) {
      int row = rows.first[p] + i;
      int node = m.node(i);
      rowArea[node] = m.area(i);
      double w = lambda[row] * m.area(i);
      weight += w;
      for (int a = 0; a < 3; a++) {
        center[a] += w * position[3 * node + a];
      }
      for (int e = m.primaryBegin(i); e < m.primaryEnd(i); e++) {
        for (int a = 0; a < 3; a++) {
          double f = lambda[row] * m.primaryWeight(e, a);
          force[a] -= f;
          primaryForce[3 * m.primaryNode(e) + a] -= f;
        }
      }
      for (int e = m.secondaryBegin(i); e < m.secondaryEnd(i); e++) {
        for (int a = 0; a < 3; a++) {
          secondaryForce[3 * m.secondaryNode(e) + a] += lambda[row] * m.secondaryWeight(e, a);
        }
      }
    }
    for (int a = 0; a < 3; a++) {
      center[a] /= weight;
    }
    return new ContactResult(
        pairing.name(),
        pairing.primary().surface(),
        position,
        pressure,
        force,
        center,
        rowArea,
        covered,
        cover,
        primaryForce,
        secondaryPosition,
        secondaryForce,
        pairing.layerStiffness() > 0 ? 1 : 2);
  }

  private double[] placed(ContactPatch patch) {
    double[] out = new double[3 * patch.surface().nodes()];
    patch.gather(state.placed(system, patch.body()), out);
    return out;
  }
}
