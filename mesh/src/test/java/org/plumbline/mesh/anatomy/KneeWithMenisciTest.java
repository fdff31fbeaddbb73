package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.Articulation.Layer;
import org.plumbline.mesh.anatomy.Articulation.Screen;
import org.plumbline.mesh.io.UnstructuredGrid;
import org.plumbline.mesh.io.VtuWriter;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.topology.Mirror;

class KneeWithMenisciTest {
  private static final JointMesh BARE = KneeMesher.mesh(KneeShape.generic(), MeshLevel.COARSE);
  private static final JointMesh WHOLE =
      KneeMesher.mesh(KneeShape.generic().withMenisci(Menisci.generic()), MeshLevel.COARSE);

  @Test
  void bonesAreTheSameToTheLastBitWithAndWithoutMenisci() {
    assertThat(BARE.bodies()).hasSize(2);
    for (BodyMesh bare : BARE.bodies()) {
      Mesh a = bare.mesh();
      Mesh b = WHOLE.body(bare.name()).mesh();
      assertThat(b.coordinates()).isEqualTo(a.coordinates());
      assertThat(b.blocks()).hasSameSizeAs(a.blocks());
      for (CellBlock block : a.blocks()) {
        assertThat(b.block(block.name()).connectivity()).isEqualTo(block.connectivity());
        assertThat(block.fibres()).isEmpty();
      }
      assertThat(b.facetSetNames()).isEqualTo(a.facetSetNames());
      assertThat(b.nodeSetNames()).isEqualTo(a.nodeSetNames());
    }
    for (Articulation a : BARE.articulations()) {
      assertThat(a.layer()).isEqualTo(Layer.DIRECT);
      assertThat(a.screen()).isEmpty();
    }
  }

  @Test
  void directPairIsScreenedByTheMeniscusThatHasPairsOfItsOwn() {
    assertThat(WHOLE.bodies().stream().map(BodyMesh::name))
        .containsExactly("tibia", "medial-meniscus", "lateral-meniscus", "femur");
    assertThat(WHOLE.articulations()).hasSize(6);
    List<Articulation> medial = WHOLE.articulations().subList(0, 3);
    Screen screen = new Screen("medial-meniscus", "lower", "upper");
    String bone = "articular-medial";
    String body = "medial-meniscus";
    assertThat(medial)
        .containsExactly(
            pair(Layer.DIRECT, "tibia", bone, "femur", bone, Optional.of(screen)),
            pair(Layer.BELOW, "tibia", bone, body, "lower", Optional.empty()),
            pair(Layer.ABOVE, body, "upper", "femur", bone, Optional.empty()));
    for (Articulation a : WHOLE.articulations()) {
      assertThat(WHOLE.body(a.lowerBody()).mesh().facetSet(a.lowerFacets()).size()).isPositive();
      assertThat(WHOLE.body(a.upperBody()).mesh().facetSet(a.upperFacets()).size()).isPositive();
    }
  }

  private static Articulation pair(
      Layer layer, String lower, String under, String upper, String over, Optional<Screen> screen) {
    return new Articulation("medial", layer, lower, under, upper, over, screen);
  }

  @Test
  void onlyADirectPairCanBeScreened() {
    Optional<Screen> screen = Optional.of(new Screen("m", "lower", "upper"));
    assertThatThrownBy(() -> pair(Layer.BELOW, "t", "a", "m", "lower", screen))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BELOW");
  }

  @Test
  void oneMeniscusCanBeLeftOut() {
    Menisci lateral = Menisci.generic().without(Compartment.MEDIAL);
    JointMesh knee = KneeMesher.mesh(KneeShape.generic().withMenisci(lateral), MeshLevel.COARSE);
    assertThat(knee.bodies().stream().map(BodyMesh::name))
        .containsExactly("tibia", "lateral-meniscus", "femur");
    assertThat(knee.articulations()).hasSize(4);
    assertThat(knee.articulations().get(0).screen()).isEmpty();
    assertThat(knee.articulations().get(1).screen()).isPresent();
    assertThat(knee.body("lateral-meniscus").mesh().coordinates())
        .isEqualTo(WHOLE.body("lateral-meniscus").mesh().coordinates());
  }

  @Test
  void leftMenisciAreMirrorImagesWithOutwardFacetsAndTheirFibres() {
    for (Compartment c : Compartment.values()) {
      Mesh right = WHOLE.body(c.meniscus()).mesh();
      Mesh left = Mirror.mirrored(right);
      assertThat(QualityReport.of(left).overall().minScaledJacobian())
          .isEqualTo(QualityReport.of(right).overall().minScaledJacobian());
      FacetSet upper = left.facetSet("upper");
      for (int f = 0; f < upper.size(); f++) {
        assertThat(MeniscusMesherTest.projectedArea(left, upper, f)).isPositive();
      }
      double[] a = right.block("meniscus").fibres().orElseThrow().directions();
      double[] b = left.block("meniscus").fibres().orElseThrow().directions();
      for (int i = 0; i < a.length; i++) {
        assertThat(b[i]).isEqualTo(i % 3 == 2 ? -a[i] : a[i]);
      }
    }
  }

  @Test
  void wholeKneeIsWrittenForParaView(@TempDir Path folder) throws IOException {
    UnstructuredGrid grid = new UnstructuredGrid();
    int cells = 0;
    for (BodyMesh body : WHOLE.bodies()) {
      grid.body(body.name(), body.mesh());
      cells += body.mesh().cellCount();
    }
    Path file = folder.resolve("knee.vtu");
    VtuWriter.write(grid, file);
    assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("NumberOfCells=\"" + cells + "\"");
  }
}
