package org.plumbline.mesh.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.CellBlock;
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
  void whatIsWrittenComesBack(String format, CellType type) throws Exception {
    Mesh mesh = SampleMeshes.of(type);
    mesh = format.equals("vtu") ? SampleMeshes.withoutFacetSets(mesh) : mesh;
    Mesh back = there(mesh, "a." + format);
    // numbers of CalculiX have 20 characters, which some need more than
    assertThat(back.coordinates())
        .containsExactly(mesh.coordinates(), within(format.equals("inp") ? 1e-18 : 0));
    assertThat(back.at(mesh.coordinates()).sameAs(mesh)).isTrue();
    MeshWriter.write(back, folder.resolve("b." + format));
    assertThat(Files.mismatch(folder.resolve("a." + format), folder.resolve("b." + format)))
        .as("first byte that differs")
        .isEqualTo(-1);
    double[] moved = mesh.coordinates();
    moved[4] = Math.nextUp(Math.nextUp(moved[4]));
    assertThat(there(mesh.at(moved), "c." + format).coordinates())
        .as("mutant")
        .isNotEqualTo(back.coordinates());
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

  @ParameterizedTest
  @EnumSource(CellType.class)
  void binaryAndOlderFilesOfGmshAreReadToo(CellType type) throws Exception {
    Mesh mesh = SampleMeshes.of(type);
    Path file = folder.resolve("g.msh");
    byte[][] forms = {
      MeshForms.versionTwo(mesh).getBytes(StandardCharsets.UTF_8),
      MeshForms.binary(mesh, ByteOrder.LITTLE_ENDIAN),
      MeshForms.binary(mesh, ByteOrder.BIG_ENDIAN)
    };
    for (byte[] form : forms) {
      Files.write(file, form);
      Mesh back = MeshReader.read(file, LengthUnit.MM);
      assertThat(back.coordinates()).containsExactly(mesh.coordinates());
      for (CellBlock block : mesh.blocks()) {
        assertThat(back.block(block.name()).connectivity()).isEqualTo(block.connectivity());
      }
      Files.write(file, Arrays.copyOf(form, form.length * 4 / 5));
      assertThatThrownBy(() -> MeshReader.read(file, LengthUnit.MM))
          .isInstanceOf(MeshFileException.class)
          .hasMessageContaining("cut off");
    }
  }

  /** As the decks of {@code plumbline export} begin. */
  @Test
  void commentsMayStandBeforeTheFormat() throws Exception {
    Mesh mesh = SampleMeshes.of(CellType.HEX8);
    Path file = folder.resolve("c.msh");
    MeshWriter.write(mesh, file);
    String text = Files.readString(file);
    Files.writeString(file, "$Comments\nunits: mm\n$EndComments\n" + text);
    Mesh back = MeshReader.read(file, LengthUnit.MM);
    assertThat(back.coordinates()).containsExactly(mesh.coordinates());
  }

  @Test
  void numbersOfCalculixHaveTwentyCharacters() {
    Random random = new Random(5);
    for (int k = 0; k < 20_000; k++) {
      double value =
          (random.nextBoolean() ? 1 : -1)
              * random.nextDouble()
              * Math.pow(10, random.nextInt(40) - 20);
      String text = AbaqusWriter.number(value);
      assertThat(text.length()).as(text).isLessThanOrEqualTo(20);
      double error = Math.abs(Double.parseDouble(text) - value) / Math.abs(value);
      assertThat(error).as(text).isLessThan(5e-15);
      if (Math.abs(value) >= 1 && Math.abs(value) < 1e7) {
        assertThat(error).as(text).isZero();
      }
    }
    assertThat(AbaqusWriter.number(0)).isEqualTo("0.0");
  }

  /** VTK describes wedges in two ways; a file may follow either, but not both. */
  @Test
  void wedgesOfVtkMayRunEitherWay() throws Exception {
    Mesh mesh = SampleMeshes.withoutFacetSets(SampleMeshes.of(CellType.WEDGE6));
    Path file = folder.resolve("w.vtu");
    for (boolean all : new boolean[] {true, false}) {
      int[] cells = mesh.blocks().get(1).connectivity();
      for (int c = 0; c < (all ? cells.length : 6); c += 3) {
        int swap = cells[c + 1];
        cells[c + 1] = cells[c + 2];
        cells[c + 2] = swap;
      }
      MeshBuilder one = new MeshBuilder();
      int[] used = Arrays.stream(cells).sorted().distinct().toArray();
      for (int n : used) {
        one.node(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2));
      }
      int[] there = Arrays.stream(cells).map(n -> Arrays.binarySearch(used, n)).toArray();
      MeshWriter.write(one.block("w", CellType.WEDGE6, there).build(), file);
      if (all) {
        Mesh back = MeshReader.read(file, LengthUnit.MM);
        assertThat(back.blocks().get(0).node(0, 1)).isEqualTo(there[2]);
      } else {
        assertThatThrownBy(() -> MeshReader.read(file, LengthUnit.MM))
            .hasMessageContaining("their orientation is mixed");
      }
    }
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
