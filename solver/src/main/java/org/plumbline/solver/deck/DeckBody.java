package org.plumbline.solver.deck;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;

/** A body of a deck: its mesh where the deck has it, its elasticity, and how it is held. */
public final class DeckBody {
  private final String name;
  private final Mesh mesh;
  private final Optional<ElasticBody> elastic;
  private final Holding holding;

  private DeckBody(String name, Mesh mesh, Optional<ElasticBody> elastic, Holding holding) {
    this.name = Objects.requireNonNull(name, "name");
    this.mesh = Objects.requireNonNull(mesh, "mesh");
    this.elastic = elastic;
    this.holding = holding;
  }

  /** A mesh without mechanics, for formats of pictures and meshes. */
  public static DeckBody mesh(String name, Mesh mesh) {
    return new DeckBody(name, mesh, Optional.empty(), Holding.still());
  }

  /** An elastic body in the position of its mesh. */
  public static DeckBody elastic(String name, ElasticBody body, Holding holding) {
    return new DeckBody(name, body.mesh(), Optional.of(body), holding);
  }

  /**
   * The same body elsewhere: moved as a whole, so that its stiffness turns with it.
   *
   * @param coordinates x, y, z per node, mm
   */
  public DeckBody at(double[] coordinates) {
    return new DeckBody(name, mesh.at(coordinates), elastic, holding);
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
