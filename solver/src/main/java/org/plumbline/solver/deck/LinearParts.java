package org.plumbline.solver.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.solver.assembly.SummedSpring;

/**
 * What a body has beside its cells, linear: springs on sums of displacement components, further
 * unknowns that only they know, and nodes that follow others. Immutable.
 *
 * <p>Unknowns count through the components of the mesh nodes, three each, then through the further
 * ones.
 */
public final class LinearParts {
  private static final int AXES = 3;

  private final int components;
  private final int further;
  private final List<SummedSpring> springs;
  private final List<Follower> followers;

  /**
   * A node that follows another, but for ways in which it may part: u = u_leader + Σ d y.
   *
   * @param node of the mesh
   * @param leader another node of the mesh, which follows none
   * @param ways unknowns y
   * @param directions d, three components per way
   */
  public record Follower(int node, int leader, int[] ways, double[] directions) {
    public Follower {
      if (directions.length != AXES * ways.length) {
        throw new IllegalArgumentException(
            directions.length + " components for " + ways.length + " ways");
      }
      ways = ways.clone();
      directions = directions.clone();
    }

    /** What a component of the node is a sum of. */
    Map<Integer, Double> sum(int axis) {
      Map<Integer, Double> sum = new TreeMap<>();
      sum.put(AXES * leader + axis, 1.0);
      for (int w = 0; w < ways.length; w++) {
        if (directions[AXES * w + axis] != 0) {
          sum.merge(ways[w], directions[AXES * w + axis], Double::sum);
        }
      }
      return sum;
    }
  }

  /**
   * @param nodes of the mesh
   * @param further number of unknowns beyond them
   * @param springs over both; components of followers are replaced by what they follow
   */
  public LinearParts(int nodes, int further, List<SummedSpring> springs, List<Follower> followers) {
    this.components = AXES * nodes;
    this.further = further;
    this.followers = List.copyOf(followers);
    Map<Integer, Follower> following = new TreeMap<>();
    followers.forEach(f -> following.put(f.node(), f));
    for (Follower f : followers) {
      if (following.containsKey(f.leader())) {
        throw new IllegalArgumentException(
            "node " + f.node() + " follows node " + f.leader() + ", which follows another");
      }
    }
    this.springs = springs.stream().map(s -> led(s, following)).toList();
  }

  private SummedSpring led(SummedSpring spring, Map<Integer, Follower> following) {
    Map<Integer, Double> sum = new TreeMap<>();
    for (int i = 0; i < spring.unknowns().length; i++) {
      int unknown = spring.unknowns()[i];
      double factor = spring.factors()[i];
      if (unknown >= components + further) {
        throw new IllegalArgumentException(
            "unknown " + unknown + " of " + (components + further) + " in a spring");
      }
      Follower f = unknown < components ? following.get(unknown / AXES) : null;
      if (f == null) {
        sum.merge(unknown, factor, Double::sum);
      } else {
        f.sum(unknown % AXES).forEach((u, c) -> sum.merge(u, factor * c, Double::sum));
      }
    }
    return spring(spring.stiffness(), sum);
  }

  /** A spring on a sum of unknowns with their factors. */
  public static SummedSpring spring(double stiffness, Map<Integer, Double> sum) {
    List<Map.Entry<Integer, Double>> terms =
        new TreeMap<>(sum).entrySet().stream().filter(e -> e.getValue() != 0).toList();
    return new SummedSpring(
        stiffness,
        terms.stream().mapToInt(Map.Entry::getKey).toArray(),
        terms.stream().mapToDouble(Map.Entry::getValue).toArray());
  }

  /** Nothing beside cells. */
  public static LinearParts none() {
    return new LinearParts(0, 0, List.of(), List.of());
  }

  /** The same, turned with the body; further unknowns stay what they are. */
  public LinearParts turned(double[] r) {
    List<SummedSpring> all = new ArrayList<>();
    for (SummedSpring s : springs) {
      Map<Integer, Double> sum = new TreeMap<>();
      for (int i = 0; i < s.unknowns().length; i++) {
        int unknown = s.unknowns()[i];
        if (unknown >= components) {
          sum.merge(unknown, s.factors()[i], Double::sum);
          continue;
        }
        for (int a = 0; a < AXES; a++) {
          sum.merge(
              unknown - unknown % AXES + a,
              r[AXES * a + unknown % AXES] * s.factors()[i],
              Double::sum);
        }
      }
      all.add(spring(s.stiffness(), sum));
    }
    List<Follower> led = new ArrayList<>();
    for (Follower f : followers) {
      double[] d = new double[f.directions().length];
      for (int k = 0; k < d.length; k++) {
        for (int b = 0; b < AXES; b++) {
          d[k] += r[AXES * (k % AXES) + b] * f.directions()[k - k % AXES + b];
        }
      }
      led.add(new Follower(f.node(), f.leader(), f.ways(), d));
    }
    return new LinearParts(components / AXES, further, all, led);
  }

  /** Whether there is anything. */
  public boolean isEmpty() {
    return springs.isEmpty() && followers.isEmpty();
  }

  /** Number of unknowns beyond the components of the mesh. */
  public int further() {
    return further;
  }

  /** Whether an unknown is a further one. */
  boolean isFurther(int unknown) {
    return unknown >= components;
  }

  /** Its number among the further ones. */
  int furtherNumber(int unknown) {
    return unknown - components;
  }

  public List<SummedSpring> springs() {
    return springs;
  }

  public List<Follower> followers() {
    return followers;
  }
}
