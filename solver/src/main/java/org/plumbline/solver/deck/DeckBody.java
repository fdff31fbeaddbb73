package org.plumbline.solver.deck;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;

/** A body of a deck: its mesh where the deck has it, its elasticity, and how it is held. */
public final class DeckBody {
  private static final double[] STILL = {1, 0, 0, 0, 1, 0, 0, 0, 1};

  private final String name;
  private final Mesh mesh;
  private final Optional<ElasticBody> elastic;
  private final Holding holding;
  private final LinearParts parts;

  private final double[] turn;

  private DeckBody(
      String name,
      Mesh mesh,
      Optional<ElasticBody> elastic,
      Holding holding,
      LinearParts parts,
      double[] turn) {
    this.name = Objects.requireNonNull(name, "name");
    this.mesh = Objects.requireNonNull(mesh, "mesh");
    this.elastic = elastic;
    this.holding = holding;
    this.parts = parts;
    this.turn = turn;
  }

  /** A mesh without mechanics, for formats of pictures and meshes. */
  public static DeckBody mesh(String name, Mesh mesh) {
    return new DeckBody(name, mesh, Optional.empty(), Holding.still(), LinearParts.none(), STILL);
  }

  /** An elastic body in the position of its mesh. */
  public static DeckBody elastic(String name, ElasticBody body, Holding holding) {
    return new DeckBody(name, body.mesh(), Optional.of(body), holding, LinearParts.none(), STILL);
  }

  /**
   * The same body elsewhere: moved as a whole, so that its stiffness turns with it, that of fibres
   * and of what it has beside its cells too.
   *
   * @param coordinates x, y, z per node, mm
   * @param rotation R of the motion, row by row
   */
  public DeckBody at(double[] coordinates, double[] rotation) {
    return new DeckBody(
        name, mesh.at(coordinates), elastic, holding, parts.turned(rotation), rotation.clone());
  }

  /** The same body with what it has beside its cells, in the axes of its elasticity. */
  public DeckBody with(LinearParts beside) {
    return new DeckBody(name, mesh, elastic, holding, beside.turned(turn), turn);
  }

  /** Axes 1 and 2 of a cell of a block with fibres, six numbers, where the deck has the body. */
  double[] axes(CellBlock block, int cell) {
    double[] q = DeckMaterial.axes(block.fibres().orElseThrow(), cell);
    if (Arrays.equals(turn, STILL)) {
      return q;
    }
    double[] turned = new double[6];
    for (int k = 0; k < turned.length; k++) {
      for (int b = 0; b < 3; b++) {
        turned[k] += turn[3 * (k % 3) + b] * q[k - k % 3 + b];
      }
    }
    return turned;
  }

  /** What it has beside its cells. */
  public LinearParts parts() {
    return parts;
  }

  public String name() {
    return name;
  }

  /** The mesh where the deck has it. */
  public Mesh mesh() {
    return mesh;
  }

  /** The body with its materials, held components and springs, where it was assembled. */
  public Optional<ElasticBody> elastic() {
    return elastic;
  }

  /**
   * The same, of a body that must have it.
   *
   * @throws DeckRefusal if it has none
   */
  ElasticBody required() {
    return elastic.orElseThrow(
        () ->
            new DeckRefusal(
                "body '"
                    + name
                    + "' is rigid with an elastic foundation, which has no counterpart in other"
                    + " codes; export it with --fidelity fe, or its mesh with --format vtu or"
                    + " gmsh"));
  }

  public Holding holding() {
    return holding;
  }

  /** Nodes held along an axis, ascending. */
  public int[] held(int axis) {
    return IntStream.range(0, mesh.nodeCount())
        .filter(n -> elastic.isPresent() && elastic.get().isHeld(n, axis))
        .toArray();
  }

  /** Nodes held along all axes, ascending. */
  public int[] held() {
    return IntStream.range(0, mesh.nodeCount())
        .filter(
            n ->
                elastic.isPresent()
                    && elastic.get().isHeld(n, 0)
                    && elastic.get().isHeld(n, 1)
                    && elastic.get().isHeld(n, 2))
        .toArray();
  }
}
