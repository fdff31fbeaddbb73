package org.plumbline.mesh.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.MeshFileException;
import org.plumbline.mesh.surface.LengthUnit;

class MeshRoundTripTest {
  @TempDir Path folder;

  static Stream<Arguments> cases() {
    return Stream.of("msh", "inp", "vtu")
        .flatMap(f -> Arrays.stream(CellType.values()).map(t -> Arguments.of(f, t)));
  }

  private Mesh there(Mesh mesh, String name) throws Exception {
    Path file = folder.resolve(name);
    MeshWriter.write(mesh, file);
    return MeshReader.read(file, LengthUnit.MM);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsWrittenComesBackToTheLastDigit(String format, CellType type) throws Exception {
    Mesh mesh = SampleMeshes.of(type);
    mesh = format.equals("vtu") ? SampleMeshes.withoutFacetSets(mesh) : mesh;
    Mesh back = there(mesh, "a." + format);
    assertThat(back.sameAs(mesh)).isTrue();
    MeshWriter.write(back, folder.resolve("b." + format));
    assertThat(Files.readAllBytes(folder.resolve("b." + format)))
        .isEqualTo(Files.readAllBytes(folder.resolve("a." + format)));
    double[] moved = mesh.coordinates();
    moved[4] = Math.nextUp(moved[4]);
    assertThat(there(mesh.at(moved), "c." + format).sameAs(mesh)).as("mutant").isFalse();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theUnitIsTheUsers(String format, CellType type) throws Exception {
    Mesh mesh = SampleMeshes.of(type);
    Path file = folder.resolve("m." + format);
    MeshWriter.write(mesh, file);
    Mesh inMetres = MeshReader.read(file, LengthUnit.M);
    assertThat(inMetres.coordinate(1, 0)).isEqualTo(1000 * mesh.coordinate(1, 0));
  }

  @Test
  void bricksAndPrismsOfOneGroupGetBlocksOfTheirOwn() throws Exception {
    MeshBuilder builder = new MeshBuilder();
    Mesh box = Blocks.box(1, 1, 1);
    for (int n = 0; n < 8; n++) {
      builder.node(box.coordinate(n, 0), box.coordinate(n, 1), box.coordinate(n, 2));
    }
    builder.node(2, 0, 0);
    builder.node(2, 0, 1);
    builder.block("bone", CellType.HEX8, box.blocks().get(0).connectivity());
    builder.block("tip", CellType.WEDGE6, new int[] {1, 8, 3, 5, 9, 7});
    Path file = folder.resolve("mixed.inp");
    MeshWriter.write(builder.build(), file);
    Files.writeString(file, Files.readString(file).replace("tip", "BONE"));
    Mesh mesh = MeshReader.read(file, LengthUnit.MM);
    assertThat(mesh.blocks().stream().map(b -> b.name()))
        .containsExactly("bone-hex8", "bone-wedge6");
  }

  @Test
  void filesThatAreNoneAreRefused() throws Exception {
    assertThatThrownBy(() -> MeshReader.read(folder.resolve("none.msh"), LengthUnit.MM))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> MeshReader.read(folder.resolve("a.stl"), LengthUnit.MM))
        .isInstanceOf(MeshFileException.class)
        .hasMessageContaining("name it .msh, .inp or .vtu");
    Files.createDirectory(folder.resolve("d.vtu"));
    assertThatThrownBy(() -> MeshReader.read(folder.resolve("d.vtu"), LengthUnit.MM))
        .hasMessageContaining("is not a file");
    assertThat(MeshReader.knows("A.INP")).isTrue();
    assertThat(MeshReader.knows("study.yaml")).isFalse();
  }

  @Test
  void namesThatCannotStandInAFileAreRefused() {
    Mesh box = Blocks.box(1, 1, 1);
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < 8; n++) {
      builder.node(box.coordinate(n, 0), box.coordinate(n, 1), box.coordinate(n, 2));
    }
    builder.block("a,\"b", CellType.HEX8, box.blocks().get(0).connectivity());
    Mesh odd = builder.build();
    for (String file : new String[] {"a.inp", "a.msh"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MeshWriter.write(odd, folder.resolve(file)))
          .withMessageContaining("'a,\"b' cannot");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeshWriter.write(box, folder.resolve("a.stl")));
  }
}
