package org.plumbline.mesh.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshFileException;
import org.plumbline.mesh.surface.LengthUnit;

/** Every unsound file ends in a message that names file, line and culprit, limit and remedy. */
class HostileMeshTest {
  /** Two bricks with a common face, in Gmsh's version 2.2, from line 5: 12 nodes and 2 elements. */
  private static final String TWO_BRICKS =
      """
      $MeshFormat
      2.2 0 8
      $EndMeshFormat
      $Nodes
      12
      1 0 0 0
      2 1 0 0
      3 2 0 0
      4 0 1 0
      5 1 1 0
      6 2 1 0
      7 0 0 1
      8 1 0 1
      9 2 0 1
      10 0 1 1
      11 1 1 1
      12 2 1 1
      $EndNodes
      $Elements
      2
      7 5 2 1 1 1 2 5 4 7 8 11 10
      8 5 2 1 1 2 3 6 5 8 9 12 11
      $EndElements
      """;

  @TempDir Path folder;

  private Mesh read(String extension, String text) throws Exception {
    Path file = folder.resolve("bad" + extension);
    Files.writeString(file, text);
    return MeshReader.read(file, LengthUnit.MM);
  }

  private void refused(String extension, String text, String... fragments) {
    assertThatThrownBy(() -> read(extension, text))
        .isInstanceOf(MeshFileException.class)
        .hasMessageStartingWith(folder.resolve("bad" + extension).toString())
        .hasMessageContainingAll(fragments);
  }

  /** The same mesh as an input file, so that each defect is tried in both. */
  private static String abaqus(String msh) {
    StringBuilder out = new StringBuilder();
    boolean cells = false;
    for (String line : msh.split("\n")) {
      String[] f = line.split(" ");
      if (line.equals("$Nodes") || line.equals("$Elements")) {
        cells = line.equals("$Elements");
        out.append(cells ? "*ELEMENT, TYPE=C3D8, ELSET=bone\n" : "*NODE\n");
      } else if (f.length == 4 && !cells || f.length > 4 && cells) {
        out.append(f[0]);
        for (int k = cells ? 5 : 1; k < f.length; k++) {
          out.append(", ").append(f[k]);
        }
        out.append('\n');
      }
    }
    return out.toString();
  }

  private void refusedInBoth(String from, String to, String... fragments) {
    assertThat(TWO_BRICKS).contains(from);
    String bad = TWO_BRICKS.replace(from, to);
    refused(".msh", bad, fragments);
    refused(".inp", abaqus(bad), fragments);
  }

  @Test
  void theSoundFileIsRead() throws Exception {
    assertThat(read(".msh", TWO_BRICKS).cellCount()).isEqualTo(2);
    assertThat(read(".inp", abaqus(TWO_BRICKS)).sameAs(read(".msh", TWO_BRICKS))).isFalse();
    assertThat(read(".inp", abaqus(TWO_BRICKS)).block("bone").size()).isEqualTo(2);
    assertThat(read(".msh", TWO_BRICKS).blocks().get(0).name()).isEqualTo("physical 1");
  }

  @Test
  void nodesThatCoincide() {
    refusedInBoth(
        "8 5 2 1 1 2 3 6 5 8 9 12 11",
        "8 5 2 1 1 2 3 6 5 8 9 12 21",
        "cell 8 has node 21, which is not in the file");
    String twin =
        TWO_BRICKS.replace("12 2 1 1\n", "12 2 1 1\n21 1 1 1\n").replace("\n12\n", "\n13\n");
    twin = twin.replace("8 5 2 1 1 2 3 6 5 8 9 12 11", "8 5 2 1 1 2 3 6 5 8 9 12 21");
    refused(".msh", twin, "bad.msh:18: nodes 11 and 21 are at the same place", "merge nodes");
    refused(".inp", abaqus(twin), "nodes 11 and 21 are at the same place, x 1.00000, y 1.00000, z");
  }

  @Test
  void cellsOutOfShape() {
    refusedInBoth("11 1 1 1", "11 1 1 -1", "cell 7 (HEX8)", "inverted or flat", "must be above 0");
    refusedInBoth("12 2 1 1", "12 2 0 1", "nodes 9 and 12 are at the same place");
    refusedInBoth(
        "8 5 2 1 1 2 3 6 5 8 9 12 11",
        "8 5 2 1 1 8 9 12 11 2 3 6 5",
        "cell 8 (HEX8) is turned inside out, like 1 of 2 cells: their orientation is mixed");
    refusedInBoth(
        "8 5 2 1 1 2 3 6 5 8 9 12 11",
        "8 5 2 1 1 2 3 6 6 8 9 12 11",
        "cell 8 (HEX8) has node 6 twice",
        "as prisms");
  }

