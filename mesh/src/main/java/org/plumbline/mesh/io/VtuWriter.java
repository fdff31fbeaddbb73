package org.plumbline.mesh.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes an {@link UnstructuredGrid} as a VTK XML file.
 *
 * <p>Points are 64-bit, fields 32-bit numbers (pictures need no more; tables carry full precision).
 * Cell arrays "body", "block" and those of further labels hold indices; the file's field data has
 * one number per name, for instance "block cortical" = 1.
 */
public final class VtuWriter {
  private VtuWriter() {}

  /**
   * Writes the file, replacing one that exists.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(UnstructuredGrid grid, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(grid, out);
    }
  }

  /** Writes to a stream, which stays open. */
  public static void write(UnstructuredGrid grid, OutputStream out) throws IOException {
    text(
        out,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <VTKFile type="UnstructuredGrid" version="1.0" byte_order="LittleEndian" \
        header_type="UInt64" compressor="vtkZLibDataCompressor">
        <UnstructuredGrid>
        <FieldData>
        """);
    if (!grid.note().isEmpty()) {
      names(out, "model", List.of(grid.note()));
    }
    names(out, "body", grid.bodies());
    names(out, "block", grid.blocks());
    for (var label : grid.labels().entrySet()) {
      names(out, label.getKey(), label.getValue().names());
    }
    text(out, "</FieldData>\n");
    text(
        out,
        "<Piece NumberOfPoints=\""
            + grid.pointCount()
            + "\" NumberOfCells=\""
            + grid.cellCount()
            + "\">\n<PointData>\n");
    fields(out, grid.pointFields());
    text(out, "</PointData>\n<CellData>\n");
    array(out, "Int32", "body", 1, int32(grid.bodyOfCell()));
    array(out, "Int32", "block", 1, int32(grid.blockOfCell()));
    for (var label : grid.labels().entrySet()) {
      array(out, "Int32", label.getKey(), 1, int32(label.getValue().ofCell()));
    }
    fields(out, grid.cellFields());
    text(out, "</CellData>\n<Points>\n");
    array(out, "Float64", "Points", 3, float64(grid.points()));
    text(out, "</Points>\n<Cells>\n");
    array(out, "Int32", "connectivity", 1, int32(grid.connectivity()));
    array(out, "Int32", "offsets", 1, int32(grid.offsets()));
    array(out, "UInt8", "types", 1, uint8(grid.types()));
    text(out, "</Cells>\n</Piece>\n</UnstructuredGrid>\n</VTKFile>\n");
  }

  private static void fields(OutputStream out, Map<String, UnstructuredGrid.Field> fields)
      throws IOException {
    for (Map.Entry<String, UnstructuredGrid.Field> f : fields.entrySet()) {
      array(out, "Float32", f.getKey(), f.getValue().components(), float32(f.getValue().values()));
    }
  }

  /** One number per name, which every reader understands: field "block cortical" = 1. */
  private static void names(OutputStream out, String label, List<String> names) throws IOException {
    for (int i = 0; i < names.size(); i++) {
      text(
          out,
          "<DataArray type=\"Int32\" Name=\""
              + Xml.attribute(label + " " + names.get(i))
              + "\" NumberOfTuples=\"1\" format=\"ascii\">"
              + i
              + "</DataArray>\n");
    }
  }

  private static void array(OutputStream out, String type, String name, int components, byte[] data)
      throws IOException {
    text(
        out,
        "<DataArray type=\""
            + type
            + "\" Name=\""
            + Xml.attribute(name)
            + "\" NumberOfComponents=\""
            + components
            + "\" format=\"binary\">\n"
            + CompressedArray.encode(data)
            + "\n</DataArray>\n");
  }

  private static byte[] int32(int[] values) {
    ByteBuffer b = buffer(4 * values.length);
    b.asIntBuffer().put(values);
    return b.array();
  }

  private static byte[] uint8(int[] values) {
    byte[] b = new byte[values.length];
    for (int i = 0; i < b.length; i++) {
      b[i] = (byte) values[i];
    }
    return b;
  }

  private static byte[] float64(double[] values) {
    ByteBuffer b = buffer(8 * values.length);
    b.asDoubleBuffer().put(values);
    return b.array();
  }

  private static byte[] float32(double[] values) {
    ByteBuffer b = buffer(4 * values.length);
    for (double v : values) {
      b.putFloat((float) v);
    }
    return b.array();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void text(OutputStream out, String s) throws IOException {
    out.write(s.getBytes(StandardCharsets.UTF_8));
  }
}
