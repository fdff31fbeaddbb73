package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.CellBlock;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckBody;
import org.plumbline.solver.deck.GmshDeck;
import org.plumbline.solver.deck.VtuDeck;

/** Meshes written for Gmsh and ParaView, read back. */
class DeckMeshTest {
  private static Deck deck(String study, double angle) {
    return JointModels.meshDeck(
            StudyReader.read(study, Stream.of("mesh=coarse").map(Setting::parse).toList()).alone(),
            new CaseKey("static-axis", angle))
        .withNotes(List.of("first line", "Research and teaching only"));
  }

  /** Sections of a file of Gmsh: name, then lines. */
  private static Map<String, List<String>> sections(Deck deck) {
    StringBuilder text = new StringBuilder();
    GmshDeck.write(deck, text);
    Map<String, List<String>> out = new LinkedHashMap<>();
    List<String> open = null;
    for (String line : text.toString().split("\n")) {
      if (line.startsWith("$End")) {
        open = null;
      } else if (line.startsWith("$")) {
        open = new ArrayList<>();
        out.put(line.substring(1), open);
      } else {
        open.add(line);
      }
    }
    return out;
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void gmshHasEveryBlockAndSurfaceAsPhysicalGroup() {
    Deck deck = deck("knee-varus", 8);
    Map<String, List<String>> file = sections(deck);
    assertThat(file.keySet())
        .containsExactly(
            "Comments", "MeshFormat", "PhysicalNames", "Entities", "Nodes", "Elements");
    assertThat(file.get("Comments")).containsExactly("first line", "Research and teaching only");
    assertThat(file.get("MeshFormat")).containsExactly("4.1 0 8");
    Map<String, Integer> wanted = new TreeMap<>();
    for (DeckBody b : deck.bodies()) {
      for (CellBlock block : b.mesh().blocks()) {
        wanted.put("3 \"" + b.name() + " " + block.name() + "\"", block.size());
      }
      for (String set : b.mesh().facetSetNames()) {
        wanted.put("2 \"" + b.name() + " " + set + "\"", b.mesh().facetSet(set).size());
      }
    }
    assertThat(groups(file)).isEqualTo(wanted);
    checkNodes(deck, file.get("Nodes"));
  }

  /** Number of cells of each physical group. */
  private static Map<String, Integer> groups(Map<String, List<String>> file) {
    Map<String, String> names = new TreeMap<>();
    for (String line : file.get("PhysicalNames").subList(1, file.get("PhysicalNames").size())) {
      String[] f = line.split(" ", 3);
      names.put(f[0] + " " + f[1], f[0] + " " + f[2]);
    }
    List<String> entities = file.get("Entities");
    double[] counts = numbers(entities.get(0));
    Map<String, String> groupOfEntity = new TreeMap<>();
    for (int i = 0; i < counts[2] + counts[3]; i++) {
      int dimension = i < counts[2] ? 2 : 3;
      double[] f = numbers(entities.get(1 + i));
      assertThat(f[7]).isEqualTo(1);
      groupOfEntity.put(dimension + " " + (int) f[0], names.get(dimension + " " + (int) f[8]));
    }
    Map<String, Integer> out = new TreeMap<>();
    List<String> elements = file.get("Elements");
    int at = 1;
    int tag = 0;
    while (at < elements.size()) {
      int[] head =
          Arrays.stream(elements.get(at++).split(" ")).mapToInt(Integer::parseInt).toArray();
      out.put(groupOfEntity.get(head[0] + " " + head[1]), head[3]);
      for (int i = 0; i < head[3]; i++) {
        String[] f = elements.get(at++).split(" ");
        assertThat(Integer.parseInt(f[0])).isEqualTo(++tag);
        assertThat(f).hasSize(1 + (head[2] == 5 ? 8 : head[2] == 6 ? 6 : 4));
      }
    }
    assertThat(tag).isEqualTo((int) numbers(elements.get(0))[1]);
    return out;
  }

  private static void checkNodes(Deck deck, List<String> nodes) {
    int at = 1;
    int number = 0;
    for (DeckBody b : deck.bodies()) {
      int size = (int) numbers(nodes.get(at++))[3];
      assertThat(size).isEqualTo(b.mesh().nodeCount());
      for (int n = 0; n < size; n++) {
        assertThat(nodes.get(at + n)).isEqualTo(String.valueOf(++number));
        double[] x = numbers(nodes.get(at + size + n));
        for (int a = 0; a < 3; a++) {
          assertThat(x[a]).isEqualTo(b.mesh().coordinate(n, a));
        }
      }
      at += 2 * size;
    }
    assertThat(at).isEqualTo(nodes.size());
  }

  @Test
  void aCutBoneIsWrittenOpenWithItsHardware() {
    Deck closed = deck("knee-varus-plate", 0);
    Deck open = deck("knee-varus-plate", 8);
    assertThat(closed.bodies()).extracting(DeckBody::name).containsExactly("tibia", "femur");
    assertThat(open.bodies())
        .extracting(DeckBody::name)
        .containsExactly("tibia", "femur", "hardware");
    assertThat(open.bodies().get(0).mesh().nodeCount())
        .isGreaterThan(closed.bodies().get(0).mesh().nodeCount());
    assertThat(groups(sections(open)).keySet()).anyMatch(g -> g.startsWith("3 \"hardware "));
  }

  @Test
  void paraviewFilesBeginWithTheNotes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deck deck = deck("knee-varus", 8);
    VtuDeck.write(deck, out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text.lines().limit(3))
        .containsExactly(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<!-- first line -->",
            "<!-- Research and teaching only -->");
    int cells = 0;
    for (DeckBody b : deck.bodies()) {
      cells += b.mesh().cellCount();
      for (String set : b.mesh().facetSetNames()) {
        cells += b.mesh().facetSet(set).size();
        assertThat(text).contains("Name=\"block " + set + "\"");
      }
    }
    assertThat(text).contains("NumberOfCells=\"" + cells + "\"");
    assertThat(text).endsWith("</VTKFile>\n");
  }
}