  @Test
  void cellsThatOverlap() {
    refusedInBoth(
        "2\n7 5 2 1 1 1 2 5 4 7 8 11 10",
        "3\n7 5 2 1 1 1 2 5 4 7 8 11 10\n9 5 2 1 1 1 2 5 4 7 8 11 10",
        "cells 7 and 9 lie on the same side of a facet");
  }

  @Test
  void nodesWithoutCellsAndPieces() {
    refused(
        ".msh",
        TWO_BRICKS.replace("12 2 1 1\n", "12 2 1 1\n13 5 5 5\n").replace("\n12\n", "\n13\n"),
        "bad.msh:18: node 13 belongs to no cell, like 1 of 13 nodes",
        "remove it");
    String apart =
        TWO_BRICKS
            .replace("\n12\n", "\n16\n")
            .replace("12 2 1 1\n", "12 2 1 1\n22 1.5 0 0\n25 1.5 1 0\n28 1.5 0 1\n31 1.5 1 1\n");
    apart = apart.replace("8 5 2 1 1 2 3 6 5 8 9 12 11", "8 5 2 1 1 22 3 6 25 28 9 12 31");
    refused(
        ".msh",
        apart,
        "bad.msh:26: the cells form 2 pieces that share no node",
        "1 of 2 cells hang together with cell 7, and cell 8 does not");
  }

  @Test
  void numbersThatAreNone() {
    refusedInBoth("11 1 1 1", "11 1 nan 1", "coordinate y of node 11 is 'nan', not a");
    refusedInBoth("11 1 1 1", "11 1 1e999 1", "coordinate y of node 11 is '1e999', not a finite");
    refusedInBoth("11 1 1 1", "0 1 1 1", "the number of a node is 0, outside 1 … 2147483647");
    refusedInBoth("11 1 1 1", "-3 1 1 1", "the number of a node is -3");
    refusedInBoth("11 1 1 1", "4294967307 1 1 1", "is 4294967307, outside");
    refusedInBoth("11 1 1 1", "10 1 1 1", "node 10 is there a second time, after");
    refusedInBoth("8 5 2 1 1 2 3", "8 5 2 1 1 2 -3", "a node of element 8 is -3");
    refusedInBoth("8 5 2 1 1 2 3 6 5 8 9", "7 5 2 1 1 2 3 6 5 8 9", "cell 7 is there a second");
    refusedInBoth("8 5 2 1 1 2 3", "8 5 2 1 1 x 3", "'x', not a whole number");
  }

  @Test
  void countsAndEndsThatAreWrong() {
    refused(
        ".msh", TWO_BRICKS.replace("\n12\n1", "\n13\n1"), "$EndNodes", "node 13 of 13 must stand");
    refused(".msh", TWO_BRICKS.replace("\n12\n1", "\n11\n1"), "'12 2 1 1' stands where $EndNodes");
    refused(".msh", TWO_BRICKS.replace("\n12\n1", "\n2000000000\n1"), "node 13 of 2000000000");
    refused(
        ".msh",
        TWO_BRICKS.substring(0, TWO_BRICKS.indexOf("8 5 2")),
        "the file ends in $Elements where element 2 of 2 must stand",
        "cut off");
    refused(".msh", TWO_BRICKS.replace("8 9 12 11", "8 9"), "element 8 has 6 nodes, its type 8");
    refused(
        ".inp", abaqus(TWO_BRICKS).replace(", 9, 12, 11", ""), "element 8 ends after 5 of 8 nodes");
    refused(
        ".inp",
        abaqus(TWO_BRICKS).replace(", 9, 12, 11", ","),
        "element 8 ends after 5 of 8 nodes");
    refused(".inp", abaqus(TWO_BRICKS).replace("12, 11", "12, 11, 3"), "more than the 8 nodes");
    refused(".msh", "", "begins without $MeshFormat");
    refused(".msh", "$Comments\nwhat\n$EndComments\n", "begins without $MeshFormat");
    refused(".msh", "$Comments\nwhat\n$MeshFormat\n", "the file ends without $EndComments");
    refused(".inp", "", "holds no bricks, prisms or tetrahedra");
    refused(".vtu", "", "holds no XML");
  }

