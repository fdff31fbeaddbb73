package org.plumbline.mesh.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.Mesh;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class VtuWriterTest {
  /** Large enough for several compressed blocks of points. */
  private static final Mesh BOX = Blocks.box(20, 15, 12);

  private static final Mesh PRISM = Blocks.prism();

  @Test
  void pointsAndCellsComeBackExactly() throws Exception {
    Document file = parse(bytes(grid()));
    double[] points = float64(array(file, "Points"));
    assertThat(points).hasSize(3 * (BOX.nodeCount() + PRISM.nodeCount()));
    assertThat(points).startsWith(BOX.coordinates()).endsWith(PRISM.coordinates());
    int[] connectivity = int32(array(file, "connectivity"));
    assertThat(connectivity).startsWith(BOX.block("box").connectivity());
    assertThat(connectivity[connectivity.length - 6]).isEqualTo(BOX.nodeCount());
    int[] offsets = int32(array(file, "offsets"));
    assertThat(offsets[offsets.length - 1]).isEqualTo(connectivity.length);
    byte[] types = array(file, "types");
    assertThat(types[0]).isEqualTo((byte) 12);
    assertThat(types[types.length - 1]).isEqualTo((byte) 13);
    int[] body = int32(array(file, "body"));
    assertThat(body[0]).isZero();
    assertThat(body[body.length - 1]).isEqualTo(1);
  }

  @Test
  void mutantWithOneFlippedByteDoesNotComeBack() throws Exception {
    byte[] raw = new byte[100_000];
    raw[99_999] = 1;
    String intact = CompressedArray.encode(raw);
    assertThat(decode(intact)).isEqualTo(raw);
    raw[99_999] = 2;
    assertThat(decode(intact)).isNotEqualTo(raw);
  }

  @Test
  void exactlyFullAndEmptyArraysComeBack() throws Exception {
    for (int size : new int[] {0, 1, 1 << 16, 1 << 17, (1 << 17) + 5}) {
      byte[] raw = new byte[size];
      for (int i = 0; i < size; i++) {
        raw[i] = (byte) (i * 31);
      }
      assertThat(decode(CompressedArray.encode(raw))).isEqualTo(raw);
    }
  }

  @Test
  void aNoteStandsAmongTheNames() throws Exception {
    assertThat(new String(bytes(grid().note("cartilage only")), StandardCharsets.UTF_8))
        .contains("Name=\"model cartilage only\"");
    assertThat(new String(bytes(grid()), StandardCharsets.UTF_8)).doesNotContain("Name=\"model");
  }

  @Test
  void fieldsKeepTheirNamesAndValues() throws Exception {
    UnstructuredGrid grid = grid();
    double[] u = new double[3 * grid.pointCount()];
    double[] s = new double[grid.cellCount()];
    for (int i = 0; i < u.length; i++) {
      u[i] = i / 7.0;
    }
    s[0] = Double.NaN;
    s[1] = 2.5;
    grid.pointField("displacement <\"u\" & more> [mm]", 3, u).cellField("stress [MPa]", 1, s);
    Document file = parse(bytes(grid));
    float[] back = float32(array(file, "displacement <\"u\" & more> [mm]"));
    assertThat(back[10]).isEqualTo((float) u[10]);
    float[] stress = float32(array(file, "stress [MPa]"));
    assertThat(stress[0]).isNaN();
    assertThat(stress[1]).isEqualTo(2.5f);
    assertThat(array(file, "block box")).isNull();
  }

  @Test
  void facetsBecomeASurfaceWithItsOwnPoints() throws Exception {
    UnstructuredGrid surface = new UnstructuredGrid();
    surface.facets("box", BOX.facetSet("top"), BOX.coordinates());
    assertThat(surface.pointCount()).isEqualTo(21 * 16);
    assertThat(surface.cellCount()).isEqualTo(20 * 15);
    double[] points = float64(array(parse(bytes(surface)), "Points"));
    for (int i = 2; i < points.length; i += 3) {
      assertThat(points[i]).isEqualTo(12);
    }
  }

  @Test
  void equalInputGivesEqualBytes() throws Exception {
    assertThat(bytes(grid())).isEqualTo(bytes(grid()));
  }

  @Test
  void wrongLengthsAndNamesAreRefused() {
    UnstructuredGrid grid = grid();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grid.pointField("u [mm]", 3, new double[4]))
        .withMessageContaining("'u [mm]' has 4 values");
    grid.cellField("a", 1, new double[grid.cellCount()]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grid.cellField("a", 1, new double[grid.cellCount()]))
        .withMessageContaining("two fields 'a'");
    assertThatIllegalStateException().isThrownBy(() -> grid.body("late", PRISM));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UnstructuredGrid().body("p", PRISM, new double[3]));
  }

  private static UnstructuredGrid grid() {
    return new UnstructuredGrid().body("brick", BOX).body("prism <2>", PRISM);
  }

  private static byte[] bytes(UnstructuredGrid grid) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VtuWriter.write(grid, out);
    return out.toByteArray();
  }

  private static Document parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  /** Decoded bytes of the binary array of that name, null if there is none. */
  private static byte[] array(Document file, String name) throws DataFormatException {
    NodeList arrays = file.getElementsByTagName("DataArray");
    for (int i = 0; i < arrays.getLength(); i++) {
      Element e = (Element) arrays.item(i);
      if (e.getAttribute("Name").equals(name) && e.getAttribute("format").equals("binary")) {
        return decode(e.getTextContent().strip());
      }
    }
    return null;
  }

  /** An independent reading of the block-compressed format. */
  private static byte[] decode(String text) throws DataFormatException {
    byte[] first = Base64.getDecoder().decode(text.substring(0, 32));
    ByteBuffer head = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN);
    int blocks = (int) head.getLong();
    int blockSize = (int) head.getLong();
    int lastSize = (int) head.getLong();
    int headerText = (8 * (3 + blocks) + 2) / 3 * 4;
    ByteBuffer header =
        ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(0, headerText)))
            .order(ByteOrder.LITTLE_ENDIAN);
    byte[] body = Base64.getDecoder().decode(text.substring(headerText));
    int full = lastSize == 0 ? blocks : blocks - 1;
    byte[] data = new byte[full * blockSize + lastSize];
    int from = 0;
    for (int b = 0; b < blocks; b++) {
      int packed = (int) header.getLong(8 * (3 + b));
      Inflater inflater = new Inflater();
      inflater.setInput(body, from, packed);
      inflater.inflate(data, b * blockSize, Math.min(blockSize, data.length - b * blockSize));
      inflater.end();
      from += packed;
    }
    return data;
  }

  private static double[] float64(byte[] raw) {
    double[] values = new double[raw.length / 8];
    ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
    return values;
  }

  private static float[] float32(byte[] raw) {
    float[] values = new float[raw.length / 4];
    ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  private static int[] int32(byte[] raw) {
    int[] values = new int[raw.length / 4];
    ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(values);
    return values;
  }
}
