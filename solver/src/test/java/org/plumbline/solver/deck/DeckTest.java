package org.plumbline.solver.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.solver.material.MaterialField;

/** What decks refuse, and how they word it; bricks and prisms. */
class DeckTest {
  /** Two bricks on top of each other and a prism beside them. */
  private static Mesh mesh() {
    MeshBuilder builder = new MeshBuilder();
    for (int z = 0; z < 3; z++) {
      builder.node(0, 0, z);
      builder.node(1, 0, z);
      builder.node(1, 1, z);
      builder.node(0, 1, z);
    }
    builder.node(2, 0, 0);
    builder.node(2, 0, 1);
    builder.block(
        "bricks", CellType.HEX8, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 4, 5, 6, 7, 8, 9, 10, 11});
    builder.block("prism", CellType.WEDGE6, new int[] {1, 12, 2, 5, 13, 6});
    return builder.build();
  }

  private static Deck deck(MaterialField bricks, Holding holding, List<Potential> potentials) {
    ElasticBody body =
        new ElasticBody(
            mesh(),
            Map.of("bricks", bricks, "prism", Elasticity.isotropic(10, 0.3)),
            new int[] {0, 1, 2, 3});
    return new Deck(
        List.of("note"),
        List.of(DeckBody.elastic("body", body, holding)),
        List.of(),
        holding instanceof Holding.OnFrame
            ? Optional.of(new DeckFrame(Frame.freeExcept("f", Pose.atRest(0, 0, 0))))
            : Optional.empty(),
        potentials);
  }

  private static String calculix(Deck deck) {
    StringBuilder text = new StringBuilder();
    CalculixDeck.write(deck, CalculixSettings.penalty(1), text);
    return text.toString();
  }

  @Test
  void bricksAndPrismsHaveTheirTypes() {
    Deck deck = deck(Elasticity.isotropic(10, 0.3), Holding.still(), List.of());
    assertThat(calculix(deck))
        .startsWith("** note\n*HEADING\nnote\n")
        .contains("*ELEMENT, TYPE=C3D8, ELSET=BODY_BRICKS\n1, 1, 2, 3, 4, 5, 6, 7, 8\n")
        .contains("*ELEMENT, TYPE=C3D6, ELSET=BODY_PRISM\n3, 2, 13, 3, 6, 14, 7\n");
    StringBuilder febio = new StringBuilder();
    FebioDeck.write(deck, febio);
    assertThat(febio)
        .contains("<Elements type=\"penta6\" name=\"body_prism\">\n<elem id=\"3\">2,13,3,6,14,7<");
  }

  @Test
  void aBlockWithTwoModuliIsRefused() {
    Deck deck = deck(c -> Elasticity.isotropic(10 + c, 0.3), Holding.still(), List.of());
    assertThatThrownBy(() -> calculix(deck))
        .isInstanceOf(DeckRefusal.class)
        .hasMessageContaining("cell 1 of block 'bricks' of body 'body'")
        .hasMessageContaining("split the block");
  }

  @Test
  void anAnisotropicBlockWithoutFibresIsRefused() {
    Deck deck =
        deck(
            Elasticity.transverselyIsotropic(140, 20, 0.2, 0.3, 57.7, 1, 0, 0),
            Holding.still(),
            List.of());
    assertThatThrownBy(() -> calculix(deck))
        .isInstanceOf(DeckRefusal.class)
        .hasMessageContaining("not isotropic and has no fibres");
  }

  @Test
  void aRestraintThatNoSpringStandsForIsRefused() {
    Elasticity soft = Elasticity.isotropic(10, 0.3);
    Deck known = deck(soft, new Holding.OnFrame(), List.of(new CoordinateSpring("ml", 1, 2, 10)));
    assertThat(calculix(known)).contains("ELSET=RESTRAINT_TRANSLATION");
    Deck unknown = deck(soft, new Holding.OnFrame(), List.of(new CoordinateSpring("ap", 1, 0, 10)));
    assertThatThrownBy(() -> calculix(unknown))
        .isInstanceOf(DeckRefusal.class)
        .hasMessageContaining("CoordinateSpring")
        .hasMessageContaining("--pose solution");
  }

  @Test
  void bodiesOnAFrameNeedOne() {
    DeckBody body = DeckBody.mesh("body", mesh());
    assertThatThrownBy(
            () -> new Deck(List.of(), List.of(body, body), List.of(), Optional.empty(), List.of()))
        .hasMessageContaining("two bodies");
    Deck rigid = new Deck(List.of(), List.of(body), List.of(), Optional.empty(), List.of());
    assertThatThrownBy(() -> calculix(rigid))
        .isInstanceOf(DeckRefusal.class)
        .hasMessageContaining("--fidelity fe");
    assertThatThrownBy(() -> CalculixSettings.penalty(0)).hasMessageContaining("MPa/mm");
  }
}