  @Test
  void elementsThatAreNotRead() {
    refused(
        ".msh", TWO_BRICKS.replace("8 5 2", "8 12 2"), "element type 12 is not read", "order 2");
    refused(".msh", TWO_BRICKS.replace("2.2 0", "2.2 1"), "is binary of version 2.2");
    refused(".msh", TWO_BRICKS.replace("2.2 0", "4.0 0"), "version 4.0; 2.2 and 4.1 are read");
    String inp = abaqus(TWO_BRICKS);
    refused(".inp", inp.replace("C3D8", "S4R"), "bad.inp:14: element type S4R is not read");
    refused(".inp", "*PART, NAME=a\n" + inp, "*PART is not read", "without parts");
    refused(".inp", "*NGEN\n1, 5\n" + inp, "*NGEN is not read");
    refused(".inp", inp.replace(", TYPE=C3D8", ""), "*ELEMENT has no TYPE=");
    refused(".inp", "1, 0, 0, 0\n" + inp, "before the first keyword");
  }

  @Test
  void setsOfWhatIsNotThere() {
    String inp = abaqus(TWO_BRICKS);
    refused(".inp", inp + "*NSET, NSET=held\n1, 99\n", "bad.inp:17: set 'held' has node 99");
    refused(".inp", inp + "*NSET, NSET=held\nfree\n", "set 'free' is not there");
    refused(
        ".inp",
        inp + "*NSET, NSET=held, GENERATE\n1, 2147483647, 1\n",
        "the set has member 13, which is not there");
    refused(".inp", inp + "*NSET, NSET=held, GENERATE\n1, 5, 0\n", "the step is 0");
    refused(".inp", inp + "*SURFACE, NAME=top\n7, S7\n", "'S7', not S1 … S6");
    refused(".inp", inp + "*SURFACE, NAME=top\n9, S1\n", "element 9 is not there");
    refused(
        ".msh",
        TWO_BRICKS
            .replace("$Elements\n2\n", "$Elements\n3\n")
            .replace("$EndElements", "9 3 2 4 1 1 2 6 4\n$EndElements"),
        "set 'physical 4' has a facet on nodes 1, 2, 6 … that is no face of a cell");
  }

  /** A set doubled by naming itself through others grows without end in a few lines. */
  @Test
  void setsThatGrowWithoutEnd() {
    StringBuilder bomb = new StringBuilder(abaqus(TWO_BRICKS));
    bomb.append("*NSET, NSET=s0\n1, 2\n");
    for (int k = 1; k < 40; k++) {
      bomb.append("*NSET, NSET=s" + k + "\ns" + (k - 1) + ", s" + (k - 1) + "\n");
    }
    refused(".inp", bomb.toString(), "the sets have more than 10000000 members");
  }

  @Test
  void includesStayInTheirFolder() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.inp"), "secret\n");
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.createSymbolicLink(inside.resolve("link.inp"), outside.resolve("secret.inp"));
    Files.createSymbolicLink(inside.resolve("loop.inp"), inside.resolve("pool.inp"));
    Files.createSymbolicLink(inside.resolve("pool.inp"), inside.resolve("loop.inp"));
    Files.createSymbolicLink(inside.resolve("self.inp"), inside.resolve("main.inp"));
    Files.writeString(inside.resolve("mesh.inp"), abaqus(TWO_BRICKS));
    Files.writeString(inside.resolve("again.inp"), "*INCLUDE, INPUT=main.inp\n");
    Path main = inside.resolve("main.inp");
    String[][] tricks = {
      {"../outside/secret.inp", "leads out of the folder"},
      {"x/../../outside/secret.inp", "leads out of the folder"},
      {outside.resolve("secret.inp").toString(), "is an absolute name"},
      {"link.inp", "is a link that leads out of the folder"},
      {"loop.inp", "cannot be found"},
      {"self.inp", "includes the file in itself"},
      {"main.inp", "includes the file in itself"},
      {"again.inp", "includes the file in itself"},
      {"none.inp", "cannot be found"},
      {"a\0b", "cannot be found"},
      {".", "is not a file"},
    };
    for (String[] trick : tricks) {
      Files.writeString(main, "** head\n*INCLUDE, INPUT=" + trick[0] + "\n");
      assertThatThrownBy(() -> MeshReader.read(main, LengthUnit.MM))
          .as(trick[0])
          .isInstanceOf(MeshFileException.class)
          .hasMessageContaining(trick[1])
          .hasMessageNotContaining("secret\n");
    }
    Files.writeString(main, "*INCLUDE, INPUT=mesh.inp\n*NSET, NSET=held\n1\n");
    assertThat(MeshReader.read(main, LengthUnit.MM).nodeSet("held").nodes()).containsExactly(0);
    Files.writeString(
        inside.resolve("mesh.inp"), abaqus(TWO_BRICKS).replace("11, 1, 1, 1", "11, 1, x, 1"));
    assertThatThrownBy(() -> MeshReader.read(main, LengthUnit.MM))
        .hasMessageStartingWith("mesh.inp:12: coordinate y of node 11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ascii", "inline32", "big", "raw", "base64"})
  void everyWayToWriteAVtuIsReadAndItsDamageNamed(String variant) throws Exception {
    Mesh mesh = read(".msh", TWO_BRICKS);
    byte[] sound = MeshForms.vtu(mesh, variant);
    Path file = folder.resolve("a.vtu");
    Files.write(file, sound);
    Mesh back = MeshReader.read(file, LengthUnit.MM);
    assertThat(back.coordinates()).isEqualTo(mesh.coordinates());
    assertThat(back.block("cells").connectivity())
        .isEqualTo(mesh.block("physical 1").connectivity());
    Files.write(file, Arrays.copyOf(sound, sound.length * 3 / 5));
    assertThatThrownBy(() -> MeshReader.read(file, LengthUnit.MM))
        .isInstanceOf(MeshFileException.class)
        .hasMessageContaining("cut off");
    String text = new String(sound, StandardCharsets.ISO_8859_1);
    for (String count : new String[] {"NumberOfPoints=\"12", "NumberOfCells=\"2"}) {
      String more = text.replace(count, count + "0");
      Files.write(file, more.getBytes(StandardCharsets.ISO_8859_1));
      assertThatThrownBy(() -> MeshReader.read(file, LengthUnit.MM))
          .isInstanceOf(MeshFileException.class)
          .hasMessageMatching("(?s).*(numbers, not three|entries and 'types').*");
    }
  }

  @Test
  void xmlThatReachesOutOrExpands() throws Exception {
    Files.writeString(folder.resolve("secret.txt"), "0 0 0");
    String sound =
        new String(MeshForms.vtu(read(".msh", TWO_BRICKS), "ascii"), StandardCharsets.UTF_8);
    String head = "<VTKFile type='UnstructuredGrid'";
    String external =
        "<!DOCTYPE VTKFile [<!ENTITY x SYSTEM \""
            + folder.resolve("secret.txt").toUri()
            + "\">]>\n";
    refused(".vtu", sound.replace(head, external + head), "declares a document type", "remove it");
    String laughs = "<!DOCTYPE a [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&c;&c;\">]>\n";
    refused(".vtu", sound.replace(head, laughs + head), "declares a document type");
    refused(
        ".vtu",
        sound.replace("Name=\"Points\"", "Name=\"&x;\""),
        "entity &x; is not one of XML's own");
    refused(".vtu", sound.replace("<Cells>", "<Cells><![CDATA[x]]>"), "document type, entities or");
    refused(".vtu", sound.replace("</Cells>", "</Sells>"), "</Sells> ends no element");
    refused(".vtu", sound.replace("0 1 4 3", "0 1 4 33"), "cell 1 has point 34, outside 1 … 12");
    refused(".vtu", sound.replace("12 12 \n", "12 42 \n"), "cell 2 is of VTK type 42");
    refused(".vtu", sound.replace("8 16 \n", "8 17 \n"), "lets cell 2 end at 17");
    refused(
        ".vtu", sound.replace("UnstructuredGrid'", "PolyData'"), "holds a grid of type 'PolyData'");
    refused(
        ".vtu",
        sound.replace("</Piece>", "</Piece><Piece NumberOfPoints='1' NumberOfCells='1'></Piece>"),
        "has a second piece");
  }
}
